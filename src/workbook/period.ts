// The months that a contract's own terms suggest: twelve from the month of its beginning (考核月), or as many as it serves.
import { resolve } from '../domain/contract/resolve';
import { dateOf, optionalNumber } from '../domain/contract/term';
import type { Terms } from '../domain/contract/types';
import { isIssue } from '../domain/issue';
import { isoOf } from '../domain/time/serial';

export const MAX_MONTHS = 60;
const USUAL = 12;

export interface Period {
  /** `2026-03`; undefined where the terms do not say when the contract begins. */
  readonly from: string | undefined;
  readonly months: number;
}

/** Dated rows do not matter here: the day a contract begins is not what supplementary agreements change. */
export const periodOf = (terms: Terms): Period => {
  const contract = resolve(terms, 0);
  if (isIssue(contract)) return { from: undefined, months: USUAL };
  const start = dateOf(contract, '开始') ?? dateOf(contract, '签订');
  const months = optionalNumber(contract, '服务月数')?.toNumber() ?? USUAL;
  const whole = Number.isInteger(months) && months >= 1 && months <= MAX_MONTHS;
  return { from: start === undefined ? undefined : isoOf(start).slice(0, 7), months: whole ? months : USUAL };
};
