// SLA.ITEMS
import { termText } from '../domain/contract/term';
import { DIMENSIONS } from '../domain/contract/types';
import { findTable, fullMarks } from '../domain/evaluation/score';
import { isIssue, missing } from '../domain/issue';
import { optional, readText } from './cells';
import { contractOf } from './contractArgument';
import { spill } from './errors';

/**
 * 评分表的工作项：工作项、满分、三个维度各自的满分，首行为表头。 The work items with their full marks, under a header row.
 * @customfunction ITEMS
 * @param {any[][]} contract 合同的键或名称，或合同条款表区域
 * @param [table] 评分表名称；合同有多张评分表时必填
 * @returns {any[][]} 表头一行，每个工作项一行，单位为分
 */
export function items(contract: unknown[][], table?: unknown): unknown[][] {
  return spill(() => {
    const found = contractOf(contract);
    if (isIssue(found)) return found;
    const name = optional(table, 'table', readText);
    if (isIssue(name)) return name;
    const rows = findTable(found.tables, name, missing('noItems'));
    if (isIssue(rows)) return rows;
    const heads = DIMENSIONS.map((dimension) => termText(found, `列名.${dimension}`) ?? dimension);
    return [['工作项', '满分', ...heads], ...rows[1].map((item) => [item.name, item.points.toNumber(), ...fullMarks(item).map((full) => full.toNumber())])];
  });
}
