// Addresses of the model (A1, counted from 1) and ranges of the grid (counted from 0).
import type { IRange } from '@univerjs/core';
import { parseRange, range } from '../../workbook/address';

export type Box = Pick<IRange, 'startRow' | 'startColumn' | 'endRow' | 'endColumn'>;

/** Undefined for what is no address: a checked model has none. */
export function boxOf(ref: string): Box | undefined {
  const area = parseRange(ref);
  return area && { startRow: area.top - 1, startColumn: area.left - 1, endRow: area.bottom - 1, endColumn: area.right - 1 };
}

export const refOf = ({ startRow, startColumn, endRow, endColumn }: Box): string =>
  range(startRow + 1, startColumn + 1, endRow + 1, endColumn + 1);
