// SLA.PAYMENTS
import type { Instalment } from '../domain/contract/types';
import { isIssue, missing } from '../domain/issue';
import { contractOf } from './contractArgument';
import { spill } from './errors';

/** `20个工作日` is 20; a day or anything else stays as the contract puts it. */
const dueOf = ({ due }: Instalment): number | string => {
  const days = /^(\d+)个工作日$/.exec(due)?.[1];
  return days === undefined ? due : Number(days);
};

/**
 * 付款方式：期、份额、金额（元）、条件、工作日数。 The instalments: number, share, amount, condition, working days.
 * @customfunction PAYMENTS
 * @param {any[][]} contract 合同的键或名称，或合同条款表区域
 * @returns {any[][]} 每期一行；期限不是工作日数的原样给出
 */
export function payments(contract: unknown[][]): unknown[][] {
  return spill(() => {
    const found = contractOf(contract);
    if (isIssue(found)) return found;
    if (found.instalments.length === 0) return missing('noInstalments');
    return found.instalments.map((row) => [row.id, row.share[0].div(row.share[1]).toNumber(), row.amount.toNumber(), row.text, dueOf(row)]);
  });
}
