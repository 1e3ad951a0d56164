// SLA.ANNUAL
import { annualScore } from '../domain/evaluation/annual';
import { isIssue } from '../domain/issue';
import { grid, isLeftOut } from './cells';
import { contractOf } from './contractArgument';
import { single } from './errors';
import { plainScores } from './scoreTables';

/**
 * 年度得分：各月得分的平均值，两位小数。 The mean of the months, to two decimals.
 * @customfunction ANNUAL
 * @param {any[][]} scores 各月得分；空单元格是尚未考核的月份；合同有两张评分表时可给两列
 * @param {any[][]} [contract] 合同的键或名称，或合同条款表区域
 * @returns {number} 其中有错误值则为错误，没有一个月为 #N/A（考核方案第4项）
 */
export function annual(scores: unknown[][], contract?: unknown[][]): number {
  return single(() => {
    const found = isLeftOut(contract) ? undefined : contractOf(contract);
    if (isIssue(found)) return found;
    // Without a contract every cell of any range is a month.
    const tables = plainScores(found ? scores : grid(scores).flat().map((cell) => [cell]), found);
    return isIssue(tables) ? tables : annualScore(tables, found);
  });
}
