// What Excel's documents and its issues warn of, a test each: computing put off, settings of a workbook that would change every number,
// text cells, sheets that are full of something else, answers that are too large, validations that somebody changed in part.
import { columnName } from '../../../src/workbook/address';
import { FORM, SAMPLE } from '../sample';
import { bench, type Bench, contentAt, stateOf } from './requestHost';
import type { Book, Cell } from './requestHost/book';
import type { Body } from './requestHost/requestHost';

const OWN = '我的表';

async function drawn(): Promise<Bench> {
  const made = bench();
  await made.host.draw(SAMPLE, 'native');
  return made;
}

const put = (book: Book, address: string, cell: Partial<Cell>): void => {
  const sheet = book.find(OWN) ?? book.add(OWN);
  sheet.cells.set(address, { ...book.cell(sheet, address), ...cell });
};
const place = ({ host }: Bench): Promise<unknown> => host.place(SAMPLE, { formulas: 'native' });

describe('what is entered is computed', () => {
  test.each([
    ['by itself', false],
    ['in a workbook that computes only when told to', true],
  ])('%s, after placing', async (_, manual) => {
    const made = bench();
    made.book.manual = manual;
    await made.host.place({ ...SAMPLE, sheets: SAMPLE.sheets.flatMap(many) }, { formulas: 'native' });
    expect(made.requests.requests.length).toBeGreaterThan(3);
    expect(made.book.stale).toBe(false);
    await made.host.undo();
    expect(made.book.stale).toBe(false);
  });

  test('after a score is written', async () => {
    const made = await drawn();
    await made.host.write([{ sheet: FORM, address: 'C3', value: 1 }]);
    expect(made.book.stale).toBe(false);
  });
});

/** Enough text for several requests. */
const many = (sheet: (typeof SAMPLE.sheets)[number]): readonly (typeof SAMPLE.sheets)[number][] => {
  if (sheet.name !== '暗') return [sheet];
  const text = '文'.repeat(3_000);
  const rows = new Map(Array.from({ length: 400 }, (_, i) => [i + 1, new Map([[1, { value: text, style: 'text' as const }]])]));
  return [{ ...sheet, rows }];
};

describe('a workbook whose settings would change every number is refused, untouched', () => {
  test.each<[string, (book: Book) => void]>([
    ['roundsToShown', (book) => (book.roundsToShown = true)],
    ['dates1904', (book) => (book.dates1904 = true)],
  ])('%s', async (code, set) => {
    const made = bench();
    set(made.book);
    const before = stateOf(made.book);
    await expect(place(made)).rejects.toMatchObject({ code });
    await expect(made.host.place(SAMPLE, { formulas: 'addin' })).rejects.toMatchObject({ code });
    expect(stateOf(made.book)).toEqual(before);
  });

  test('rounding set later: no score is written', async () => {
    const made = await drawn();
    made.book.roundsToShown = true;
    const before = stateOf(made.book);
    await expect(made.host.write([{ sheet: FORM, address: 'C3', value: 1 }])).rejects.toMatchObject({ code: 'roundsToShown' });
    expect(stateOf(made.book)).toEqual(before);
  });

  test.each(['native', 'addin'] as const)('where Excel does not tell its first day, that is no reason to refuse: %s', async (formulas) => {
    const made = bench();
    const answer = made.requests.answer.bind(made.requests);
    made.requests.answer = (body: Body) =>
      Object.values(body.ObjectPaths).some(({ Name }) => Name === 'Date')
        ? { Results: [], Error: { Code: 'ApiNotFound', Message: '', ActionIndex: 0, Location: '', HttpStatusCode: 400 } }
        : answer(body);
    await made.host.place(SAMPLE, { formulas });
    expect(made.book.find(FORM)).toBeDefined();
  });
});

describe('text cells', () => {
  test('a formula of the user’s in a text cell stays a formula when our sheets are replaced, and when that is undone', async () => {
    const made = await drawn();
    put(made.book, 'A1', { content: made.book.formula(`='${FORM}'!C5+1`), format: '@' });
    const held = contentAt(made.book, OWN, 'A1');
    await place(made);
    expect([contentAt(made.book, OWN, 'A1'), made.book.sheet(OWN).cells.get('A1')?.format]).toEqual([held, '@']);
    await made.host.undo();
    expect([contentAt(made.book, OWN, 'A1'), made.book.sheet(OWN).cells.get('A1')?.format]).toEqual([held, '@']);
  });

  test.each([
    ['a number', { value: 7, kind: 'Double' as const }],
    ['a formula', { value: 0, kind: 'Double' as const, formula: '=1+1' }],
    ['a text', { value: '=1+1', kind: 'String' as const }],
  ])('%s in a text cell is put back as it was', async (_, content) => {
    const made = await drawn();
    put(made.book, 'A1', { content, format: '@' });
    const before = stateOf(made.book);
    await made.host.write([{ sheet: OWN, address: 'A1', value: 5 }]);
    expect(contentAt(made.book, OWN, 'A1')).toEqual({ value: 5, kind: 'Double' });
    await made.host.undo();
    expect(stateOf(made.book)).toEqual(before);
  });
});

describe('sheets of others', () => {
  test('looks down to the last row: what stands there is read, and what refers to ours follows', async () => {
    const made = await drawn();
    made.book.styles.set('Good', { NumberFormat: 'General' });
    put(made.book, 'F1048576', { style: 'Good' });
    put(made.book, 'B2', { content: { value: '注', kind: 'String' } });
    put(made.book, 'C3', { content: made.book.formula(`='${FORM}'!C5`) });
    made.requests.reset();
    const own = (await made.host.read()).sheets.find(({ name }) => name === OWN);
    expect(own?.cells['B2']?.value).toBe('注');
    expect(Math.max(...made.requests.requests.map(({ answer }) => answer))).toBeLessThan(1_000_000);
    await place(made);
    expect(contentAt(made.book, OWN, 'C3').formula).toBe(`='${FORM}'!C5`);
  });

  test('in a browser a large sheet is read in answers that Excel gives there, and nothing of it is lost', async () => {
    const made = await drawn();
    const [rows, columns] = [2_000, 12];
    for (let row = 1; row <= rows; row += 1)
      for (let col = 1; col <= columns; col += 1)
        put(made.book, `${columnName(col)}${row}`, { content: { value: `${row}/${col} ${'服务'.repeat(15)}`, kind: 'String' } });
    made.requests.reset();
    const { sheets } = await made.another({ online: true }).read();
    expect(Math.max(...made.requests.requests.map(({ answer }) => answer))).toBeLessThan(5_000_000);
    const cells = sheets.find(({ name }) => name === OWN)?.cells ?? {};
    expect(Object.keys(cells)).toHaveLength(rows * columns);
    expect(cells['L2000']?.value).toMatch(/^2000\/12 /);
  });
});

test('a validation that somebody changed in part is not read as ours, and everything else is read', async () => {
  const made = await drawn();
  const sheet = made.book.sheet(FORM);
  const { sheets: before } = await made.host.read();
  const [first] = sheet.validations;
  if (!first) throw new Error('no validation in the sample');
  const corner = first.ref.split(':')[0] ?? '';
  sheet.validations.push({ ...first, ref: corner });
  const [form] = (await made.host.read()).sheets;
  expect(form?.validations).toEqual(before[0]?.validations.filter(({ ref }) => ref !== first.ref));
  expect(form?.cells).toEqual(before[0]?.cells);
});
