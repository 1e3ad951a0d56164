// Sheets taken out of a workbook so that they stand alone: a formula that needs a sheet which stays behind becomes its value.
import type { Formulas } from '../host';
import type { Cell, DefinedName, SheetModel, Table, WorkbookModel } from '../model';
import { referencesIn } from '../single/references';

/** Names and tables whose cells go along. */
interface Known {
  readonly sheets: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

const stands = (formula: string, { sheets, names }: Known): boolean =>
  referencesIn(formula).every(({ kind, name }) => (kind === 'sheet' ? sheets : names).has(name.toLowerCase()));

const cellAlone = ({ formula, ...rest }: Cell, known: Known, live: boolean): Cell => {
  const native = live ? formula?.native : undefined;
  if (native === undefined || !stands(native, known)) return rest;
  return { ...rest, formula: { native, ...(formula?.array ? { array: true } : {}) } };
};

const tableAlone = ({ columns, ...table }: Table, known: Known, live: boolean): Table => ({
  ...table,
  columns: columns.map(({ name, formula }) => {
    const native = live ? formula?.native : undefined;
    return native !== undefined && stands(native, known) ? { name, formula: { native, ...(formula?.array ? { array: true } : {}) } } : { name };
  }),
});

const ruleStands = (validation: SheetModel['validations'][number], known: Known): boolean => {
  const { rule } = validation;
  if (rule.kind === 'custom') return stands(rule.formula, known);
  if (rule.kind === 'listFrom') return stands(rule.source, known);
  return rule.kind === 'list' || [rule.min, rule.max].every((bound) => typeof bound === 'number' || stands(bound, known));
};

const sheetAlone = (sheet: SheetModel, known: Known, live: boolean): SheetModel => ({
  ...sheet,
  rows: new Map([...sheet.rows].map(([row, cells]) => [row, new Map([...cells].map(([col, content]) => [col, cellAlone(content, known, live)]))])),
  validations: sheet.validations.filter((validation) => ruleStands(validation, known)),
  highlights: sheet.highlights.filter(({ formula }) => stands(formula, known)),
  tables: sheet.tables.map((table) => tableAlone(table, known, live)),
  charts: sheet.charts.filter(({ categories, series }) => [categories, ...series.map(({ values }) => values)].every((ref) => stands(ref, known))),
  // What can be filled in is open; a table that is protected does not grow, its ready rows have to do.
  protected: true,
});

export interface Alone {
  readonly sheets: readonly SheetModel[];
  readonly names: readonly DefinedName[];
}

/** `formulas`: native ones, or values alone. */
export const standAlone = ({ sheets, names }: WorkbookModel, wanted: ReadonlySet<string>, formulas: Extract<Formulas, 'native'> | 'values'): Alone => {
  const kept = sheets.filter(({ name }) => wanted.has(name));
  const own = new Set(kept.map(({ name }) => name.toLowerCase()));
  const inside = names.filter(({ ref }) => stands(ref, { sheets: own, names: new Set() }));
  const tables = kept.flatMap((sheet) => sheet.tables.map(({ name }) => name.toLowerCase()));
  const known: Known = { sheets: own, names: new Set([...inside.map(({ name }) => name.toLowerCase()), ...tables]) };
  return { sheets: kept.map((sheet) => sheetAlone(sheet, known, formulas === 'native')), names: inside };
};
