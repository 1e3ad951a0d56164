// SLA.AVAILABILITY
import { availability as share } from '../domain/breach/availability';
import { type Grid, isBlank } from '../domain/cell';
import { isIssue, type Issue, wrong } from '../domain/issue';
import type { Span } from '../domain/time/intervals';
import { timeText, toSeconds } from '../domain/time/serial';
import { grid, isErrorCell, one, readDate } from './cells';
import { single } from './errors';

const isEmpty = (cell: unknown): boolean => cell === 0 || (!isErrorCell(cell) && isBlank(cell));

const readOutage = (row: readonly unknown[], at: number, end: number): Span | undefined | Issue => {
  const [from, to] = row;
  if (isEmpty(from) && isEmpty(to)) return undefined;
  const started = readDate(from, { argument: 'outages', place: `第${at}行开始` });
  if (isIssue(started)) return started;
  if (isEmpty(to)) return { start: toSeconds(started), end };
  const ended = readDate(to, { argument: 'outages', place: `第${at}行结束` });
  if (isIssue(ended)) return ended;
  return ended < started ? wrong('endBeforeStart', { start: timeText(started), end: timeText(ended) }) : { start: toSeconds(started), end: toSeconds(ended) };
};

const readOutages = (cells: Grid, end: number): readonly Span[] | Issue => {
  if ((cells[0]?.length ?? 0) !== 2) return wrong('badShape', { argument: 'outages', expected: '两列（开始、结束）', found: `${cells[0]?.length ?? 0}列` });
  const spans: Span[] = [];
  for (const [i, row] of cells.entries()) {
    const outage = readOutage(row, i + 1, end);
    if (isIssue(outage)) return outage;
    if (outage) spans.push(outage);
  }
  return spans;
};

/**
 * 一段期间的可用性（0–1）：重叠的中断只算一次，期间以外的不算，没有结束的算到期末。 The share of the period in which the service ran.
 * @customfunction AVAILABILITY
 * @param start 期间开始
 * @param end 期间结束（不含）
 * @param {any[][]} outages 两列：中断开始、中断结束；空行不计，不可抗力由选行的人剔除
 * @returns {number} 0–1
 */
export function availability(start: unknown, end: unknown, outages: unknown[][]): number {
  return single(() => {
    const from = one(start, 'start', readDate);
    if (isIssue(from)) return from;
    const to = one(end, 'end', readDate);
    if (isIssue(to)) return to;
    if (toSeconds(to) <= toSeconds(from)) return wrong('endBeforeStart', { start: timeText(from), end: timeText(to) });
    const period = { start: toSeconds(from), end: toSeconds(to) };
    const spans = readOutages(grid(outages), period.end);
    return isIssue(spans) ? spans : share(period, spans).toNumber();
  });
}
