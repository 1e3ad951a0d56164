// Where things stand on a month's form, and how other sheets refer to them.
import { abs, onSheet } from '../address';
import { closedOf, closedTable, sheetOf } from '../closing/state';
import type { Month } from '../months';
import type { Plan } from '../plan';
import { formName } from '../sheetNames';

/** Rows: title, contract and month, two head rows, two rows an item, total, grade. */
export const FORM = { title: 1, about: 2, head: 3, first: 5 } as const;

/** Columns: name of the item, 权重 or 得分, four pairs of 满分 and 得分; beside the print area the grounds. */
export const FORM_COLUMNS = { name: 1, label: 2, pair: 3, subtotal: 9, last: 10, gap: 11, ground: 12 } as const;

export const weightRow = (item: number): number => FORM.first + 2 * item;
export const markRow = (item: number): number => weightRow(item) + 1;
export const totalRow = (items: number): number => weightRow(items);
export const gradeRow = (items: number): number => totalRow(items) + 1;
export const fullColumn = (dimension: number): number => FORM_COLUMNS.pair + 2 * dimension;
export const markColumn = (dimension: number): number => fullColumn(dimension) + 1;

type At = 'scores' | 'grades';

/** Where a closed month has it, under the name that the table had then. */
const closedRef = ({ entries, contract }: Plan, { label }: Month, table: string, at: At): string | undefined => {
  const closed = closedOf(entries, label);
  return closed?.anchors[at][closedTable(closed, [...contract.tables.keys()], table)];
};

/** The table's name stands in the sheet's only where the contract has several. A closed month's sheet keeps its name. */
export const formSheet = (plan: Plan, month: Month, table: string): string => {
  const ref = closedRef(plan, month, table, 'scores');
  return ref === undefined ? formName(month.label, plan.contract.tables.size > 1 ? table : '') : sheetOf(ref);
};

const itemsOf = ({ contract }: Plan, table: string): number => contract.tables.get(table)?.length ?? 0;

const refTo = (plan: Plan, month: Month, table: string, at: At, row: (items: number) => number): string =>
  closedRef(plan, month, table, at) ?? onSheet(formSheet(plan, month, table), abs(row(itemsOf(plan, table)), FORM_COLUMNS.last));

/** The cell of a month's total: a number, `""` where no mark is entered, `#N/A` where some are missing. */
export const scoreTotalRef = (plan: Plan, month: Month, table: string): string => refTo(plan, month, table, 'scores', totalRow);

export const scoreGradeRef = (plan: Plan, month: Month, table: string): string => refTo(plan, month, table, 'grades', gradeRow);
