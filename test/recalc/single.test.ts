// Five contracts in one workbook, with marks and incidents by chance: every computed cell, 总览 and its links among them, as LibreOffice computes it.
import { buildSingle } from '../../src/workbook/single/buildSingle';
import { CREATED, filledPlans } from '../workbook/single/books';
import { differences } from './planOf';

test('stored values of the whole workbook', async () => {
  const { compared, differing } = await differences([buildSingle(filledPlans(3, 40), CREATED).sheets]);
  expect(differing).toEqual([]);
  expect(compared).toBeGreaterThan(30_000);
}, 300_000);
