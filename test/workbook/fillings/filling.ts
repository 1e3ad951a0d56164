// One filling of a contract's workbook: months, readings and everything that people type, from a key and a seed.
import { systemNames } from '../../../src/contracts/systemNames';
import { readingChoices } from './readings';
import { isIssue } from '../../../src/domain/issue';
import { describe } from '../../../src/domain/messages.zh';
import { type Entries, NO_ENTRIES } from '../../../src/workbook/entries';
import { type Month, months } from '../../../src/workbook/months';
import { type Plan, planOf } from '../../../src/workbook/plan';
import { entriesOf, GOOD, NOT_ALL, WRONG } from '../sheets/marks';
import { termsOf, withReadings } from '../sheets/plans';
import { chance, pick, type Random, seeded, shuffled, weighted, whole } from './chance';
import { deliverablesOf, exitFactsOf, paymentsOf } from './due';
import { logOf, type Manner } from './incidents';
import { closeMonth, isRefused, reopenMonth, withClosing } from '../../../src/workbook/closing';
import { metricsOf, penaltiesOf, serviceLogOf } from './months';

export interface Filling {
  readonly name: string;
  readonly plan: Plan;
}

/** Whether wrong things are typed, and how the log is kept. */
const MANNERS: readonly (readonly [weight: number, careless: boolean, log: Omit<Manner, 'rows'>])[] = [
  [10, false, { blanks: 0, faults: 0 }],
  [3, false, { blanks: 0.03, faults: 0 }],
  [2, true, { blanks: 0.02, faults: 0 }],
  [4, true, { blanks: 0.1, faults: 0.5 }],
];

/** Good months mostly; low ones in a row often enough for what three of them bring. */
const marksOf = (random: Random, plan: Plan, careless: boolean): Entries => {
  const [low] = GOOD.slice(8, 9);
  const kinds = weighted(random, [
    [6, () => shuffled(random, GOOD)],
    [2, () => [low!]],
    [1, () => [(): readonly (readonly null[])[] => []]],
    [1, () => [low!, low!, ...shuffled(random, GOOD).slice(0, 1)]],
    [2, () => shuffled(random, [...GOOD.slice(0, 6), ...NOT_ALL])],
    [careless ? 5 : 0, () => shuffled(random, [...GOOD.slice(0, 4), ...WRONG])],
  ]);
  return entriesOf(plan, kinds, whole(random, 0, 1e9));
};

const byMonth = <T>(all: readonly Month[], make: (month: Month) => T): ReadonlyMap<string, T> => new Map(all.map((month) => [month.label, make(month)]));

const typedOf = (random: Random, bare: Plan, careless: boolean): Entries => {
  const { contract, months: all } = bare;
  return {
    ...marksOf(random, bare, careless),
    metrics: byMonth(all, () => (chance(random, 0.75) ? metricsOf(random, contract, careless) : new Map<string, number | string>())),
    serviceLog: byMonth(all, (month) => serviceLogOf(random, contract, month, careless)),
    penalties: byMonth(all, () => (chance(random, 0.5) ? penaltiesOf(random, contract, careless) : new Map())),
    exitFacts: exitFactsOf(random, contract, careless),
    payments: paymentsOf(random, contract, all, careless),
    deliverables: deliverablesOf(random, contract, all, careless),
  };
};

/** Months closed as they stand, where they can be, and something else typed afterwards; some opened again. */
const closedOf = (random: Random, bare: Plan, before: Entries, careless: boolean): Entries => {
  let entries = before;
  for (const { label, end } of bare.months.filter(() => chance(random, 0.7))) {
    const closing = closeMonth({ ...bare, entries }, label, end + 5);
    if (isRefused(closing)) continue;
    entries = withClosing(entries, label, closing);
    const opened = chance(random, 0.3) ? reopenMonth({ entries }, label, end + 9, '补充材料') : [];
    if (!isRefused(opened)) entries = withClosing(entries, label, opened);
  }
  return { ...typedOf(random, bare, careless), ...(before.log ? { log: { ...before.log, rows: before.log.rows.slice(0, -1) } } : {}), ...(entries.closings ? { closings: entries.closings } : {}) };
};

const planFor = (key: string, readings: Readonly<Record<string, string>>, from: string, count: number): Plan => {
  const plan = planOf(key, withReadings(termsOf(key), readings), months(from, count), NO_ENTRIES);
  if (isIssue(plan)) throw new Error(describe(plan));
  return plan;
};

/** Mostly the contract's first months and its own readings; a log in two of three. */
export const fillingOf = (key: string, seed: number): Filling => {
  const random = seeded(seed * 7919 + key.length * 104_729 + key.charCodeAt(0));
  const count = weighted(random, [[5, () => 1], [3, () => 2], [2, () => 3]]);
  const from = weighted(random, [[6, () => '2026-03'], [3, () => pick(random, ['2026-04', '2026-12', '2027-01'])]]);
  const readings = chance(random, 0.2) ? readingChoices(random, key) : {};
  const bare = planFor(key, readings, from, count);
  const [careless, blanks] = weighted(random, MANNERS.map(([weight, wrong, log]) => [weight, () => [wrong, log] as const]));
  const rows = weighted(random, [[1, () => 0], [6, () => whole(random, 1, 6)], [4, () => whole(random, 7, 16)]]);
  const systems = [...systemNames(key).slice(0, 3), '门户（试行）'];
  const log = chance(random, 0.65) ? { log: logOf(random, bare.contract, bare.months, systems, { ...blanks, rows }) } : {};
  const said = Object.entries(readings).map(([name, choice]) => `${name}=${choice}`);
  const typed = { ...typedOf(random, bare, careless), ...log };
  const entries = chance(random, 0.35) ? closedOf(random, bare, typed, careless) : typed;
  const name = [`${key} #${seed}`, from, `${count}m`, ...(careless ? ['careless'] : []), ...said].join(' ');
  return { name, plan: { ...bare, entries } };
};
