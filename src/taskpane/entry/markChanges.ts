// A mark that was typed, as changes of cells: an item is arranged in all three dimensions or in none.
import { isNotArranged } from '../../domain/evaluation/marks';
import type { CellChange } from '../../workbook/host';
import type { CellValue } from '../../workbook/model';
import type { FoundCell } from '../../workbook/read';
import type { FormRow, ValueOf } from './forms';

export const changeOf = ({ typed: { sheet }, address }: FoundCell, value: CellValue | null): CellChange => ({ sheet, address, value });

const isSame = (a: CellValue | null, b: CellValue | null): boolean => (a === '' ? null : a) === (b === '' ? null : b);

/** Nothing where it already stands there. */
export const cellChanges = (cell: FoundCell, value: CellValue | null, valueOf: ValueOf): readonly CellChange[] =>
  isSame(valueOf(cell), value) ? [] : [changeOf(cell, value)];

export const markChanges = (row: FormRow, cell: FoundCell, value: CellValue | null, valueOf: ValueOf): readonly CellChange[] => {
  const whole = isNotArranged(value);
  return row.marks.flatMap((own) => {
    if (own === cell || whole) return cellChanges(own, value, valueOf);
    return isNotArranged(valueOf(own)) ? [changeOf(own, null)] : [];
  });
};
