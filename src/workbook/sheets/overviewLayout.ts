// Where things stand on 总览: what is said of a contract, the months, what comes next; below the printed rows the links, in the same columns.
import type { Month } from '../months';
import type { SheetBuilder } from '../sheetBuilder';

export const ROWS = { title: 1, about: 2, head: 3, first: 5 } as const;
export const BEFORE = { name: 1, form: 2, provider: 3, amount: 4, month: 5 } as const;

export interface Columns {
  readonly grade: number;
  readonly penalties: number;
  readonly payment: number;
  readonly deliverable: number;
  /** Hidden: the latest score, and the grades by month. */
  readonly latest: number;
  readonly grades: number;
}

export const columnsFor = (months: readonly Month[]): Columns => {
  const grade = BEFORE.month + months.length;
  return { grade, penalties: grade + 1, payment: grade + 2, deliverable: grade + 3, latest: grade + 4, grades: grade + 5 };
};

export interface Making {
  readonly built: SheetBuilder;
  readonly months: readonly Month[];
  readonly columns: Columns;
}
