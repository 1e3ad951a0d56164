// Where things stand on the hidden sheet 计算: what is amiss, a column a month of metrics, then a row for each row of the log.
import { LOG_METRICS } from '../../domain/condition/vocabulary';
import { choiceOf } from '../../domain/contract/term';
import { abs, absCol, absRange, columnName, onSheet } from '../address';
import type { Month } from '../months';
import type { Plan } from '../plan';
import { LOG } from '../sheetNames';
import type { LogSize } from './entries';
import { systemsRange } from './layout';

export const CALC = '计算';

/** Seconds since Excel's day 0 that lie after any date: the end of an outage that nobody has ended. */
export const OPEN_END = 2_958_466 * 86_400;

/** What is amiss, in column B: rows of the log (0: none), then 0 or the error that metrics take. */
export const FAULTS = { wrong: 1, unfilled: 2, unsorted: 3, unlisted: 4, overflow: 5, reading: 6, order: 7, outage: 8 } as const;
export const faultCell = (name: keyof typeof FAULTS): string => abs(FAULTS[name], 2);

/** A column a month: its label, bounds in seconds, rows of the log by their beginning, what the metrics share. */
export const MONTH_ROWS = { label: 10, start: 11, end: 12, before: 13, within: 14, firstWeek: 15, lastWeek: 16, unknown: 17, down: 18 } as const;
const METRICS_TOP = 19;
/** Beside the metrics: 1 where the order of the log or its systems leave a metric without answer. */
export const MASK_COLUMN = 2;
export const MONTH_LEFT = 3;
export const metricRow = (metric: string): number => METRICS_TOP + (LOG_METRICS as readonly string[]).indexOf(metric);
export const METRICS_BOTTOM = METRICS_TOP + LOG_METRICS.length - 1;
export const maskRange = absRange(METRICS_TOP, MASK_COLUMN, METRICS_BOTTOM, MASK_COLUMN);
export const METRIC_TOP = METRICS_TOP;

export const HELPER_HEAD = METRICS_BOTTOM + 2;
/** The row before the first: nothing has happened yet. */
export const HELPER_BASE = HELPER_HEAD + 1;

export const HELPERS = [
  'n', 'check', 'fault', 'start', 'unsorted', 'kind', 'duty', 'outcome', 'called', 'end',
  'response', 'restore', 'arrival', 'lost', 'level', 'channel', 'runStart', 'runEnd', 'lastEnd', 'weekCount', 'weekAfter', 'weekBefore',
] as const;
export type Helper = (typeof HELPERS)[number];
export const HELPER_HEADS: Readonly<Record<Helper, string>> = {
  n: '行', check: '检查', fault: '错误', start: '发生秒', unsorted: '乱序', kind: '类型', duty: '责任', outcome: '后果', called: '报告秒', end: '结束秒',
  response: '响应秒', restore: '恢复秒', arrival: '到场秒', lost: '范围内', level: '级别', channel: '通道', runStart: '连续起', runEnd: '连续止', lastEnd: '最终止',
  weekCount: '七天次数', weekAfter: '七天起', weekBefore: '七天止',
};
export const helperColumn = (helper: Helper): number => HELPERS.indexOf(helper) + 1;

/** Running columns of each channel, side by side: latest end so far, seconds down so far, outages so far. */
export type Running = 'end' | 'down' | 'count';
const RUNNING: readonly Running[] = ['end', 'down', 'count'];

/** Channels: 1 无人值守, then outages: of a row without system and of each in the list, or all in one (可用性对象=合并). */
export const UNATTENDED = 1;
export const FIRST_OUTAGE = 2;
export const isTogether = ({ contract }: Plan): boolean => choiceOf(contract, '可用性对象') === '合并';
export const channels = (plan: Plan, { systems }: LogSize): number => (isTogether(plan) ? FIRST_OUTAGE : FIRST_OUTAGE + systems);

/** References into the rows of 计算. */
export interface Refs {
  /** The list of systems above the log. */
  readonly list: string;
  readonly count: number;
  readonly first: number;
  readonly last: number;
  /** A cell of this row, `$D38`. */
  readonly at: (helper: Helper, row: number) => string;
  /** A column with the row before the first. */
  readonly whole: (helper: Helper) => string;
  readonly runColumn: (running: Running, channel: number) => number;
  /** A row's running values of all channels, or those of the outages from the row before the first on. */
  readonly runRow: (running: Running, row: number) => string;
  readonly runs: (running: Running) => string;
  readonly outages: (running: Running) => string;
}

export const refsOf = (plan: Plan, size: LogSize): Refs => {
  const count = channels(plan, size);
  const last = HELPER_BASE + size.helpers;
  const column = (running: Running, channel: number): number => HELPERS.length + RUNNING.indexOf(running) * count + channel;
  const block = (running: Running, from: number): string => absRange(HELPER_BASE, column(running, from), last, column(running, count));
  return {
    list: onSheet(LOG, systemsRange(size.systems)),
    count,
    first: HELPER_BASE + 1,
    last,
    at: (helper, row) => absCol(row, helperColumn(helper)),
    whole: (helper) => absRange(HELPER_BASE, helperColumn(helper), last, helperColumn(helper)),
    runColumn: column,
    runRow: (running, row) => `$${columnName(column(running, 1))}${row}:$${columnName(column(running, count))}${row}`,
    runs: (running) => block(running, 1),
    outages: (running) => block(running, FIRST_OUTAGE),
  };
};

export const monthColumn = ({ months }: Plan, month: Month): number => MONTH_LEFT + months.findIndex(({ label }) => label === month.label);
