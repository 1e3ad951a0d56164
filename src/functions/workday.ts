// SLA.WORKDAY
import { isIssue } from '../domain/issue';
import { calendarWith } from '../domain/time/calendar';
import { addWorkdays } from '../domain/time/workday';
import { grid, isLeftOut, one, readCount, readDate } from './cells';
import { single } from './errors';

/**
 * 若干个工作日之后的日期，起算当日不计，按国务院放假安排及调休。 The date after so many working days, start not counted.
 * @customfunction WORKDAY
 * @param start 起算日
 * @param days 工作日数，不小于0的整数
 * @param {any[][]} [holidays] 两列：日期与 休 或 班，用于表内没有的年份
 * @returns {number} 日期（Excel序列值）；所及年份没有放假安排为 #N/A
 */
export function workday(start: unknown, days: unknown, holidays?: unknown[][]): number {
  return single(() => {
    const from = one(start, 'start', readDate);
    if (isIssue(from)) return from;
    const count = one(days, 'days', readCount);
    if (isIssue(count)) return count;
    const calendar = calendarWith(isLeftOut(holidays) ? undefined : grid(holidays));
    return isIssue(calendar) ? calendar : addWorkdays(from, count, calendar);
  });
}
