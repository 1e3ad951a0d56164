// SLA.SCORE
import { scoreMonth } from '../domain/evaluation/score';
import { isIssue } from '../domain/issue';
import { grid, optional, readText } from './cells';
import { contractOf } from './contractArgument';
import { single } from './errors';

/**
 * 一个月的总得分（0–100，两位小数）。 The month's total, 0–100.
 * @customfunction SCORE
 * @param {any[][]} contract 合同的键或名称，或合同条款表区域
 * @param {any[][]} scores 每个工作项一行、三列得分（完成时效、完成质量、工作文档），或打印表的得分区（每项两行、六列）；未安排填 /
 * @param [table] 评分表名称；合同有多张评分表时必填
 * @returns {number} 未填完为 #N/A，超过满分或不是数值为 #VALUE!（考核方案：附件7、附件8）
 */
export function score(contract: unknown[][], scores: unknown[][], table?: unknown): number {
  return single(() => {
    const found = contractOf(contract);
    if (isIssue(found)) return found;
    const name = optional(table, 'table', readText);
    if (isIssue(name)) return name;
    const result = scoreMonth(found, grid(scores), name);
    return isIssue(result) ? result : result.total;
  });
}
