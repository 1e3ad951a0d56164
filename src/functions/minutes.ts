// SLA.MINUTES
import { isIssue, wrong } from '../domain/issue';
import { timeText, toSeconds } from '../domain/time/serial';
import { beside, each, readDate } from './cells';
import { spill } from './errors';

/**
 * 两个时间之间的分钟数，按整秒计。 Minutes between two times, to whole seconds.
 * @customfunction MINUTES
 * @param {any[][]} from 起
 * @param {any[][]} to 止，不早于起
 * @returns {any[][]} 分钟，形状同起
 */
export function minutes(from: unknown[][], to: unknown[][]): unknown[][] {
  return spill(() => {
    const ends = beside(to, from, 'to');
    return each(from, 'from', (cell, at, row, column) => {
      const start = readDate(cell, at);
      if (isIssue(start)) return start;
      const other = ends(row, column);
      const end = isIssue(other) ? other : readDate(other, { ...at, argument: 'to' });
      if (isIssue(end)) return end;
      const seconds = toSeconds(end) - toSeconds(start);
      return seconds < 0 ? wrong('endBeforeStart', { start: timeText(start), end: timeText(end) }) : seconds / 60;
    });
  });
}
