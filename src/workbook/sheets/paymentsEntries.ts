// What people type on 付款计划, kept apart from what is computed; and how typed cells are read.
import { type Issue, isIssue, wrong } from '../../domain/issue';
import { show } from '../../domain/cell';
import { decimal, type Decimal, isFiniteNumber, ZERO } from '../../domain/money/decimal';
import { type Calendar, calendarWith } from '../../domain/time/calendar';
import type { CalendarPlan } from '../formulas/workdays';
import type { CellValue } from '../model';
import { instalmentName } from './paymentsLayout';

/** `null` and `''` are blank. */
export type Typed = number | string | null;

/** A cell of another sheet and what stands in it. */
export interface Linked {
  readonly ref: string;
  readonly value: CellValue;
}

/** A month's total: from its own sheet where `ref` says so, else typed here. */
export interface MonthTotal {
  readonly ref?: string;
  readonly value: CellValue | null;
  /** What is deducted and by what; without them the total is. */
  readonly payable?: Linked;
  readonly basis?: Linked;
}

export interface InstalmentEntries {
  /** The day on which the condition came about. */
  readonly trigger?: Typed;
  readonly otherDeduction?: Typed;
  readonly invoice?: Typed;
  readonly paidOn?: Typed;
}

export interface Claim {
  readonly on: Typed;
  readonly ground: Typed;
  readonly amount: Typed;
}

export interface PaymentEntries {
  /** One for each instalment, in order. */
  readonly instalments: readonly InstalmentEntries[];
  /** By month (`2026-03`). */
  readonly monthTotals: ReadonlyMap<string, MonthTotal>;
  /** By month: the instalment against which its penalty is set (`第1期` or `1`). */
  readonly setAgainst: ReadonlyMap<string, Typed>;
  readonly bondGivenOn: Typed;
  readonly claims: readonly Claim[];
  readonly daysPastTerm: Typed;
  /** Date and 休 or 班, for years not in the table. */
  readonly holidays: readonly (readonly [Typed, Typed])[];
}

export const NO_PAYMENTS: PaymentEntries = {
  instalments: [],
  monthTotals: new Map(),
  setAgainst: new Map(),
  bondGivenOn: null,
  claims: [],
  daysPastTerm: null,
  holidays: [],
};

export const isEmpty = (typed: CellValue | null | undefined): typed is null | '' | undefined =>
  typed === null || typed === undefined || typed === '';

const wrongCell = (argument: string, found: CellValue | null): Issue => wrong('badNumber', { argument, place: '', found: show(found) });

/** An amount; blank is none. */
export const readMoney = (typed: CellValue | null | undefined, argument: string): Decimal | Issue => {
  if (isEmpty(typed)) return ZERO;
  return isFiniteNumber(typed) && typed >= 0 ? decimal(typed) : wrongCell(argument, typed);
};

/** A day that the calendar covers; undefined where blank. */
export const readDay = (typed: Typed | undefined, plan: CalendarPlan, argument: string): number | undefined | Issue => {
  if (isEmpty(typed)) return undefined;
  return isFiniteNumber(typed) && typed >= plan.first && typed < plan.last + 1 ? typed : wrongCell(argument, typed);
};

export const readCount = (typed: Typed | undefined, argument: string): number | undefined | Issue => {
  if (isEmpty(typed)) return undefined;
  return isFiniteNumber(typed) && typed >= 0 && Number.isInteger(typed) ? typed : wrongCell(argument, typed);
};

/** The place, from 1 on, of the instalment that is named; as in Excel, upper and lower case are one. */
export const readPlace = (typed: Typed | undefined, ids: readonly string[]): number | undefined | Issue => {
  if (isEmpty(typed)) return undefined;
  const text = String(typed).toLowerCase();
  const at = ids.findIndex((id) => [id, instalmentName(id)].some((name) => name.toLowerCase() === text));
  return at < 0 ? wrongCell('抵扣期次', typed) : at + 1;
};

/** The table and the user's rows; a row that is wrong, or outside the years covered, gives no calendar. */
export const typedCalendar = (holidays: PaymentEntries['holidays'], plan: CalendarPlan): Calendar | Issue => {
  const calendar = calendarWith(holidays);
  if (isIssue(calendar)) return calendar;
  const outside = holidays.find(([day]) => isFiniteNumber(day) && (day < plan.first || day >= plan.last + 1));
  return outside ? wrongCell('放假安排', outside[0]) : calendar;
};
