// Formulas as different programs write the same one, and formulas whose cells have moved.
import { columnName, columnNumber } from '../address';

const PIECES = /"(?:[^"]|"")*"|'(?:[^']|'')*'!?|[^"']+/g;
const BARE = /^[\p{L}_][\p{L}\p{N}_]*$/u;

const piece = (text: string): string => {
  if (text.startsWith('"')) return text;
  if (!text.startsWith("'")) return text.replace(/\s+/g, '').toUpperCase().replace(/\b(TRUE|FALSE)\(\)/g, '$1');
  const name = text.replace(/^'|'!?$/g, '').toUpperCase();
  const end = text.endsWith('!') ? '!' : '';
  return BARE.test(name) ? `${name}${end}` : `'${name}'${end}`;
};

/** One text for what differs only in spaces, in case, in quotes of a sheet's name. LibreOffice writes TRUE alone as 1. */
export const canonicalFormula = (formula: string): string => {
  const text = (formula.match(PIECES) ?? []).map(piece).join('');
  return text === 'TRUE' ? '1' : text === 'FALSE' ? '0' : text;
};

/** Of a condition or a validation, where LibreOffice writes every TRUE as 1. */
export const canonicalRule = (formula: string): string =>
  (canonicalFormula(formula).match(PIECES) ?? []).map((text) => (/^["']/.test(text) ? text : text.replace(/(?<![\p{L}\p{N}_.])TRUE(?![\p{L}\p{N}_.])/gu, '1').replace(/(?<![\p{L}\p{N}_.])FALSE(?![\p{L}\p{N}_.])/gu, '0'))).join('');

const CELL = /(?<![\p{L}\p{N}_.!'$])(\$?)([A-Z]{1,3})(\$?)([1-9]\d{0,6})(?![\p{L}\p{N}_(.!])/gu;

type Move = (col: number, row: number, fixed: { readonly col: boolean; readonly row: boolean }) => { readonly col: number; readonly row: number };

const withCells = (formula: string, move: Move): string =>
  formula.replace(PIECES, (text) =>
    /^["']/.test(text)
      ? text
      : text.replace(CELL, (_, colFixed: string, col: string, rowFixed: string, row: string) => {
          const to = move(columnNumber(col), Number(row), { col: colFixed !== '', row: rowFixed !== '' });
          return `${colFixed}${columnName(Math.max(1, to.col))}${rowFixed}${Math.max(1, to.row)}`;
        }),
  );

/** Copied so many rows and columns away: what is not fixed with `$` goes along. */
export const copied = (formula: string, rows: number, cols: number): string =>
  rows === 0 && cols === 0 ? formula : withCells(formula, (col, row, fixed) => ({ col: fixed.col ? col : col + cols, row: fixed.row ? row : row + rows }));

/** After rows or columns of its own sheet were inserted or deleted. */
export const moved = (formula: string, rowTo: (row: number) => number, colTo: (col: number) => number): string =>
  withCells(formula, (col, row) => ({ col: colTo(col), row: rowTo(row) }));
