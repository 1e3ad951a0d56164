// One sheet, put together when the answers are there.
import { cell, parseCell, parseRange, range, type Area } from '../../workbook/address';
import type { DrawnCell, DrawnSheet } from '../../workbook/host';
import { partsOfRef } from './chart';
import type { DrawnParts } from './drawn';
import { fromShown } from './formulaText';
import { addCells, type Part } from './readCells';
import { queueHighlights, queueTables, queueValidations } from './readParts';
import { queuePrint } from './readPrint';
import { widthOfPoints } from './measures';

/** Columns that are asked for their widths; no sheet of ours has more. */
const COLUMNS = 'A1:CV1';
/** Rows that are asked for their heights; below them ours have the usual one. */
const ROWS = 10_000;
/** The last of all: nobody sets its size, so it is as the workbook's others are. */
const UNTOUCHED = 'XFD1048576';

export const localRef = (address: string): string => partsOfRef(address)?.cells ?? address.replace(/\$/g, '');

type ColumnProperties = OfficeExtension.ClientResult<Excel.ColumnProperties[]>;

const columnsOf = ({ value }: ColumnProperties, usual: number): DrawnSheet['columns'] => {
  const columns: Record<number, { width?: number; hidden?: boolean }> = {};
  value.forEach(({ columnHidden, format }, i) => {
    const points = format?.columnWidth;
    if (columnHidden) columns[i + 1] = { hidden: true };
    else if (points !== undefined && Math.abs(points - usual) > 0.01) columns[i + 1] = { width: widthOfPoints(points) };
  });
  return columns;
};

const heightsOf = ({ value }: OfficeExtension.ClientResult<Excel.RowProperties[]>, usual: number): DrawnSheet['heights'] => {
  const heights: Record<number, number> = {};
  value.forEach(({ format }, i) => {
    const points = format?.rowHeight;
    if (points !== undefined && Math.abs(points - usual) > 0.01) heights[i + 1] = points;
  });
  return heights;
};

function queueSizes(sheet: Excel.Worksheet, { bottom }: Area): () => Pick<DrawnSheet, 'columns' | 'heights'> {
  const usual = sheet.getRange(UNTOUCHED).format;
  usual.load('columnWidth,rowHeight');
  const columns = sheet.getRange(COLUMNS).getColumnProperties({ columnHidden: true, format: { columnWidth: true } });
  const rows = sheet.getRange(`A1:A${Math.min(bottom, ROWS)}`).getRowProperties({ format: { rowHeight: true } });
  return () => ({
    columns: columnsOf(columns, usual.columnWidth),
    heights: heightsOf(rows, usual.rowHeight),
  });
}

function queueView(sheet: Excel.Worksheet): () => Pick<DrawnSheet, 'freeze' | 'tab' | 'hidden'> {
  sheet.load('tabColor,visibility');
  const frozen = sheet.freezePanes.getLocationOrNullObject();
  frozen.load('address');
  return () => {
    const area = frozenIn(frozen);
    return {
      ...(area ? { freeze: area } : {}),
      ...(sheet.tabColor ? { tab: sheet.tabColor.replace('#', '').toUpperCase() } : {}),
      ...(sheet.visibility === 'Visible' ? {} : { hidden: true }),
    };
  };
}

const frozenIn = ({ isNullObject, address }: Excel.Range): DrawnSheet['freeze'] => (isNullObject ? undefined : freezeOf(localRef(address)));

/** `1:2`, `A:A` or `A1:A2`. */
function freezeOf(ref: string): NonNullable<DrawnSheet['freeze']> {
  const last = ref.split(':').at(-1) ?? '';
  if (/^\d+$/.test(last)) return { rows: Number(last), columns: 0 };
  if (/^[A-Z]+$/.test(last)) return { rows: 0, columns: parseCell(`${last}1`)?.col ?? 0 };
  const at = parseCell(last);
  return { rows: at?.row ?? 0, columns: at?.col ?? 0 };
}

function queueMerges(used: Excel.Range, can: boolean): () => readonly string[] {
  if (!can) return () => [];
  const merged = used.getMergedAreasOrNullObject();
  merged.load('address');
  return () => (merged.isNullObject ? [] : splitAddresses(merged.address).sort());
}

/** `'a, b'!A1:B2,'a, b'!C3` without the sheets. */
export const splitAddresses = (address: string): string[] =>
  [...address.matchAll(/(?:'(?:[^']|'')*'!|[^,!']+!)?(\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?)/g)].map(([, ref]) =>
    (ref ?? '').replace(/\$/g, ''),
  );

export interface Asked {
  readonly area: Area;
  /** As the first look told them. */
  readonly tables: readonly string[];
  readonly drawn: DrawnParts;
  readonly canMerges: boolean;
}

/** Everything but the cells, which come in parts; together they are the sheet. */
export function queueSheet(
  sheet: Excel.Worksheet,
  { area, tables: names, drawn, canMerges }: Asked,
): () => (parts: readonly Part[]) => DrawnSheet {
  sheet.load('name');
  sheet.protection.load('protected');
  sheet.charts.load('items/name');
  const tables = queueTables(sheet, names, drawn);
  const sizes = queueSizes(sheet, area);
  const view = queueView(sheet);
  const merges = queueMerges(sheet.getRange(range(area.top, area.left, area.bottom, area.right)), canMerges);
  const validations = queueValidations(sheet, drawn);
  const highlights = queueHighlights(sheet, drawn);
  const print = queuePrint(sheet);
  return () => (parts) => {
    const known = tables();
    const tableAt = (row: number, col: number): string | undefined =>
      known.find(({ ref }) => {
        const place = parseRange(ref);
        return place && row >= place.top && row <= place.bottom && col >= place.left && col <= place.right;
      })?.name;
    const cells: Record<string, DrawnCell> = {};
    for (const part of parts) addCells(cells, part, (formula, row, col) => fromShown(formula, tableAt(row, col)));
    const columnFormula = (row: number, col: number): string | undefined => cells[cell(row, col)]?.formula;
    return {
      name: sheet.name,
      cells,
      merges: merges(),
      ...sizes(),
      validations: validations(),
      highlights: highlights(),
      tables: known.map((table) => table.withFormulas(columnFormula)),
      charts: sheet.charts.items.length,
      print: print(),
      protected: sheet.protection.protected,
      ...view(),
    };
  };
}
