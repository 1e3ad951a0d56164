// The values stored for a month's metrics: what the rules make of the log, and an error where its order or its systems leave no answer.
import { computeMetrics, readLog } from '../../domain/breach/metrics';
import type { MetricValue } from '../../domain/breach/metricRules';
import { LOG_METRICS } from '../../domain/condition/vocabulary';
import { choiceOf, dateOf } from '../../domain/contract/term';
import { LOG_COLUMNS } from '../../domain/incident/columns';
import type { Incident } from '../../domain/incident/read';
import { type Issue, isIssue } from '../../domain/issue';
import { toSeconds } from '../../domain/time/serial';
import { WEEK } from '../../domain/time/windows';
import { type CellValue, NOT_AVAILABLE } from '../model';
import type { Month } from '../months';
import type { Plan } from '../plan';
import type { MONTH_ROWS } from './calcLayout';
import type { LogEntries, LogSize } from './entries';
import { kindOf } from './helperFormulas';
import { type HelperValues, upTo } from './helperValues';
import { errorOf } from './rowValues';

const OUTAGE_METRICS = ['可用性', '最长中断小时', '中断次数', '累计中断小时', '七天内中断次数', '七天内累计中断小时'];
/** Which fault of the log leaves a metric without answer. */
export const gateOf = (metric: string): 'outage' | 'order' | 'reading' =>
  OUTAGE_METRICS.includes(metric) ? 'outage' : metric === '无人值守小时' ? 'order' : 'reading';

export interface Reading {
  readonly helpers: HelperValues;
  readonly incidents: readonly Incident[] | Issue;
  /** 0, or the error that metrics take from the log. */
  readonly faults: Readonly<Record<'reading' | 'order' | 'outage', CellValue>>;
}

export const readingOf = (log: LogEntries, helpers: HelperValues): Reading => {
  const incidents = readLog([LOG_COLUMNS], log.rows);
  const reading = isIssue(incidents) ? errorOf(incidents) : 0;
  const order = reading === 0 && helpers.first.unsorted > 0 ? NOT_AVAILABLE : reading;
  const outage = order === 0 && helpers.first.unlisted > 0 ? NOT_AVAILABLE : order;
  return { helpers, incidents, faults: { reading, order, outage } };
};

const shown = (value: MetricValue): CellValue => (isIssue(value) ? errorOf(value) : (value ?? ''));

/** Metric by metric, in the order of the rules. */
export const metricValues = ({ contract }: Plan, { incidents, faults }: Reading, month: Month): ReadonlyMap<string, CellValue> => {
  const metrics = isIssue(incidents) ? incidents : computeMetrics(contract, incidents, month.start, month.end);
  return new Map(
    LOG_METRICS.map((metric) => {
      const fault = faults[gateOf(metric)];
      if (fault !== 0) return [metric, fault];
      return [metric, isIssue(metrics) ? errorOf(metrics) : shown(metrics.get(metric))];
    }),
  );
};

/** 统计期间=合同年: from the first day of the contract on. */
export const boundsOf = ({ contract }: Plan, month: Month): { readonly from: number; readonly to: number } => {
  const first = choiceOf(contract, '统计期间') === '合同年' ? dateOf(contract, '开始') : undefined;
  return { from: toSeconds(first ?? month.start), to: toSeconds(month.end) };
};

type Shared = Readonly<Partial<Record<keyof typeof MONTH_ROWS, CellValue>>>;

export const sharedValues = (plan: Plan, reading: Reading, month: Month, metrics: ReadonlyMap<string, CellValue>, size: LogSize): Shared => {
  const { helpers, faults } = reading;
  const { from, to } = boundsOf(plan, month);
  const starts = [0, ...helpers.rows.map(({ start }) => Number(start))];
  // Helper rows beyond the log's last carry its beginning on.
  const place = (moment: number): number => (upTo(starts, moment) === starts.length ? size.helpers + 1 : upTo(starts, moment));
  const pointer = (moment: number): CellValue => (faults.order === 0 ? place(moment) : faults.order);
  const unknown = helpers.rows.filter((row) => row.kind === kindOf('服务中断') && row.duty === 0 && Number(row.start) < to && Number(row.end) >= from).length;
  const hours = metrics.get('累计中断小时') ?? 0;
  return {
    start: from,
    end: to,
    before: pointer(from - 1),
    within: pointer(to - 1),
    firstWeek: pointer(from + WEEK),
    lastWeek: pointer(to - WEEK),
    unknown: faults.reading === 0 ? unknown : faults.reading,
    down: typeof hours === 'number' ? Math.round(hours * 3600) : hours,
  };
};
