// Contracts by key, their terms parsed on first use.
import type { Terms } from '../domain/contract/types';
import { type Issue, wrong } from '../domain/issue';
import { isFaults, parseTermRows } from '../domain/terms/parse';
import type { BuiltIn } from './builtIn';

export interface BuiltInName {
  readonly key: string;
  readonly name: string;
}
export interface Registry {
  readonly builtIns: readonly BuiltInName[];
  readonly builtInTerms: (key: string) => Terms | Issue;
}

const nameOf = ({ rows }: BuiltIn): string => String(rows.find((row) => row.类别 === '合同' && row.编号 === '名称')?.名称 ?? '');

const parse = (contract: BuiltIn): Terms | Issue => {
  const terms = parseTermRows(contract.rows);
  if (!isFaults(terms)) return terms;
  return wrong('tableFaults', { count: terms.length, faults: terms.map(({ row, column, found }) => `${contract.key} ${row} ${column} ${found}`).join('；') });
};

export const registryOf = (contracts: readonly BuiltIn[]): Registry => {
  const builtIns = contracts.map((contract) => ({ key: contract.key, name: nameOf(contract) }));
  const parsed = new Map<string, Terms | Issue>();
  const builtInTerms = (key: string): Terms | Issue => {
    const contract = contracts.find((each) => each.key === key);
    const terms = parsed.get(key) ?? (contract ? parse(contract) : wrong('unknownContract', { found: key, known: builtIns.map((each) => each.key).join('、') }));
    parsed.set(key, terms);
    return terms;
  };
  return { builtIns, builtInTerms };
};
