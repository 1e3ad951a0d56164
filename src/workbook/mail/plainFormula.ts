// A cell's formula with tables and its own sheet's name written out, as programs do that know no tables: for comparing only.
import { abs, absRange, parseRange } from '../address';
import type { DrawnSheet, DrawnTable } from '../host';
import { canonicalFormula } from './sameFormula';

const NAME = String.raw`\[((?:[^[\]']|'[^])*)\]`;
const COLUMN = new RegExp(`^${NAME}$`);
/** One column, or from one to another. */
const THIS_ROW = new RegExp(String.raw`^\[\[#This Row\],${NAME}(?::${NAME})?\]$`, 'i');
const COLUMNS = new RegExp(String.raw`^\[${NAME}:${NAME}\]$`);
const TEXT_OR_TABLE = /"(?:[^"]|"")*"|([\p{L}_\\][\p{L}\p{N}_.\\]*)(\[(?:[^[\]']|'[^]|\[(?:[^[\]']|'[^])*\])*\])/gu;

/** Part of a table as cells: columns, or their cells in the same row. Anything else stays as it is. */
const cellsOf = ({ ref, columns }: DrawnTable, part: string, row: number): string | undefined => {
  const own = THIS_ROW.exec(part);
  const [, first, last = first] = own ?? COLUMN.exec(part) ?? COLUMNS.exec(part) ?? [];
  const area = parseRange(ref);
  const [from, to] = [first, last].map((name) => columns.findIndex((column) => column.name === name?.replace(/'([^])/g, '$1')));
  if (!area || from === undefined || to === undefined || from < 0 || to < 0) return undefined;
  if (own && from === to) return abs(row, area.left + from);
  return own ? absRange(row, area.left + from, row, area.left + to) : absRange(area.top + 1, area.left + from, area.bottom, area.left + to);
};

/** What is fixed with `$` computes the same where it stands. */
export const plainFormula = (formula: string, { name, tables }: Pick<DrawnSheet, 'name' | 'tables'>, row: number): string => {
  const written = formula.replace(TEXT_OR_TABLE, (all: string, table: string | undefined, part: string | undefined) => {
    const own = tables.find((one) => one.name.toLowerCase() === table?.toLowerCase());
    return (own && part !== undefined ? cellsOf(own, part, row) : undefined) ?? all;
  });
  const prefix = canonicalFormula(`'${name.replace(/'/g, "''")}'!A1`).slice(0, -2);
  return canonicalFormula(written)
    .split(/("(?:[^"]|"")*")/)
    .map((text, i) => (i % 2 === 1 ? text : text.replaceAll(prefix, '').replaceAll('$', '')))
    .join('');
};
