// Placing sheets in a workbook that somebody works in: what is theirs stays, a failure at any step leaves everything as it was, one step goes back.
import fc from 'fast-check';
import { tidy } from '../../../src/hosts/excel/history';
import { ExcelRefused } from '../../../src/hosts/excel/refusal';
import type { WorkbookModel } from '../../../src/workbook/model';
import { FORM, SAMPLE } from '../sample';
import { bench, contentAt, type Bench, stateOf } from './requestHost';
import { copyOf } from './requestHost/book';

const OWN = '我的表';

/** A workbook with the sample in it, a mark changed, a sheet of the user's own that refers to ours, and a name of theirs. */
async function lived(): Promise<Bench> {
  const made = bench();
  const { book, host } = made;
  await host.draw(SAMPLE, 'native');
  await tidy();
  const own = book.add(OWN);
  const put = (address: string, formula: string): void =>
    void own.cells.set(address, { content: book.formula(formula), style: 'Normal', format: 'General', locked: true });
  put('A1', `='${FORM}'!C5+1`);
  put('A2', '=SUM(日志[分钟])');
  put('A3', '=月得分');
  own.protection = { options: { allowSort: true }, password: false };
  book.names.set('我的得分', `='${OWN}'!$A$1`);
  book.names.set('我的满分', `='${FORM}'!$B$3`);
  await made.another().write([{ sheet: FORM, address: 'C4', value: 12.5 }]);
  made.requests.reset();
  return made;
}

const changed: WorkbookModel = {
  ...SAMPLE,
  sheets: SAMPLE.sheets.filter(({ name }) => name !== '样式').map((sheet) => ({ ...sheet, tab: '00B050' })),
};
const place = ({ host }: Bench) => host.place(changed, { formulas: 'native', remove: ['样式'] });

test('what is the user’s stays, and follows the new sheets', async () => {
  const made = await lived();
  const own = made.book.sheet(OWN);
  const before = JSON.stringify([...own.cells]);
  await place(made);
  expect(JSON.stringify([...own.cells])).toBe(before);
  expect(own.protection).toEqual({ options: { allowSort: true }, password: false });
  expect(made.book.names.get('我的得分')).toBe(`='${OWN}'!$A$1`);
  expect(made.book.names.get('我的满分')).toBe(`='${FORM}'!$B$3`);
  expect(made.book.names.get('月得分')).toBe(`='${FORM}'!$C$5`);
  expect(made.book.sheets.filter(({ visibility }) => visibility === 'Visible').map(({ name }) => name)).toEqual([
    FORM,
    '事件日志',
    '年度汇总',
    OWN,
  ]);
});

test('a name of ours that the model has no more goes with its sheet', async () => {
  const made = await lived();
  await made.host.place({ ...changed, names: [] }, { formulas: 'native' });
  expect([...made.book.names.keys()].sort()).toEqual(['我的得分', '我的满分']);
});

test('the host reads nothing of what it keeps for going back', async () => {
  const made = await lived();
  await place(made);
  const { sheets, names } = await made.host.read();
  expect(sheets.map(({ name }) => name)).toEqual([FORM, '事件日志', '年度汇总', '暗', OWN]);
  expect(names.map(({ name }) => name).sort()).toEqual(['全年得分', '我的得分', '我的满分', '月得分']);
});

test('going back', async () => {
  const made = await lived();
  const before = stateOf(made.book);
  await place(made);
  expect(stateOf(made.book)).not.toEqual(before);
  expect(await made.host.undo()).toBe(true);
  expect(stateOf(made.book)).toEqual(before);
  expect(await made.host.undo()).toBe(false);
});

test('going back is refused where it would lose what was typed since', async () => {
  const made = await lived();
  await place(made);
  const typed = made.book.cell(made.book.sheet(FORM), 'C4');
  made.book.sheet(FORM).cells.set('C4', { ...typed, content: { value: 9, kind: 'Double' } });
  const now = stateOf(made.book);
  await expect(made.host.undo()).rejects.toMatchObject({ code: 'typedSince', detail: `${FORM} C4` });
  expect(stateOf(made.book)).toEqual(now);
});

test('there is one step back: what an earlier placing kept goes when the next one begins', async () => {
  const made = await lived();
  await place(made);
  await place(made);
  const between = made.book.sheets.length;
  await place(made);
  expect(made.book.sheets.length).toBe(between);
  made.requests.failAt = made.requests.done + 60;
  await expect(place(made)).rejects.toMatchObject({ code: 'excelFailed' });
  expect(await made.host.undo()).toBe(false);
  expect(made.book.sheets.filter(({ name }) => name.startsWith('sla'))).toEqual([]);
});

