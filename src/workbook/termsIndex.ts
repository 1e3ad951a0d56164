// Where each term stands on the sheet 合同条款, so that the other sheets can refer to live cells.
import type { Term } from '../domain/contract/types';
import { BASE_COLUMNS, type Column, FURTHER_COLUMNS } from '../domain/terms/columns';
import { printTerm } from '../domain/terms/print';
import { abs, absRange, onSheet } from './address';
import { TERMS } from './sheetNames';

/** Title and note stand above the table's header. */
export const TERMS_HEAD = 3;

export interface TermsIndex {
  /** `'合同条款'!$A$3:$S$95`, header row first. */
  readonly range: string;
  /** The columns that stand on the sheet, from the left. */
  readonly columns: readonly Column[];
  /** `'合同条款'!$H$12`; a term or column that is not on the sheet is a mistake of the caller. */
  readonly cell: (term: Term, column: Column) => string;
}

/** The twelve columns, and of the further ones those that a row fills. */
export const usedColumns = (terms: readonly Term[]): readonly Column[] => {
  const printed = terms.map(printTerm);
  return [...BASE_COLUMNS, ...FURTHER_COLUMNS.filter((column) => printed.some((row) => (row[column] ?? '') !== ''))];
};

export const termsIndex = (terms: readonly Term[]): TermsIndex => {
  const columns = usedColumns(terms);
  const rows = new Map(terms.map((term, i) => [term, TERMS_HEAD + 1 + i]));
  return {
    range: onSheet(TERMS, absRange(TERMS_HEAD, 1, TERMS_HEAD + terms.length, columns.length)),
    columns,
    cell: (term, column) => {
      const row = rows.get(term);
      const col = columns.indexOf(column) + 1;
      if (row === undefined || col === 0) throw new RangeError(`${term.kind} ${term.id} ${column}`);
      return onSheet(TERMS, abs(row, col));
    },
  };
};
