// Where things stand on 年度汇总: a row a month, then the year's rows; columns depend on what the contract has.
import { clausesOf } from '../../domain/breach/penalty';
import { abs, absRange, onSheet } from '../address';
import { yearLevels } from '../log/yearLevels';
import type { Plan } from '../plan';
import { YEAR } from '../sheetNames';
import { type ExitFact, factsFrom } from './exitFacts';

export const YEAR_ROWS = { title: 1, about: 2, head: 3, first: 4 } as const;
/** So that the text of the grounds has room. */
const FEWEST_COLUMNS = 5;

/** Rows below the months. */
interface RowsBelow {
  readonly lastMonth: number;
  /** Undefined: no log tells incidents apart. */
  readonly incidents: number | undefined;
  readonly mean: number;
  readonly score: number;
  readonly grade: number;
  readonly failed: number;
  readonly total: number;
}

export interface YearLayout extends RowsBelow {
  readonly tables: readonly string[];
  readonly levelNames: readonly string[];
  readonly monthFacts: readonly ExitFact[];
  /** Columns. */
  readonly month: number;
  readonly scores: number;
  readonly grades: number;
  readonly streaks: number;
  readonly streakCount: number;
  readonly levels: number;
  readonly facts: number;
  readonly penalty: number;
  readonly last: number;
  /** The last column that is printed. */
  readonly width: number;
  /** Right of the print area: what the chart draws, what is computed with. */
  readonly chart: number;
  readonly computing: number;
}

const rowsBelow = ({ contract, months }: Plan, hasLevels: boolean): RowsBelow => {
  const count = contract.tables.size;
  const lastMonth = YEAR_ROWS.first + months.length - 1;
  const below = hasLevels ? lastMonth + 1 : lastMonth;
  const mean = below + 1;
  const score = count > 1 ? mean + 1 : mean;
  const grade = score + 1;
  const failed = count === 0 ? below + 1 : contract.grades.length > 0 ? grade + 1 : grade;
  const hasFailed = count > 0 && clausesOf(contract, '年度').length > 0;
  return { lastMonth, incidents: hasLevels ? below : undefined, mean, score, grade, failed, total: hasFailed ? failed + 1 : failed };
};

export const yearLayout = (plan: Plan, together: boolean): YearLayout => {
  const tables = [...plan.contract.tables.keys()];
  const count = tables.length;
  const [levelNames, monthFacts] = [yearLevels(plan), factsFrom(plan, 'month')];
  const streakCount = together ? Math.min(1, count) : count;
  const levels = 2 + 2 * count + streakCount;
  const facts = levels + levelNames.length;
  const penalty = facts + monthFacts.length;
  const chart = Math.max(penalty, FEWEST_COLUMNS) + 2;
  return {
    ...rowsBelow(plan, levelNames.length > 0),
    tables, levelNames, monthFacts,
    month: 1, scores: 2, grades: 2 + count, streaks: 2 + 2 * count, streakCount, levels, facts, penalty,
    last: penalty,
    width: Math.max(penalty, FEWEST_COLUMNS),
    chart,
    computing: chart + count + plan.contract.grades.length + 1,
  };
};

export const monthsOf = ({ lastMonth }: Pick<YearLayout, 'lastMonth'>, col: number): string => absRange(YEAR_ROWS.first, col, lastMonth, col);

/** The year's score: a number, `""` where no month is evaluated, an error where one among the months is. */
export const yearScoreRef = (layout: YearLayout): string => onSheet(YEAR, abs(layout.score, layout.scores));
