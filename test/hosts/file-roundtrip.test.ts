// Draw, read back, compare: what a host holds is what the model says.
import fc from 'fast-check';
import type { Formulas } from '../../src/workbook/host';
import { normalise } from '../../src/workbook/normalise';
import { readXlsx } from '../../src/hosts/file/readXlsx';
import { toXlsx } from '../../src/hosts/file/toXlsx';
import { checkModel } from '../../src/workbook/checkModel';
import { anyWorkbook } from './models';
import { SAMPLE } from './sample';

describe.each<Formulas>(['native', 'addin'])('the sample, %s', (formulas) => {
  test('is read back as it was drawn', async () => {
    expect(await readXlsx(await toXlsx(SAMPLE, { formulas }))).toEqual(normalise(SAMPLE, formulas));
  });

  test('gives the same bytes every time', async () => {
    const [first, second] = [await toXlsx(SAMPLE, { formulas }), await toXlsx(SAMPLE, { formulas })];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  });
});

test('any workbook is read back as it was drawn, in both ways', async () => {
  await fc.assert(
    fc.asyncProperty(anyWorkbook, fc.constantFrom<Formulas>('native', 'addin'), async (model, formulas) => {
      expect(checkModel(model)).toEqual([]);
      expect(await readXlsx(await toXlsx(model, { formulas }))).toEqual(normalise(model, formulas));
    }),
    { numRuns: 150 },
  );
});
