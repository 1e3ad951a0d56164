// A whole workbook with its incident log: every computed cell of every sheet as LibreOffice computes it, from marks and incidents by chance.
import { systemNames } from '../../src/contracts/systemNames';
import { buildPlan } from '../../src/workbook/build';
import type { Entries } from '../../src/workbook/entries';
import type { SheetModel } from '../../src/workbook/model';
import { type Manner, randomLog, seeded } from '../workbook/log/randomLog';
import { entriesOf, GOOD, NOT_ALL } from '../workbook/sheets/marks';
import { planFor } from '../workbook/sheets/plans';
import { differences } from './planOf';

const MONTHS = 2;
const QUIET: Manner = { blanks: 0, faults: 0, rows: 5 };
const BUSY: Manner = { blanks: 0, faults: 0, rows: 40 };
const UNFINISHED: Manner = { blanks: 0.05, faults: 0, rows: 25 };
const EMPTY: Manner = { blanks: 0, faults: 0, rows: 0 };

const book = (key: string, manner: Manner, seed: number): readonly SheetModel[] => {
  const bare = planFor(key, undefined, {}, MONTHS);
  const log = randomLog(seeded(seed), bare.months, systemNames(key), manner);
  const marks = entriesOf(bare, manner === UNFINISHED ? NOT_ALL : GOOD, seed);
  const entries: Entries = { ...marks, metrics: new Map([['2026-04', new Map([['整改未处置', 1]])]]), log };
  return buildPlan(planFor(key, entries, {}, MONTHS), '2026-03-01T00:00:00Z').sheets;
};

const LOGGED = ['website', 'systems', 'data', 'security'] as const;

const MANNERS = [BUSY, UNFINISHED, QUIET, EMPTY];

/** One manner a contract; four rounds by hand, `SLA_SEEDS=4`, give each all of them. */
const ROUNDS = Number(process.env['SLA_SEEDS'] ?? 1);

test('marks, log, metrics, penalties, year, payments', async () => {
  const books = Array.from({ length: ROUNDS }, (_, round) =>
    LOGGED.map((key, i) => book(key, MANNERS[(i + round) % MANNERS.length] ?? EMPTY, 1000 * round + i)),
  ).flat();
  const { compared, differing } = await differences(books);
  expect(differing).toEqual([]);
  expect(compared).toBeGreaterThan(12_000);
}, 900_000);
