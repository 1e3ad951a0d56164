// A workbook under other names: its sheets, tables and defined names, and every formula that says them.
import type { Cell, Chart, DefinedName, Formula, Highlight, Rule, SheetModel, Table, Validation, WorkbookModel } from '../model';
import type { Renaming } from './names';
import { replaceReferences } from './references';

/** What is renamed, and how text that refers to it reads afterwards. */
export interface Renamer {
  readonly sheet: (name: string) => string;
  /** A table or a defined name. */
  readonly name: (name: string) => string;
  readonly formula: (formula: string) => string;
}

export const renamer = ({ sheets, names }: Renaming): Renamer => {
  const of = { sheet: sheets, name: names };
  return {
    sheet: (name) => sheets.get(name.toLowerCase()) ?? name,
    name: (name) => names.get(name.toLowerCase()) ?? name,
    formula: (formula) => replaceReferences(formula, (kind, name) => of[kind].get(name.toLowerCase())),
  };
};

const renameFormula = (formula: Formula, to: Renamer): Formula => ({
  ...formula,
  ...(formula.native === undefined ? {} : { native: to.formula(formula.native) }),
  ...(formula.sla === undefined ? {} : { sla: to.formula(formula.sla) }),
});

const renameCell = (cell: Cell, to: Renamer): Cell => (cell.formula ? { ...cell, formula: renameFormula(cell.formula, to) } : cell);

const renameTable = (table: Table, to: Renamer): Table => ({
  ...table,
  name: to.name(table.name),
  columns: table.columns.map((column) => (column.formula ? { ...column, formula: renameFormula(column.formula, to) } : column)),
});

const renameRule = (rule: Rule, to: Renamer): Rule => {
  const bound = (part: number | string): number | string => (typeof part === 'string' ? to.formula(part) : part);
  switch (rule.kind) {
    case 'list':
      return rule;
    case 'listFrom':
      return { ...rule, source: to.formula(rule.source) };
    case 'custom':
      return { ...rule, formula: to.formula(rule.formula) };
    default:
      return { ...rule, min: bound(rule.min), max: bound(rule.max) };
  }
};

export const renameValidation = (validation: Validation, to: Renamer): Validation => ({ ...validation, rule: renameRule(validation.rule, to) });

export const renameHighlight = (highlight: Highlight, to: Renamer): Highlight => ({ ...highlight, formula: to.formula(highlight.formula) });

const renameChart = (chart: Chart, to: Renamer): Chart => ({
  ...chart,
  categories: to.formula(chart.categories),
  series: chart.series.map((series) => ({ ...series, values: to.formula(series.values) })),
});

export const renameName = ({ name, ref }: DefinedName, to: Renamer): DefinedName => ({ name: to.name(name), ref: to.formula(ref) });

export const renameSheet = (sheet: SheetModel, to: Renamer): SheetModel => ({
  ...sheet,
  name: to.sheet(sheet.name),
  rows: new Map([...sheet.rows].map(([row, line]) => [row, new Map([...line].map(([col, cell]) => [col, renameCell(cell, to)]))])),
  validations: sheet.validations.map((validation) => renameValidation(validation, to)),
  highlights: sheet.highlights.map((highlight) => renameHighlight(highlight, to)),
  tables: sheet.tables.map((table) => renameTable(table, to)),
  charts: sheet.charts.map((chart) => renameChart(chart, to)),
});

/** Words that are shown, titles and messages among them, stay as they are. */
export const renameBook = (book: WorkbookModel, to: Renamer): WorkbookModel => ({
  ...book,
  sheets: book.sheets.map((sheet) => renameSheet(sheet, to)),
  names: book.names.map((name) => renameName(name, to)),
});
