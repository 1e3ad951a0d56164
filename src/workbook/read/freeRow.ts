// The first free row of a log, as cells to be written: where its columns stand now, below the last row that holds anything.
import { parseCell, parseRange } from '../address';
import type { DrawnSheet, DrawnWorkbook } from '../host';
import type { Month } from '../months';
import { LOG } from '../sheetNames';
import { serviceLogName } from '../sheets/serviceLogLayout';
import { extentIn, type Sheets } from './extent';
import { locator } from './locate';
import type { TypedCell } from './typedCell';
import { logCells, serviceCells } from './typedLogs';

/** `full`: the rows that are ready are all taken; `noLog`: the sheet is not there, or a column of it is not. */
export type FreeRow = readonly TypedCell[] | 'full' | 'noLog';

const systemsOf = (sheet: DrawnSheet, places: number): readonly string[] => {
  const locate = locator(sheet);
  return logCells({ rows: [], places, systems: [] }).flatMap((cell) => {
    const value = sheet.cells[locate(cell) ?? '']?.value;
    return typeof value === 'string' && value.trim() !== '' ? [value] : [];
  });
};

/** A month's service log, or the year's log of incidents. */
export const freeRow = (drawn: DrawnWorkbook, month?: Month): FreeRow => {
  const sheets: Sheets = new Map(drawn.sheets.map((sheet) => [sheet.name, sheet]));
  const sheet = sheets.get(month ? serviceLogName(month) : LOG);
  const extent = extentIn(sheets);
  const rows = month ? extent.service(month) : extent.log;
  if (!sheet || !rows) return 'noLog';
  const next = [rows.reduce((most, row) => Math.max(most, row + 1), 0)];
  const wanted = month ? serviceCells(month, next) : logCells({ rows: next, places: 0, systems: systemsOf(sheet, extent.places) });
  const locate = locator(sheet);
  const cells = wanted.flatMap((cell): TypedCell[] => {
    const address = locate(cell);
    return address === undefined ? [] : [{ ...cell, address }];
  });
  if (cells.length !== wanted.length) return 'noLog';
  const bottom = sheet.tables.reduce((last, { ref }) => Math.max(last, parseRange(ref)?.bottom ?? 0), 0);
  return cells.some(({ address }) => (parseCell(address)?.row ?? 0) > bottom) ? 'full' : cells;
};
