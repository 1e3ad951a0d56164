// Heights of rows whose text needs more than one line. Excel fits no row with merged cells, and LibreOffice none that
// has no height in the file, so the lines are estimated from the widths of columns and the sizes of letters.
import { MAX_COLUMN, parseRange, type Area } from './address';
import type { Cell, ColumnSpec, Rows } from './model';
import { styleOf } from './styles';

/** In points; every row without a height of its own has this one. */
export const DEFAULT_HEIGHT = 18;
/** In characters, where no width is set. */
const DEFAULT_WIDTH = 9;
const MAX_HEIGHT = 409;
const BODY_SIZE = 11;
const LEADING = 1.27;
const PADDING = 4;

const placeOf = (row: number, col: number): number => row * (MAX_COLUMN + 1) + col;

/** Adds to `heights` what is missing there. Cells merged over several rows are left to whoever set the rows' heights. */
export function fitHeights(
  rows: Rows,
  merges: readonly string[],
  columns: ReadonlyMap<number, ColumnSpec>,
  heights: ReadonlyMap<number, number>,
): ReadonlyMap<number, number> {
  const merged = new Map(merges.flatMap((ref) => parseRange(ref) ?? []).map((area) => [placeOf(area.top, area.left), area]));
  const fitted = new Map(heights);
  for (const [row, cells] of rows) {
    if (heights.has(row)) continue;
    let needed = 0;
    for (const [col, content] of cells) {
      const area = merged.get(placeOf(row, col)) ?? { top: row, left: col, bottom: row, right: col };
      if (area.top === area.bottom) needed = Math.max(needed, cellHeight(content, widthOf(area, columns)));
    }
    if (needed > DEFAULT_HEIGHT) fitted.set(row, Math.min(Math.ceil(needed), MAX_HEIGHT));
  }
  return fitted;
}

function widthOf({ left, right }: Area, columns: ReadonlyMap<number, ColumnSpec>): number {
  let width = 0;
  for (let col = left; col <= right; col += 1) {
    const spec = columns.get(col);
    width += spec?.hidden ? 0 : (spec?.width ?? DEFAULT_WIDTH);
  }
  return width;
}

function cellHeight({ value, style }: Cell, width: number): number {
  if (value === null || value === '') return 0;
  const { size, wrap } = styleOf(style);
  const lines = typeof value === 'string' && wrap ? countLines(value, Math.max((width * BODY_SIZE) / size, 1)) : 1;
  return lines * size * LEADING + PADDING;
}

const ROOMY_LEADING = 15;
const ROOMY_PADDING = 5;
const NARROWER = 0.97;

/** Of a row with these texts in columns of these widths, with room to spare: other fonts than Excel's are larger. */
export const tallest = (...texts: readonly (readonly [text: string, width: number | undefined])[]): number => {
  const lines = texts.map(([text, width = DEFAULT_WIDTH]) => (text === '' ? 0 : countLines(text, width * NARROWER)));
  return Math.max(DEFAULT_HEIGHT, Math.min(MAX_HEIGHT, Math.ceil(Math.max(0, ...lines) * ROOMY_LEADING + ROOMY_PADDING)));
};

const countLines = (text: string, width: number): number =>
  text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(textWidth(line) / width)), 0);

/** In half-width characters; Chinese letters and marks are two wide. */
function textWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += (letter.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1;
  return width;
}
