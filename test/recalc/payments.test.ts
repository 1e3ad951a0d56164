// 付款计划 and 日历 filled at random: our values beside LibreOffice's recalculation, every difference listed.
import fc from 'fast-check';
import { builtIns } from '../../src/contracts';
import { serialOf } from '../../src/domain/time/serial';
import { NOT_AVAILABLE, WRONG_VALUE } from '../../src/workbook/model';
import { calendarSheet } from '../../src/workbook/sheets/paymentsCalendar';
import { paymentsSheet } from '../../src/workbook/sheets/payments';
import type { MonthTotal, PaymentEntries, Typed } from '../../src/workbook/sheets/paymentsEntries';
import { termsSheet } from '../../src/workbook/sheets/terms';
import { builtInPlan, differences } from './planOf';

const A_CONTRACT = 4;
const blank = fc.constantFrom<Typed>(null, null, '');
const odd = fc.constantFrom<Typed>('待定', '2026-03-31', ' ', -1, 0, 99_999);
const orOdd = (usual: fc.Arbitrary<Typed>): fc.Arbitrary<Typed> =>
  fc.oneof({ weight: 6, arbitrary: usual }, { weight: 2, arbitrary: blank }, { weight: 1, arbitrary: odd });

const bound = fc.constantFrom(
  ...[serialOf(2026, 1, 1), serialOf(2026, 4, 30), serialOf(2026, 12, 31), serialOf(2026, 9, 30), serialOf(2026, 10, 8), serialOf(2027, 2, 7), serialOf(2028, 12, 20), serialOf(2025, 12, 31), serialOf(2029, 1, 1)],
);
const day = orOdd(fc.oneof(bound, fc.integer({ min: serialOf(2026, 1, 1), max: serialOf(2027, 12, 31) }), fc.constant(serialOf(2026, 5, 8) + 0.75)));
const money = orOdd(fc.oneof(fc.integer({ min: 0, max: 300_000 }), fc.integer({ min: 0, max: 90_000_000 }).map((n) => n / 100), fc.constantFrom(0.005, 1.005, 3e6)));

const holiday = fc.tuple(fc.integer({ min: serialOf(2026, 9, 1), max: serialOf(2028, 3, 31) }), fc.constantFrom('休', '班'));
const holidays = fc.oneof(
  { weight: 3, arbitrary: fc.constant([]) },
  { weight: 5, arbitrary: fc.array(holiday, { maxLength: 12 }) },
  { weight: 1, arbitrary: fc.array(fc.tuple(day, fc.constantFrom<Typed>('休', '班', null, '假', ' ')), { maxLength: 4 }) },
);

const total = fc.oneof(
  { weight: 6, arbitrary: money.map((value): MonthTotal => ({ value })) },
  { weight: 1, arbitrary: fc.constantFrom<MonthTotal>({ ref: 'NA()', value: NOT_AVAILABLE }, { ref: '0+"x"', value: WRONG_VALUE }, { ref: '""', value: '' }, { ref: '1000/4', value: 250 }) },
);
/** Some agreed, some agreed in part. */
const deducted = fc.tuple(total, fc.constantFrom<Pick<MonthTotal, 'payable' | 'basis'>>({}, {}, { payable: { ref: '2500/2', value: 1250 }, basis: { ref: '"确认"', value: '确认' } }, { payable: { ref: 'NA()', value: NOT_AVAILABLE }, basis: { ref: '"确认未填全"', value: '确认未填全' } }))
  .map(([computed, agreed]): MonthTotal => ({ ...computed, ...agreed }));
const against = fc.constantFrom<Typed>(null, '第1期', '第2期', 1, '2', '');
/** One that there is none of makes every deduction wrong: few of them. */
const allAgainst = fc
  .tuple(fc.array(against, { minLength: 12, maxLength: 12 }), fc.option(fc.constantFrom<Typed>('第9期', 0, ' ', '*', 7), { freq: 2 }))
  .map(([all, odd]) => (odd === null || all[0] === null ? all : [...all.slice(0, 5), odd, ...all.slice(6)]));

const entriesFor = (labels: readonly string[]): fc.Arbitrary<PaymentEntries> =>
  fc.record({
    instalments: fc.array(fc.record({ trigger: day, otherDeduction: money, invoice: money, paidOn: day }), { minLength: 4, maxLength: 4 }),
    monthTotals: fc.array(deducted, { minLength: 12, maxLength: 12 }).map((all) => new Map(labels.map((label, i) => [label, all[i]!]))),
    setAgainst: allAgainst.map((all) => new Map(labels.map((label, i) => [label, all[i]!]))),
    bondGivenOn: day,
    claims: fc.array(fc.record({ on: day, ground: fc.constant<Typed>('整改'), amount: fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 0, max: 30_000 }) }, money) }), { maxLength: 4 }),
    daysPastTerm: orOdd(fc.integer({ min: 0, max: 400 })),
    holidays,
  });

test('random entries, every contract', async () => {
  const files = builtIns.flatMap(({ key }, i) => {
    const plan = builtInPlan(key);
    const labels = plan.months.map(({ label }) => label);
    return fc.sample(entriesFor(labels), { seed: 20260303 + i, numRuns: A_CONTRACT }).map((entries) => [termsSheet(plan), paymentsSheet(plan, entries), calendarSheet(plan, entries)]);
  });
  const { compared, differing } = await differences(files);
  expect(compared).toBeGreaterThan(5 * A_CONTRACT * 3000);
  expect(differing).toEqual([]);
}, 240_000);
