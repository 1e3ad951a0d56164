// For tests and measurements alone, as the hook is: one cell's value, without reading the whole workbook.
import type { CellValue } from '../workbook/model';
import type { Session } from './session';

export interface Probe {
  (sheet: string, address: string): CellValue | null | undefined;
}

export function exposeProbe({ grid }: Session): void {
  const probe: Probe = (sheet, address) => grid.api.getActiveWorkbook()?.getSheetByName(sheet)?.getRange(address).getValue();
  Object.assign(window, { slaCell: probe });
}
