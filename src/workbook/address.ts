// Cell addresses in A1 notation, rows and columns counted from 1 as the user counts them.

export const MAX_ROW = 1_048_576;
export const MAX_COLUMN = 16_384;

export interface Position {
  readonly row: number;
  readonly col: number;
}

export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Every address of every cell asks for one: each is spelled once. */
const NAMES: string[] = [];
export const columnName = (col: number): string => (NAMES[col] ??= spelled(col));

function spelled(col: number): string {
  let name = '';
  for (let rest = col; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

export function columnNumber(name: string): number {
  let col = 0;
  for (const letter of name) col = col * 26 + letter.charCodeAt(0) - 64;
  return col;
}

/** `B3`, or with `$` on the parts that shall not move: `abs(3, 2)` is `$B$3`. */
export const cell = (row: number, col: number): string => `${columnName(col)}${row}`;
export const abs = (row: number, col: number): string => `$${columnName(col)}$${row}`;
export const absRow = (row: number, col: number): string => `${columnName(col)}$${row}`;
export const absCol = (row: number, col: number): string => `$${columnName(col)}${row}`;

/** `B3:D5`; a single cell stays `B3`. */
export function range(top: number, left: number, bottom: number, right: number): string {
  const first = cell(top, left);
  return top === bottom && left === right ? first : `${first}:${cell(bottom, right)}`;
}

export const absRange = (top: number, left: number, bottom: number, right: number): string => `${abs(top, left)}:${abs(bottom, right)}`;

const CELL = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/;

export function parseCell(text: string): Position | undefined {
  const match = CELL.exec(text);
  if (!match?.[1] || !match[2]) return undefined;
  const position = { row: Number(match[2]), col: columnNumber(match[1]) };
  return position.row <= MAX_ROW && position.col <= MAX_COLUMN ? position : undefined;
}

export function parseRange(text: string): Area | undefined {
  const [first = '', last = first, ...more] = text.split(':');
  const from = parseCell(first);
  const to = parseCell(last);
  if (!from || !to || more.length > 0 || from.row > to.row || from.col > to.col) return undefined;
  return { top: from.row, left: from.col, bottom: to.row, right: to.col };
}

export const overlaps = (a: Area, b: Area): boolean => a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

/** Always quoted: a quoted name is right in every program, a bare one only sometimes. */
export const quoteSheet = (name: string): string => `'${name.replace(/'/g, "''")}'`;

/** A reference on another sheet: `onSheet('年度汇总', 'B3')` is `'年度汇总'!B3`. */
export const onSheet = (sheet: string, ref: string): string => `${quoteSheet(sheet)}!${ref}`;

/** A column of the same row in a table, in the form that files and LibreOffice know (`[@列]` is Excel's display form). */
export const thisRow = (table: string, column: string): string => `${table}[[#This Row],[${column.replace(/(['#[\]])/g, "'$1")}]]`;
