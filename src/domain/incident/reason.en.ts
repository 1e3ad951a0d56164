// The reason for a level in English, beside the Chinese one: levels, facts and conditions are the contract's words. Not part of the functions' bundle.
import { comparisons } from '../condition/ast';
import { printCondition } from '../condition/print';
import { isHoliday } from '../time/calendar';
import { factOf, type Incident } from './read';
import type { Verdict } from './severity';

const figure = (value: number | string | undefined): string =>
  typeof value === 'number' ? String(Math.round(value * 100) / 100) : (value ?? 'not filled in');

const figures = (incident: Incident, { row }: Verdict): string => {
  const names = row ? [...new Set(comparisons(row.condition).map(({ name }) => name))] : [];
  return names.map((name) => `${name} ${figure(factOf(incident, name))}`).join(', ');
};

const RULES: Readonly<Record<Verdict['why'], (verdict: Verdict) => string>> = {
  class: ({ row }) => `meets ${row ? printCondition(row.condition) : ''}`,
  forceMajeure: () => 'force majeure, not counted',
  notProvider: () => 'not the provider’s responsibility, not counted',
  request: () => 'a request is no incident, not counted',
  ordinary: () => 'meets no level, an ordinary incident',
  gap: ({ row }) => `meets ${row?.id ?? ''} only without its upper bound; the contract states no level`,
  gapRead: ({ row, level }) => `meets ${row?.id ?? ''} only without its upper bound; ${level} by the reading “断档分级”`,
};

const reminder = ({ times, words }: Incident): string => {
  const start = times['发生时间'];
  const holiday = start !== undefined && isHoliday(Math.floor(start / 86_400));
  return holiday && words['重保期间'] !== '是' ? '; it began on a statutory holiday: check 重保期间' : '';
};

export const reasonInEnglish = (incident: Incident, verdict: Verdict): string => {
  const detail = figures(incident, verdict);
  return `${incident.type}: ${RULES[verdict.why](verdict)}${detail === '' ? '' : ` (${detail})`}${verdict.row ? reminder(incident) : ''}`;
};
