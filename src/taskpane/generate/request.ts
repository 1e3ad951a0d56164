// The months asked for, checked as they are typed: what is wrong with them, or the months themselves.
import type { Terms } from '../../domain/contract/types';
import { type Month, monthLabel, months, parseMonth } from '../../workbook/months';
import { allowedMonths, MAX_MONTHS } from '../../workbook/period';
import type { Parts, WordCode } from '../words';

export interface Complaint {
  readonly code: WordCode;
  readonly parts: Parts;
}

export interface Asked {
  /** One for each field, where there is one. */
  readonly from?: Complaint;
  readonly months?: Complaint;
  /** Empty as long as something is wrong. */
  readonly covered: readonly Month[];
}

/** `2026/3` and `2026年3月` are months, too. */
const readFrom = (typed: string): string | undefined => {
  const label = monthLabel(typed.trim());
  return label !== undefined && parseMonth(label) ? label : undefined;
};

const readCount = (typed: string): number | undefined => {
  const count = Number(typed.trim());
  return /^\d+$/.test(typed.trim()) && count >= 1 && count <= MAX_MONTHS ? count : undefined;
};

export const askedMonths = (terms: Terms, typedFrom: string, typedCount: string): Asked => {
  const { first, last } = allowedMonths(terms);
  const [from, count] = [readFrom(typedFrom), readCount(typedCount)];
  const wrongCount: Complaint | undefined = count === undefined ? { code: 'monthsWrong', parts: { 数: MAX_MONTHS } } : undefined;
  if (from === undefined) return { from: { code: 'fromWrong', parts: {} }, ...(wrongCount && { months: wrongCount }), covered: [] };
  if (from < first || from > last)
    return { from: { code: 'fromOutside', parts: { 首: first, 末: last } }, ...(wrongCount && { months: wrongCount }), covered: [] };
  if (count === undefined) return { ...(wrongCount && { months: wrongCount }), covered: [] };
  const covered = months(from, count);
  const to = covered.at(-1)?.label ?? from;
  return to > last ? { months: { code: 'monthsOutside', parts: { 月: from, 数: count, 止: to, 末: last } }, covered: [] } : { covered };
};
