// What may be chosen: the contracts that come along, and tables of terms found in the workbook.
import { builtIns, builtInTerms } from '../../contracts';
import { resolve } from '../../domain/contract/resolve';
import { findField, termText } from '../../domain/contract/term';
import type { Contract, Terms } from '../../domain/contract/types';
import { isIssue } from '../../domain/issue';
import { yuanText } from '../../domain/money/round';
import { isoOf } from '../../domain/time/serial';
import { parseMonth } from '../../workbook/months';
import { periodOf } from '../../workbook/period';
import type { Chosen, Wish } from '../session/session';
import type { FoundTable } from './tables';

export interface Offer {
  readonly chosen: Chosen;
  readonly title: string;
  readonly provider: string;
  readonly amount: string;
  readonly from: string;
  readonly to: string;
}

const fieldText = (contract: Contract, name: string): string => {
  const value = findField(contract, name)?.value;
  if (!value) return '';
  return value.type === 'text' ? value.text : value.type === 'date' ? isoOf(value.serial) : yuanText(value.value);
};

const offerOf = (chosen: Chosen): Offer => {
  const contract = resolve(chosen.terms, 0);
  const text = (name: string): string => (isIssue(contract) ? '' : fieldText(contract, name));
  return {
    chosen,
    title: (isIssue(contract) ? undefined : termText(contract, '合同名称')) ?? chosen.name,
    provider: text('乙方'),
    amount: text('金额'),
    from: text('开始'),
    to: text('结束'),
  };
};

const builtInOffer = (key: string, name: string): readonly Offer[] => {
  const terms = builtInTerms(key);
  return isIssue(terms) ? [] : [offerOf({ key, name, terms, origin: { kind: 'builtIn' } })];
};

export const builtInOffers = (): readonly Offer[] => builtIns.flatMap(({ key, name }) => builtInOffer(key, name));

/** A table of the user's own goes by its 名称, or by its sheet; never by the key of a contract that comes along. */
export const tableChosen = ({ sheet, address, name, terms }: FoundTable): Chosen | undefined => {
  if (!terms) return undefined;
  const key = builtIns.some((known) => known.key === name) ? sheet : name;
  return { key, name, terms, origin: { kind: 'table', sheet, address } };
};

export const offerFor = offerOf;

/** The months that the terms suggest. */
export const wishFor = (terms: Terms): Partial<Wish> => {
  const { from, months } = periodOf(terms);
  return { from: from !== undefined && parseMonth(from) ? from : '', months: String(months) };
};
