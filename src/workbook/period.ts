// The months that a contract's own terms suggest: twelve from the month of its beginning (考核月), or as many as it serves.
import { LATEST, resolve } from '../domain/contract/resolve';
import { dateOf, optionalNumber } from '../domain/contract/term';
import type { Terms } from '../domain/contract/types';
import { isIssue } from '../domain/issue';
import { isoOf, monthStart, serialOf, ymdOf } from '../domain/time/serial';
import { FIRST_YEAR, LAST_YEAR } from './months';

export const MAX_MONTHS = 60;
const USUAL = 12;
/** Service may go on past the term. */
const AFTER_END = 12;

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

export interface Allowed {
  readonly first: string;
  readonly last: string;
}

const label = (serial: number): string => isoOf(serial).slice(0, 7);

const afterEnd = (end: number): number => {
  const { year, month } = ymdOf(end);
  return monthStart(year, month, AFTER_END);
};

/** The months that a workbook may cover: the term where it is stated, as signed or as supplementary agreements extend it. */
export const allowedMonths = (terms: Terms): Allowed => {
  const stated = (name: string): readonly number[] =>
    [0, LATEST].flatMap((day) => {
      const contract = resolve(terms, day);
      const date = isIssue(contract) ? undefined : dateOf(contract, name);
      return date === undefined ? [] : [date];
    });
  const [starts, ends] = [stated('开始'), stated('结束').map(afterEnd)];
  const [earliest, latest] = [serialOf(FIRST_YEAR, 1, 1), serialOf(LAST_YEAR, 12, 1)];
  return {
    first: label(starts.length === 0 ? earliest : Math.max(earliest, Math.min(...starts))),
    last: label(ends.length === 0 ? latest : Math.min(latest, Math.max(...ends))),
  };
};
