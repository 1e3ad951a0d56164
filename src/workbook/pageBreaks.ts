// Where pages end, so that no block of rows is cut: Excel breaks a page at any row, also within merged cells.
import { DEFAULT_HEIGHT } from './fitHeights';
import { type Area, parseRange } from './address';
import type { PrintSetup, SheetModel } from './model';

const POINTS_PER_CM = 72 / 2.54;
const A4 = { short: 21, long: 29.7 } as const;
/** 宋体 at 11 points has digits of 6 points; taken a little narrower, so that a page seems lower than it is and ends early, not too late. */
const POINTS_PER_CHARACTER = 5.8;
const COLUMN_PADDING = 3.75;
const DEFAULT_WIDTH = 9;

const heightOf = ({ heights }: SheetModel, from: number, to: number): number => {
  let total = 0;
  for (let row = from; row <= to; row += 1) total += heights.get(row) ?? DEFAULT_HEIGHT;
  return total;
};

function widthOf({ columns }: SheetModel, { left, right }: Area): number {
  let total = 0;
  for (let col = left; col <= right; col += 1) {
    const { width = DEFAULT_WIDTH, hidden } = columns.get(col) ?? {};
    if (!hidden) total += width * POINTS_PER_CHARACTER + COLUMN_PADDING;
  }
  return total;
}

/** Of the sheet, in points: a wide sheet is made smaller to fit the page, so more of it stands on one. */
function roomOnPage(model: SheetModel, area: Area): number {
  const { orientation, margins }: PrintSetup = model.print;
  const [wide, high] = orientation === 'landscape' ? [A4.long, A4.short] : [A4.short, A4.long];
  const scale = Math.min(1, ((wide - margins.left - margins.right) * POINTS_PER_CM) / widthOf(model, area));
  return ((high - margins.top - margins.bottom) * POINTS_PER_CM) / scale;
}

/** Whether these rows can stand on one page, below what every page repeats. */
export function fitsOnPage(model: SheetModel, from: number, to: number): boolean {
  const area = parseRange(model.print.area ?? '');
  const [first, last] = model.print.repeatRows ?? [1, 0];
  return area === undefined || heightOf(model, from, to) + heightOf(model, first, last) <= roomOnPage(model, area);
}

/** The sheet with breaks between blocks; `ends` are the last rows of the blocks, the first of which has all that stands above. */
export function withPageBreaks(model: SheetModel, ends: readonly number[]): SheetModel {
  const area = parseRange(model.print.area ?? '');
  if (!area) return model;
  const room = roomOnPage(model, area);
  const [first, last] = model.print.repeatRows ?? [1, 0];
  const repeated = heightOf(model, first, last);
  const breaks: number[] = [];
  let [used, done] = [0, area.top - 1];
  for (const end of ends) {
    const height = heightOf(model, done + 1, end);
    const isFull = used > 0 && used + height > room;
    if (isFull) breaks.push(done);
    used = height + (isFull ? repeated : used);
    done = end;
  }
  return breaks.length === 0 ? model : { ...model, print: { ...model.print, breaks } };
}
