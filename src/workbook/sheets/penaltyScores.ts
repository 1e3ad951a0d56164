// 月得分 and 连续低于60月数 of a month, out of the months' forms: stored values, and formulas that carry the row of low months
// on from the sheet of the month before.
import { monthScore, streak, type ScoreTables } from '../../domain/breach/streak';
import { choiceOf } from '../../domain/contract/term';
import { comparable } from '../../domain/evaluation/grade';
import { type Issue, missing, wrong } from '../../domain/issue';
import { abs, onSheet } from '../address';
import { type CellValue, isCellError } from '../model';
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

const lowMonths = (plan: Plan, tables: ScoreTables): number | Issue => streak(plan.contract, tables, (score) => comparable(score, plan.contract) < 60);

export const scoreMetrics = (plan: Plan, month: Month): readonly (readonly [string, CellValue])[] => {
  const tables = tablesUpTo(plan, month);
  return [
    ['月得分', toCell(monthScore(plan.contract, tables))],
    ['连续低于60月数', toCell(lowMonths(plan, tables))],
  ];
};

const scoreFormulaOf = (plan: Plan, month: Month, tables: readonly string[]): string => {
  const refs = tables.map((table) => scoreTotalRef(plan, month, table));
  if (refs.length === 1) return refs.map((ref) => `IF(${ref}="","",${ref})`).join();
  return `IF(OR(${refs.map((ref) => `${ref}=""`).join()}),"",ROUND(ROUND(AVERAGE(${refs.join()}),8),2))`;
};

/** The cells of a series, one below the other: the month's score, and how many low months in a row it ends. */
export const seriesOf = (plan: Plan, month: Month, firstRow: number): readonly Series[] => {
  const names = [...plan.contract.tables.keys()];
  const all = tablesUpTo(plan, month);
  const groups = together(plan) ? [{ title: '两表平均', tables: names, scores: all }] : names.map((name, i) => ({ title: name, tables: [name], scores: [all[i] ?? []] }));
  const before = plan.months[plan.months.indexOf(month) - 1];
  return groups.map(({ title, tables, scores }, i) => {
    const [score, low] = [firstRow + 2 * i, firstRow + 2 * i + 1].map((row) => abs(row, COLUMNS.value));
    const previous = before ? `+${onSheet(penaltyName(before.label), low ?? '')}` : '';
    return {
      title,
      score: toCell(monthScore(plan.contract, scores)),
      scoreFormula: scoreFormulaOf(plan, month, tables),
      streak: toCell(lowMonths(plan, scores)),
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
