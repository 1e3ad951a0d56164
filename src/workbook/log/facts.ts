// How a condition's facts are read from a row of the log, natively.
import { incidentVocabulary } from '../../domain/condition/vocabulary';
import type { LogColumn } from '../../domain/incident/columns';
import { trimmed } from '../formulas/text';
import { HOURS, own, ownComputed } from './layout';

const HOURS_CELL = ownComputed(HOURS);

/** A word without outer spaces, also the wide ones; a 0 among words is a blank. */
export const word = (column: LogColumn): string => trimmed(`T(${own(column)})`);

/** Minutes of effect from the whole seconds behind the hours, not from their binary fraction. */
const EFFECT = `IF(${HOURS_CELL}="","",ROUND(${HOURS_CELL}*3600,0)/60)`;

export const factRef = (name: string): string => {
  if (name === '中断小时') return HOURS_CELL;
  if (name === '影响分钟') return EFFECT;
  const column = name as LogColumn;
  const entry = incidentVocabulary(name);
  if (entry?.type === 'word') return word(column);
  return entry?.blank === 'zero' ? own(column) : `IF(ISNUMBER(${own(column)}),${own(column)},"")`;
};
