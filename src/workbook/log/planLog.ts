// The log of a plan, as the other sheets ask for it. A contract that evaluates nothing keeps a service log a month instead.
import { isBlank } from '../../domain/cell';
import { LOG_COLUMNS } from '../../domain/incident/columns';
import type { CellValue } from '../model';
import type { Month } from '../months';
import type { Plan } from '../plan';
import { type LogEntries, sizeFor } from './entries';
import { helperValues } from './helperValues';
import { LOG_TABLE } from './layout';
import { FROM_LOG } from './metricRefs';
import { metricValues, type Reading, readingOf } from './monthValues';

export const logOf = ({ contract, entries }: Plan): LogEntries | undefined => (contract.tables.size > 0 ? entries.log : undefined);

export const isFromLog = (plan: Plan, metric: string): boolean => logOf(plan) !== undefined && FROM_LOG.includes(metric);

/** Read once: every month's sheets ask for it. */
const readings = new WeakMap<Plan, Reading>();
export const readingFor = (plan: Plan, log: LogEntries): Reading => {
  const reading = readings.get(plan) ?? readingOf(log, helperValues(plan, log, sizeFor(log)));
  readings.set(plan, reading);
  return reading;
};

/** What the log says of a month, metric by metric. */
export const logMetrics = (plan: Plan, month: Month): ReadonlyMap<string, CellValue> => {
  const log = logOf(plan);
  return log ? metricValues(plan, readingFor(plan, log), month) : new Map<string, CellValue>();
};

const START = LOG_COLUMNS.indexOf('发生时间');

/** Whether anything happened in the month, here and on the sheet. */
export const hasLogRows = (plan: Plan, { start, end }: Month): boolean =>
  (logOf(plan)?.rows ?? []).some((row) => {
    const began = row[START];
    return !isBlank(began) && typeof began === 'number' && began >= start && began < end;
  });

export const hasLogRowsFormula = ({ start, end }: Month): string =>
  `COUNTIFS(${LOG_TABLE}[发生时间],">=${start}",${LOG_TABLE}[发生时间],"<${end}")>0`;
