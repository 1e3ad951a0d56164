// A workbook over several contracts as the workbooks that it was made of, so that whoever reads one can read them all.
import type { DrawnSheet, DrawnTable, DrawnWorkbook } from '../host';
import { OVERVIEW, TERMS } from '../sheetNames';
import { nameOf, splitName } from './names';
import { type Renamer, renameHighlight, renameName, renamer, renameValidation } from './rename';

export interface Part {
  /** `官网运维`; undefined where the sheets have no prefix. */
  readonly prefix: string | undefined;
  /** Under its own, bare names, formulas too. */
  readonly book: DrawnWorkbook;
  /** By bare name: what its sheets are called in the workbook. */
  readonly sheets: ReadonlyMap<string, string>;
}

const renameTable = (table: DrawnTable, to: Renamer): DrawnTable => ({
  ...table,
  name: to.name(table.name),
  columns: table.columns.map((column) => (column.formula === undefined ? column : { ...column, formula: to.formula(column.formula) })),
});

const renameDrawn = (sheet: DrawnSheet, to: Renamer): DrawnSheet => ({
  ...sheet,
  name: to.sheet(sheet.name),
  cells: Object.fromEntries(
    Object.entries(sheet.cells).map(([address, cell]) => [address, cell.formula === undefined ? cell : { ...cell, formula: to.formula(cell.formula) }]),
  ),
  validations: sheet.validations.map((validation) => renameValidation(validation, to)),
  highlights: sheet.highlights.map((highlight) => renameHighlight(highlight, to)),
  tables: sheet.tables.map((table) => renameTable(table, to)),
});

const partOf = (drawn: DrawnWorkbook, prefix: string): Part => {
  const own = drawn.sheets.filter(({ name }) => splitName(name).prefix === prefix);
  const tables = own.flatMap((sheet) => sheet.tables.map(({ name }) => name));
  const start = `${nameOf(prefix)}_`;
  const isOwn = (name: string): boolean => name.startsWith(start);
  const names = drawn.names.filter(({ name }) => isOwn(name));
  const to = renamer({
    sheets: new Map(own.map(({ name }) => [name.toLowerCase(), splitName(name).bare])),
    names: new Map([...tables.filter(isOwn), ...names.map(({ name }) => name)].map((name) => [name.toLowerCase(), name.slice(start.length)])),
  });
  return {
    prefix,
    book: { sheets: own.map((sheet) => renameDrawn(sheet, to)), names: names.map((name) => renameName(name, to)) },
    sheets: new Map(own.map(({ name }) => [splitName(name).bare, name])),
  };
};

/**
 * The workbook of each contract inside, by the prefix of its sheet 合同条款. Sheets without such a prefix make a part of their own, without
 * one: a workbook over one contract, or what people added to one over several. 总览 is computed throughout and left out.
 */
export const splitBook = (drawn: DrawnWorkbook): readonly Part[] => {
  const prefixes = drawn.sheets.flatMap(({ name }) => {
    const { prefix, bare } = splitName(name);
    return bare === TERMS && prefix !== undefined ? [prefix] : [];
  });
  const rest = drawn.sheets.filter(({ name }) => !prefixes.includes(splitName(name).prefix ?? '') && (prefixes.length === 0 || name !== OVERVIEW));
  const parts = prefixes.map((prefix) => partOf(drawn, prefix));
  if (rest.length === 0) return parts;
  const names = drawn.names.filter(({ ref }) => rest.some(({ name }) => ref.startsWith(`'${name}'!`) || ref.startsWith(`${name}!`)));
  const own: Part = { prefix: undefined, book: { sheets: rest, names: prefixes.length === 0 ? drawn.names : names }, sheets: new Map(rest.map(({ name }) => [name, name])) };
  return [...parts, own];
};
