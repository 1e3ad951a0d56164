// One sheet of a model as one snapshot of the grid.
import { BooleanNumber, type IColumnData, type IRange, type IRowData, type IWorksheetData } from '@univerjs/core';
import { DEFAULT_HEIGHT } from '../../workbook/fitHeights';
import type { Formulas } from '../../workbook/host';
import type { ColumnSpec, SheetModel } from '../../workbook/model';
import { drawCells, type Matrix } from './drawCells';
import { boxOf } from './ranges';
import { stashOf } from './stash';

/** A character of 宋体 11 and the padding of a cell, at 96 dots to the inch. */
const CHARACTER = 8;
const PADDING = 5;
const SPARE = { rows: 40, columns: 8 };
const LEAST = { rows: 60, columns: 20 };

export const pixelsOfWidth = (characters: number): number => Math.round(characters * CHARACTER + PADDING);
export const pixelsOfHeight = (points: number): number => Math.round((points * 4) / 3);
export const widthOfPixels = (pixels: number): number => Math.round(((pixels - PADDING) / CHARACTER) * 10) / 10;
export const heightOfPixels = (pixels: number): number => Math.round(pixels * 0.75 * 4) / 4;

/** Pixels are whole; the model's own measure goes along, and counts as long as the pixels are the ones it gives. */
const columnData = ({ width, hidden }: ColumnSpec): Partial<IColumnData> => ({
  ...(width === undefined ? {} : { w: pixelsOfWidth(width), custom: { width } }),
  ...(hidden ? { hd: BooleanNumber.TRUE } : {}),
});

const rowData = (height: number): Partial<IRowData> => ({
  h: pixelsOfHeight(height),
  ia: BooleanNumber.FALSE,
  custom: { height },
});

const extent = (matrix: Matrix): { rows: number; columns: number } => {
  let [rows, columns] = [0, 0];
  for (const [row, cells] of Object.entries(matrix)) {
    rows = Math.max(rows, Number(row) + 1);
    for (const col of Object.keys(cells)) columns = Math.max(columns, Number(col) + 1);
  }
  return { rows: Math.max(rows + SPARE.rows, LEAST.rows), columns: Math.max(columns + SPARE.columns, LEAST.columns) };
};

const freezeOf = ({ freeze }: SheetModel): IWorksheetData['freeze'] =>
  freeze
    ? { xSplit: freeze.columns, ySplit: freeze.rows, startRow: freeze.rows, startColumn: freeze.columns }
    : { xSplit: 0, ySplit: 0, startRow: -1, startColumn: -1 };

export function drawSheet(sheet: SheetModel, id: string, formulas: Formulas): Partial<IWorksheetData> {
  const cellData = drawCells(sheet, formulas);
  const { rows, columns } = extent(cellData);
  return {
    id,
    name: sheet.name,
    hidden: sheet.hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    tabColor: sheet.tab === undefined ? '' : `#${sheet.tab}`,
    rowCount: rows,
    columnCount: columns,
    defaultRowHeight: pixelsOfHeight(DEFAULT_HEIGHT),
    freeze: freezeOf(sheet),
    mergeData: sheet.merges.flatMap((ref): IRange[] => [boxOf(ref)].filter((box) => box !== undefined)),
    cellData,
    columnData: Object.fromEntries([...sheet.columns].map(([col, spec]) => [col - 1, columnData(spec)])),
    rowData: Object.fromEntries([...sheet.heights].map(([row, height]) => [row - 1, rowData(height)])),
    showGridlines: BooleanNumber.FALSE,
    custom: stashOf(sheet, formulas),
  };
}