test('a next session lets go of what was kept', async () => {
  const made = await lived();
  await place(made);
  const visible = made.book.sheets.filter(({ visibility }) => visibility !== 'VeryHidden').map(({ name }) => name);
  await tidy();
  expect(made.book.sheets.map(({ name }) => name)).toEqual(visible);
  expect([...made.book.settings.keys()]).toEqual(['sla.drawn']);
});

describe('a failure', () => {
  test('at any step leaves the workbook as it was', async () => {
    const made = await lived();
    const [before, state] = [copyOf(made.book), stateOf(made.book)];
    await place(made);
    const steps = made.requests.done;
    expect(steps).toBeGreaterThan(120);
    const failsAt = async (n: number): Promise<void> => {
      copyOf(before, made.book);
      made.requests.reset();
      made.requests.failAt = n;
      const failure: unknown = await place(made).catch((error: unknown) => error);
      if (!(failure instanceof ExcelRefused) || failure.code !== 'excelFailed')
        throw new Error(`${n}: ${String(failure)} ${String((failure as Error).cause)}`);
      expect(stateOf(made.book)).toEqual(state);
    };
    const ends = [...Array.from({ length: 30 }, (_, i) => i + 1), ...Array.from({ length: 30 }, (_, i) => steps - i)];
    for (const n of ends) await failsAt(n);
    await fc.assert(fc.asyncProperty(fc.integer({ min: 31, max: steps - 30 }), failsAt), { numRuns: 60 });
  });

  test('also of going back is told, and the next session goes back', async () => {
    const made = await lived();
    const state = stateOf(made.book);
    const { requests } = made;
    requests.failAt = 100;
    const answer = requests.answer.bind(requests);
    let failed = false;
    requests.answer = (body) => {
      // The second failure, in the middle of going back.
      if (failed && requests.failAt === undefined && requests.requests.length > 0) requests.failAt = requests.done + 7;
      const reply = answer(body);
      failed ||= requests.failAt === undefined;
      return reply;
    };
    await expect(place(made)).rejects.toMatchObject({ code: 'notRestored' });
    requests.answer = answer;
    requests.reset();
    await tidy();
    expect(stateOf(made.book)).toEqual(state);
  });

  test('a cancelled placing leaves the workbook as it was', async () => {
    const made = await lived();
    const before = stateOf(made.book);
    expect(await made.host.place(changed, { formulas: 'native', cancelled: () => true })).toBe('cancelled');
    expect(stateOf(made.book)).toEqual(before);
  });
});

describe('what Excel would refuse is refused before anything changes', () => {
  test.each<[string, (made: Bench) => void, string]>([
    ['a protected structure', ({ book }) => void (book.structure = true), 'structureProtected'],
    ['a sheet with a password', ({ book }) => void (book.sheet(FORM).protection = { options: {}, password: true }), 'passwordProtected'],
    [
      'a sheet of the user’s with a password, where it refers to ours',
      ({ book }) => void (book.sheet(OWN).protection = { options: {}, password: true }),
      'passwordProtected',
    ],
  ])('%s', async (_, prepare, code) => {
    const made = await lived();
    prepare(made);
    const before = stateOf(made.book);
    await expect(place(made)).rejects.toMatchObject({ code });
    expect(stateOf(made.book)).toEqual(before);
  });

  test('an Excel that is too old', async () => {
    const made = bench({ supports: (version) => version !== '1.9' });
    const before = stateOf(made.book);
    await expect(place(made)).rejects.toMatchObject({ code: 'tooOld' });
    expect(made.host.lacks.map(({ feature }) => feature)).toContain('formulas');
    expect(made.requests.requests).toEqual([]);
    expect(stateOf(made.book)).toEqual(before);
  });

  test('functions that are not loaded', async () => {
    const made = await lived();
    made.book.functions = false;
    const before = stateOf(made.book);
    await expect(made.host.place(SAMPLE, { formulas: 'addin' })).rejects.toMatchObject({ code: 'functionsMissing' });
    expect(stateOf(made.book)).toEqual(before);
  });
});

test('functions that come late are waited for', async () => {
  const made = bench({ wait: () => Promise.resolve(void (made.book.functions = true)) });
  made.book.functions = false;
  await made.host.draw(SAMPLE, 'addin');
  expect(contentAt(made.book, FORM, 'C5')).toMatchObject({ kind: 'Double', formula: '=SLA.SCORE("website",C3:C4)' });
});
