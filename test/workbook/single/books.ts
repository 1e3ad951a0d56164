// Workbooks over all five contracts, empty or with marks and incidents by chance.
import { systemNames } from '../../../src/contracts/systemNames';
import type { Entries } from '../../../src/workbook/entries';
import type { Plan } from '../../../src/workbook/plan';
import { type Manner, randomLog, seeded } from '../log/randomLog';
import { entriesOf, GOOD, NOT_ALL } from '../sheets/marks';
import { KEYS, planFor } from '../sheets/plans';

export const CREATED = '2026-03-01T00:00:00Z';
export const emptyPlans = (count: number): readonly Plan[] => KEYS.map((key) => planFor(key, undefined, {}, count));

const MANNERS: readonly Manner[] = [
  { blanks: 0, faults: 0, rows: 25 },
  { blanks: 0.05, faults: 0, rows: 40 },
];

const filled = (bare: Plan, seed: number): Entries => {
  const systems = systemNames(bare.key);
  // Little room beyond the rows: what is tested is the names, and ready rows are the bulk of a workbook.
  const log = { ...randomLog(seeded(seed), bare.months, systems, MANNERS[seed % 2] ?? { blanks: 0, faults: 0, rows: 0 }), size: { ready: 45, helpers: 50, systems: systems.length + 1 } };
  const asked = new Map([['2026-04', new Map([['整改未处置', 1]])]]);
  return { ...entriesOf(bare, seed % 2 === 0 ? GOOD : [...GOOD, ...NOT_ALL], seed), metrics: asked, log };
};

/** The last of them covers fewer months than the others. */
export const filledPlans = (count: number, seed: number): readonly Plan[] =>
  KEYS.map((key, i) => {
    const own = key === 'petition' ? Math.max(1, count - 1) : count;
    return planFor(key, filled(planFor(key, undefined, {}, own), seed + i), {}, own);
  });
