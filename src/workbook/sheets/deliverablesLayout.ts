// Where things stand on 交付物: two rows a deliverable, planned and delivered; twelve months and what comes after them.
import { abs, onSheet } from '../address';
import type { Plan } from '../plan';
import { DELIVERABLES } from '../sheetNames';

export const ROWS = { title: 1, about: 2, head: 5, first: 7 } as const;

/** Columns up to the months; the others follow the months. */
export const BEFORE = { id: 1, duty: 2, document: 3, frequency: 4, count: 5, due: 6, label: 7, month: 8 } as const;

export interface After {
  /** What is due after the last month. */
  readonly rest: number;
  readonly total: number;
  readonly lacking: number;
  readonly late: number;
  readonly source: number;
  /** Hidden: the day on which it is due, and the first month that is not delivered in full. */
  readonly dueDay: number;
  readonly next: number;
  /** Hidden: the 频次 for which the row was made. */
  readonly madeFor: number;
}

export const columnsAfter = ({ months }: Plan): After => {
  const rest = BEFORE.month + months.length;
  return { rest, total: rest + 1, lacking: rest + 2, late: rest + 3, source: rest + 4, dueDay: rest + 5, next: rest + 6, madeFor: rest + 7 };
};

export const plannedRow = (i: number): number => ROWS.first + 2 * i;
export const deliveredRow = (i: number): number => plannedRow(i) + 1;
export const afterRows = ({ contract }: Plan): number => plannedRow(contract.deliverables.length);

/** Above the table: the term, live, and the day on which lateness is judged. */
export const TERM = { row: 3, second: 4, left: 3, between: 4, right: 5, rightEnd: 6, next: 7 } as const;
export const TERM_CELLS = {
  start: abs(TERM.row, TERM.left),
  end: abs(TERM.row, TERM.right),
  months: abs(TERM.second, TERM.left),
  asOf: abs(TERM.second, TERM.right),
} as const;

export const nextDeliverableRef = (): string => onSheet(DELIVERABLES, abs(TERM.second, TERM.next));
export const lateTotalRef = (plan: Plan): string => onSheet(DELIVERABLES, abs(afterRows(plan), columnsAfter(plan).late));
