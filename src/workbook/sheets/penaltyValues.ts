// What our rules make of a month: its metrics, every clause, the total. The values that are stored beside the formulas.
import { type Bases, type Finding, findBreaches, monthCapAmount, vocabularyOf } from '../../domain/breach/breach';
import { ruleOf } from '../../domain/breach/gaps';
import type { MetricValue } from '../../domain/breach/metricRules';
import { readMetric } from '../../domain/breach/readMetric';
import { observedText } from '../../domain/breach/words';
import type { Facts } from '../../domain/condition/predicate';
import { choiceOf, resolveBase, settle } from '../../domain/contract/term';
import type { Clause, Contract } from '../../domain/contract/types';
import { comparable } from '../../domain/evaluation/grade';
import { isIssue, missing } from '../../domain/issue';
import { decimal, sum } from '../../domain/money/decimal';
import { printBase } from '../../domain/terms/rate';
import { closedOf, pairsAt, valueAt } from '../closing/state';
import { hasLogRows, isFromLog, logMetrics } from '../log';
import { type CellValue, isCellError, WRONG_VALUE } from '../model';
import type { Month } from '../months';
import type { Plan } from '../plan';
import { penaltyName } from '../sheetNames';
import { givenBase, type LineTyped, linesTyped, type Sums, sumsOf } from './penaltyTyped';
import { closedPayable, type Payable, payableOf } from './penaltyPayable';
import { type Explained, explained } from './penaltyExplained';
import { hasServiceLog, LIMITS, METRIC_LETTERS, METRICS_HEAD, penaltyLayout } from './penaltyLayout';
import { scoreMetrics } from './penaltyScores';
import { penaltyRemark } from './penaltyWords';
import { cellOf } from './results';
import { hasServiceRows, logCounts } from './serviceLogValues';

export type State = '是' | '未定' | '缺口' | '';

export interface MetricCell {
  readonly name: string;
  /** What stands in the cell; `null` where nobody typed anything. */
  readonly cell: CellValue | null;
  readonly computed: boolean;
  readonly read: MetricValue;
}

export interface ClauseValues {
  readonly holds: CellValue;
  readonly near: number;
  readonly state: CellValue;
  readonly observed: string;
  readonly base: CellValue;
  readonly used: CellValue;
  readonly own: CellValue;
  readonly amount: CellValue;
  readonly remark: string;
  readonly typed: LineTyped;
  readonly explained: Explained;
}

export interface PenaltyValues {
  readonly metrics: readonly MetricCell[];
  readonly wrong: number;
  readonly clauses: readonly ClauseValues[];
  readonly cap: CellValue;
  /** Blank where nobody has entered anything yet: a month not looked at is no month without a penalty. */
  readonly total: CellValue;
  /** Of what is claimed, waived and agreed. */
  readonly sums: Sums;
  /** What 付款计划 takes, and by what it stands. */
  readonly due: Payable;
}

const computedMetrics = (plan: Plan, month: Month): ReadonlyMap<string, CellValue> => {
  if (hasServiceLog(plan.contract)) return new Map(logCounts(plan, month));
  const fromLog = [...logMetrics(plan, month)].filter(([name]) => isFromLog(plan, name));
  return new Map([...fromLog, ...scoreMetrics(plan, month)]);
};

const metricCells = (plan: Plan, month: Month): readonly MetricCell[] => {
  const { contract, entries } = plan;
  const vocabulary = vocabularyOf(contract);
  const closed = closedOf(entries, month.label);
  const computed = closed ? pairsAt(closed, penaltyName(month.label), METRICS_HEAD + 1, METRIC_LETTERS) : computedMetrics(plan, month);
  const typed = closed ? undefined : entries.metrics.get(month.label);
  return penaltyLayout(contract).metrics.map((name) => {
    const cell = computed.get(name) ?? typed?.get(name) ?? null;
    return { name, cell, computed: computed.has(name), read: readMetric(name, cell, vocabulary) };
  });
};

export const isWrong = ({ read }: MetricCell): boolean => isIssue(read) && read.kind === 'value';

/** As the conditions read them on the sheet: what is wrong or open is not known. */
const factsOf =
  (contract: Contract, metrics: readonly MetricCell[]): Facts =>
  (name) => {
    const found = metrics.find((metric) => metric.name === name);
    if (!found || isIssue(found.read)) return undefined;
    if (typeof found.read === 'number' && name.endsWith('得分')) return comparable(found.read, contract);
    return found.read ?? (name === '后果' ? '无' : undefined);
  };

/** Of a metric that is open the statement says only that. */
const shown = (observed: Finding['observed']): string =>
  observed.map(([name, value]) => (isIssue(value) ? `${name} 未定` : observedText([[name, value]]))).join('，');

const stateOf = (found: Finding | undefined): State => (found === undefined ? '' : found.kind === 'met' ? '是' : found.kind === 'gap' ? '缺口' : '未定');

const ownAmount = ({ penalty, withheld }: Finding): CellValue => {
  if (penalty === undefined) return '';
  if (isIssue(penalty)) return cellOf(penalty);
  return withheld === undefined ? penalty.amount.toNumber() : '';
};

