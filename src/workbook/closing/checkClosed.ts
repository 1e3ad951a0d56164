// A closed month's sheets against its record: what somebody changed since.
import type { DrawnSheet, DrawnWorkbook } from '../host';
import { normalise } from '../normalise';
import { type CellValue, isCellError } from '../model';
import { parseCell } from '../address';
import { STAMP_ROW, thaw } from './thaw';
import type { Closing } from './types';

export interface ClosedFault {
  readonly code: 'missing' | 'changed' | 'formula' | 'unlocked';
  readonly month: string;
  readonly sheet: string;
  readonly address?: string;
  readonly label?: string;
  readonly expected?: CellValue | null;
  readonly found?: CellValue | null;
}

/** To the fifteen digits that other programs store. */
const same = (a: CellValue | null, b: CellValue | null): boolean => {
  if (typeof a === 'number' && typeof b === 'number') return Math.abs(a - b) <= 1e-12 * Math.max(1, Math.abs(a));
  if (isCellError(a) && isCellError(b)) return a.error === b.error;
  return (a === '' ? null : a) === (b === '' ? null : b);
};

const sheetFaults = (month: string, record: DrawnSheet, drawn: DrawnSheet | undefined, labels: ReadonlyMap<string, string>): readonly ClosedFault[] => {
  const { name: sheet } = record;
  if (!drawn) return [{ code: 'missing', month, sheet }];
  const part = (address: string) => ({ month, sheet, address, ...(labels.has(address) && { label: labels.get(address) ?? '' }) });
  return Object.entries(record.cells).flatMap(([address, { value: expected }]): readonly ClosedFault[] => {
    const found = drawn.cells[address];
    if (found?.formula !== undefined) return [{ code: 'formula', ...part(address), expected, found: found.value }];
    // What stands below the title was added when the sheet was drawn.
    const stamp = parseCell(address)?.row === STAMP_ROW;
    if (!stamp && !same(expected, found?.value ?? null)) return [{ code: 'changed', ...part(address), expected, found: found?.value ?? null }];
    return found?.unlocked === true ? [{ code: 'unlocked', ...part(address) }] : [];
  });
};

/** Sheets under the names in which they were drawn; months that were reopened compute and are not compared. */
export const checkClosed = (closings: ReadonlyMap<string, Closing>, { sheets }: Pick<DrawnWorkbook, 'sheets'>): readonly ClosedFault[] =>
  [...closings].flatMap(([month, { acts }]) => {
    const last = acts.at(-1);
    if (last?.kind !== 'closed') return [];
    const records = normalise({ sheets: last.sheets.map(thaw), names: [], properties: { title: '', created: '' } }, 'native').sheets;
    return records.flatMap((record, i) =>
      sheetFaults(month, record, sheets.find(({ name }) => name === record.name), new Map(last.sheets[i]?.cells.map(({ address, label }) => [address, label]))),
    );
  });
