// Where things stand on 年度汇总: a row a month, then the year's rows; columns depend on how many tables the contract has.
import { abs, absRange, onSheet } from '../address';
import type { Plan } from '../plan';
import { YEAR } from '../sheetNames';

export const YEAR_ROWS = { title: 1, about: 2, head: 3, first: 4 } as const;

export interface YearLayout {
  readonly tables: readonly string[];
  readonly lastMonth: number;
  /** Rows below the months; those that this contract does not need are left out by the sheet. */
  readonly mean: number;
  readonly score: number;
  readonly grade: number;
  readonly failed: number;
  readonly total: number;
  /** Columns. */
  readonly month: number;
  readonly scores: number;
  readonly grades: number;
  readonly streaks: number;
  readonly streakCount: number;
  readonly penalty: number;
  readonly last: number;
  /** Right of the print area: what the chart draws. */
  readonly chart: number;
}

export const yearLayout = (plan: Plan, together: boolean): YearLayout => {
  const tables = [...plan.contract.tables.keys()];
  const count = tables.length;
  const lastMonth = YEAR_ROWS.first + plan.months.length - 1;
  const several = count > 1;
  const mean = lastMonth + 1;
  const score = several ? mean + 1 : mean;
  const streakCount = together ? Math.min(1, count) : count;
  const penalty = 2 + 2 * count + streakCount;
  return {
    tables,
    lastMonth,
    mean,
    score,
    grade: score + 1,
    failed: count === 0 ? lastMonth + 1 : score + 2,
    total: count === 0 ? lastMonth + 2 : score + 3,
    month: 1,
    scores: 2,
    grades: 2 + count,
    streaks: 2 + 2 * count,
    streakCount,
    penalty,
    last: penalty,
    chart: penalty + 2,
  };
};

export const monthsOf = ({ lastMonth }: YearLayout, col: number): string => absRange(YEAR_ROWS.first, col, lastMonth, col);

/** The year's score: a number, `""` where no month is evaluated, an error where one among the months is. */
export const yearScoreRef = (layout: YearLayout): string => onSheet(YEAR, abs(layout.score, layout.scores));
