// Sent sheets beside those that came back, with the way from an address of the one to an address of the other.
import { cell, parseCell, parseRange, range } from '../address';
import type { DrawnCell, DrawnSheet, DrawnWorkbook } from '../host';
import { same } from '../read/compare';
import { type Alignments, alignSheets, likeness } from './align';
import type { PackageFacts, SheetFacts } from './facts';
import type { Finding } from './finding';
import { unpackSheet } from './pack';
import { plainFormula } from './plainFormula';
import type { Receipt } from './receipt';
import { moved } from './sameFormula';

export interface Pair {
  readonly sent: DrawnSheet;
  readonly found: DrawnSheet;
  readonly facts: SheetFacts | undefined;
  readonly lines: Alignments;
}

/** Where it stands now; undefined where its row or column was taken out. */
export const placeOf = ({ lines: { rows, cols } }: Pair, address: string): string | undefined => {
  const at = parseCell(address);
  const [row, col] = [at && rows.to(at.row), at && cols.to(at.col)];
  return row === undefined || col === undefined ? undefined : cell(row, col);
};

export const rangeOf = (pair: Pair, ref: string): string | undefined => {
  const area = parseRange(ref);
  const [first, last] = [area && placeOf(pair, cell(area.top, area.left)), area && placeOf(pair, cell(area.bottom, area.right))];
  const [from, to] = [parseCell(first ?? ''), parseCell(last ?? '')];
  return from && to ? range(from.row, from.col, to.row, to.col) : undefined;
};

/** As the formula reads after what was put in or taken out. */
export const formulaOf = ({ lines: { rows, cols } }: Pair, formula: string): string =>
  moved(formula, (row) => rows.to(row) ?? row, (col) => cols.to(col) ?? col);

const compared = (pair: Pair, sent: string, found: string, now: string): boolean => {
  const moved = formulaOf(pair, sent);
  if (moved === found) return true;
  const row = parseCell(now)?.row ?? 0;
  const tables = pair.sent.tables;
  return plainFormula(moved, { name: pair.sent.name, tables }, row) === plainFormula(found, { name: pair.found.name, tables }, row);
};

/** Asked of each cell more than once. */
const answers = new WeakMap<Pair, Map<string, boolean>>();

/** Whether a formula that was sent is what now stands at an address, however its program writes it. */
export const isSameFormula = (pair: Pair, sent: string, found: string | undefined, now: string): boolean => {
  if (found === undefined) return false;
  const known = answers.get(pair) ?? new Map<string, boolean>();
  answers.set(pair, known);
  const answer = known.get(now) ?? compared(pair, sent, found, now);
  known.set(now, answer);
  return answer;
};

/** So much of its text makes a sheet of another name the one that was sent. */
const ENOUGH = 0.6;

export interface Paired {
  readonly pairs: readonly Pair[];
  readonly findings: readonly Finding[];
}

const renamed = (sent: DrawnSheet, free: readonly DrawnSheet[]): DrawnSheet | undefined => {
  const [best] = free.map((sheet) => ({ sheet, like: likeness(sent, sheet) })).sort((a, b) => b.like - a.like);
  return best && best.like >= ENOUGH ? best.sheet : undefined;
};

const isBlank = ({ value }: DrawnCell): boolean => value === null || value === '';

/** Something was filled in on it otherwise than on the sheet that it is a copy of. */
const differs = (sheet: DrawnSheet, { sent, found }: Pair): boolean =>
  Object.entries(sent.cells).some(([address, { unlocked }]) => {
    const own = sheet.cells[address];
    return unlocked && own !== undefined && !isBlank(own) && !same(own.value, found.cells[address]?.value ?? null);
  });

/** A sheet that was not sent: somebody's own, or a second copy of one that was (「评分表 (2)」), where nobody knows which one counts. */
const strange = (sheet: DrawnSheet, pairs: readonly Pair[]): Finding => {
  const like = pairs.find((pair) => likeness(pair.sent, sheet) >= ENOUGH && differs(sheet, pair));
  return like ? { code: 'sheetCopied', gravity: 'wrong', sheet: sheet.name, before: like.sent.name } : { code: 'sheetForeign', gravity: 'odd', sheet: sheet.name };
};

export const pairSheets = (drawn: DrawnWorkbook, facts: PackageFacts, receipt: Receipt): Paired => {
  const sheets = receipt.sheets.map(unpackSheet);
  const names = new Set(sheets.map(({ name }) => name));
  const free = new Set(drawn.sheets.filter(({ name }) => !names.has(name)));
  const findings: Finding[] = [];
  const pairs = sheets.flatMap((sent): readonly Pair[] => {
    const named = drawn.sheets.find(({ name }) => name === sent.name);
    const found = named ?? renamed(sent, [...free]);
    if (!found) {
      findings.push({ code: 'sheetMissing', gravity: 'wrong', sheet: sent.name });
      return [];
    }
    free.delete(found);
    if (found.name !== sent.name) findings.push({ code: 'sheetRenamed', gravity: 'wrong', sheet: found.name, before: sent.name, after: found.name });
    return [{ sent, found, facts: facts.sheets.find(({ name }) => name === found.name), lines: alignSheets(sent, found) }];
  });
  return { pairs, findings: [...findings, ...[...free].map((sheet) => strange(sheet, pairs))] };
};
