// How far people have filled the logs of a drawn workbook: rows in the table, those typed below it, the list of systems.
import { FIRST_BLOCK, LOG_COLUMNS } from '../../domain/incident/columns';
import { cell, parseCell, parseRange } from '../address';
import type { DrawnSheet } from '../host';
import { type LogSize, MAX_SYSTEMS } from '../log';
import { CALC, HELPER_BASE } from '../log/calcLayout';
import { headOf, LOG_ROWS, SYSTEMS_LEFT } from '../log/layout';
import type { Month } from '../months';
import { LOG } from '../sheetNames';
import { serviceLogName } from '../sheets/serviceLogLayout';
import type { Extent } from './typedCells';
import { type Offsets, offsetsUpTo } from './typedLogs';

export type Sheets = ReadonlyMap<string, DrawnSheet>;

const isFilled = (value: unknown): boolean => value !== null && value !== '';

/** Columns under the given heads, by the row in which most of them stand. */
const headRow = ({ cells }: DrawnSheet, heads: readonly string[]): { readonly row: number; readonly columns: ReadonlySet<number> } | undefined => {
  const rows = new Map<number, Set<number>>();
  for (const [address, { value }] of Object.entries(cells)) {
    const at = typeof value === 'string' && heads.includes(value) ? parseCell(address) : undefined;
    if (at) rows.set(at.row, (rows.get(at.row) ?? new Set()).add(at.col));
  }
  const [best] = [...rows].sort(([, a], [, b]) => b.size - a.size);
  return best && { row: best[0], columns: best[1] };
};

/** Rows of the table as they stand, blank ones too; below it, where no program made it grow, those that hold something. */
const rowsOf = (sheet: DrawnSheet | undefined, heads: readonly string[]): Offsets => {
  const head = sheet && headRow(sheet, heads);
  if (!head) return [];
  const bottom = sheet.tables.reduce((last, { ref }) => Math.max(last, parseRange(ref)?.bottom ?? 0), head.row);
  const filled = new Set<number>();
  for (const [address, { value, formula }] of Object.entries(sheet.cells)) {
    const at = isFilled(value) && formula === undefined ? parseCell(address) : undefined;
    if (at && at.row > head.row && head.columns.has(at.col)) filled.add(at.row);
  }
  const last = [...filled].reduce((most, row) => (row <= bottom ? Math.max(most, row) : most), head.row);
  const inside = offsetsUpTo(last - head.row);
  const below = [...filled].filter((row) => row > bottom).sort((a, b) => a - b);
  return [...inside, ...below.map((row) => row - head.row - 1)];
};

const SYSTEM_CELLS = Array.from({ length: MAX_SYSTEMS }, (_, i) => cell(LOG_ROWS.systems, SYSTEMS_LEFT + i));

/** How much room the log was given when the workbook was made, for comparing it with one of the same size. */
export const sizeIn = (sheets: Sheets): LogSize | undefined => {
  const [log, calc] = [sheets.get(LOG), sheets.get(CALC)];
  const table = log?.tables.flatMap(({ ref }) => parseRange(ref) ?? [])[0];
  if (!log || !calc || !table) return undefined;
  const bottom = Object.keys(calc.cells).reduce((last, address) => Math.max(last, parseCell(address)?.row ?? 0), 0);
  const systems = SYSTEM_CELLS.filter((address) => log.cells[address]?.unlocked === true).length;
  return { ready: table.bottom - table.top, helpers: bottom - HELPER_BASE, systems };
};

export const extentIn = (sheets: Sheets): Extent => {
  const log = sheets.get(LOG);
  return {
    log: log && rowsOf(log, LOG_COLUMNS.map(headOf)),
    places: MAX_SYSTEMS,
    systems: [],
    service: (month: Month) => rowsOf(sheets.get(serviceLogName(month)), FIRST_BLOCK),
  };
};
