// Where a month's results stand, as other sheets refer to them.
import type { Month } from '../months';
import type { Plan } from '../plan';
import { scoreGradeRef, scoreTotalRef } from '../sheets/formLayout';
import { basisRef, payableRef, penaltyTotalRef } from '../sheets/penaltyRefs';
import { seriesFirst } from '../sheets/penaltyBases';
import { seriesOf, streakRef } from '../sheets/penaltyScores';
import type { Anchors } from './types';

export const anchorsOf = (plan: Plan, month: Month): Anchors => {
  const tables = [...plan.contract.tables.keys()];
  const by = (ref: (table: string) => string): Readonly<Record<string, string>> => Object.fromEntries(tables.map((table) => [table, ref(table)]));
  const first = seriesFirst(plan);
  return {
    penalty: penaltyTotalRef(plan, month),
    payable: payableRef(plan, month),
    basis: basisRef(plan, month),
    scores: by((table) => scoreTotalRef(plan, month, table)),
    grades: plan.contract.grades.length === 0 ? {} : by((table) => scoreGradeRef(plan, month, table)),
    streaks: Object.fromEntries(seriesOf(plan, month, first).map(({ title }, i) => [title, streakRef(month, first, i)])),
  };
};
