// What the tests hand over: a built-in contract as a table with other readings, a log as header and rows.
export { KEYS, type Key, tableOf } from '../domain/builtIn';
import { LOG_COLUMNS, type LogColumn } from '../../src/domain/incident/columns';
import { serial } from './harness';

export const HEADERS = [[...LOG_COLUMNS]];
export type Entry = Readonly<Partial<Record<LogColumn, unknown>>>;

const TIMES = new Set<string>(['发生时间', '报告时间', '响应时间', '到场时间', '恢复时间']);
/** Times are written `2026-03-03 09:30`. */
const cellOf = (entry: Entry, column: LogColumn): unknown => {
  const value = entry[column] ?? '';
  return TIMES.has(column) && typeof value === 'string' && value !== '' ? serial(value) : value;
};
export const log = (...entries: readonly Entry[]): unknown[][] => entries.map((entry) => LOG_COLUMNS.map((column) => cellOf(entry, column)));