const baseValue = (contract: Contract, clause: Clause): CellValue => {
  if (!clause.base) return '';
  const base = resolveBase(contract, clause.base);
  return isIssue(base) ? String(printBase(clause.base)) : settle(base).toNumber();
};

interface Reading {
  readonly contract: Contract;
  readonly findings: readonly Finding[];
  readonly facts: Facts;
  readonly wrong: boolean;
}

const usedBase = (clause: Clause, own: CellValue, given: ReturnType<typeof givenBase>): CellValue => {
  if (clause.rate && given !== undefined) return isIssue(given) ? cellOf(given) : given.toNumber();
  return typeof own === 'number' ? own : cellOf(missing('baseNotGiven'));
};

const clauseValues = ({ contract, findings, facts, wrong }: Reading, clause: Clause, typed: LineTyped): ClauseValues => {
  const found = wrong ? undefined : findings.find(({ rule }) => rule?.clause === clause);
  const rule = ruleOf(clause, vocabularyOf(contract));
  const near = rule?.relaxed(facts) === true ? 1 : 0;
  const base = baseValue(contract, clause);
  if (wrong) return { holds: WRONG_VALUE, near, state: WRONG_VALUE, observed: '', base, used: WRONG_VALUE, own: WRONG_VALUE, amount: WRONG_VALUE, remark: '', typed, explained: explained(contract, undefined) };
  const state = stateOf(found);
  const met = found?.kind === 'met' && rule?.holds(facts) === true;
  const own = found ? ownAmount(found) : '';
  const given = givenBase(typed);
  return {
    holds: met ? 1 : state === '未定' ? 2 : 0,
    near,
    state,
    observed: found ? shown(found.observed) : '',
    base,
    used: state === '是' ? usedBase(clause, base, given) : '',
    own,
    amount: isCellError(own) ? own : (found?.amount?.toNumber() ?? ''),
    remark: penaltyRemark({ state, own, holds: met, finding: found, given: given !== undefined }),
    typed,
    explained: explained(contract, found),
  };
};

/** The first error of a column is its sum's. */
const sumOf = (amounts: readonly CellValue[]): CellValue =>
  amounts.find(isCellError) ?? sum(amounts.flatMap((amount) => (typeof amount === 'number' ? [decimal(amount)] : []))).toNumber();

/** What the month's clauses exceed the month's cap by, as a deduction. */
const capValue = (contract: Contract, clauses: CellValue): CellValue => {
  if (!contract.fields.has('月违约金上限')) return '';
  if (typeof clauses !== 'number') return clauses;
  const cap = monthCapAmount(contract);
  if (cap === undefined || isIssue(cap)) return cellOf(cap ?? missing('noTerm', { name: '月违约金上限' }));
  return cap.lt(clauses) ? cap.minus(clauses).toNumber() : '';
};

/** Metrics that say nothing of whether the month was looked at: they are 0 without any entry. */
export const sayNothing = (plan: Plan, name: string): boolean =>
  name.startsWith('连续') || isFromLog(plan, name) || (hasServiceLog(plan.contract) && name in LIMITS);

const isTouched = (plan: Plan, month: Month, metrics: readonly MetricCell[]): boolean =>
  metrics.some(({ name, cell }) => !sayNothing(plan, name) && cell !== null && cell !== '') ||
  (hasServiceLog(plan.contract) ? hasServiceRows(plan, month) : hasLogRows(plan, month));

const basesOf = (contract: Contract, typed: readonly LineTyped[]): Bases =>
  new Map(
    penaltyLayout(contract).clauses.flatMap((clause, i) => {
      const base = clause.rate ? givenBase(typed[i] ?? {}) : undefined;
      return base === undefined ? [] : [[clause, base] as const];
    }),
  );

export const penaltyValues = (plan: Plan, month: Month): PenaltyValues => {
  const { contract } = plan;
  const metrics = metricCells(plan, month);
  const wrong = metrics.filter(isWrong).length;
  const typed = linesTyped(plan, month);
  const findings = findBreaches(contract, new Map(metrics.map(({ name, read }) => [name, read])), basesOf(contract, typed));
  const reading = { contract, findings, facts: factsOf(contract, metrics), wrong: wrong > 0 };
  const clauses = penaltyLayout(contract).clauses.map((clause, i) => clauseValues(reading, clause, typed[i] ?? {}));
  const whole = sumOf(clauses.map(({ amount }) => amount));
  const cap = capValue(contract, whole);
  const sums = sumsOf(typed);
  const closed = closedOf(plan.entries, month.label);
  if (closed) return { metrics, wrong, clauses, cap, total: valueAt(closed, closed.anchors.penalty), sums, due: closedPayable(closed) };
  const known = isTouched(plan, month, metrics) || clauses.some(({ amount }) => amount !== '');
  const total = known ? sumOf([whole, cap]) : '';
  return { metrics, wrong, clauses, cap, total, sums, due: payableOf(total, clauses, sums.agreed) };
};

/** Whether clauses of one family stand against each other. */
export const highestCounts = (contract: Contract): boolean => choiceOf(contract, '同一事实') === '同族取高';
