// A metric with its value, in the language of the pane; in Chinese as statements and SLA.BREACH print it.
import type { MetricValue } from '../../../domain/breach/metricRules';
import { metricText } from '../../../domain/breach/words';
import { isIssue } from '../../../domain/issue';
import type { Telling } from './situation';

export const metricIn = ({ word, describe }: Telling, name: string, value: MetricValue): string => {
  if (isIssue(value)) return word('metricOpen', { 名: name, 因: describe(value) });
  return value === undefined ? word('metricNone', { 名: name }) : metricText(name, value);
};
