// One metric as people type it into a cell: checked, and as the clauses read it.
import { halfWidth, isBlank, show } from '../cell';
import { metricNames, type Vocabulary } from '../condition/vocabulary';
import { missing, wrong } from '../issue';
import { shown } from '../money/decimal';
import type { MetricValue } from './metricRules';

const YES: Readonly<Record<string, number>> = { 是: 1, 否: 0 };

/** 99.5 for 99.5 % would be no breach, without a word. */
export const mostOf = (name: string): number => (name === '可用性' ? 1 : name.endsWith('得分') ? 100 : Infinity);

/** `undefined` where the cell is blank. An error in the cell leaves the metric open. */
export const readMetric = (name: string, cell: unknown, vocabulary: Vocabulary): MetricValue => {
  const word = vocabulary(name);
  if (!word) return wrong('unknownMetric', { found: show(name), known: metricNames.join('、') });
  if (typeof cell === 'object' && cell !== null) return missing('metricValue', { name, found: '错误值', expected: '数值' });
  if (isBlank(cell)) return undefined;
  if (word.type === 'word') {
    const text = typeof cell === 'string' ? halfWidth(cell) : '';
    return word.words?.includes(text) ? text : wrong('metricValue', { name, found: show(cell), expected: word.words?.join('、') ?? '' });
  }
  const value = typeof cell === 'string' && !word.banded ? YES[halfWidth(cell)] : typeof cell === 'number' ? shown(cell) : cell;
  const most = mostOf(name);
  if (typeof value === 'number' && Number.isFinite(value) && value >= 0 && value <= most) return value;
  return wrong('metricValue', { name, found: show(cell), expected: most === Infinity ? '不小于0的数值' : `0至${most}的数值` });
};
