// Single cells: typed as they are meant, on protected sheets too, taken back in one step.
import fc from 'fast-check';
import type { CellValue } from '../../../src/workbook/model';
import { FORM, SAMPLE } from '../sample';
import { bench, contentAt, type Bench, stateOf } from './requestHost';
import { copyOf } from './requestHost/book';

async function drawn(): Promise<Bench> {
  const made = bench();
  await made.host.draw(SAMPLE, 'native');
  made.requests.reset();
  return made;
}

test.each<[string, CellValue | null, string, unknown]>([
  ['a mark', 5.25, 'C4', { value: 5.25, kind: 'Double' }],
  ['nothing', null, 'C3', { value: '', kind: 'Empty' }],
  ['an empty text', '', 'C3', { value: '', kind: 'Empty' }],
  ['a slash', '/', 'C4', { value: '/', kind: 'String' }],
  ['a month, which is no date', '2026-04', 'C4', { value: '2026-04', kind: 'String' }],
  ['a number as text', '007', 'C4', { value: '007', kind: 'String' }],
  ['a text that begins like a formula', '=1+1', 'C4', { value: '=1+1', kind: 'String' }],
  ['the same in a text cell', '=1+1', 'E3', { value: '=1+1', kind: 'String' }],
  ['an apostrophe', "'a", 'C4', { value: "'a", kind: 'String' }],
  ['an apostrophe in a text cell', "'a", 'E3', { value: "'a", kind: 'String' }],
  ['a truth', true, 'C4', { value: true, kind: 'Boolean' }],
  ['the text TRUE', 'TRUE', 'C4', { value: 'TRUE', kind: 'String' }],
  ['an error', { error: '#N/A' }, 'C4', { value: '#N/A', kind: 'Error' }],
  ['a text like an error', '#N/A', 'C4', { value: '#N/A', kind: 'String' }],
])('%s', async (_, value, address, held) => {
  const { book, host } = await drawn();
  await host.write([{ sheet: FORM, address, value }]);
  expect(contentAt(book, FORM, address)).toEqual(held);
  const [sheet] = (await host.read()).sheets;
  expect(sheet?.cells[address]?.value ?? null).toEqual(value === '' ? null : value);
});

test('on a protected sheet, also a cell that is closed; protection stays as it was', async () => {
  const made = await drawn();
  const before = made.book.sheet(FORM).protection;
  await made.host.write([
    { sheet: FORM, address: 'B3', value: 7 },
    { sheet: '年度汇总', address: 'B2', value: 88 },
  ]);
  expect(contentAt(made.book, FORM, 'B3').value).toBe(7);
  expect(contentAt(made.book, '年度汇总', 'B2').value).toBe(88);
  expect(made.book.sheet(FORM).protection).toEqual(before);
  expect(made.requests.requests.length).toBe(2);
});

test('one step back puts back values, texts and formulas', async () => {
  const { book, host } = await drawn();
  const before = stateOf(book);
  await host.write(['C3', 'C5', 'E3', 'A3', 'C4'].map((address) => ({ sheet: FORM, address, value: 1 })));
  expect(await host.undo()).toBe(true);
  expect(stateOf(book)).toEqual(before);
});

test('a failure at any step leaves everything as it was', async () => {
  const made = await drawn();
  const [before, state] = [copyOf(made.book), stateOf(made.book)];
  const write = () =>
    made.host.write([
      { sheet: FORM, address: 'C3', value: 1 },
      { sheet: FORM, address: 'C5', value: '=2' },
      { sheet: '事件日志', address: 'A2', value: '002' },
    ]);
  await write();
  const steps = made.requests.done;
  expect(steps).toBeGreaterThan(4);
  for (let n = 1; n <= steps; n += 1) {
    copyOf(before, made.book);
    made.requests.reset();
    made.requests.failAt = n;
    await expect(write()).rejects.toMatchObject({ code: 'excelFailed' });
    expect(stateOf(made.book)).toEqual(state);
  }
});

test.each([
  ['a sheet that is not there', '没有', 'C3', { code: 'noSheet', detail: '没有' }],
  ['an address that is none', FORM, 'C', { faults: [{ code: 'badRange', sheet: FORM, cell: 'C' }] }],
])('%s is refused', async (_, sheet, address, refusal) => {
  const { book, host } = await drawn();
  const before = stateOf(book);
  await expect(host.write([{ sheet, address, value: 1 }])).rejects.toMatchObject(refusal);
  expect(stateOf(book)).toEqual(before);
});

test('a sheet with a password is refused', async () => {
  const { book, host } = await drawn();
  book.sheet(FORM).protection = { options: {}, password: true };
  const before = stateOf(book);
  await expect(host.write([{ sheet: FORM, address: 'C3', value: 1 }])).rejects.toMatchObject({ code: 'passwordProtected', detail: FORM });
  expect(stateOf(book)).toEqual(before);
});

test('every text comes back as it was written, in a text cell and in another', async () => {
  const { host } = await drawn();
  const text = fc.string({ maxLength: 12, unit: fc.constantFrom(...Array.from(`=+-@'#＝ 1２.,/:%年月日e"TRUE真甲a`)) });
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 20, maxLength: 20 }), async (texts) => {
      const place = (i: number): string => (i % 2 ? `A${30 + i}` : `J${30 + i}`);
      await host.write(texts.map((value, i) => ({ sheet: '事件日志', address: i < 5 ? `A${2 + i}` : place(i), value })));
      const cells = (await host.read()).sheets.find(({ name }) => name === '事件日志')?.cells;
      expect(texts.map((_, i) => cells?.[i < 5 ? `A${2 + i}` : place(i)]?.value ?? null)).toEqual(
        texts.map((value) => (value === '' ? null : value)),
      );
    }),
    { numRuns: 12 },
  );
});

test('showing a cell', async () => {
  const { book, host } = await drawn();
  await host.show('暗', 'A1');
  expect([book.active, book.selected, book.sheet('暗').visibility]).toEqual(['暗', "'暗'!A1", 'Visible']);
  await expect(host.show('没有', 'A1')).rejects.toThrow('没有');
});
