// The way into the host, with a stand-in for what office.js gives before a workbook is touched.
import { excelHost, openPaneWithDocument } from '../../../src/hosts/excel';
import { SAMPLE } from '../sample';
import { bench } from './requestHost';

interface Office {
  readonly settings: Map<string, unknown>;
  saves: number;
}

function standIn(version: number): Office {
  const made: Office = { settings: new Map(), saves: 0 };
  const settings = {
    set: (name: string, value: unknown) => void made.settings.set(name, value),
    remove: (name: string) => void made.settings.delete(name),
    saveAsync: (done: (result: object) => void) => {
      made.saves += 1;
      done({ status: made.saves > 2 ? 'failed' : 'succeeded', error: { message: 'full' } });
    },
  };
  Object.assign(globalThis, {
    Office: {
      onReady: () => Promise.resolve({}),
      PlatformType: { OfficeOnline: 'OfficeOnline' },
      AsyncResultStatus: { Succeeded: 'succeeded' },
      context: {
        platform: 'PC',
        document: { settings },
        requirements: { isSetSupported: (name: string, asked: string) => name === 'ExcelApi' && Number(asked.split('.')[1]) <= version },
      },
    },
  });
  return made;
}

test('what an earlier session left half done is taken back before the host is given', async () => {
  standIn(17);
  const { book, host } = bench();
  await host.draw(SAMPLE, 'native');
  expect(book.sheets.some(({ name }) => name.startsWith('sla~'))).toBe(true);
  book.settings.set('sla.swap.state', 'building');
  const next = await excelHost();
  expect(book.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
  expect(next.lacks.map(({ feature }) => feature)).toEqual(['storedValues', 'arrayFormulas']);
});

test.each([
  [17, ['storedValues', 'arrayFormulas']],
  [12, ['storedValues', 'arrayFormulas', 'merges']],
  [8, ['formulas', 'storedValues', 'arrayFormulas']],
])('ExcelApi 1.%d lacks %p', async (version, lacks) => {
  standIn(version);
  bench();
  expect((await excelHost()).lacks.map(({ feature }) => feature)).toEqual(lacks);
});

test('the pane opens with the workbook, or does not', async () => {
  const { settings } = standIn(17);
  await openPaneWithDocument(true);
  expect(settings.get('Office.AutoShowTaskpaneWithDocument')).toBe(true);
  await openPaneWithDocument(false);
  expect(settings.size).toBe(0);
  await expect(openPaneWithDocument(true)).rejects.toThrow('full');
});
