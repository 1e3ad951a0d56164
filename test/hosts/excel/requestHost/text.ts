// What becomes of something entered into a cell, and of formulas when sheets and tables change their names.
import { fail } from './errors';

export type Kind = 'Empty' | 'String' | 'Double' | 'Boolean' | 'Error';

export interface Content {
  readonly value: string | number | boolean;
  readonly kind: Kind;
  /** With `=`, sheets quoted. */
  readonly formula?: string;
}

export const EMPTY: Content = { value: '', kind: 'Empty' };
const ERRORS = new Set(['#N/A', '#VALUE!', '#NULL!', '#DIV/0!', '#REF!', '#NAME?', '#NUM!']);
/** Anything of this kind Excel might take for a number, a date, a share, an amount; it does not ask. */
const NUMERIC = /^[\s+\-¥$€(]*[\d０-９][\d０-９.,/:%年月日时分秒()\sEe+-]*$/;

const text = (value: string): Content => (value === '' ? EMPTY : { value, kind: 'String' });

/** A text as Excel takes it: an apostrophe marks a text, a text cell takes all as text, the rest is guessed. */
export function taken(entry: unknown, format: string, formula: (text: string) => Content): Content {
  if (format === '@' && (typeof entry === 'number' || typeof entry === 'boolean')) return text(String(entry).toUpperCase());
  if (typeof entry === 'number') return { value: entry, kind: 'Double' };
  if (typeof entry === 'boolean') return { value: entry, kind: 'Boolean' };
  if (typeof entry !== 'string') return fail('InvalidArgument', 'a cell takes numbers, texts, booleans');
  if (format === '@') return text(entry);
  if (entry.startsWith("'")) return text(entry.slice(1));
  if (entry.startsWith('=')) return formula(entry);
  if (/^[+\-@]./.test(entry)) return formula(`=${entry}`);
  if (ERRORS.has(entry)) return { value: entry, kind: 'Error' };
  if (/^\s*(true|false)\s*$/i.test(entry)) return { value: /true/i.test(entry), kind: 'Boolean' };
  if (NUMERIC.test(entry)) return { value: 46_000, kind: 'Double' };
  return text(entry);
}

const QUOTED = /("(?:[^"]|"")*")/;
/** Outside of texts. */
export const outside = (formula: string, change: (part: string) => string): string =>
  formula
    .split(QUOTED)
    .map((part, i) => (i % 2 ? part : change(part)))
    .join('');

const SHEET = /'((?:[^']|'')*)'!/g;
const BARE = /(?<![\p{L}\p{N}_.'\])])([\p{L}_][\p{L}\p{N}_.]*)!(?=[$A-Z])/gu;
const PLAIN_NAME = /^[\p{L}_][\p{L}\p{N}_.]*$/u;

export const quoted = (name: string): string => `'${name.replace(/'/g, "''")}'`;

/** Every sheet quoted. */
export const canonical = (formula: string): string =>
  outside(formula, (part) => part.replace(BARE, (_, name: string) => `${quoted(name)}!`));

export const sheetsIn = (formula: string): readonly string[] => {
  const names: string[] = [];
  outside(formula, (part) => {
    for (const [, name = ''] of part.matchAll(SHEET)) names.push(name.replace(/''/g, "'"));
    return part;
  });
  return names;
};

const TABLE = /(?<![\p{L}\p{N}_.\]])([\p{L}_][\p{L}\p{N}_.]*)(?=\[)/gu;
export const tablesIn = (formula: string): readonly string[] => {
  const names: string[] = [];
  outside(formula, (part) => {
    for (const [, name = ''] of part.matchAll(TABLE)) names.push(name);
    return part;
  });
  return names;
};

export const renameSheet = (formula: string, from: string, to: string): string =>
  outside(formula, (part) => part.replaceAll(`${quoted(from)}!`, `${quoted(to)}!`));
export const loseSheet = (formula: string, name: string): string =>
  outside(formula, (part) =>
    part.replace(
      new RegExp(`${quoted(name).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}!\\$?[A-Z]+\\$?\\d+(:\\$?[A-Z]+\\$?\\d+)?`, 'g'),
      '#REF!',
    ),
  );
export const renameTable = (formula: string, from: string, to: string): string =>
  outside(formula, (part) => part.replace(TABLE, (name) => (name === from ? to : name)));

/** As Excel shows it: quotes only where they are needed, this row as `[@列]`. */
export const shown = (formula: string): string =>
  outside(formula, (part) =>
    part
      .replace(SHEET, (all, name: string) => (PLAIN_NAME.test(name) ? `${name}!` : all))
      .replace(/([\p{L}_][\p{L}\p{N}_.]*)\[\[#This Row\],\[((?:'.|[^\]'])*)\]\]/gu, (_, table: string, column: string) =>
        /^[\p{L}\p{N}_]+$/u.test(column) ? `${table}[@${column}]` : `${table}[@[${column}]]`,
      )
      .replace(/\[\[#This Row\],(\[(?:'.|[^\]'])*\]:\[(?:'.|[^\]'])*\])\]/gu, (_, columns: string) => `[@${columns}]`),
  );
