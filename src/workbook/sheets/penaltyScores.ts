// 月得分 and 连续低于60月数 of a month, out of the months' forms: stored values, and formulas that carry the row of low months
// on from the sheet of the month before.
import { monthScore, streak, type ScoreTables } from '../../domain/breach/streak';
import { choiceOf } from '../../domain/contract/term';
import { comparable } from '../../domain/evaluation/grade';
import { type Issue, isIssue, missing, wrong } from '../../domain/issue';
import { abs, onSheet } from '../address';
import { closedOf, closedTable, valueAt } from '../closing/state';
import type { Closed } from '../closing/types';
import { type CellValue, isCellError, NOT_AVAILABLE } from '../model';
import type { Month } from '../months';
import type { Plan } from '../plan';
import { penaltyName } from '../sheetNames';
import { scoreTotalRef } from './formLayout';
import { COLUMNS } from './penaltyLayout';
import { cellOf } from './results';
import { formValues } from './scoreValues';

/** A row of months: one table's, or the mean of all. */
export interface Series {
  readonly title: string;
  readonly score: CellValue;
  readonly scoreFormula: string;
  readonly streak: CellValue;
  readonly streakFormula: string;
}

const metric = (cell: CellValue): number | Issue | undefined => {
  if (isCellError(cell)) return cell.error === '#N/A' ? missing('noMonth') : wrong('noMonth');
  return typeof cell === 'number' ? cell : undefined;
};

const totals = new WeakMap<Plan, ScoreTables>();

/** Every month of every table, worked out once for a plan: each sheet looks back over the months before it. */
const allTotals = (plan: Plan): ScoreTables => {
  const known = totals.get(plan) ?? [...plan.contract.tables.keys()].map((table) => plan.months.map((each) => metric(formValues(plan, each, table).total)));
  totals.set(plan, known);
  return known;
};

const tablesUpTo = (plan: Plan, month: Month): ScoreTables => allTotals(plan).map((months) => months.slice(0, plan.months.indexOf(month) + 1));

const together = ({ contract }: Plan): boolean => contract.tables.size > 1 && choiceOf(contract, '两表连续低分') === '两表平均';

const toCell = (value: number | Issue | undefined): CellValue => (value === undefined ? '' : cellOf(value));

/** Each table by itself, or all as their mean. */
const groupsOf = (plan: Plan, all: ScoreTables): readonly { readonly title: string; readonly tables: readonly string[]; readonly scores: ScoreTables }[] => {
  const names = [...plan.contract.tables.keys()];
  return together(plan) ? [{ title: '两表平均', tables: names, scores: all }] : names.map((name, i) => ({ title: name, tables: [name], scores: [all[i] ?? []] }));
};

/** Where a closed month has a series, under the name that its table had then. */
const closedStreak = ({ contract }: Plan, closed: Closed, title: string): string | undefined => closed.anchors.streaks[closedTable(closed, [...contract.tables.keys()], title)];

/** The last closed month before this one, and how many low months it ended. */
const carried = (plan: Plan, title: string, before: number): { readonly index: number; readonly low: CellValue } | undefined => {
  for (let index = before - 1; index >= 0; index -= 1) {
    const closed = closedOf(plan.entries, plan.months[index]?.label ?? '');
    const ref = closed && closedStreak(plan, closed, title);
    // Closed under another reading of 两表连续低分: nobody knows this row.
    if (closed) return { index, low: ref === undefined ? NOT_AVAILABLE : valueAt(closed, ref) };
  }
  return undefined;
};

/** A row of low months that reaches back to a closed one goes on from what stands there. */
const lowMonths = (plan: Plan, title: string, tables: ScoreTables): number | Issue => {
  const low = (score: number): boolean => comparable(score, plan.contract) < 60;
  const last = (tables[0]?.length ?? 0) - 1;
  const before = carried(plan, title, last);
  if (!before) return streak(plan.contract, tables, low);
  const since = streak(plan.contract, tables.map((months) => months.slice(before.index + 1)), low);
  if (since !== last - before.index) return since;
  return typeof before.low === 'number' ? since + before.low : missing('noMonth');
};

const longestRow = (plan: Plan, all: ScoreTables): number | Issue => {
  const rows = groupsOf(plan, all).map(({ title, scores }) => lowMonths(plan, title, scores));
  return rows.find(isIssue) ?? Math.max(0, ...rows.filter((row): row is number => typeof row === 'number'));
};

export const scoreMetrics = (plan: Plan, month: Month): readonly (readonly [string, CellValue])[] => {
  const tables = tablesUpTo(plan, month);
  return [
    ['月得分', toCell(monthScore(plan.contract, tables))],
    ['连续低于60月数', toCell(longestRow(plan, tables))],
  ];
};

const scoreFormulaOf = (plan: Plan, month: Month, tables: readonly string[]): string => {
  const refs = tables.map((table) => scoreTotalRef(plan, month, table));
  if (refs.length === 1) return refs.map((ref) => `IF(${ref}="","",${ref})`).join();
  return `IF(OR(${refs.map((ref) => `${ref}=""`).join()}),"",ROUND(ROUND(AVERAGE(${refs.join()}),8),2))`;
};

/** Where the row of low months stands that the i-th series of a month ends. */
export const streakRef = ({ label }: Month, firstRow: number, i: number): string => onSheet(penaltyName(label), abs(firstRow + 2 * i + 1, COLUMNS.value));

/** The cells of a series, one below the other: the month's score, and how many low months in a row it ends. */
export const seriesOf = (plan: Plan, month: Month, firstRow: number): readonly Series[] => {
  const groups = groupsOf(plan, tablesUpTo(plan, month));
  const before = plan.months[plan.months.indexOf(month) - 1];
  return groups.map(({ title, tables, scores }, i) => {
    const score = abs(firstRow + 2 * i, COLUMNS.value);
    const closed = before && closedOf(plan.entries, before.label);
    const low = before && (closed ? (closedStreak(plan, closed, title) ?? 'NA()') : streakRef(before, firstRow, i));
    const previous = low === undefined ? '' : `+${low}`;
    return {
      title,
      score: toCell(monthScore(plan.contract, scores)),
      scoreFormula: scoreFormulaOf(plan, month, tables),
      streak: toCell(lowMonths(plan, title, scores)),
      streakFormula: `IF(${score}="",0,IF(${score}<60,1${previous},0))`,
    };
  });
};

/** Of several series the lowest score and the longest row; errors first. */
export const scoreFormulas = (series: readonly Series[], firstRow: number): Readonly<Record<string, string>> => {
  const scores = series.map((_, i) => abs(firstRow + 2 * i, COLUMNS.value));
  const lows = series.map((_, i) => abs(firstRow + 2 * i + 1, COLUMNS.value));
  const blank = scores.map((ref) => `${ref}=""`);
  return {
    月得分: scores.length === 1 ? scores.join() : `IF(AND(${blank.join()}),"",MIN(${scores.join()}))`,
    连续低于60月数: lows.length === 1 ? lows.join() : `MAX(${lows.join()})`,
  };
};
