// Which row of a returned sheet is which of the sent one, by the texts printed in them: rows put in or taken out are found as such,
// and what merely moved with them is not told cell by cell.
import { parseCell } from '../address';
import type { DrawnSheet } from '../host';

/** Counted from 1. */
export interface Alignment {
  /** undefined: taken out. */
  readonly to: (line: number) => number | undefined;
  readonly inserted: readonly number[];
  readonly deleted: readonly number[];
}

const SAME: Alignment = { to: (line) => line, inserted: [], deleted: [] };

/** Longer ones are compared as they stand: nothing of ours is that long. */
const MOST = 1_500;

type Pairs = readonly (readonly [number, number])[];

/** Pairs of a longest common subsequence. */
function common(a: readonly string[], b: readonly string[]): Pairs {
  const width = b.length + 1;
  const best = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number): number => best[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) best[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  }
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}

/** Between two pairs, lines that changed stand in for each other from the top; only what is left over was put in or taken out. */
const filled = (pairs: Pairs, a: number, b: number): Alignment => {
  const to = new Map<number, number>();
  const [inserted, deleted]: [number[], number[]] = [[], []];
  let [i, j] = [0, 0];
  for (const [nextA, nextB] of [...pairs, [a, b] as const]) {
    while (i < nextA && j < nextB) to.set((i += 1), (j += 1));
    while (i < nextA) deleted.push((i += 1));
    while (j < nextB) inserted.push((j += 1));
    if (nextA < a) to.set((i += 1), (j += 1));
  }
  // Beyond the last line everything moves as far as that did.
  const shift = b - a;
  return { to: (line) => (line > a ? line + shift : to.get(line)), inserted, deleted };
};

export const align = (sent: readonly string[], found: readonly string[]): Alignment => {
  if (sent.length === found.length || sent.length > MOST || found.length > MOST) return SAME;
  return filled(common(sent, found), sent.length, found.length);
};

type Line = 'row' | 'col';

/** For each line its printed texts in order, up to the last line that has any. */
const linesOf = ({ cells }: DrawnSheet, line: Line, texts: ReadonlySet<string>): readonly string[] => {
  const lines: { readonly at: number; readonly text: string }[][] = [];
  for (const [address, { value, formula }] of Object.entries(cells)) {
    const at = typeof value === 'string' && formula === undefined && texts.has(value) ? parseCell(address) : undefined;
    if (!at || typeof value !== 'string') continue;
    (lines[at[line]] ??= []).push({ at: line === 'row' ? at.col : at.row, text: value });
  }
  return Array.from({ length: Math.max(0, lines.length - 1) }, (_, i) => (lines[i + 1] ?? []).sort((a, b) => a.at - b.at).map(({ text }) => text).join('|'));
};

export interface Alignments {
  readonly rows: Alignment;
  readonly cols: Alignment;
}

export const alignSheets = (sent: DrawnSheet, found: DrawnSheet): Alignments => {
  const printed = Object.values(sent.cells).flatMap(({ value, formula, unlocked }) => (typeof value === 'string' && formula === undefined && !unlocked ? [value] : []));
  const texts = new Set(printed);
  const lines = (line: Line): Alignment => align(linesOf(sent, line, texts), linesOf(found, line, texts));
  return { rows: lines('row'), cols: lines('col') };
};

/** How much of a sheet's printed text another one has, from 0 to 1. */
export const likeness = (sent: DrawnSheet, found: DrawnSheet): number => {
  const texts = Object.values(sent.cells).flatMap(({ value, unlocked }) => (typeof value === 'string' && value !== '' && !unlocked ? [value] : []));
  const there = new Set(Object.values(found.cells).map(({ value }) => value));
  return texts.length === 0 ? 0 : texts.filter((text) => there.has(text)).length / texts.length;
};
