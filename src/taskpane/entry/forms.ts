// The months' forms as lists to be filled in: an item with its three marks, their full marks, the ground of a deduction.
import { isBlank } from '../../domain/cell';
import type { Item } from '../../domain/contract/types';
import { isNotArranged } from '../../domain/evaluation/marks';
import type { CellValue } from '../../workbook/model';
import type { FoundCell, What } from '../../workbook/read';
import type { OwnBook } from '../session/content';

export interface FormRow {
  readonly index: number;
  readonly item: Item;
  /** In the order of the dimensions. */
  readonly marks: readonly FoundCell[];
  readonly ground: FoundCell | undefined;
}

export interface Form {
  readonly month: string;
  readonly table: string;
  readonly sheet: string;
  readonly closed: boolean;
  readonly rows: readonly FormRow[];
}

type Own = Extract<What, { readonly kind: 'mark' | 'ground' }>;
const isOf = (what: What, month: string, table: string): what is Own =>
  (what.kind === 'mark' || what.kind === 'ground') && what.month === month && what.table === table;

const rowsOf = (items: readonly Item[], cells: readonly FoundCell[]): readonly FormRow[] =>
  items.map((item, index) => {
    const own = cells.filter(({ typed: { what } }) => 'item' in what && what.item === index);
    return {
      index,
      item,
      marks: own.filter(({ typed }) => typed.what.kind === 'mark'),
      ground: own.find(({ typed }) => typed.what.kind === 'ground'),
    };
  });

/** undefined: the sheet is not there, or something of it has gone. */
export const formOf = ({ plan, cells }: OwnBook, month: string, table: string): Form | undefined => {
  const items = plan.contract.tables.get(table) ?? [];
  const own = cells.filter(({ typed: { what } }) => isOf(what, month, table));
  const rows = rowsOf(items, own);
  const [first] = own;
  if (!first || rows.some(({ marks }) => marks.length !== 3)) return undefined;
  return { month, table, sheet: first.typed.sheet, closed: first.typed.closed === true, rows };
};

export type ValueOf = (cell: FoundCell) => CellValue | null;

const isComplete = (form: Form): boolean => form.rows.every(({ marks }) => marks.every(({ value }) => !isBlank(value)));

/** Where the work goes on: the first month that is not complete. */
export const openMonth = (book: OwnBook): string => {
  const tables = [...book.plan.contract.tables.keys()];
  const labels = book.plan.months.map(({ label }) => label);
  const open = labels.find((label) => tables.some((table) => isOpenForm(formOf(book, label, table))));
  return open ?? labels[0] ?? '';
};

const isOpenForm = (form: Form | undefined): boolean => form !== undefined && !form.closed && !isComplete(form);

const maxOf = ({ typed: { expected } }: FoundCell): number => (expected.kind === 'mark' ? expected.max : 0);
export const fullMark = maxOf;

/** A mark below the full one is a deduction, and a deduction has a ground. */
export const isDeducted = (row: FormRow, valueOf: ValueOf): boolean =>
  row.marks.some((cell) => {
    const value = valueOf(cell);
    return typeof value === 'number' && value < maxOf(cell);
  });

export const isOff = (row: FormRow, valueOf: ValueOf): boolean => row.marks.every((cell) => isNotArranged(valueOf(cell)));

/** Whether the contract says how an item that is not arranged counts. */
export const mayBeOff = ({ rows }: Form): boolean =>
  rows.some(({ marks }) => marks.some(({ typed: { expected } }) => expected.kind === 'mark' && expected.notArranged));
