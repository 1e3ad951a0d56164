// Service past the term, by the day: amount ÷ days of the term × days.
import { findField, needNumber, termDays } from '../contract/term';
import type { Contract } from '../contract/types';
import { type Issue, isIssue, missing } from '../issue';
import { decimal, type Decimal } from '../money/decimal';
import { toFen } from '../money/round';

export const settleExtension = (contract: Contract, days: number): Decimal | Issue => {
  if (!findField(contract, '超期结算')) return missing('noExtension');
  const amount = needNumber(contract, '金额');
  if (isIssue(amount)) return amount;
  const term = termDays(contract);
  return isIssue(term) ? term : toFen(amount.times(decimal(days)).div(term));
};
