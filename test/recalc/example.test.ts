// The filled examples: every computed cell of every sheet as LibreOffice computes it.
import { buildPlan } from '../../src/workbook/build';
import { examplePlan } from '../../src/workbook/example';
import { KEYS, planFor } from '../workbook/sheets/plans';
import { differences } from './planOf';

/** More seeds by hand: SLA_SEEDS=10. */
const ROUNDS = Number(process.env['SLA_SEEDS'] ?? 1);

test('five years from a seed', async () => {
  const books = Array.from({ length: ROUNDS }, (_, round) => KEYS.map((key) => buildPlan(examplePlan(planFor(key), round + 1), '2026-03-01T00:00:00Z').sheets)).flat();
  const { compared, differing } = await differences(books);
  expect(differing).toEqual([]);
  expect(compared).toBeGreaterThan(100_000);
}, 900_000);
