// SLA.PENALTY
import { penalty as charge } from '../domain/breach/penalty';
import { isIssue } from '../domain/issue';
import { spill } from './errors';
import { eachClause } from './penaltyInput';

/**
 * 一条违约条款的违约金（元，四舍五入到分）；给出一列条款则得一列金额。 The amount of a clause in yuan.
 * @customfunction PENALTY
 * @param {any[][]} contract 合同的键或名称，或合同条款表区域
 * @param {any[][]} clause 条款：重大1…、一般1…、迟延、缺陷、未整改、保密、知识产权、年度
 * @param {any[][]} [base] 代替条款基数的金额（元）
 * @param {any[][]} [quantity] 数量：迟延为天数，年度为年度得分，其他为次数（默认1）
 * @returns {any[][]} 元；合同没有此条款为 #VALUE!，由其他规定决定为 #N/A
 */
export function penalty(contract: unknown[][], clause: unknown[][], base?: unknown[][], quantity?: unknown[][]): unknown[][] {
  return spill(() =>
    eachClause(contract, clause, base, quantity, (found, id, input) => {
      const result = charge(found, id, input);
      return isIssue(result) ? result : result.amount.toNumber();
    }),
  );
}
