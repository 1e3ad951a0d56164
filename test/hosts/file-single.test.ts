// The workbook over five contracts as a file: no rule of packages broken, and read back as it was drawn.
import { readXlsx, toXlsx } from '../../src/hosts/file';
import type { Formulas } from '../../src/workbook/host';
import { normalise } from '../../src/workbook/normalise';
import { buildSingle } from '../../src/workbook/single/buildSingle';
import { CREATED, filledPlans } from '../workbook/single/books';
import { packageFaults } from './packageRules';

const book = buildSingle(filledPlans(1, 60), CREATED);

test.each<Formulas>(['native', 'addin'])('%s', async (formulas) => {
  const bytes = await toXlsx(book, { formulas });
  expect(packageFaults(bytes)).toEqual([]);
  expect(await readXlsx(bytes)).toEqual(normalise(book, formulas));
});
