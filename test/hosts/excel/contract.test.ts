// The contract of the hosts, for Excel: a model drawn and read back is the same, but for what the host says it lacks. Below it stands the
// real Office.js library; in Excel's place a request host of ours.
import fc from 'fast-check';
import type { DrawnCell, DrawnWorkbook, Formulas } from '../../../src/workbook/host';
import type { WorkbookModel } from '../../../src/workbook/model';
import { normalise } from '../../../src/workbook/normalise';
import { anyWorkbook } from '../models';
import { FORM, SAMPLE } from '../sample';
import { bench } from './requestHost';

/** Excel computes for itself: its results, the ranges they fill, and how an array formula was entered are its own. */
const plain = (cell: DrawnCell): Partial<DrawnCell> =>
  Object.fromEntries(
    Object.entries(cell).filter(([key]) => key !== 'spill' && key !== 'array' && (key !== 'value' || cell.formula === undefined)),
  );
const comparable = (book: DrawnWorkbook) => ({
  ...book,
  sheets: book.sheets.map((sheet) => ({
    ...sheet,
    cells: Object.fromEntries(Object.entries(sheet.cells).map(([address, cell]) => [address, plain(cell)])),
  })),
});

const withoutSpills = (model: WorkbookModel): WorkbookModel => ({
  ...model,
  sheets: model.sheets.map((sheet) => ({
    ...sheet,
    rows: new Map(
      [...sheet.rows].map(([row, cells]) => [
        row,
        new Map(
          [...cells].map(([col, { formula, ...cell }]) => {
            const { native, sla, array } = formula ?? {};
            const ways = {
              ...(native === undefined ? {} : { native }),
              ...(sla === undefined ? {} : { sla }),
              ...(array ? { array } : {}),
            };
            return [col, formula ? { ...cell, formula: ways } : cell];
          }),
        ),
      ]),
    ),
  })),
});

describe.each<Formulas>(['native', 'addin'])('%s', (formulas) => {
  test('the sample', async () => {
    const { host } = bench();
    const model = withoutSpills(SAMPLE);
    await host.draw(model, formulas);
    expect(comparable(await host.read())).toEqual(comparable(normalise(model, formulas)));
  });

  test('the sample over itself', async () => {
    const { host } = bench();
    const model = withoutSpills(SAMPLE);
    await host.draw(model, formulas);
    await host.place(model, { formulas });
    expect(comparable(await host.read())).toEqual(comparable(normalise(model, formulas)));
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
      expect(comparable(ours)).toEqual(comparable(normalise(model, formulas)));
    }),
    { numRuns: 60 },
  );
});
