// The months' penalties as 年度汇总 and 付款计划 take them: the total that was computed, and what of it is deducted.
import type { CellValue } from '../model';
import type { Plan } from '../plan';
import type { Linked, MonthTotal } from './paymentsEntries';
import { basisRef, payableRef, penaltyTotalRef } from './penaltyRefs';
import { penaltyValues } from './penaltyValues';

export interface PenaltyTotal extends MonthTotal {
  readonly ref: string;
  readonly value: CellValue;
  readonly payable: Linked;
  readonly basis: Linked;
}

export const penaltyTotals = (plan: Plan): readonly PenaltyTotal[] =>
  plan.months.map((month) => {
    const { total, due } = penaltyValues(plan, month);
    return {
      ref: penaltyTotalRef(plan, month),
      value: total,
      payable: { ref: payableRef(plan, month), value: due.payable },
      basis: { ref: basisRef(plan, month), value: due.basis },
    };
  });

/** By month (`2026-03`). */
export const byMonth = (plan: Plan, totals: readonly PenaltyTotal[]): ReadonlyMap<string, MonthTotal> =>
  new Map(plan.months.flatMap(({ label }, i) => (totals[i] ? [[label, totals[i]] as const] : [])));
