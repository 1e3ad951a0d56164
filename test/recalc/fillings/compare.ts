// One computed cell three ways: what our rules say, what LibreOffice computes, what the file holds.
import { cell as addressOf } from '../../../src/workbook/address';
import { type CellValue, isCellError, type WorkbookModel } from '../../../src/workbook/model';
import type { SheetValues } from '../values';

export const shown = (value: CellValue | null): string => {
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
};

/** LibreOffice writes fifteen digits. */
export const same = (ours: CellValue | null, theirs: string): boolean =>
  typeof ours === 'number' ? theirs.trim() !== '' && Math.abs(Number(theirs) - ours) <= 1e-9 * Math.max(1, Math.abs(ours)) : theirs === shown(ours);

const exactly = (ours: CellValue | null, theirs: string): boolean => (typeof ours === 'number' ? theirs !== '' && Number(theirs) === ours : theirs === shown(ours));

export interface Found {
  readonly cells: number;
  readonly differences: readonly string[];
}

const at = (values: SheetValues | undefined, sheet: string, row: number, col: number): string => values?.get(sheet)?.[row - 1]?.[col - 1] ?? '';

export function compare(name: string, model: WorkbookModel, office: SheetValues | undefined, file: SheetValues): Found {
  let cells = 0;
  const differences: string[] = [];
  for (const sheet of model.sheets) {
    for (const [row, line] of sheet.rows) {
      for (const [col, { value, formula }] of line) {
        if (formula?.native === undefined) continue;
        cells += 1;
        const [theirs, stored] = [at(office, sheet.name, row, col), at(file, sheet.name, row, col)];
        if (same(value, theirs) && exactly(value, stored)) continue;
        differences.push(`${name} ${sheet.name}!${addressOf(row, col)}: ${shown(value)} / ${theirs} / ${stored} = ${formula.native.slice(0, 300)}`);
      }
    }
  }
  return { cells, differences };
}
