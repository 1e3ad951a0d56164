// Workbooks as people leave them: a drawn one with some cells changed.
import { buildPlan } from '../../../src/workbook/build';
import type { DrawnCell, DrawnSheet, DrawnWorkbook } from '../../../src/workbook/host';
import type { CellValue } from '../../../src/workbook/model';
import { normalise } from '../../../src/workbook/normalise';
import type { Plan } from '../../../src/workbook/plan';
import { type Book, readBook } from '../../../src/workbook/read';

export const drawn = (plan: Plan): DrawnWorkbook => normalise(buildPlan(plan, '2026-03-01T00:00:00Z'), 'native');

const BLANK: DrawnCell = { value: null, style: undefined, unlocked: false };

export const onSheet = (book: DrawnWorkbook, name: string, change: (sheet: DrawnSheet) => DrawnSheet): DrawnWorkbook => ({
  ...book,
  sheets: book.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)),
});

/** Typed over: what stood there as a formula is gone. */
export const type = (book: DrawnWorkbook, name: string, cells: Readonly<Record<string, CellValue | null>>): DrawnWorkbook =>
  onSheet(book, name, (sheet) => {
    const changed = Object.entries(cells).map(([address, value]) => {
      const { formula, ...rest } = sheet.cells[address] ?? BLANK;
      return [address, { ...rest, value, ...(formula === undefined ? {} : {}) }] as const;
    });
    return { ...sheet, cells: { ...sheet.cells, ...Object.fromEntries(changed) } };
  });

export const bookIn = (book: DrawnWorkbook): Book => {
  const read = readBook(book);
  if (!('plan' in read)) throw new Error(JSON.stringify(read));
  return read;
};
