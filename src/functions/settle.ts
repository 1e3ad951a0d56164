// SLA.SETTLE
import { isIssue } from '../domain/issue';
import { settleExtension } from '../domain/payment/settle';
import { one, readCount } from './cells';
import { contractOf } from './contractArgument';
import { single } from './errors';

/**
 * 服务期满后继续服务的费用：合同金额÷服务期天数×天数（第三条第二款）。 Service past the term, by the day.
 * @customfunction SETTLE
 * @param {any[][]} contract 合同的键或名称，或合同条款表区域
 * @param days 期满后实际服务的天数，不小于0的整数
 * @returns {number} 元，四舍五入到分；合同没有这一条为 #N/A
 */
export function settle(contract: unknown[][], days: unknown): number {
  return single(() => {
    const found = contractOf(contract);
    if (isIssue(found)) return found;
    const count = one(days, 'days', readCount);
    if (isIssue(count)) return count;
    const amount = settleExtension(found, count);
    return isIssue(amount) ? amount : amount.toNumber();
  });
}
