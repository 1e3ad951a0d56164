// The columns of the incident log, in any order; what each may hold.
import { halfWidth, show, type Grid } from '../cell';
import { INCIDENT_TYPES, OUTCOMES, YES_NO } from '../condition/vocabulary';
import { type Issue, wrong } from '../issue';

export const TEXT_COLUMNS = ['编号', '业务系统', '说明'] as const;
export const TIME_COLUMNS = ['发生时间', '报告时间', '响应时间', '到场时间', '恢复时间'] as const;
export const NUMBER_COLUMNS = ['影响人数', '经济损失', '丢失库数', '丢失数据月数', '处置小时'] as const;
export const WORD_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  事件类型: INCIDENT_TYPES, 可恢复: YES_NO, 不可抗力: YES_NO, 服务商责任: YES_NO, 重保期间: YES_NO, 按预案处置: YES_NO, 上级通报: YES_NO, 后果: OUTCOMES,
};

/** The order in which the log is laid out; the columns up to 说明 must be there, the rest may be missing. */
export const FIRST_BLOCK = ['编号', '业务系统', '事件类型', '发生时间', '报告时间', '响应时间', '到场时间', '恢复时间', '说明'] as const;
export const LAST_BLOCK = ['影响人数', '经济损失', '丢失库数', '丢失数据月数', '可恢复', '不可抗力', '服务商责任', '重保期间', '处置小时', '按预案处置', '上级通报', '后果'] as const;
export const LOG_COLUMNS = [...FIRST_BLOCK, ...LAST_BLOCK] as const;
export type LogColumn = (typeof LOG_COLUMNS)[number];

export type Columns = Readonly<Record<LogColumn, number>>;

/** Where each column stands (−1: missing). A column that no rule could do without must be there. */
export const readHeaders = (headers: Grid): Columns | Issue => {
  const cells = headers.length === 1 ? (headers[0] ?? []) : headers.map((row) => row[0]);
  const heads = cells.map((cell) => (typeof cell === 'string' ? halfWidth(cell).replace(/\(元\)$/, '') : cell));
  const twice = heads.find((head, i) => typeof head === 'string' && head !== '' && heads.indexOf(head) !== i);
  if (twice !== undefined) return wrong('headerTwice', { found: show(twice) });
  const missing = (['事件类型', '发生时间'] as const).filter((column) => !heads.includes(column));
  if (missing.length > 0) return wrong('headerMissing', { columns: missing.join('、'), known: LOG_COLUMNS.join('、') });
  return Object.fromEntries(LOG_COLUMNS.map((column) => [column, heads.indexOf(column)])) as Record<LogColumn, number>;
};
