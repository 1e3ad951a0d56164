// The contract argument: the key or Chinese name of a built-in contract, or a range that is a terms table.
import { builtIns, builtInTerms } from '../contracts/forFormulas';
import { type Grid, halfWidth, isBlank, show } from '../domain/cell';
import { resolve } from '../domain/contract/resolve';
import type { Contract, Terms } from '../domain/contract/types';
import { type Issue, isIssue, missing, wrong } from '../domain/issue';
import { grid, isErrorCell } from './cells';
import { contractOfTable, termsOfTable } from './termsCache';

const normal = (text: string): string => halfWidth(text).toLowerCase();

const byName = new Map(builtIns.flatMap(({ key, name }) => [[normal(key), key] as const, [normal(name), key] as const]));
const known = builtIns.map(({ key, name }) => `${key}（${name}）`).join('、');
const contracts = new Map<string, Contract | Issue>();

const builtInKey = (cell: unknown): string | Issue => {
  if (isErrorCell(cell)) return wrong('argumentError', { argument: 'contract', place: '' });
  if (isBlank(cell)) return missing('blankArgument', { argument: 'contract', place: '' });
  const key = typeof cell === 'string' ? (byName.get(cell) ?? byName.get(normal(cell))) : undefined;
  return key ?? wrong('unknownContract', { found: show(cell), known });
};

const isTable = (argument: unknown): boolean => Array.isArray(argument) && (argument.length > 1 || (Array.isArray(argument[0]) && argument[0].length > 1));

export const termsOf = (argument: unknown): Terms | Issue => {
  if (isTable(argument)) return termsOfTable(grid(argument));
  const key = builtInKey(grid(argument)[0]?.[0]);
  return isIssue(key) ? key : builtInTerms(key);
};

/** The contract on a day; without one, tables with dated rows are refused (SLA.ASOF). */
export const contractOf = (argument: unknown, day?: number): Contract | Issue => {
  if (isTable(argument)) return contractOfTable(argument as Grid, day);
  const key = builtInKey(grid(argument)[0]?.[0]);
  if (isIssue(key)) return key;
  const cached = contracts.get(key);
  if (cached) return cached;
  const terms = builtInTerms(key);
  const contract = isIssue(terms) ? terms : resolve(terms);
  contracts.set(key, contract);
  return contract;
};
