// Reads a month's marks: a row for each item with three cells, or the block of the printed form (two rows an item, two columns a dimension).
import { type Grid, halfWidth, isBlank, show } from '../cell';
import { DIMENSIONS, type Item } from '../contract/types';
import { type Issue, isIssue, missing, wrong } from '../issue';
import { shown } from '../money/decimal';
import { tenThousandths } from './exact';

/** The marks of an item in points, or undefined where it was not arranged this month. */
export type ItemMarks = readonly [number, number, number] | undefined;

const NOT_ARRANGED = new Set(['/', '未安排']);
export const isNotArranged = (cell: unknown): boolean => typeof cell === 'string' && NOT_ARRANGED.has(halfWidth(cell));

/** Of the printed form the marks stand in the second row of an item, in the second column of each pair. */
const fromForm = (grid: Grid, items: number): Grid => Array.from({ length: items }, (_, i) => [1, 3, 5].map((column) => grid[2 * i + 1]?.[column]));

/** The marks' cells, three an item, in either shape. */
export const markCells = (grid: Grid, items: readonly Item[]): Grid | Issue => {
  const width = grid[0]?.length ?? 0;
  if (grid.length === items.length && width === 3) return grid;
  if (grid.length === 2 * items.length && width === 6) return fromForm(grid, items.length);
  return wrong('scoresShape', { rows: grid.length, columns: width, items: items.length, formRows: 2 * items.length });
};

const place = (item: Item, row: number, column: number) => ({ row: row + 1, item: item.name, dimension: DIMENSIONS[column] ?? '' });

const readMark = (cell: unknown, item: Item, full: number, row: number, column: number): number | Issue => {
  if (typeof cell !== 'number' || !Number.isFinite(cell)) return wrong('markNotNumber', { ...place(item, row, column), found: show(cell), full });
  const mark = tenThousandths(cell) === undefined ? shown(cell) : cell;
  return mark < 0 || mark > full ? wrong('markOutOfRange', { ...place(item, row, column), found: mark, full }) : mark;
};

/** Wrong before missing: a wrong mark is reported even where others are not filled in yet. */
export const readRow = (cells: readonly unknown[], item: Item, full: readonly number[], row: number): ItemMarks | Issue => {
  const notArranged = cells.filter(isNotArranged).length;
  if (notArranged === 3) return undefined;
  let blank: Issue | undefined;
  const marks: number[] = [];
  for (let column = 0; column < 3; column += 1) {
    const cell = cells[column];
    if (isBlank(cell)) {
      blank ??= missing('markBlank', place(item, row, column));
    } else if (notArranged > 0 && !isNotArranged(cell)) {
      return wrong('markMixed', { row: row + 1, item: item.name });
    } else if (notArranged === 0) {
      const mark = readMark(cell, item, full[column] ?? 0, row, column);
      if (isIssue(mark)) return mark;
      marks.push(mark);
    }
  }
  return blank ?? [marks[0] ?? 0, marks[1] ?? 0, marks[2] ?? 0];
};
