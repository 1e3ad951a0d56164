// The chart of the year's scores with the bounds of the grades, and the cells it draws, which stand right of the print area:
// a line chart takes an empty text for zero, so months without a score are #N/A there.
import { comparisons } from '../../domain/condition/ast';
import type { Contract } from '../../domain/contract/types';
import { absRange, cell, onSheet, range } from '../address';
import { type CellValue, NOT_AVAILABLE, type Series } from '../model';
import type { Plan } from '../plan';
import type { SheetBuilder } from '../sheetBuilder';
import { YEAR } from '../sheetNames';
import { fillIn, YEAR_WORDS as WORDS } from '../words.zh';
import { YEAR_ROWS, type YearLayout } from './annualLayout';
import type { YearValues } from './annualValues';

const SCORE_COLOURS = ['1F4E79', 'C55A11', '548235', '7030A0'] as const;
const BOUND_COLOURS = ['C00000', 'BF9000', '7F7F7F'] as const;
const CHART_ROWS = 16;

/** The bounds between grades, from the lowest: 60, 80, 90. */
export const gradeBounds = (contract: Contract): readonly number[] => {
  const literals = contract.grades.flatMap(({ condition }) => comparisons(condition).map(({ literal }) => literal.value));
  const bounds = new Set(literals.filter((value): value is number => typeof value === 'number' && value > 0));
  return [...bounds].sort((a, b) => a - b);
};

const drawn = (total: CellValue): CellValue => (total === '' ? NOT_AVAILABLE : total);

function addCells(year: SheetBuilder, layout: YearLayout, values: YearValues, bounds: readonly number[]): void {
  const { tables, chart } = layout;
  year.row(YEAR_ROWS.head, chart, [...tables, ...bounds.map((bound) => fillIn(WORDS.bound, { 分: bound }))], 'note');
  (values.totals[0] ?? []).forEach((_, i) => {
    const row = YEAR_ROWS.first + i;
    tables.forEach((_table, t) => {
      const score = cell(row, layout.scores + t);
      year.put(row, chart + t, { native: `IF(${score}="",NA(),${score})`, value: drawn(values.totals[t]?.[i] ?? '') }, 'note');
    });
    bounds.forEach((bound, b) => year.put(row, chart + tables.length + b, bound, 'note'));
  });
  const first = cell(YEAR_ROWS.first, chart);
  year.highlight(range(YEAR_ROWS.first, chart, layout.lastMonth, chart + tables.length - 1), `ISERROR(${first})`, 'muted');
}

/** Returns the last row that it covers. */
export function addChart(year: SheetBuilder, plan: Plan, layout: YearLayout, values: YearValues, top: number): number {
  const { tables, chart, lastMonth } = layout;
  const bounds = gradeBounds(plan.contract);
  addCells(year, layout, values, bounds);
  const months = (col: number): string => onSheet(YEAR, absRange(YEAR_ROWS.first, col, lastMonth, col));
  const scores = tables.map((name, t): Series => ({
    name,
    values: months(chart + t),
    colour: SCORE_COLOURS[t % SCORE_COLOURS.length] ?? '1F4E79',
  }));
  const lines = bounds.map((bound, b): Series => {
    const colour = BOUND_COLOURS[b % BOUND_COLOURS.length] ?? '7F7F7F';
    return { name: fillIn(WORDS.bound, { 分: bound }), values: months(chart + tables.length + b), colour, reference: true };
  });
  const bottom = top + CHART_ROWS - 1;
  const ref = range(top, 1, bottom, layout.width);
  year.chart({ kind: 'line', title: WORDS.chart, ref, categories: months(layout.month), series: [...scores, ...lines], min: 0, max: 100 });
  return bottom;
}
