// What is typed once a workbook: payments around holidays, deliverables, what the grounds for ending the contract ask for.
import { namesIn } from '../../../src/domain/condition/ast';
import { TYPED_METRICS } from '../../../src/domain/condition/vocabulary';
import type { Contract } from '../../../src/domain/contract/types';
import { publishedCalendar } from '../../../src/domain/time/calendar';
import { serialOf } from '../../../src/domain/time/serial';
import type { Typed } from '../../../src/workbook/entries';
import type { Month } from '../../../src/workbook/months';
import type { DeliverableEntries } from '../../../src/workbook/sheets/deliverablesEntries';
import { NO_PAYMENTS, type PaymentEntries, type Typed as Cell } from '../../../src/workbook/sheets/paymentsEntries';
import { boundsOf } from './bounds';
import { around, chance, pick, type Random, weighted, whole } from './chance';

const SPECIAL = [...publishedCalendar.days.keys()];
const [FIRST, LAST] = [serialOf(2026, 1, 1), serialOf(2027, 12, 31)];

/** Near a holiday or a make-up day of the published year, in the next year, at the ends of the calendar. */
const dayOf = (random: Random, careless: boolean): Cell =>
  weighted<Cell>(random, [
    [5, () => pick(random, SPECIAL) + whole(random, -9, 2)],
    [2, () => whole(random, FIRST, LAST)],
    [1, () => pick(random, [FIRST, serialOf(2026, 12, 31), serialOf(2028, 12, 20), serialOf(2026, 5, 8) + 0.75])],
    [2, () => null],
    [careless ? 2 : 0, () => pick<Cell>(random, ['待定', '2026-03-31', ' ', -1, 0, 99_999])],
  ]);

const moneyOf = (random: Random, careless: boolean): Cell =>
  weighted<Cell>(random, [
    [4, () => null],
    [5, () => whole(random, 0, 30_000_000) / 100],
    [1, () => pick(random, [0, 0.005, 1.005, 3e6])],
    [careless ? 1 : 0, () => pick<Cell>(random, ['约五万', -1, ' '])],
  ]);

/** Few calendars, so that the sheet that is made of one need not be recalculated for every workbook. */
const HOLIDAYS: readonly PaymentEntries['holidays'][] = [
  [],
  [[serialOf(2027, 2, 5), '休'], [serialOf(2027, 2, 8), '休'], [serialOf(2027, 2, 20), '班']],
  [[serialOf(2026, 3, 4), '休'], [serialOf(2026, 4, 11), '班'], [serialOf(2026, 5, 9), '休']],
  [[serialOf(2027, 1, 1), '休'], [serialOf(2027, 1, 2), '假']],
];

export const paymentsOf = (random: Random, contract: Contract, months: readonly Month[], careless: boolean): Omit<PaymentEntries, 'monthTotals'> => {
  const against = (): Cell => pick<Cell>(random, [null, '第1期', '第2期', 1, '2', '', ...(careless ? ['第9期', 0, ' ', '*'] : [])]);
  return {
    ...NO_PAYMENTS,
    instalments: contract.instalments.map(() => ({ trigger: dayOf(random, careless), otherDeduction: moneyOf(random, careless), invoice: moneyOf(random, careless), paidOn: dayOf(random, careless) })),
    setAgainst: new Map(months.map(({ label }) => [label, against()])),
    bondGivenOn: dayOf(random, careless),
    claims: Array.from({ length: whole(random, 0, 3) }, () => ({ on: dayOf(random, careless), ground: '整改', amount: moneyOf(random, careless) })),
    daysPastTerm: chance(random, 0.5) ? null : pick<Cell>(random, [0, 1, 30, 365, ...(careless ? ['三天', -1, 0.5] : [])]),
    holidays: careless ? pick(random, HOLIDAYS) : pick(random, HOLIDAYS.slice(0, 3)),
  };
};

export const deliverablesOf = (random: Random, { deliverables }: Contract, months: readonly Month[], careless: boolean): DeliverableEntries => {
  const count = (): Cell =>
    weighted<Cell>(random, [[8, () => null], [8, () => whole(random, 0, 3)], [2, () => whole(random, 4, 31)], [careless ? 0.2 : 0, () => pick<Cell>(random, ['无', -1, 0.5, '2', ' '])]]);
  const table = (): Map<string, readonly Cell[]> => new Map(deliverables.map(({ id }) => [id, months.map(count).concat(count())]));
  const first = months[0]!.start;
  const asOf = weighted<Cell>(random, [
    [6, () => whole(random, first - 5, first + 430)],
    [2, () => pick(random, months).start + pick(random, [-1, 0, 0.5])],
    [1, () => null],
    [careless ? 2 : 0, () => pick<Cell>(random, ['今天', 5])],
  ]);
  return { asOf, planned: table(), delivered: table() };
};

/** Facts of the grounds for ending that no log and no score gives. */
export const exitFactsOf = (random: Random, contract: Contract, careless: boolean): ReadonlyMap<string, Typed> => {
  const typed = new Set<string>([...TYPED_METRICS, '缺陷']);
  const names = [...new Set(contract.exits.flatMap(({ condition }) => namesIn(condition)))].filter((name) => typed.has(name));
  return new Map(
    names.flatMap((name) => {
      if (chance(random, 0.3)) return [];
      return [[name, careless && chance(random, 0.3) ? pick<Typed>(random, ['两次', -1, 0.5, ' ', '是']) : around(random, boundsOf(contract, name), 1)] as const];
    }),
  );
};
