// The way into the host, with a stand-in for what office.js gives before a workbook is touched.
import { excelHost } from '../../../src/hosts/excel';
import { SAMPLE } from '../sample';
import { bench } from './requestHost';

interface Office {
  /** In the document. */
  settings: Map<string, unknown>;
  full: boolean;
}

/** Office works on a copy of the settings, and saves the whole of it. */
function standIn(version: number): Office {
  const made: Office = { settings: new Map(), full: false };
  let copy = new Map(made.settings);
  const settings = {
    get: (name: string) => copy.get(name),
    set: (name: string, value: unknown) => void copy.set(name, value),
    remove: (name: string) => void copy.delete(name),
    refreshAsync: (done: (result: object) => void) => {
      copy = new Map(made.settings);
      done({ status: 'succeeded' });
    },
    saveAsync: (done: (result: object) => void) => {
      if (!made.full) made.settings = new Map(copy);
      done(made.full ? { status: 'failed', error: { message: 'full' } } : { status: 'succeeded' });
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

const SHOW_PANE = 'Office.AutoShowTaskpaneWithDocument';
const place = { formulas: 'native' } as const;

test('the pane opens with the workbook that was made here, until somebody says otherwise; other settings stay', async () => {
  const office = standIn(17);
  bench();
  const host = await excelHost();
  expect(host.opening?.isOn()).toBe(false);
  office.settings.set('sla.drawn', 'since the pane opened');
  await host.place(SAMPLE, place);
  expect([...office.settings]).toEqual([
    ['sla.drawn', 'since the pane opened'],
    [SHOW_PANE, true],
  ]);
  await host.opening?.turn(false);
  await host.place(SAMPLE, place);
  expect([[...office.settings.keys()], host.opening?.isOn()]).toEqual([['sla.drawn'], false]);
});

test('where Office cannot keep it, sheets are placed all the same, and it stays as it was', async () => {
  const office = standIn(17);
  office.full = true;
  const { book } = bench();
  const host = await excelHost();
  await host.place(SAMPLE, place);
  expect([book.sheets.length > 3, host.opening?.isOn()]).toEqual([true, false]);
  await expect(host.opening?.turn(true)).rejects.toThrow('full');
  expect([office.settings.size, host.opening?.isOn()]).toEqual([0, false]);
});
