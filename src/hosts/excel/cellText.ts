// Values as they are entered in Excel, and back. Excel takes what is entered for whatever it looks like, so a text that might look like
// anything else gets an apostrophe, which marks it as text and is not part of it.
import { isCellError, type CellError, type CellValue, type ErrorText } from '../../workbook/model';

export type Entered = string | number | boolean | null;

/** A sign that begins a formula, an apostrophe, an error; full-width ones too, which Chinese input gives. */
const LEADING = /^\s*[=+\-@'#＝＋－＠]/;
/** Numbers, dates, times, shares, amounts: none is without a digit. */
const DIGIT = /\p{Nd}/u;
const LOGICAL = /^\s*(true|false|真|假)\s*$/i;

export const needsMark = (text: string): boolean => LEADING.test(text) || DIGIT.test(text) || LOGICAL.test(text);

/** `null` leaves a blank cell blank. */
export function entered(value: CellValue | null): Entered {
  if (value === null || value === '') return null;
  if (isCellError(value)) return value.error;
  if (typeof value === 'string') return needsMark(value) ? `'${value}` : value;
  return value;
}

const ERRORS: ReadonlySet<unknown> = new Set<ErrorText>(['#N/A', '#VALUE!', '#NULL!', '#DIV/0!', '#REF!', '#NAME?', '#NUM!']);
const isErrorText = (value: unknown): value is ErrorText => ERRORS.has(value);
/** Not there yet, or not for now. */
const WAITING: ReadonlySet<unknown> = new Set(['#BUSY!', '#GETTING_DATA', '#CONNECT!']);

function errorOf(text: unknown): CellError {
  if (isErrorText(text)) return { error: text };
  return { error: WAITING.has(text) ? '#N/A' : '#VALUE!' };
}

/** `type` is Excel's own word for the kind of value. */
export function valueOf(value: unknown, type: unknown): CellValue | null {
  if (type === 'Error') return errorOf(value);
  if (value === '' || value === null || value === undefined) return null;
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
}

/** Of a text that begins with `=` Excel gives the same as its formula; no formula gives itself. */
export const isFormula = (formula: unknown, value: unknown, type: unknown): formula is string =>
  typeof formula === 'string' && formula.startsWith('=') && !(type === 'String' && formula === value);
