// The log's two sheets: 事件日志, where people type, and 计算, where its months are worked out.
import type { SheetModel } from '../model';
import type { Plan } from '../plan';
import { calcSheet } from './calcSheet';
import { type LogEntries, type LogSize, NO_LOG, sizeFor } from './entries';
import { helperValues } from './helperValues';
import { logSheet } from './logSheet';
import { readingOf } from './monthValues';

export { type LogCell, type LogEntries, type LogSize, MAX_SYSTEMS, NO_LOG } from './entries';
export { LOG_TABLE } from './layout';
export { FROM_LOG, metricRef } from './metricRefs';
export { hasLogRows, hasLogRowsFormula, isFromLog, logMetrics, logOf } from './planLog';

export const logSheets = (plan: Plan, log: LogEntries = NO_LOG, size: LogSize = sizeFor(log)): readonly SheetModel[] => {
  const helpers = helperValues(plan, log, size);
  return [logSheet(plan, log, size, helpers), calcSheet(plan, readingOf(log, helpers), size)];
};
