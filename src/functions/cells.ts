// Arguments as Excel hands them over: a range is a table, a single cell may be a bare value, what is left out is null.
import { type Grid, isBlank, show } from '../domain/cell';
import { isIssue, type Issue, missing, wrong } from '../domain/issue';
import { decimal, type Decimal, shown } from '../domain/money/decimal';
import { isSerial } from '../domain/time/serial';

export const grid = (argument: unknown): Grid => {
  if (!Array.isArray(argument)) return [[argument]];
  for (let i = 0; i < argument.length; i += 1) if (!Array.isArray(argument[i])) return [argument as unknown[]];
  const cells: Grid = argument as unknown[][];
  return (cells[0]?.length ?? 0) > 0 ? cells : [[undefined]];
};

/** Left out, or one blank cell. */
export const isLeftOut = (argument: unknown): boolean => {
  const cells = grid(argument);
  return cells.every((row) => row.length === 0) || (cells.length === 1 && cells[0]?.length === 1 && isBlank(cells[0][0]));
};

/** Cells that hold an error arrive as objects (allowErrorForDataTypeAny). */
export const isErrorCell = (cell: unknown): boolean => typeof cell === 'object' && cell !== null;

const placeOf = (cells: Grid, row: number, column: number): string => (cells.length * (cells[0]?.length ?? 0) === 1 ? '' : `第${row + 1}行第${column + 1}列`);

export interface Place {
  readonly argument: string;
  readonly place: string;
}
type Read<T> = (cell: unknown, at: Place) => T | Issue;

export const readNumber: Read<number> = (cell, at) => {
  if (isErrorCell(cell)) return wrong('argumentError', { ...at });
  if (isBlank(cell)) return missing('blankArgument', { ...at });
  return typeof cell === 'number' && Number.isFinite(cell) ? shown(cell) : wrong('badNumber', { ...at, found: show(cell) });
};
export const readDate: Read<number> = (cell, at) => {
  if (isErrorCell(cell)) return wrong('argumentError', { ...at });
  if (isBlank(cell) || cell === 0) return missing('blankArgument', { ...at });
  return isSerial(cell) ? cell : wrong('badDate', { ...at, found: show(cell) });
};
export const readCount: Read<number> = (cell, at) => {
  const value = readNumber(cell, at);
  if (isIssue(value)) return value;
  if (value < 0) return wrong('negative', { ...at, found: value });
  return Number.isInteger(value) ? value : wrong('notWhole', { ...at, found: value });
};
export const readAmount: Read<Decimal> = (cell, at) => {
  const value = readNumber(cell, at);
  if (isIssue(value)) return value;
  return value < 0 ? wrong('negative', { ...at, found: value }) : decimal(value);
};
export const readText: Read<string> = (cell, at) => {
  if (isErrorCell(cell)) return wrong('argumentError', { ...at });
  if (isBlank(cell) || cell === 0) return missing('blankArgument', { ...at });
  return typeof cell === 'string' ? cell.trim() : wrong('badText', { ...at, found: show(cell) });
};

/** One cell; a range of several is a wrong shape. */
export const one = <T>(argument: unknown, name: string, read: Read<T>): T | Issue => {
  const cells = grid(argument);
  if (cells.length > 1 || (cells[0]?.length ?? 0) > 1) {
    return wrong('badShape', { argument: name, expected: '单个单元格', found: `${cells.length}行${cells[0]?.length ?? 0}列` });
  }
  return read(cells[0]?.[0], { argument: name, place: '' });
};

export const optional = <T>(argument: unknown, name: string, read: Read<T>): T | undefined | Issue => (isLeftOut(argument) ? undefined : one(argument, name, read));

/** The shape of the argument, each cell by itself. In a range a blank stays blank; a single blank cell has no answer. */
export const each = <T extends number | string>(argument: unknown, name: string, read: (cell: unknown, at: Place, row: number, column: number) => T | Issue) => {
  const cells = grid(argument);
  const alone = cells.length === 1 && cells[0]?.length === 1;
  return cells.map((row, i) => row.map((cell, j): T | Issue | '' => (isBlank(cell) && !alone ? '' : read(cell, { argument: name, place: placeOf(cells, i, j) }, i, j))));
};

/** The cells of an optional argument that go with the cells of another: one for all, or one each. Read once for the whole range. */
export const beside = (argument: unknown, other: unknown, name: string): ((row: number, column: number) => unknown) => {
  if (isLeftOut(argument)) return () => undefined;
  const [cells, of] = [grid(argument), grid(other)];
  if (cells.length === 1 && cells[0]?.length === 1) return () => cells[0]?.[0];
  if (cells.length === of.length && cells[0]?.length === of[0]?.length) return (row, column) => cells[row]?.[column];
  const shape = wrong('badShape', { argument: name, expected: `单个单元格或${of.length}行${of[0]?.length ?? 0}列`, found: `${cells.length}行${cells[0]?.length ?? 0}列` });
  return () => shape;
};
