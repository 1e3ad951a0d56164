// Where things stand on a month's form, and how other sheets refer to them.
import { abs, onSheet } from '../address';
import { closedOf } from '../closing/state';
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

/** The table's name stands in the sheet's only where the contract has several. */
export const formSheet = ({ contract }: Plan, month: Month, table: string): string =>
  formName(month.label, contract.tables.size > 1 ? table : '');

const itemsOf = ({ contract }: Plan, table: string): number => contract.tables.get(table)?.length ?? 0;

/** The cell of a month's total: a number, `""` where no mark is entered, `#N/A` where some are missing. */
export const scoreTotalRef = (plan: Plan, month: Month, table: string): string =>
  closedOf(plan.entries, month.label)?.anchors.scores[table] ?? onSheet(formSheet(plan, month, table), abs(totalRow(itemsOf(plan, table)), FORM_COLUMNS.last));

export const scoreGradeRef = (plan: Plan, month: Month, table: string): string =>
  closedOf(plan.entries, month.label)?.anchors.grades[table] ?? onSheet(formSheet(plan, month, table), abs(gradeRow(itemsOf(plan, table)), FORM_COLUMNS.last));
