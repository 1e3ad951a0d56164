// The grid's snapshot as what lies in it, in the form that every host reads.
import type { ICellData, IColumnData, IRowData, IStyleData, IWorkbookData, IWorksheetData, Nullable } from '@univerjs/core';
import type { DrawnSheet, DrawnWorkbook } from '../../workbook/host';
import type { PrintSetup } from '../../workbook/model';
import { heightOfPixels, pixelsOfHeight, pixelsOfWidth, widthOfPixels } from './drawSheet';
import { refOf, type Box } from './ranges';
import { readCells, type CellSource } from './readCells';
import { readHighlights, readNames, readTables, readValidations } from './readParts';
import { readResources, type Resources } from './resources';
import { readStash } from './stash';

/** What the formula engine holds of a sheet beyond its snapshot. */
export type Computed = (sheetId: string) => Pick<CellSource, 'spills' | 'spilled'>;

/** Of sheets that the model did not make: what a new sheet of a file has. */
const OTHER_PRINT: PrintSetup = { orientation: 'portrait', margins: { top: 2, bottom: 2, left: 1.8, right: 1.8 }, footer: '' };

const numberIn = (custom: Nullable<Record<string, unknown>>, key: string): number | undefined => {
  const value = custom?.[key];
  return typeof value === 'number' ? value : undefined;
};

function readColumns(columnData: Readonly<Record<number, Partial<IColumnData>>> = {}): DrawnSheet['columns'] {
  const columns: Record<number, { width?: number; hidden?: boolean }> = {};
  for (const [col, { w, hd, custom }] of Object.entries(columnData)) {
    const ours = numberIn(custom as Nullable<Record<string, unknown>>, 'width');
    if (hd === 1) columns[Number(col) + 1] = { hidden: true };
    else if (w !== undefined)
      columns[Number(col) + 1] = { width: ours !== undefined && pixelsOfWidth(ours) === w ? ours : widthOfPixels(w) };
  }
  return columns;
}

/** Only heights that somebody set: those the grid found by itself change with its fonts. */
function readHeights(rowData: Readonly<Record<number, Partial<IRowData>>> = {}): DrawnSheet['heights'] {
  const heights: Record<number, number> = {};
  for (const [row, { h, ia, custom }] of Object.entries(rowData)) {
    const ours = numberIn(custom as Nullable<Record<string, unknown>>, 'height');
    if (h === undefined || (ours === undefined && ia !== 0)) continue;
    heights[Number(row) + 1] = ours !== undefined && pixelsOfHeight(ours) === h ? ours : heightOfPixels(h);
  }
  return heights;
}

interface Reading {
  readonly styles: IWorkbookData['styles'];
  readonly resources: Resources;
  readonly computed: Computed;
}

function readSheet(sheet: Partial<IWorksheetData>, { styles, resources, computed }: Reading): DrawnSheet {
  const id = sheet.id ?? '';
  const stash = readStash(sheet.custom);
  const styleOf = ({ s }: ICellData): Nullable<IStyleData> => (typeof s === 'string' ? styles[s] : s);
  const { freeze, tabColor } = sheet;
  const cells = readCells({ cellData: sheet.cellData ?? {}, styleOf, ...computed(id) });
  return {
    name: sheet.name ?? '',
    cells,
    merges: (sheet.mergeData ?? []).map((box: Box) => refOf(box)).sort(),
    columns: readColumns(sheet.columnData),
    heights: readHeights(sheet.rowData),
    validations: readValidations(resources.validations[id]),
    highlights: readHighlights(resources.highlights[id]),
    tables: readTables(resources.tables[id]?.tables, (table) => stash?.columns[table] ?? []),
    charts: stash?.charts.length ?? 0,
    print: stash?.print ?? OTHER_PRINT,
    protected: stash?.protected ?? false,
    ...(freeze && (freeze.xSplit > 0 || freeze.ySplit > 0) ? { freeze: { rows: freeze.ySplit, columns: freeze.xSplit } } : {}),
    ...(tabColor ? { tab: tabColor.replace('#', '').toUpperCase() } : {}),
    ...(sheet.hidden === 1 ? { hidden: true } : {}),
  };
}

export function readBook(book: IWorkbookData, computed: Computed): DrawnWorkbook {
  const resources = readResources(book.resources);
  const reading: Reading = { styles: book.styles, resources, computed };
  return {
    sheets: book.sheetOrder.flatMap((id) => {
      const sheet = book.sheets[id];
      return sheet ? [readSheet({ ...sheet, id }, reading)] : [];
    }),
    names: readNames(resources.names),
  };
}
