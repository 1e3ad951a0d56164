// Periods in working days. The day from which a period runs does not count (Civil Code, article 201).
import { isIssue, type Issue, wrong } from '../issue';
import { type Calendar, isWorked } from './calendar';
import { isoOf, MAX_SERIAL } from './serial';

/** The date after so many working days, start not counted. */
export const addWorkdays = (start: number, days: number, calendar: Calendar): number | Issue => {
  let day = Math.floor(start);
  let left = days;
  while (left > 0) {
    day += 1;
    if (day >= MAX_SERIAL) return wrong('dateRange', { found: day });
    const worked = isWorked(calendar, day);
    if (isIssue(worked)) return worked;
    if (worked) left -= 1;
  }
  return day;
};

/** How many working days lie after start up to and including end. */
export const countWorkdays = (start: number, end: number, calendar: Calendar): number | Issue => {
  if (Math.floor(end) < Math.floor(start)) return wrong('endBeforeStart', { start: isoOf(start), end: isoOf(end) });
  let count = 0;
  for (let day = Math.floor(start) + 1; day <= Math.floor(end); day += 1) {
    const worked = isWorked(calendar, day);
    if (isIssue(worked)) return worked;
    if (worked) count += 1;
  }
  return count;
};
