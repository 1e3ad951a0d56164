// Where other sheets find what the log says of a month.
import { LOG_METRICS } from '../../domain/condition/vocabulary';
import { abs, onSheet } from '../address';
import type { Month } from '../months';
import type { Plan } from '../plan';
import { CALC, metricRow, MONTH_LEFT, monthColumn } from './calcLayout';

/** Metrics that come from the forms and not from the log. */
const OF_SCORES: readonly string[] = ['月得分', '连续低于60月数'];
export const FROM_LOG: readonly string[] = LOG_METRICS.filter((metric) => !OF_SCORES.includes(metric));

/** `'计算'!$D$21`: a number or word; `""` where nothing happened that could be measured, `#N/A` where something is not filled in. */
export const metricRef = (plan: Plan, month: Month, metric: string): string => {
  const column = monthColumn(plan, month);
  if (column < MONTH_LEFT || !FROM_LOG.includes(metric)) throw new RangeError(`${month.label} ${metric}`);
  return onSheet(CALC, abs(metricRow(metric), column));
};
