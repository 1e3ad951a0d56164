// The contract of the hosts, for Excel: a model drawn and read back is the same, but for what the host says it lacks. Below it stands the
// real Office.js library; in Excel's place a request host of ours.
import fc from 'fast-check';
import type { Formulas } from '../../../src/workbook/host';
import { normalise } from '../../../src/workbook/normalise';
import { comparable, withoutSpills } from '../comparable';
import { anyWorkbook } from '../models';
import { FORM, SAMPLE } from '../sample';
import { bench } from './requestHost';

describe.each<Formulas>(['native', 'addin'])('%s', (formulas) => {
  test('the sample', async () => {
    const { host } = bench();
    const model = withoutSpills(SAMPLE);
    await host.draw(model, formulas);
    expect(comparable(await host.read(), host.lacks)).toEqual(comparable(normalise(model, formulas), host.lacks));
  });

  test('the sample over itself', async () => {
    const { host } = bench();
    const model = withoutSpills(SAMPLE);
    await host.draw(model, formulas);
    await host.place(model, { formulas });
    expect(comparable(await host.read(), host.lacks)).toEqual(comparable(normalise(model, formulas), host.lacks));
  });
});

test('any workbook', async () => {
  await fc.assert(
    fc.asyncProperty(anyWorkbook, fc.constantFrom<Formulas>('native', 'addin'), async (model, formulas) => {
      const { book, host } = bench();
      // What its formulas name has to be there, or Excel takes none of them.
      const [other] = book.sheets;
      if (other && !model.sheets.some(({ name }) => name === FORM)) {
        book.rename(other, FORM);
        other.tables.push({ name: '日志', ref: 'A1:A2', style: '' });
      }
      await host.place(model, { formulas });
      const read = await host.read();
      const ours = { ...read, sheets: read.sheets.filter(({ name }) => name !== FORM) };
      expect(comparable(ours, host.lacks)).toEqual(comparable(normalise(model, formulas), host.lacks));
    }),
    { numRuns: 60 },
  );
});
