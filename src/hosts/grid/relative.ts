// A formula as it reads from its own cell. Two that read alike from there differ only in where they stand: one of them is parsed for both.
import { columnName, columnNumber } from '../../workbook/address';

/** Letters of any script, as part of a word; in formulas other signs beyond ASCII stand in quotes alone. */
const LETTER = String.raw`\w\u0080-\uffff`;
const TEXT = String.raw`"(?:[^"]|"")*"`;
const COLUMNS = String.raw`\[(?:[^\[\]']|'[^]|\[(?:[^\[\]']|'[^])*\])*\]`;
const ERROR = String.raw`#(?:N/A|[A-Z0-9/]+[!?])`;
const QUOTED_SHEET = String.raw`'(?:[^']|'')*'!`;
const BEFORE = String.raw`(?<![${LETTER}.\\$])`;
const CELL = String.raw`${BEFORE}(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})(?![${LETTER}.\\(!\[])`;
const WORD = String.raw`${BEFORE}((?!\d)[${LETTER}\\][${LETTER}.\\]*)(?=\s*([(!\[]?))`;
const PARTS = new RegExp([TEXT, COLUMNS, ERROR, QUOTED_SHEET, CELL, WORD].join('|'), 'g');

/** Stands in no formula. */
const MARK = '\u0001';
const TRUTH = /^(?:TRUE|FALSE)$/i;

export interface Relative {
  /** The same for all that read alike. */
  readonly text: string;
  /** The cells that it names, as it names them, but for those that stay whoever asks. */
  readonly cells: readonly string[];
}

const along = (fixed: string | undefined, at: number, from: number): string => (fixed ? `$${at}` : String(at - from));

/**
 * Undefined where it depends on more than its cells: on a name whose content may move, on whole columns or rows.
 * Rows and columns are counted from 0, `isFixed` tells which names stay whatever cell asks.
 */
export function relativeText(formula: string, row: number, column: number, isFixed: (name: string) => boolean): Relative | undefined {
  let movable = true;
  const cells: string[] = [];
  const text = formula.replace(
    PARTS,
    (
      part: string,
      colFixed: string | undefined,
      letters: string | undefined,
      rowFixed: string | undefined,
      digits: string | undefined,
      word: string | undefined,
      next: string | undefined,
    ) => {
      if (letters !== undefined && digits !== undefined) {
        if (!colFixed || !rowFixed) cells.push(part.toUpperCase());
        const col = along(colFixed, columnNumber(letters.toUpperCase()) - 1, column);
        return `${MARK}${along(rowFixed, Number(digits) - 1, row)},${col}${MARK}`;
      }
      if (word !== undefined && next === '' && !TRUTH.test(word) && !isFixed(word)) movable = false;
      return part;
    },
  );
  return movable ? { text, cells } : undefined;
}

/** A reference to one cell, counted from 0. */
export interface Reference {
  /** With its quotes and its sign, as written; '' for the formula's own sheet. */
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rowFixed: boolean;
  readonly columnFixed: boolean;
}

const TOKEN = /^((?:[^]*!)?\s*)(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})$/;

/** Undefined for what is no single cell. */
export function parseReference(token: string): Reference | undefined {
  const [, sheet = '', columnFixed, letters, rowFixed, digits] = TOKEN.exec(token) ?? [];
  if (letters === undefined || digits === undefined) return undefined;
  return {
    sheet,
    row: Number(digits) - 1,
    column: columnNumber(letters.toUpperCase()) - 1,
    rowFixed: rowFixed === '$',
    columnFixed: columnFixed === '$',
  };
}

const moved = (reference: Reference, rows: number, columns: number): Reference => ({
  ...reference,
  row: reference.rowFixed ? reference.row : reference.row + rows,
  column: reference.columnFixed ? reference.column : reference.column + columns,
});

/** The cell part as it is written. */
export const cellOf = ({ row, column, rowFixed, columnFixed }: Reference): string =>
  `${columnFixed ? '$' : ''}${columnName(column + 1)}${rowFixed ? '$' : ''}${row + 1}`;

/** How a reference reads, and what it is, from so many cells further on. */
export function moveReference(reference: Reference, rows: number, columns: number): { readonly at: Reference; readonly token: string } {
  const at = moved(reference, rows, columns);
  return { at, token: `${reference.sheet}${cellOf(at)}` };
}

export const isFixed = ({ rowFixed, columnFixed }: Reference): boolean => rowFixed && columnFixed;

const ALL_FIXED = /^=?(?:(?:'(?:[^']|'')*'|[\p{L}\p{N}_.]+)!)?\$[A-Za-z]{1,3}\$\d+(?::\$[A-Za-z]{1,3}\$\d+)?$/u;

/** The content of a name that is the same cells for whoever asks. */
export const isFixedReference = (content: string): boolean => ALL_FIXED.test(content);
