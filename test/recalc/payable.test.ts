// What is deducted of a month's penalties: LibreOffice's recalculation beside our rules, and beside the table of examples itself.
import { buildPlan } from '../../src/workbook/build';
import { CASES, payablePlan } from '../workbook/sheets/payableCases';
import { differences } from './planOf';

test('the examples, from the penalty sheet to the instalment', async () => {
  const files = CASES.map(([, key, metrics, penalties]) => buildPlan(payablePlan(key, metrics, penalties), '2026-03-03T08:00:00Z').sheets);
  const { compared, differing } = await differences(files);
  expect(compared).toBeGreaterThan(CASES.length * 300);
  expect(differing).toEqual([]);
}, 240_000);
