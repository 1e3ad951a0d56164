// How many of a deliverable are due in a period: by its schedule, within the term.
import type { Calendar } from '../time/calendar';
import { type Issue, isIssue } from '../issue';
import { serialOf, ymdOf } from '../time/serial';
import { addWorkdays } from '../time/workday';
import { type Schedule, timesIn } from './schedule';

export interface ServiceTerm {
  readonly signed: number;
  readonly start: number;
  /** The last day. */
  readonly end: number;
  readonly months: number;
}

/** Serials, end exclusive. */
export interface Period {
  readonly start: number;
  readonly end: number;
}

const clip = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);

const monthIndex = (serial: number): number => {
  const { year, month } = ymdOf(serial);
  return year * 12 + month;
};

/** The day so many months later, or the last of that month where it has no such day. */
export const monthsAfter = (serial: number, months: number): number => {
  const { year, month, day } = ymdOf(serial);
  return Math.min(serialOf(year, month + months, day), serialOf(year, month + months + 1, 0));
};

/** Due up to the first of a month: what is spread evenly is due with the last month of each part. */
const spreadUntil = (day: number, times: number, { start, months }: ServiceTerm): number =>
  Math.floor((clip(monthIndex(day) - monthIndex(start), 0, months) * times) / months);

/** Whole weeks of the term that ended before a day. */
const weeksUntil = (day: number, { start, end }: ServiceTerm): number => Math.floor((clip(day, start, end + 1) - start) / 7);
const daysUntil = (day: number, { start, end }: ServiceTerm): number => clip(day, start, end + 1) - start;

/** The day on which it is due, where 期限 gives one. */
export const dueDay = (schedule: Schedule, term: ServiceTerm, calendar: Calendar): number | undefined | Issue => {
  switch (schedule.kind) {
    case 'afterSigning':
      return addWorkdays(term.signed, schedule.days, calendar);
    case 'afterTerm':
      return monthsAfter(term.end, schedule.months);
    default:
      return undefined;
  }
};

/** How many are due in the period; undefined where nothing is planned. */
export const plannedIn = (schedule: Schedule, { start, end }: Period, term: ServiceTerm, calendar: Calendar): number | undefined | Issue => {
  switch (schedule.kind) {
    case 'spread': {
      const times = timesIn(schedule, term.months);
      return spreadUntil(end, times, term) - spreadUntil(start, times, term);
    }
    case 'weekly':
      return weeksUntil(end, term) - weeksUntil(start, term);
    case 'daily':
      return daysUntil(end, term) - daysUntil(start, term);
    case 'afterSigning':
    case 'afterTerm': {
      const due = dueDay(schedule, term, calendar);
      if (due === undefined || isIssue(due)) return due;
      return due >= start && due < end ? 1 : 0;
    }
    case 'asItHappens':
      return undefined;
  }
};
