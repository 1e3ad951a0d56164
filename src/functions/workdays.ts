// SLA.WORKDAYS
import { isIssue } from '../domain/issue';
import { calendarWith } from '../domain/time/calendar';
import { countWorkdays } from '../domain/time/workday';
import { grid, isLeftOut, one, readDate } from './cells';
import { single } from './errors';

/**
 * 起算日之后至截止日（含）的工作日数。 How many working days lie after start up to and including end.
 * @customfunction WORKDAYS
 * @param start 起算日，当日不计
 * @param end 截止日，当日计入
 * @param {any[][]} [holidays] 两列：日期与 休 或 班，用于表内没有的年份
 * @returns {number} 工作日数；所及年份没有放假安排为 #N/A
 */
export function workdays(start: unknown, end: unknown, holidays?: unknown[][]): number {
  return single(() => {
    const from = one(start, 'start', readDate);
    if (isIssue(from)) return from;
    const to = one(end, 'end', readDate);
    if (isIssue(to)) return to;
    const calendar = calendarWith(isLeftOut(holidays) ? undefined : grid(holidays));
    return isIssue(calendar) ? calendar : countWorkdays(from, to, calendar);
  });
}
