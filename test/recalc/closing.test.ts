// Workbooks with a closed month whose terms, marks, log and metrics have changed since: LibreOffice computes what is stored, and what was paid stands.
import { buildPlan } from '../../src/workbook/build';
import { closedOf, reopenMonth, withClosing } from '../../src/workbook/closing';
import type { Plan } from '../../src/workbook/plan';
import { changedPlan, closed, filledPlan, ON } from '../workbook/closing/plans';
import { differences } from './planOf';

const reopened = (plan: Plan, month: string): Plan => {
  const closing = reopenMonth(plan, month, ON + 1, '更正');
  if (!('acts' in closing)) throw new Error('refused');
  return { ...plan, entries: withClosing(plan.entries, month, closing) };
};

/** Two forms a month; a log a year; a log a month. */
const LOOKED_AT = ['systems', 'website', 'petition'] as const;

test('closed, changed, reopened', async () => {
  const plans = LOOKED_AT.flatMap((key) => {
    const shut = changedPlan(closed(filledPlan(key), '2026-03', '2026-04'));
    return key !== 'systems' ? [shut, reopened(shut, '2026-04')] : [shut];
  });
  const { compared, differing } = await differences(plans.map((plan) => buildPlan(plan, '2026-03-01T00:00:00Z').sheets));
  expect(differing).toEqual([]);
  expect(compared).toBeGreaterThan(10_000);
  expect(plans.every(({ entries }) => typeof closedOf(entries, '2026-03')?.total === 'number')).toBe(true);
}, 300_000);
