// Single cells of what was read.
import type { DrawnCell, DrawnWorkbook } from '../../src/workbook/host';
import type { CellValue } from '../../src/workbook/model';

export const cellOf = (book: DrawnWorkbook, sheet: string, address: string): DrawnCell | undefined =>
  book.sheets.find(({ name }) => name === sheet)?.cells[address];
export const valueOf = (book: DrawnWorkbook, sheet: string, address: string): CellValue | null | undefined => cellOf(book, sheet, address)?.value;
