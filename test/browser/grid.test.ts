// The grid itself, by mouse and keyboard: filling and pasting, what is offered while a formula is typed, a function that fails.
import { buildWorkbook } from '../../src/workbook/build';
import { NO_ENTRIES } from '../../src/workbook/entries';
import { NO_LOG } from '../../src/workbook/log';
import type { CellValue, WorkbookModel } from '../../src/workbook/model';
import type { DrawnWorkbook } from '../../src/workbook/host';
import type { Placing, Probe } from '../../src/workbench/probe';
import { hostIn, openPage, PATIENCE, type Opened } from './chromium';

jest.setTimeout(PATIENCE);

declare global {
  interface Window {
    slaCell?: Probe;
    slaPlace?: Placing;
    CustomFunctions?: { associate(id: string, implementation: () => unknown): void };
  }
}

const FORM = '2026-03 评分表';
const website = (): WorkbookModel => {
  const model = buildWorkbook('website', {
    from: '2026-03',
    months: 1,
    created: '2026-03-01T00:00:00Z',
    // A log with little room keeps the workbook small; nothing here writes into it.
    entries: { ...NO_ENTRIES, log: { ...NO_LOG, size: { ready: 3, helpers: 4, systems: 1 } } },
  });
  if ('code' in model) throw new Error(model.code);
  return model;
};

let opened: Opened;
beforeAll(async () => {
  opened = await openPage();
  await opened.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
});
afterAll(() => opened.close());
afterEach(() => {
  expect(opened.complaints.splice(0)).toEqual([]);
});

const read = (): Promise<DrawnWorkbook> => hostIn(opened.page).read();
const quiet = (): Promise<boolean | undefined> => opened.page.evaluate(() => window.slaHook?.quiet());
const valuesAt = async (sheet: string, ...addresses: readonly string[]): Promise<readonly (CellValue | null | undefined)[]> => {
  const cells = (await read()).sheets.find(({ name }) => name === sheet)?.cells;
  return addresses.map((address) => cells?.[address]?.value);
};
const valueAt = async (sheet: string, address: string): Promise<CellValue | null | undefined> => (await valuesAt(sheet, address))[0];
const notice = async (): Promise<string> => (await opened.page.locator('.notice').textContent()) ?? '';

async function type(sheet: string, address: string, text: string): Promise<void> {
  await hostIn(opened.page).show(sheet, address);
  await opened.page.keyboard.type(text);
  await opened.page.keyboard.press('Enter');
  await quiet();
}

/** As if it had been copied in another program: its text, and the looks it has there. */
async function paste(sheet: string, address: string, text: string): Promise<void> {
  const { page } = opened;
  await hostIn(page).show(sheet, address);
  await page.evaluate((copied) => {
    const row = (line: string): string =>
      `<tr>${line
        .split('\t')
        .map((one) => `<td style="color:red;background:#0f0">${one}</td>`)
        .join('')}</tr>`;
    const html = `<table>${copied.split('\n').map(row).join('')}</table>`;
    const blob = (kind: string, content: string): Blob => new Blob([content], { type: kind });
    return navigator.clipboard.write([
      new ClipboardItem({ 'text/plain': blob('text/plain', copied), 'text/html': blob('text/html', html) }),
    ]);
  }, text);
  await page.keyboard.press('Control+V');
  await page.waitForTimeout(150);
  await quiet();
}

/** The engine counts from the corner of its canvas. */
const placeOf = (sheet: string, address: string): Promise<readonly [number, number, number, number]> =>
  opened.page.evaluate(
    ([name, at]) => {
      const [left = 0, top = 0, right = 0, bottom = 0] = window.slaPlace?.(name, at) ?? [];
      const areas = [...document.querySelectorAll('.grid canvas')].map((canvas) => canvas.getBoundingClientRect());
      const { x, y } = areas.sort((a, b) => b.width * b.height - a.width * a.height)[0] ?? { x: 0, y: 0 };
      return [x + left, y + top, x + right, y + bottom] as const;
    },
    [sheet, address] as const,
  );

/** By the handle at the corner of the selected cell. */
async function drag(sheet: string, from: string, to: string): Promise<void> {
  const { mouse } = opened.page;
  await hostIn(opened.page).show(sheet, from);
  await opened.page.waitForTimeout(400);
  const [, , right, bottom] = await placeOf(sheet, from);
  const [left, top, end, low] = await placeOf(sheet, to);
  await mouse.move(right, bottom);
  await mouse.down();
  await mouse.move((left + end) / 2, (top + low) / 2, { steps: 8 });
  await mouse.up();
  await opened.page.waitForTimeout(200);
  await quiet();
}

