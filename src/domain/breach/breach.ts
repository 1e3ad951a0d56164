// Which clauses a month's metrics meet, what each costs, which of a family counts, and where the contract has a gap.
import { namesIn } from '../condition/ast';
import { type Facts } from '../condition/predicate';
import { metricVocabulary, OUTCOMES, type Vocabulary } from '../condition/vocabulary';
import { choiceOf, resolveBase, settle } from '../contract/term';
import type { Clause, Contract } from '../contract/types';
import { comparable } from '../evaluation/grade';
import { parseCap } from '../terms/rate';
import { type Issue, isIssue } from '../issue';
import { decimal, type Decimal, sum } from '../money/decimal';
import { toFen } from '../money/round';
import { families, gapRows, type Rule, ruleOf } from './gaps';
import type { MetricValue } from './metricRules';
import type { Metrics } from './metrics';
import { penalty, type Penalty, quantityMetric } from './penalty';

export interface Finding {
  readonly kind: 'met' | 'gap' | 'open' | 'cap';
  readonly rule: Rule | undefined;
  /** The metrics the clause asks for, with their values. */
  readonly observed: readonly (readonly [string, MetricValue])[];
  readonly penalty: Penalty | Issue | undefined;
  /** undefined: no amount (a gap, or another clause of the family counts). */
  readonly amount: Decimal | undefined;
  /** The clause of the same family that counts instead. */
  readonly yieldsTo?: string;
  /** Why a clause that is met has no amount, where it is not the family. */
  readonly withheld?: string;
}

export const vocabularyOf = (contract: Contract): Vocabulary => metricVocabulary(new Map([...contract.metrics].map(([name, row]) => [name, row.worse])));

/** Scores are compared half up to the hundredth; no outcome is none. */
const factsOf =
  (contract: Contract, metrics: Metrics): Facts =>
  (name) => {
    const value = metrics.get(name);
    if (isIssue(value)) return undefined;
    if (typeof value === 'number' && name.endsWith('得分')) return comparable(value, contract);
    return value ?? (name === '后果' ? OUTCOMES[0] : undefined);
  };

const observe = (rule: Rule, metrics: Metrics): Finding['observed'] =>
  rule.clause.condition ? namesIn(rule.clause.condition).map((name) => [name, metrics.get(name)] as const) : [];

/** 违约次数=每次: the count that says how often a clause applies. Bounds on 次数 and months in a row (月数) are thresholds: met once. */
export const timesMetric = (contract: Contract, clause: Clause): string | undefined => {
  if (choiceOf(contract, '违约次数') !== '每次' || !clause.condition) return undefined;
  const vocabulary = vocabularyOf(contract);
  const counts = namesIn(clause.condition).filter((name) => !/[次月]数$/.test(name) && vocabulary(name)?.type === 'number' && vocabulary(name)?.banded === false);
  return counts.length === 1 ? counts[0] : undefined;
};

const timesOf = (contract: Contract, rule: Rule, metrics: Metrics): Decimal | undefined => {
  const metric = timesMetric(contract, rule.clause);
  const value = metric === undefined ? undefined : metrics.get(metric);
  return typeof value === 'number' ? decimal(value) : undefined;
};

/** Bases that replace the clauses' own. */
export type Bases = ReadonlyMap<Clause, Decimal | Issue>;

const charge = (contract: Contract, rule: Rule, metrics: Metrics, bases: Bases): Penalty | Issue => {
  const base = bases.get(rule.clause);
  if (isIssue(base)) return base;
  const rows = contract.clauses.filter((clause) => clause.id === rule.clause.id);
  const metric = quantityMetric(rows);
  const value = metric === undefined ? undefined : metrics.get(metric);
  const quantity = typeof value === 'number' ? decimal(value) : timesOf(contract, rule, metrics);
  return penalty(contract, rule.clause.id, { row: rule.clause, ...(base && { base }), ...(quantity && { quantity }) });
};

/** The note under the table of 重大违约 limits it to what is below level B; where that reading is chosen, its amounts fall away. */
const withheldFor = (contract: Contract, rule: Rule, metrics: Metrics): string | undefined => {
  if (rule.clause.kind !== '重大违约' || choiceOf(contract, '事故与重大违约') !== '不计金额') return undefined;
  const levels = [metrics.get('A级次数'), metrics.get('B级次数')];
  const serious = rule.clause.condition !== undefined && namesIn(rule.clause.condition).includes('后果');
  return serious && levels.some((count) => typeof count === 'number' && count > 0) ? '解读“事故与重大违约”：已达A级或B级，本表不计金额' : undefined;
};

const met = (contract: Contract, rule: Rule, metrics: Metrics, bases: Bases): Finding => {
  const charged = charge(contract, rule, metrics, bases);
  const withheld = withheldFor(contract, rule, metrics);
  const amount = isIssue(charged) || withheld !== undefined ? undefined : charged.amount;
  return { kind: 'met', rule, observed: observe(rule, metrics), penalty: charged, amount, ...(withheld !== undefined && { withheld }) };
};

