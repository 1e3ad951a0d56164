// The reason for a level in words, with the figures that decided.
import { comparisons } from '../condition/ast';
import { printCondition } from '../condition/print';
import { isHoliday } from '../time/calendar';
import { factOf, type Incident } from './read';
import type { Verdict } from './severity';

const figure = (value: number | string | undefined): string =>
  typeof value === 'number' ? String(Math.round(value * 100) / 100) : (value ?? '未填');

const figures = (incident: Incident, verdict: Verdict): string => {
  const names = verdict.row ? [...new Set(comparisons(verdict.row.condition).map((c) => c.name))] : [];
  return names.map((name) => `${name} ${figure(factOf(incident, name))}`).join('，');
};

const RULES: Readonly<Record<Verdict['why'], (verdict: Verdict) => string>> = {
  class: (v) => `符合 ${v.row ? printCondition(v.row.condition) : ''}`,
  forceMajeure: () => '不可抗力，不计',
  notProvider: () => '非服务商责任，不计',
  request: () => '需求不是事件，不计',
  ordinary: () => '不符合任何级别，按一般事件',
  gap: (v) => `去掉上限才符合 ${v.row?.id ?? ''}，合同没有规定级别`,
  gapRead: (v) => `去掉上限才符合 ${v.row?.id ?? ''}，按解读“断档分级”定为${v.level}`,
};

/** A statutory holiday is a guarded period by the only definition there is; who filled in 否 or nothing is reminded. */
const reminder = (incident: Incident): string => {
  const start = incident.times['发生时间'];
  return start !== undefined && isHoliday(Math.floor(start / 86_400)) && incident.words['重保期间'] !== '是' ? '；发生在法定节假日，请核对重保期间' : '';
};

export const reasonOf = (incident: Incident, verdict: Verdict): string => {
  const detail = figures(incident, verdict);
  return `${incident.type}：${RULES[verdict.why](verdict)}${detail === '' ? '' : `（${detail}）`}${verdict.row ? reminder(incident) : ''}`;
};

export const clauseOf = (verdict: Verdict): string => (verdict.row ? `${verdict.row.id}（${verdict.row.source}）` : '');
