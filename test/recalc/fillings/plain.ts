// A workbook with nothing but what computes: the same cells, formulas, tables and names, without looks, which cost most of the time.
import { CALENDAR, CALENDAR_COLUMNS } from '../../../src/workbook/formulas/workdays';
import type { Cell, SheetModel, WorkbookModel } from '../../../src/workbook/model';
import { CLOSINGS, GUIDE } from '../../../src/workbook/sheetNames';

/** A cell that has nothing but its looks. */
const isNothing = ({ value, formula }: Cell): boolean => (value === null || value === '') && formula === undefined;

type Lines = SheetModel['rows'];
const mapped = (rows: Lines, change: (cell: Cell) => Cell): Lines =>
  new Map([...rows].map(([row, cells]) => [row, new Map([...cells].flatMap(([col, cell]) => (isNothing(cell) ? [] : [[col, change(cell)] as const])))]));

/** A number format of its own keeps LibreOffice from showing a computed date as one. */
const unadorned = ({ value, formula }: Cell): Cell => ({ value, style: 'number', ...(formula ? { formula } : {}) });
const asValue = ({ value }: Cell): Cell => ({ value, style: 'number' });

/** Nothing is computed on these, and nothing computes with them. */
const TEXT_ONLY: readonly string[] = [GUIDE, CLOSINGS];

const bare = ({ name, rows, tables, print, hidden }: SheetModel, change: (cell: Cell) => Cell): SheetModel => ({
  name, rows: mapped(rows, change), tables, merges: [], columns: new Map(), heights: new Map(), validations: [], highlights: [], charts: [], protected: false,
  print: { orientation: print.orientation, margins: print.margins, footer: '' }, ...(hidden ? { hidden } : {}),
});

/** From these columns the calendar's other ones are computed; no other sheet reads them. */
const { plain, worked } = CALENDAR_COLUMNS;
const ASIDE: ReadonlySet<number> = new Set([plain, worked]);
const readByOthers = (sheet: SheetModel): SheetModel =>
  sheet.name === CALENDAR
    ? { ...sheet, rows: new Map([...sheet.rows].map(([row, cells]) => [row, new Map([...cells].filter(([col]) => !ASIDE.has(col)))])) }
    : sheet;

/** Sheets named in `known` keep their values only. */
export const plainModel = (model: WorkbookModel, known: ReadonlySet<string>): WorkbookModel => ({
  ...model,
  sheets: model.sheets.filter(({ name }) => !TEXT_ONLY.includes(name)).map((sheet) => (known.has(sheet.name) ? bare(readByOthers(sheet), asValue) : bare(sheet, unadorned))),
});
