// 交付物 filled at random: our values beside LibreOffice's recalculation, every difference listed.
import fc from 'fast-check';
import { builtIns } from '../../src/contracts';
import { serialOf } from '../../src/domain/time/serial';
import { calendarSheet } from '../../src/workbook/sheets/paymentsCalendar';
import { paymentsSheet } from '../../src/workbook/sheets/payments';
import { NO_PAYMENTS, type Typed } from '../../src/workbook/sheets/paymentsEntries';
import { deliverablesSheet } from '../../src/workbook/sheets/deliverables';
import type { DeliverableEntries } from '../../src/workbook/sheets/deliverablesEntries';
import { termsSheet } from '../../src/workbook/sheets/terms';
import { builtInPlan, differences } from './planOf';

const A_CONTRACT = 2;

const count = fc.oneof(
  { weight: 12, arbitrary: fc.constant<Typed>(null) },
  { weight: 12, arbitrary: fc.integer({ min: 0, max: 3 }) },
  { weight: 4, arbitrary: fc.integer({ min: 4, max: 31 }) },
);
/** One wrong cell makes a whole row wrong: few of them. */
const counts = fc.tuple(fc.array(count, { maxLength: 13 }), fc.option(fc.constantFrom<Typed>('无', -1, 0.5, '2', ' '), { freq: 12 })).map(([cells, odd]) => (odd === null ? cells : [odd, ...cells.slice(1)]));
const asOf = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: serialOf(2026, 3, 1), max: serialOf(2027, 5, 1) }) },
  { weight: 3, arbitrary: fc.constantFrom<Typed>(serialOf(2026, 4, 1), serialOf(2026, 3, 31), serialOf(2027, 3, 1), serialOf(2027, 3, 3), serialOf(2027, 4, 3), serialOf(2026, 4, 30) + 0.5) },
  { weight: 2, arbitrary: fc.constantFrom<Typed>(null, '今天', 5) },
);

const entriesFor = (ids: readonly string[]): fc.Arbitrary<DeliverableEntries> => {
  const table = fc.array(counts, { minLength: ids.length, maxLength: ids.length }).map((all) => new Map(ids.map((id, i) => [id, all[i]!])));
  return fc.record({ asOf, planned: table, delivered: table });
};

const holidays = [
  [],
  [[serialOf(2026, 3, 4), '休'], [serialOf(2026, 4, 11), '班']],
  [[serialOf(2026, 3, 4), '假']],
] as const;

test('random entries, every contract', async () => {
  const files = builtIns.flatMap(({ key }, i) => {
    const plan = i === 1 ? builtInPlan(key, '2026-05', 9) : builtInPlan(key);
    const ids = plan.contract.deliverables.map(({ id }) => id);
    return fc.sample(entriesFor(ids), { seed: 20260304 + i, numRuns: A_CONTRACT }).map((entries, n) => {
      const days = holidays[n % holidays.length]!;
      const payments = { ...NO_PAYMENTS, holidays: days };
      return [termsSheet(plan), deliverablesSheet(plan, entries, days), paymentsSheet(plan, payments), calendarSheet(plan, payments)];
    });
  });
  const { compared, differing } = await differences(files);
  expect(compared).toBeGreaterThan(5 * A_CONTRACT * 3000);
  expect(differing).toEqual([]);
}, 240_000);
