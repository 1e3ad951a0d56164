// A drawn workbook as a model again, to be drawn elsewhere: cell by cell as it stands, each formula in the one way that it has.
import { parseCell } from './address';
import type { DrawnCell, DrawnSheet, DrawnWorkbook } from './host';
import type { Cell, Chart, Formula, Properties, SheetModel, Table, WorkbookModel } from './model';
import { workbook } from './workbook';

const callsAddin = (formula: string): boolean => /\bSLA\./.test(formula.replace(/"(?:[^"]|"")*"/g, ''));

const formulaOf = (text: string | undefined, { array, spill }: Pick<DrawnCell, 'array' | 'spill'> = {}): Formula | undefined => {
  if (text === undefined) return undefined;
  if (callsAddin(text)) return { sla: text, ...(spill === undefined ? {} : { spill }) };
  return { native: text, ...(array ? { array } : {}) };
};

/** Looks that are not ours become plain ones. */
function cellOf({ value, formula: text, style = 'plain', unlocked, ...rest }: DrawnCell): Cell {
  const formula = formulaOf(text, rest);
  return { value, style, ...(formula ? { formula } : {}), ...(unlocked ? { unlocked } : {}) };
}

function rowsOf({ cells }: DrawnSheet): SheetModel['rows'] {
  const rows = new Map<number, Map<number, Cell>>();
  for (const [address, drawn] of Object.entries(cells)) {
    const at = parseCell(address);
    if (!at) continue;
    const row = rows.get(at.row) ?? new Map<number, Cell>();
    rows.set(at.row, row.set(at.col, cellOf(drawn)));
  }
  return new Map([...rows].sort(([a], [b]) => a - b).map(([row, line]) => [row, new Map([...line].sort(([a], [b]) => a - b))]));
}

const numbered = <T>(record: Readonly<Record<number, T>>): ReadonlyMap<number, T> =>
  new Map(Object.entries(record).map(([number, value]) => [Number(number), value]));

const tableOf = ({ name, ref, columns }: DrawnSheet['tables'][number]): Table => ({
  name,
  ref,
  columns: columns.map(({ name: column, formula: text }) => {
    const formula = formulaOf(text);
    return formula ? { name: column, formula } : { name: column };
  }),
});

/** Hosts do not take charts apart: whoever knows them gives them, by sheet. */
export type ChartsOf = (sheet: string) => readonly Chart[];

const sheetOf = ({ cells, columns, heights, tables, charts: _, ...same }: DrawnSheet, charts: ChartsOf): SheetModel => ({
  ...same,
  rows: rowsOf({ cells, columns, heights, tables, charts: _, ...same }),
  columns: numbered(columns),
  heights: numbered(heights),
  tables: tables.map(tableOf),
  charts: charts(same.name),
});

/** To be drawn with the add-in's formulas, where there are any: that draws each formula as it was. */
export const fromDrawn = ({ sheets, names }: DrawnWorkbook, properties: Properties, charts: ChartsOf): WorkbookModel =>
  workbook(
    properties,
    sheets.map((sheet) => sheetOf(sheet, charts)),
    names,
  );
