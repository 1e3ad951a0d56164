// What is paid of each instalment once penalties are set against it: never below zero, the rest goes on to the next.
import { Decimal, ZERO } from '../money/decimal';
import { toFen } from '../money/round';

export interface Charged {
  readonly amount: Decimal;
  readonly deductions: Decimal;
}

export interface Settled {
  /** Not recovered before. */
  readonly brought: Decimal;
  readonly net: Decimal;
  /** Not recovered yet. */
  readonly carried: Decimal;
}

export const runningBalance = (instalments: readonly Charged[]): readonly Settled[] => {
  let brought = ZERO;
  return instalments.map(({ amount, deductions }) => {
    const left = toFen(amount.minus(deductions).minus(brought));
    const settled = { brought, net: Decimal.max(left, ZERO), carried: Decimal.max(left.neg(), ZERO) };
    brought = settled.carried;
    return settled;
  });
};
