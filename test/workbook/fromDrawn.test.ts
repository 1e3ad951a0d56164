// Drawn, made a model again, drawn again: the same.
import fc from 'fast-check';
import { readXlsx, toXlsx } from '../../src/hosts/file';
import type { Formulas } from '../../src/workbook/host';
import { fromDrawn } from '../../src/workbook/fromDrawn';
import { normalise } from '../../src/workbook/normalise';
import { anyWorkbook } from '../hosts/models';
import { SAMPLE } from '../hosts/sample';

const chartsOf = (name: string) => SAMPLE.sheets.find((sheet) => sheet.name === name)?.charts ?? [];

describe.each<Formulas>(['native', 'addin'])('%s', (formulas) => {
  test('the sample comes back', () => {
    const drawn = normalise(SAMPLE, formulas);
    expect(normalise(fromDrawn(drawn, SAMPLE.properties, chartsOf), 'addin')).toEqual(drawn);
  });

  test('a file opened and saved holds the same', async () => {
    const file = await toXlsx(SAMPLE, { formulas });
    const again = await toXlsx(fromDrawn(await readXlsx(file), SAMPLE.properties, chartsOf), { formulas: 'addin' });
    expect(await readXlsx(again)).toEqual(await readXlsx(file));
  });
});

test('so does any workbook', () => {
  fc.assert(
    fc.property(anyWorkbook, fc.constantFrom<Formulas>('native', 'addin'), (model, formulas) => {
      const drawn = normalise(model, formulas);
      expect(normalise(fromDrawn(drawn, model.properties, () => []), 'addin')).toEqual(drawn);
    }),
    { numRuns: 100 },
  );
});
