// SLA.RMB
import { isIssue } from '../domain/issue';
import { decimal } from '../domain/money/decimal';
import { rmb as capitals } from '../domain/money/rmb';
import { each, readNumber } from './cells';
import { spill } from './errors';

/**
 * 大写金额：壹仟零伍元壹角整、伍分、零元整。 An amount in Chinese capitals.
 * @customfunction RMB
 * @param {any[][]} amount 金额（元），0 至 9,999,999,999,999.99；给出区域则得同样大小的区域
 * @returns {any[][]} 大写
 */
export function rmb(amount: unknown[][]): unknown[][] {
  return spill(() =>
    each(amount, 'amount', (cell, at) => {
      const value = readNumber(cell, at);
      return isIssue(value) ? value : capitals(decimal(value));
    }),
  );
}