describe('formulas on a blank sheet', () => {
  let sheet: string;
  beforeAll(async () => {
    sheet = (await read()).sheets[0]!.name;
  });

  test('functions of ours are offered as one types, with what they do', async () => {
    const { page } = opened;
    await hostIn(page).show(sheet, 'B2');
    await page.keyboard.type('=SLA.S');
    await page.getByText('一个月的总得分', { exact: false }).first().waitFor({ timeout: 10_000 });
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await quiet();
    expect((await valueAt(sheet, 'B2')) ?? null).toBeNull();
  });

  test('a function that throws shows its error in its own cell, says why, and stops nothing else', async () => {
    const { page } = opened;
    await page.evaluate(() =>
      window.CustomFunctions?.associate('VERSION', () => {
        throw new Error('坏了');
      }),
    );
    for (const [i, formula] of ['1', '=SLA.VERSION()', '=B2+1', '=SLA.GRADE(95)', '=B3&"!"', '=B4&"!"'].entries()) {
      await type(sheet, `B${i + 2}`, formula);
    }
    await type(sheet, 'B2', '41');
    const { cells } = (await read()).sheets[0]!;
    const shown = ['B2', 'B3', 'B4', 'B5', 'B6', 'B7'].map((at) => cells[at]?.value);
    expect(shown).toEqual([41, { error: '#VALUE!' }, 42, '优秀', { error: '#VALUE!' }, '42!']);
    await hostIn(page).show(sheet, 'B3');
    expect(await page.locator('.selected').textContent()).toContain('坏了');
  });
});

describe('cells of the form that are not yellow', () => {
  beforeAll(() => hostIn(opened.page).draw(website(), 'addin'));

  test('filling over them by the handle is refused, and nothing changes', async () => {
    await type(FORM, 'D6', '5.5');
    const before = await read();
    await drag(FORM, 'D6', 'F6');
    expect(await notice()).toBe('E6 已锁定：黄色单元格才可填写');
    expect(await read()).toEqual(before);
  });

  test('pasting into one is refused, and nothing changes', async () => {
    const before = await read();
    await paste(FORM, 'C6', '99');
    expect(await notice()).toBe('C6 已锁定：黄色单元格才可填写');
    expect(await read()).toEqual(before);
  });
});

describe('scores pasted', () => {
  test('a row as it stands in the form: texts become the numbers they are, the form keeps its looks, the total is computed', async () => {
    const before = await read();
    await paste(FORM, 'D6', '５.5\t10\t9\t4\t3.5 ');
    expect(await valuesAt(FORM, 'D6', 'E6', 'F6', 'G6', 'H6')).toEqual([5.5, 10, 9, 4, 3.5]);
    const after = await read();
    const looks = (book: DrawnWorkbook): unknown =>
      Object.entries(book.sheets.find(({ name }) => name === FORM)!.cells).map(([at, { style, unlocked }]) => [at, style, unlocked]);
    expect(looks(after)).toEqual(looks(before));
    await type(FORM, 'D6', '6');
    expect(await valueAt(FORM, 'D6')).toBe(6);
  });

  test.each([
    ['one above its full mark', 'D8', '6.5\t10\t9', /^D8 没有写入/],
    ['several that are wrong', 'D8', '6.5\t10\t很好', /^没有写入：2 个单元格不符合要求，如 D8/],
    ['full marks that are other ones', 'D8', '5\t11\t9', /^E8 已锁定/],
  ])('%s: refused as a whole', async (_, at, text, said) => {
    const before = await read();
    await paste(FORM, at, text);
    expect(await notice()).toMatch(said);
    expect(await read()).toEqual(before);
  });

  test('copied within the sheet: the value, and no rule with it', async () => {
    const { page } = opened;
    const before = await read();
    await hostIn(page).show(FORM, 'D6');
    await page.keyboard.press('Control+C');
    await page.waitForTimeout(150);
    await hostIn(page).show(FORM, 'D10');
    await page.keyboard.press('Control+V');
    await page.waitForTimeout(150);
    await quiet();
    expect(await valueAt(FORM, 'D10')).toBe(6);
    const rules = ({ sheets }: DrawnWorkbook): unknown => sheets.map(({ validations, highlights }) => [validations, highlights]);
    expect(rules(await read())).toEqual(rules(before));
  });
});
