// What our rules make of a service log: minutes and overruns of each row, and the counts of the month.
import { computeMetrics, readLog } from '../../domain/breach/metrics';
import { isBlank } from '../../domain/cell';
import { optionalNumber } from '../../domain/contract/term';
import type { Contract } from '../../domain/contract/types';
import { FIRST_BLOCK, readHeaders } from '../../domain/incident/columns';
import { called, type Incident, isEmptyRow, readIncident } from '../../domain/incident/read';
import { isIssue } from '../../domain/issue';
import type { Mark } from '../entries';
import type { CellValue } from '../model';
import type { Month } from '../months';
import type { Plan } from '../plan';
import { LIMITS } from './penaltyLayout';
import { cellOf } from './results';
import { type ComputedColumn, COMPUTED, LATE } from './serviceLogLayout';

type Row = readonly Mark[];
type TimeColumn = '响应时间' | '到场时间' | '恢复时间';

const UNMEASURED = new Set(['无人值守', '其他']);
const KINDS = [
  ['响应', '响应时间', '响应超时次数'],
  ['到场', '到场时间', '到场超时次数'],
  ['恢复', '恢复时间', '恢复超时次数'],
] as const;

export const serviceRows = ({ entries }: Plan, { label }: Month): readonly Row[] => entries.serviceLog?.get(label) ?? [];

const DECIDING = (['事件类型', '发生时间'] as const).map((name) => FIRST_BLOCK.indexOf(name));
/** Whether anything was logged in the month. */
export const hasServiceRows = (plan: Plan, month: Month): boolean => serviceRows(plan, month).some((row) => DECIDING.some((at) => !isBlank(row[at])));

/** `有误`: a time or a type that is none; `未填`: no beginning or no type. */
const checkOf = (incident: ReturnType<typeof readIncident>): string => {
  if (isIssue(incident)) return '有误';
  return incident.times['发生时间'] === undefined || incident.type === '' ? '未填' : '';
};

const seconds = (incident: Incident, column: TimeColumn): number | undefined => {
  const [from, to] = [called(incident), incident.times[column]];
  return from === undefined || to === undefined ? undefined : to - from;
};

const lateOf = (contract: Contract, incident: Incident, column: TimeColumn, metric: string): string => {
  const limit = optionalNumber(contract, LIMITS[metric] ?? '');
  if (limit === undefined || UNMEASURED.has(incident.type)) return '';
  const taken = seconds(incident, column);
  if (taken === undefined) return column === '到场时间' ? '' : '未填';
  return limit.times(60).lt(taken) ? '是' : '否';
};

const NOTHING = Object.fromEntries(COMPUTED.map((name) => [name, ''])) as Record<ComputedColumn, CellValue>;

/** The computed columns of one row. */
export const serviceValues = (contract: Contract, row: Row): Readonly<Record<ComputedColumn, CellValue>> => {
  const columns = readHeaders([FIRST_BLOCK]);
  if (isIssue(columns) || isEmptyRow(row)) return NOTHING;
  const incident = readIncident(row, columns, 1);
  const check = checkOf(incident);
  if (check !== '' || isIssue(incident)) return { ...NOTHING, 检查: check };
  const cells: Record<ComputedColumn, CellValue> = { ...NOTHING };
  for (const [kind, column, metric] of KINDS) {
    const taken = seconds(incident, column);
    cells[`${kind}分钟`] = taken === undefined ? '' : taken / 60;
    cells[`${kind}超时`] = lateOf(contract, incident, column, metric);
  }
  return cells;
};

/** How often the month ran over each limit. */
export const logCounts = (plan: Plan, month: Month): readonly (readonly [string, CellValue])[] => {
  const rows = serviceRows(plan, month).map((row) => row.map((cell) => (isBlank(cell) ? '' : cell)));
  const incidents = readLog([FIRST_BLOCK], rows);
  const metrics = isIssue(incidents) ? incidents : computeMetrics(plan.contract, incidents, month.start, month.end);
  return Object.keys(LATE).map((name) => {
    const value = isIssue(metrics) ? metrics : metrics.get(name);
    return [name, value === undefined ? '' : cellOf(value)];
  });
};
