// SLA.EXPLAIN
import { explain as text } from '../domain/breach/explain';
import { spill } from './errors';
import { eachClause } from './penaltyInput';

/**
 * 一条违约金的说明：条款、认定、比例、基数、计算、依据、所采用的解读。 One text that explains the amount of a clause.
 * @customfunction EXPLAIN
 * @param {any[][]} contract 合同的键或名称，或合同条款表区域
 * @param {any[][]} clause 条款，同 SLA.PENALTY
 * @param {any[][]} [base] 代替条款基数的金额（元）
 * @param {any[][]} [quantity] 数量，同 SLA.PENALTY
 * @returns {any[][]} 文字，每行一项
 */
export function explain(contract: unknown[][], clause: unknown[][], base?: unknown[][], quantity?: unknown[][]): unknown[][] {
  return spill(() => eachClause(contract, clause, base, quantity, text));
}
