// 服务日志 of a month: its name, its table, its columns, and how other sheets refer to it.
import { FIRST_BLOCK } from '../../domain/incident/columns';
import type { Month } from '../months';
import { monthKey } from '../months';
import { legalName } from '../sheetNames';

export const LOG_HEAD = 3;
/** Rows ready to be filled in; the table grows beyond them. */
export const LOG_ROWS = 40;

export const COMPUTED = ['响应分钟', '到场分钟', '恢复分钟', '响应超时', '到场超时', '恢复超时', '检查'] as const;
export type ComputedColumn = (typeof COMPUTED)[number];
export const SERVICE_COLUMNS = [...FIRST_BLOCK, ...COMPUTED] as const;

/** What is late, by the metric that counts it. */
export const LATE = { 响应超时次数: '响应超时', 到场超时次数: '到场超时', 恢复超时次数: '恢复超时' } as const;

export const serviceLogName = ({ label }: Month): string => legalName(`${label} 服务日志`);
export const serviceTable = (month: Month): string => `服务日志_${monthKey(month)}`;
export const column = (month: Month, name: string): string => `${serviceTable(month)}[${name}]`;
