// One sheet, asked for in one go and put together when the answers are there.
import { cell, parseCell, parseRange } from '../../workbook/address';
import type { DrawnSheet } from '../../workbook/host';
import { partsOfRef } from './chart';
import type { DrawnParts } from './drawn';
import { fromShown } from './formulaText';
import { queueCells } from './readCells';
import { queueHighlights, queueTables, queueValidations } from './readParts';
import { queuePrint } from './readPrint';
import { widthOfPoints } from './measures';

/** Columns that are asked for their widths; no sheet of ours has more. */
const COLUMNS = 'A1:CV1';
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

function queueSizes(sheet: Excel.Worksheet, used: Excel.Range): () => Pick<DrawnSheet, 'columns' | 'heights'> {
  const usual = sheet.getRange(UNTOUCHED).format;
  usual.load('columnWidth,rowHeight');
  const columns = sheet.getRange(COLUMNS).getColumnProperties({ columnHidden: true, format: { columnWidth: true } });
  const rows = sheet
    .getRange('A1')
    .getBoundingRect(used)
    .getRowProperties({ format: { rowHeight: true } });
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

export function queueSheet(sheet: Excel.Worksheet, names: readonly string[], drawn: DrawnParts, canMerges: boolean): () => DrawnSheet {
  sheet.load('name');
  sheet.protection.load('protected');
  sheet.charts.load('items/name');
  const used = sheet.getUsedRange();
  used.load('address,formulas,values,valueTypes,numberFormat');
  const tables = queueTables(sheet, names, drawn);
  const cells = queueCells(used);
  const sizes = queueSizes(sheet, used);
  const view = queueView(sheet);
  const merges = queueMerges(used, canMerges);
  const validations = queueValidations(sheet, drawn);
  const highlights = queueHighlights(sheet, drawn);
  const print = queuePrint(sheet);
  return () => {
    const known = tables();
    const tableAt = (row: number, col: number): string | undefined =>
      known.find(({ ref }) => {
        const area = parseRange(ref);
        return area && row >= area.top && row <= area.bottom && col >= area.left && col <= area.right;
      })?.name;
    const shown = cells((formula, row, col) => fromShown(formula, tableAt(row, col)));
    const columnFormula = (row: number, col: number): string | undefined => shown[cell(row, col)]?.formula;
    return {
      name: sheet.name,
      cells: shown,
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
