// Everything that a sheet builder needs: the contract, the months, where the terms stand, what people typed.
import { resolve } from '../domain/contract/resolve';
import { termText } from '../domain/contract/term';
import type { Contract, Term, Terms } from '../domain/contract/types';
import { type Issue, isIssue } from '../domain/issue';
import { type Entries, NO_ENTRIES } from './entries';
import type { Month } from './months';
import { type TermsIndex, termsIndex } from './termsIndex';

export interface Plan {
  readonly key: string;
  readonly name: string;
  readonly contract: Contract;
  readonly months: readonly Month[];
  readonly terms: TermsIndex;
  readonly entries: Entries;
}

/** The row without its day (生效). */
const undated = (term: Term): Term => {
  const { from, ...rest } = term;
  return from === undefined ? term : rest;
};

/** The rows in force on the first day stand on the sheet, without their day: a range with days has no one answer. */
const settled = (contract: Contract): Contract | Issue =>
  contract.terms.some(({ from }) => from !== undefined) ? resolve({ terms: contract.terms.map(undated) }) : contract;

export const planOf = (key: string, terms: Terms, months: readonly Month[], entries: Entries = NO_ENTRIES): Plan | Issue => {
  const inForce = resolve(terms, months[0]?.start);
  const contract = isIssue(inForce) ? inForce : settled(inForce);
  if (isIssue(contract)) return contract;
  return { key, name: termText(contract, '名称') ?? key, contract, months, terms: termsIndex(contract.terms), entries };
};
