// Which metrics and clauses a month's penalty sheet shows, and where everything stands on it.
import { metricNames } from '../../domain/condition/vocabulary';
import { namesIn } from '../../domain/condition/ast';
import { choiceOf, optionalNumber } from '../../domain/contract/term';
import type { Clause, Contract } from '../../domain/contract/types';
import { abs, absRange, columnName } from '../address';

/** From the left: what is printed, then a gap, then what is only computed with. */
export const COLUMNS = {
  clause: 1, text: 2, observed: 3, state: 4, rate: 5, base: 6, given: 7, amount: 8, source: 9, remark: 10,
  claimed: 11, waived: 12, agreed: 13, reply: 14,
  holds: 16, near: 17, used: 18, own: 19, compared: 20, over: 21, under: 22, tail: 23, rank: 24, explained: 25, name: 27, value: 28, baseOver: 29, baseUnder: 30,
} as const;
export type PenaltyColumn = keyof typeof COLUMNS;

/** In the block of metrics: name, value, what it is, what is wrong; beside it what the conditions read. */
export const METRIC_COLUMNS = { index: 1, name: 2, value: 3, meaning: 4, check: 9, fact: 16, wrong: 17 } as const;

/** Name and value. */
export const METRIC_LETTERS = [columnName(METRIC_COLUMNS.name), columnName(METRIC_COLUMNS.value)] as const;

export const METRICS_HEAD = 4;

export interface PenaltyLayout {
  readonly metrics: readonly string[];
  readonly clauses: readonly Clause[];
  readonly clauseHead: number;
  /** undefined: the contract caps no month. */
  readonly cap: number | undefined;
  readonly total: number;
  /** The head of the explanations, below the signatures; then a place for each clause, filled from the first on. */
  readonly explain: number;
}

const OF_THE_YEAR = new Set(['年度得分', '得分']);

/** The clauses that a month can meet; what the year's score decides stands on 年度汇总. */
const monthClauses = ({ clauses }: Contract): readonly Clause[] =>
  clauses.filter(({ condition }) => condition !== undefined && !namesIn(condition).some((name) => OF_THE_YEAR.has(name)));

/** Counted from the service log of a contract that has no evaluation form. */
export const LIMITS: Readonly<Record<string, string>> = { 响应超时次数: '响应时限分钟', 恢复超时次数: '恢复时限分钟', 到场超时次数: '到场时限分钟' };

export const hasServiceLog = (contract: Contract): boolean => contract.tables.size === 0;

const counted = (contract: Contract): readonly string[] =>
  hasServiceLog(contract) ? Object.keys(LIMITS).filter((name) => optionalNumber(contract, LIMITS[name] ?? '') !== undefined) : [];

/** Where a month with serious incidents has no amount by this table, their number has to be known. */
const levels = (contract: Contract): readonly string[] => (choiceOf(contract, '事故与重大违约') === '不计金额' ? ['A级次数', 'B级次数'] : []);

const monthMetrics = (contract: Contract, clauses: readonly Clause[]): readonly string[] => {
  const asked = clauses.flatMap(({ condition }) => (condition ? namesIn(condition) : []));
  const names = [...new Set([...asked, ...counted(contract), ...levels(contract)])];
  const order = (name: string): number => (metricNames.includes(name) ? metricNames.indexOf(name) : Infinity);
  return names.sort((a, b) => (order(a) === order(b) ? 0 : order(a) - order(b)));
};

const layouts = new WeakMap<Contract, PenaltyLayout>();

const makeLayout = (contract: Contract): PenaltyLayout => {
  const clauses = monthClauses(contract);
  const metrics = monthMetrics(contract, clauses);
  const clauseHead = METRICS_HEAD + metrics.length + 3;
  const below = clauseHead + clauses.length + 1;
  const cap = contract.fields.has('月违约金上限') ? below : undefined;
  const total = cap === undefined ? below : below + 1;
  return { metrics, clauses, clauseHead, cap, total, explain: total + 9 };
};

export const penaltyLayout = (contract: Contract): PenaltyLayout => {
  const known = layouts.get(contract) ?? makeLayout(contract);
  layouts.set(contract, known);
  return known;
};

/** What tells the lines apart in the entries, in order: the 编号; a further row of the same 编号 `迟延#2`, `迟延#3`, … */
export const lineKeys = (contract: Contract): readonly string[] => {
  const { clauses } = penaltyLayout(contract);
  return clauses.map(({ id }, i) => {
    const count = clauses.slice(0, i + 1).filter((clause) => clause.id === id).length;
    return count === 1 ? id : `${id}#${count}`;
  });
};

export const metricRow = (index: number): number => METRICS_HEAD + 1 + index;
export const clauseRow = ({ clauseHead }: PenaltyLayout, index: number): number => clauseHead + 1 + index;
export const explainRow = ({ explain }: PenaltyLayout, index: number): number => explain + 1 + index;
/** Below the total and its 大写. */
export const payableRow = ({ total }: PenaltyLayout): number => total + 2;
export const at = (row: number, column: PenaltyColumn): string => abs(row, COLUMNS[column]);

const named = ({ metrics }: PenaltyLayout, name: string): number => metricRow(metrics.indexOf(name));
/** The cell in which a metric is typed or computed. */
export const metricCell = (layout: PenaltyLayout, name: string): string => abs(named(layout, name), METRIC_COLUMNS.value);
/** The cell from which conditions read it. */
export const factCell = (layout: PenaltyLayout, name: string): string => abs(named(layout, name), METRIC_COLUMNS.fact);
/** Name and value of every metric, as SLA.BREACH takes them. */
export const metricsRange = ({ metrics }: PenaltyLayout): string =>
  absRange(METRICS_HEAD + 1, METRIC_COLUMNS.name, METRICS_HEAD + Math.max(1, metrics.length), METRIC_COLUMNS.value);
/** How many metrics are wrong, beside the first of them. */
export const WRONG_COUNT = abs(METRICS_HEAD + 1, COLUMNS.value);
