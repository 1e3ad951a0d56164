// A workbook with nothing but what computes: the same cells, formulas, tables and names, without looks, which cost most of the time.
import type { Cell, SheetModel, WorkbookModel } from '../../../src/workbook/model';

type Lines = SheetModel['rows'];
const mapped = (rows: Lines, change: (cell: Cell) => Cell): Lines =>
  new Map([...rows].map(([row, cells]) => [row, new Map([...cells].map(([col, cell]) => [col, change(cell)]))]));

/** A number format of its own keeps LibreOffice from showing a computed date as one. */
const unadorned = ({ value, formula }: Cell): Cell => ({ value, style: 'number', ...(formula ? { formula } : {}) });
const asValue = ({ value }: Cell): Cell => ({ value, style: 'number' });

const computes = ({ rows }: SheetModel): boolean => [...rows.values()].some((cells) => [...cells.values()].some(({ formula }) => formula !== undefined));

const bare = ({ name, rows, tables, print, hidden }: SheetModel, change: (cell: Cell) => Cell): SheetModel => ({
  name, rows: mapped(rows, change), tables, merges: [], columns: new Map(), heights: new Map(), validations: [], highlights: [], charts: [], protected: false,
  print: { orientation: print.orientation, margins: print.margins, footer: '' }, ...(hidden ? { hidden } : {}),
});

/** Sheets named in `known` keep their values only. */
export const plainModel = (model: WorkbookModel, keep: (sheet: SheetModel) => boolean, known: ReadonlySet<string>): WorkbookModel => ({
  ...model,
  sheets: model.sheets.filter((sheet) => computes(sheet) || keep(sheet)).map((sheet) => bare(sheet, known.has(sheet.name) ? asValue : unadorned)),
});