/** For the same facts the highest of a family counts; of equal ones the first. */
const highestCounts = (findings: readonly Finding[]): readonly Finding[] => {
  const amounts = findings.flatMap((finding) => (finding.amount ? [finding.amount] : []));
  if (amounts.length < 2) return findings;
  const best = findings.find((finding) => finding.amount !== undefined && amounts.every((amount) => finding.amount?.gte(amount)));
  return findings.map((finding) => (finding === best || finding.amount === undefined ? finding : { ...finding, amount: undefined, yieldsTo: best?.rule?.clause.id ?? '' }));
};

const gapFindings = (contract: Contract, rules: readonly Rule[], metrics: Metrics, bases: Bases): readonly Finding[] => {
  const nearest = gapRows(rules, factsOf(contract, metrics));
  const rule = nearest[nearest.length - 1];
  if (!rule) return [];
  if (choiceOf(contract, '区间端点') === '适用下一档') return [met(contract, rule, metrics, bases)];
  return [{ kind: 'gap', rule, observed: observe(rule, metrics), penalty: undefined, amount: undefined }];
};

/** A metric that is an error, or was not given at all, and would decide: the clause is open. */
const openFindings = (contract: Contract, rules: readonly Rule[], metrics: Metrics): readonly Finding[] =>
  rules
    .filter((rule) => rule.holds(factsOf(contract, metrics)) === undefined && observe(rule, metrics).some(([, value]) => isIssue(value)))
    .map((rule) => ({ kind: 'open', rule, observed: observe(rule, metrics), penalty: observe(rule, metrics).map(([, value]) => value).find(isIssue), amount: undefined }));

/** Of rows that share a 编号 the first that holds gives the rate; the clause is charged once. */
const firstOfEach = (rules: readonly Rule[]): readonly Rule[] => rules.filter((rule, i) => rules.findIndex(({ clause }) => clause.id === rule.clause.id) === i);

const family = (contract: Contract, rules: readonly Rule[], metrics: Metrics, bases: Bases): readonly Finding[] => {
  const holding = rules.filter((rule) => rule.holds(factsOf(contract, metrics)) === true);
  const hits = firstOfEach(holding).map((rule) => met(contract, rule, metrics, bases));
  const counted = choiceOf(contract, '同一事实') === '同族取高' ? highestCounts(hits) : hits;
  // What is still open may yet meet a row: no gap is claimed beside it.
  const open = openFindings(contract, rules, metrics);
  return [...counted, ...(open.length > 0 ? open : gapFindings(contract, rules, metrics, bases))];
};

/** 月违约金上限: what the month's clauses exceed it by is taken off in a line of its own. */
const monthCap = (contract: Contract, findings: readonly Finding[]): readonly Finding[] => {
  const field = contract.fields.get('月违约金上限');
  if (!field) return [];
  const cap = monthCapAmount(contract);
  const total = sum(findings.flatMap((finding) => (finding.amount ? [finding.amount] : [])));
  if (isIssue(cap) || cap === undefined) return [{ kind: 'open', rule: undefined, observed: [['月违约金上限', undefined]], penalty: cap, amount: undefined }];
  return total.gt(cap) ? [{ kind: 'cap', rule: undefined, observed: [['各条合计', total.toNumber()], ['月违约金上限', cap.toNumber()]], penalty: undefined, amount: cap.minus(total) }] : [];
};

/** A share is one of the month's fee. */
export const monthCapAmount = (contract: Contract): Decimal | Issue | undefined => {
  const value = contract.fields.get('月违约金上限')?.value;
  if (!value || value.type === 'date') return undefined;
  const cap = value.type === 'text' ? parseCap(value.text) : value.type === 'share' ? ({ kind: 'share', value: value.value } as const) : parseCap(value.value.toNumber());
  if (!cap) return undefined;
  const base = resolveBase(contract, cap.kind === 'share' ? { kind: 'term', name: '月均服务费', share: cap.value } : cap);
  return isIssue(base) ? base : toFen(settle(base));
};

const inContractOrder = (contract: Contract, findings: readonly Finding[]): readonly Finding[] =>
  [...findings].sort((a, b) => (a.rule ? contract.clauses.indexOf(a.rule.clause) : Infinity) - (b.rule ? contract.clauses.indexOf(b.rule.clause) : Infinity));

export const findBreaches = (contract: Contract, metrics: Metrics, bases: Bases = new Map()): readonly Finding[] => {
  const vocabulary = vocabularyOf(contract);
  const rules = contract.clauses.flatMap((clause) => ruleOf(clause, vocabulary) ?? []);
  const findings = [...families(rules).values()].flatMap((group) => family(contract, group, metrics, bases));
  return [...inContractOrder(contract, findings), ...monthCap(contract, findings)];
};

/** What a month's clauses come to. */
export const totalOf = (findings: readonly Finding[]): Decimal => sum(findings.flatMap((finding) => (finding.amount ? [finding.amount] : [])));
