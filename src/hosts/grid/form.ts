// The form of a protected sheet stays: its looks, and every cell that is not open. What is pasted may go over closed cells that hold the same.
import type { ICellData, Nullable, Workbook, Worksheet } from '@univerjs/core';
import { cell } from '../../workbook/address';
import type { Typed } from './entries';
import { isOpen } from './looks';

const textOf = (data: Nullable<ICellData>): string => {
  const text = data?.p?.body?.dataStream.replace(/\r\n$/, '') ?? data?.v;
  return text === undefined || text === null ? '' : String(text);
};

/** Whether it brings content, and not looks alone. */
const hasContent = (data: Nullable<ICellData>): data is ICellData => !!data && ('v' in data || 'p' in data || 'f' in data);

const isSame = (data: Nullable<ICellData>, there: Nullable<ICellData>): boolean =>
  hasContent(data) && !data.f && !data.si && textOf(data) === textOf(there);

/** Takes out what would change nothing but looks; gives the first closed cell that would change. */
export function keepForm(book: Workbook, sheet: Worksheet, typed: Typed): string | undefined {
  const styles = book.getStyles();
  for (const [row, line] of Object.entries(typed)) {
    for (const [column, data] of Object.entries(line ?? {})) {
      const there = sheet.getCellRaw(Number(row), Number(column));
      if (isOpen(styles.getStyleByCell(there))) {
        if (hasContent(data)) Reflect.deleteProperty(data, 's');
      } else if (isSame(data, there)) Reflect.deleteProperty(line, column);
      else return cell(Number(row) + 1, Number(column) + 1);
    }
  }
  return undefined;
}
