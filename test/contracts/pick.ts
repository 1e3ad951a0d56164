// Rows of one contract as short lists, to be read beside its text.
import { contracts } from '../../src/contracts';
import type { BuiltIn } from '../../src/contracts/builtIn';
import { penalty } from '../../src/domain/breach/penalty';
import { resolve } from '../../src/domain/contract/resolve';
import type { Contract } from '../../src/domain/contract/types';
import { isIssue } from '../../src/domain/issue';
import { decimal } from '../../src/domain/money/decimal';
import type { Column, Kind, TermRow } from '../../src/domain/terms/columns';
import { isFaults, parseTermRows } from '../../src/domain/terms/parse';

/** With what is due, which the functions' bundle leaves out. */
export const wholeContract = (key: string): BuiltIn => {
  const found = contracts.find((contract) => contract.key === key);
  if (!found) throw new Error(key);
  return found;
};

export const ofKind = ({ rows }: BuiltIn, ...kinds: Kind[]): readonly TermRow[] => rows.filter((row) => kinds.includes(row.类别));

/** Chosen columns of every row of a kind, a blank where the row leaves one. */
export const pick = (contract: BuiltIn, kind: Kind, ...columns: Column[]): unknown[][] => ofKind(contract, kind).map((row) => columns.map((column) => row[column] ?? ''));

/** How many rows, and how many different 编号, of every kind. */
export const counts = ({ rows }: BuiltIn): Record<string, readonly [rows: number, ids: number]> =>
  Object.fromEntries([...new Set(rows.map((row) => row.类别))].map((kind) => {
    const own = rows.filter((row) => row.类别 === kind);
    return [kind, [own.length, new Set(own.map((row) => row.编号)).size]];
  }));

/** The contract as the rules read it, under choices of readings other than the default. */
export const read = ({ rows }: BuiltIn, choices: Readonly<Record<string, string>> = {}): Contract => {
  const parsed = parseTermRows(rows.map((row) => (row.类别 === '解读' ? { ...row, 名称: choices[row.编号] ?? row.名称 ?? '' } : row)));
  if (isFaults(parsed)) throw new Error(JSON.stringify(parsed));
  const contract = resolve(parsed);
  if (isIssue(contract)) throw new Error(contract.code);
  return contract;
};

/** What a clause costs, or the code of the issue. */
export const cost = (contract: BuiltIn, id: string, quantity?: number, choices: Readonly<Record<string, string>> = {}): number | string => {
  const found = penalty(read(contract, choices), id, quantity === undefined ? {} : { quantity: decimal(quantity) });
  return isIssue(found) ? found.code : found.amount.toNumber();
};
