// Tables that arrive as text (CSV): column heads by name, and what is wrong with a cell as data.
import { halfWidth } from '../domain/cell';

export type TextTable = readonly (readonly string[])[];

export type InputCode =
  | 'empty'
  | 'emptyTerms'
  | 'cells'
  | 'columnMissing'
  | 'columnTwice'
  | 'columnUnknown'
  | 'month'
  | 'monthOutside'
  | 'table'
  | 'tableBlank'
  | 'item'
  | 'itemTwice'
  | 'itemsMissing'
  | 'mark'
  | 'markAbove'
  | 'markMixed'
  | 'control'
  | 'term'
  | 'contract';

/** Where (row 1 is the header row), what stands there, what was expected. */
export interface InputFault {
  readonly code: InputCode;
  readonly row?: number;
  readonly column?: string;
  readonly found?: string;
  readonly expected?: string;
}

export interface Heads<C extends string> {
  readonly at: ReadonlyMap<C, number>;
  readonly faults: readonly InputFault[];
}

/** The columns in any order; each wanted one once, no other but those allowed. `called` gives a head's other names. */
export function readHeads<C extends string>(
  head: readonly string[],
  wanted: readonly C[],
  allowed: readonly C[],
  called: ReadonlyMap<string, C> = new Map(),
): Heads<C> {
  const at = new Map<C, number>();
  const faults: InputFault[] = [];
  const known = [...wanted, ...allowed];
  head.forEach((text, index) => {
    const name = halfWidth(text);
    const column = called.get(name) ?? known.find((each) => each === name);
    if (name === '') return;
    if (column === undefined) faults.push({ code: 'columnUnknown', row: 1, found: text, expected: known.join('、') });
    else if (at.has(column)) faults.push({ code: 'columnTwice', row: 1, found: text });
    else at.set(column, index);
  });
  const missing = wanted.filter((column) => !at.has(column));
  return { at, faults: [...faults, ...missing.map((column): InputFault => ({ code: 'columnMissing', row: 1, column }))] };
}

export const isFilled = (row: readonly string[]): boolean => row.some((cell) => cell.trim() !== '');

const width = (row: readonly string[]): number => row.reduce((last, cell, i) => (cell.trim() === '' ? last : i + 1), 0);

/** A row with more or fewer cells than the header has its cells under the wrong heads; blank ones beyond it do no harm. */
export const cellsFault = (head: readonly string[], cells: readonly string[], row: number): InputFault | undefined => {
  const wanted = width(head);
  const found = Math.max(width(cells), Math.min(cells.length, wanted));
  return found === wanted ? undefined : { code: 'cells', row, found: String(found), expected: String(wanted) };
};
