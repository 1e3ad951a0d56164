// Lays an Excel table on a sheet: header, the rows given, and ready rows below them for what comes later.
import { range } from './address';
import type { Formula, Table } from './model';
import type { Content, SheetBuilder } from './sheetBuilder';
import type { StyleKey } from './styles';

export interface TableSpec {
  readonly name: string;
  readonly columns: readonly TableColumnSpec[];
  /** What stands in the table, row by row. A computed column takes the stored value of its formula from here. */
  readonly rows: readonly (readonly (Content | undefined)[])[];
  /** Rows in all, at least one; those without contents are ready to be filled in. */
  readonly height?: number;
}

export interface TableColumnSpec {
  readonly name: string;
  readonly style: StyleKey;
  /** The column's formula for every row, also the ones that the user adds. */
  readonly formula?: Formula;
  readonly unlocked?: boolean;
}

export function layTable(sheet: SheetBuilder, top: number, left: number, spec: TableSpec): Table {
  const height = Math.max(spec.height ?? 0, spec.rows.length, 1);
  spec.columns.forEach((column, i) => sheet.put(top, left + i, column.name, 'head'));
  for (let line = 0; line < height; line += 1) {
    spec.columns.forEach((column, i) => {
      const content = withFormula(column, spec.rows[line]?.[i]);
      if (column.unlocked) sheet.input(top + 1 + line, left + i, content, column.style);
      else sheet.put(top + 1 + line, left + i, content, column.style);
    });
  }
  return {
    name: spec.name,
    ref: range(top, left, top + height, left + spec.columns.length - 1),
    columns: spec.columns.map(({ name, formula }) => (formula ? { name, formula } : { name })),
  };
}

/** In a computed column a plain value is the stored result, and a row without one stores an empty text. */
function withFormula(column: TableColumnSpec, content: Content | undefined): Content {
  if (!column.formula) return content ?? null;
  if (content === undefined || content === null) return { ...column.formula, value: '' };
  if (typeof content === 'object' && !('error' in content)) return content;
  return { ...column.formula, value: content };
}
