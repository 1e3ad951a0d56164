// The built-in contracts as a user would change them: printed as a table, a reading chosen otherwise, rows added, read again.
import { builtInTerms } from '../../src/contracts';
import { penalty } from '../../src/domain/breach/penalty';
import type { Cell } from '../../src/domain/cell';
import { resolve } from '../../src/domain/contract/resolve';
import type { Contract, Term } from '../../src/domain/contract/types';
import { type Issue, isIssue } from '../../src/domain/issue';
import { decimal } from '../../src/domain/money/decimal';
import { type Column, COLUMNS, type TermRow } from '../../src/domain/terms/columns';
import { isFaults, parseTable } from '../../src/domain/terms/parse';
import { printTable } from '../../src/domain/terms/print';

export const KEYS = ['website', 'systems', 'data', 'security', 'petition'] as const;
export type Key = (typeof KEYS)[number];
export type Choices = Readonly<Record<string, string>>;

/** The value, or a failed test that says which issue stands in its place. */
export const must = <T>(result: T | Issue): T => {
  if (isIssue(result)) throw new Error(`${result.kind} ${result.code} ${JSON.stringify(result.params)}`);
  return result;
};
/** A value as tests compare it: an issue by its kind and code. */
export const plain = <T>(result: T | Issue): T | string => (isIssue(result) ? `${result.kind === 'na' ? '#N/A' : '#VALUE!'} ${result.code}` : result);

export const termsOf = (key: Key): readonly Term[] => must(builtInTerms(key)).terms;
const column = (name: Column): number => COLUMNS.indexOf(name);
export const gridRow = (row: Partial<TermRow>): Cell[] => COLUMNS.map((name) => row[name] ?? '');

/** The contract's table with other choices; a 解读 row that it does not have is added, as are further rows. */
export const tableOf = (key: Key, choices: Choices = {}, ...rows: readonly Partial<TermRow>[]): Cell[][] => {
  const grid = printTable(termsOf(key));
  const found = (name: string) => grid.find((row) => row[column('类别')] === '解读' && row[column('编号')] === name);
  for (const [name, choice] of Object.entries(choices)) {
    const row = found(name);
    if (row) row[column('名称')] = choice;
    else grid.push(gridRow({ 类别: '解读', 编号: name, 名称: choice }));
  }
  return [...grid, ...rows.map(gridRow)];
};

export const parsed = (grid: readonly (readonly unknown[])[]): { readonly terms: readonly Term[] } => {
  const result = parseTable(grid);
  if (isFaults(result)) throw new Error(JSON.stringify(result.slice(0, 5)));
  return result;
};

const known = new Map<string, Contract>();
export const contract = (key: Key, choices: Choices = {}): Contract => {
  const name = `${key} ${JSON.stringify(choices)}`;
  const made = known.get(name) ?? must(resolve(parsed(tableOf(key, choices))));
  known.set(name, made);
  return made;
};

/** What a clause costs in yuan, or the issue. */
export const amount = (key: Key, id: string, input: { base?: number; quantity?: number } = {}, choices: Choices = {}): number | string => {
  const { base, quantity } = input;
  const found = penalty(contract(key, choices), id, {
    ...(base !== undefined && { base: decimal(base) }),
    ...(quantity !== undefined && { quantity: decimal(quantity) }),
  });
  return isIssue(found) ? String(plain(found)) : found.amount.toNumber();
};
