// Draw, read back, compare: what a host holds is what the model says.
import type { Formulas } from '../../src/workbook/host';
import { normalise } from '../../src/workbook/normalise';
import { readXlsx } from '../../src/hosts/file/readXlsx';
import { toXlsx } from '../../src/hosts/file/toXlsx';
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
