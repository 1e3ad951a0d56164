// What a host that can do everything would read back from a model: the common form in which draw and read are compared.
import { cell, parseRange, type Area } from './address';
import type { DrawnCell, DrawnSheet, DrawnTable, DrawnWorkbook, Formulas } from './host';
import type { Cell, Formula, SheetModel, Table, WorkbookModel } from './model';

export const normalise = ({ sheets, names }: WorkbookModel, formulas: Formulas): DrawnWorkbook => ({
  sheets: sheets.map((sheet) => drawnSheet(sheet, formulas)),
  names: [...names].sort((a, b) => (a.name < b.name ? -1 : 1)),
});

/** The formula that is drawn; without one in the way chosen, the stored value stands alone. */
export const formulaFor = (formula: Formula | undefined, formulas: Formulas): string | undefined =>
  formulas === 'addin' ? (formula?.sla ?? formula?.native) : formula?.native;

/** Whether it is the SLA one, which is stored as a dynamic array. */
export const isAddinFormula = (formula: Formula | undefined, formulas: Formulas): boolean =>
  formulas === 'addin' && formula?.sla !== undefined;

/** Areas filled by an SLA result; except for their first cell they hold values only. */
export function spills(sheet: SheetModel, formulas: Formulas): readonly Area[] {
  if (formulas === 'native') return [];
  const areas: Area[] = [];
  for (const cells of sheet.rows.values()) {
    for (const { formula } of cells.values()) {
      const area = formula?.sla !== undefined && formula.spill !== undefined ? parseRange(formula.spill) : undefined;
      if (area) areas.push(area);
    }
  }
  return areas;
}

export const isSpilled = (row: number, col: number, areas: readonly Area[]): boolean =>
  areas.some(
    ({ top, left, bottom, right }) => row >= top && row <= bottom && col >= left && col <= right && !(row === top && col === left),
  );

function drawnSheet({ rows, columns, heights, tables, charts, ...same }: SheetModel, formulas: Formulas): DrawnSheet {
  const areas = spills({ rows, columns, heights, tables, charts, ...same }, formulas);
  const cells: Record<string, DrawnCell> = {};
  for (const [row, line] of rows) {
    for (const [col, content] of line) cells[cell(row, col)] = drawnCell(content, formulas, isSpilled(row, col, areas));
  }
  return {
    ...same,
    cells,
    merges: [...same.merges].sort(),
    columns: Object.fromEntries([...columns].map(([col, spec]) => [col, spec.hidden ? { hidden: true } : spec])),
    heights: Object.fromEntries(heights),
    tables: tables.map((table) => drawnTable(table, formulas)),
    charts: charts.length,
  };
}

function drawnCell({ value, formula, style, unlocked = false }: Cell, formulas: Formulas, spilled: boolean): DrawnCell {
  const text = spilled ? undefined : formulaFor(formula, formulas);
  // An empty text is nothing unless a formula made it.
  if (text === undefined) return { value: value === '' ? null : value, style, unlocked };
  const addin = isAddinFormula(formula, formulas);
  // No file tells an empty result from none.
  return {
    value: value ?? '',
    formula: text,
    style,
    unlocked,
    ...(addin && formula?.spill !== undefined ? { spill: formula.spill } : {}),
    ...(!addin && formula?.array ? { array: true } : {}),
  };
}

const drawnTable = ({ name, ref, columns }: Table, formulas: Formulas): DrawnTable => ({
  name,
  ref,
  columns: columns.map((column) => {
    const formula = formulaFor(column.formula, formulas);
    return { name: column.name, ...(formula === undefined ? {} : { formula }) };
  }),
});
