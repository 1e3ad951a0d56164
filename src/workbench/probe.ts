// For tests and measurements alone, as the hook is: one cell's value, without reading the whole workbook; where a cell is on the page.
import type { CellValue } from '../workbook/model';
import type { Session } from './session';

export interface Probe {
  (sheet: string, address: string): CellValue | null | undefined;
}

/** Left, top, right and bottom of a cell that is shown. */
export interface Placing {
  (sheet: string, address: string): readonly number[];
}

export function exposeProbe({ grid }: Session): void {
  const probe: Probe = (sheet, address) => grid.api.getActiveWorkbook()?.getSheetByName(sheet)?.getRange(address).getValue();
  const placing: Placing = (sheet, address) => {
    const rect = grid.api.getActiveWorkbook()?.getSheetByName(sheet)?.getRange(address).getCellRect();
    return rect ? [rect.left, rect.top, rect.right, rect.bottom] : [];
  };
  Object.assign(window, { slaCell: probe, slaPlace: placing });
}
