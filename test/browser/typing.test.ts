// Scores typed as fast as a keyboard sends them: none is lost, none lands elsewhere, a wrong one is refused, and what is shown in the end is
// what the rules make of them.
import { parseCell } from '../../src/workbook/address';
import { typedCells } from '../../src/workbook/read';
import { hostIn, PATIENCE } from './chromium';
import { valueOf } from './cells';
import { onePage } from './onePage';
import { builtInPlan } from '../recalc/planOf';
import { compareWithRules } from './equal';
import { smallMonth } from './small';

/** The contract with the longest forms. */
const KEY = 'systems';

/** The marks of a month: by sheet, row and column in the order of the sheet. */
const marks = typedCells(builtInPlan(KEY, '2026-03', 1)).flatMap(({ sheet, address, what, expected }) =>
  what.kind === 'mark' && expected.kind === 'mark' ? [{ sheet, address, full: expected.max, ...parseCell(address)! }] : [],
);
const forms = [...new Set(marks.map(({ sheet }) => sheet))];

const opened = onePage();
beforeAll(async () => {
  await hostIn(opened.page).draw(smallMonth(KEY), 'addin');
}, 2 * PATIENCE);

const quiet = (): Promise<boolean | undefined> => opened.page.evaluate(() => window.slaHook?.quiet());

/** Half points below the full mark, another one for each cell. */
const scoreFor = (full: number, i: number): number => Math.max(0, Math.round((full - (i % 5) * 0.5) * 100) / 100);

test(
  'a month of scores, key after key',
  async () => {
    const { page } = opened;
    const expected: [string, string, number][] = [];
    for (const sheet of forms) {
      const own = marks.filter((mark) => mark.sheet === sheet);
      const columns = [...new Set(own.map(({ col }) => col))].sort((a, b) => a - b);
      for (const col of columns) {
        const column = own.filter((mark) => mark.col === col).sort((a, b) => a.row - b.row);
        await hostIn(page).show(sheet, column[0]!.address);
        for (const [i, mark] of column.entries()) {
          const score = scoreFor(mark.full, i + col);
          expected.push([sheet, mark.address, score]);
          await page.keyboard.type(String(score));
          const below = column[i + 1];
          await page.keyboard.press('Enter');
          // Between two rows of marks stands a row of weights.
          for (let row = mark.row + 1; below && row < below.row; row += 1) await page.keyboard.press('ArrowDown');
        }
      }
    }
    expect(expected.length).toBe(marks.length);
    await quiet();
    const book = await hostIn(page).read();
    const wrong = expected.flatMap(([sheet, address, score]) => {
      const there = valueOf(book, sheet, address);
      return there === score ? [] : [`${sheet}!${address}: ${score} / ${JSON.stringify(there)}`];
    });
    expect(wrong).toEqual([]);
    const { compared, differing } = compareWithRules(book, 'addin');
    expect(compared).toBeGreaterThan(500);
    expect(differing).toEqual([]);
  },
  2 * PATIENCE,
);

test(
  'a result or an entry that arrives in the same place of another sheet while somebody types takes nothing away',
  async () => {
    const { page } = opened;
    const mark = marks.find(({ address }) => address === 'D8')!;
    await hostIn(page).show(mark.sheet, mark.address);
    await page.keyboard.type('0.');
    await page.evaluate(() => window.slaHook?.write([{ sheet: '事件日志', address: 'D8', value: 46_100.5 }]));
    await page.keyboard.type('45');
    await page.evaluate(() => window.slaHook?.write([{ sheet: '事件日志', address: 'D8', value: null }]));
    await page.keyboard.press('Enter');
    await quiet();
    expect(valueOf(await hostIn(page).read(), mark.sheet, mark.address)).toBe(0.45);
  },
  PATIENCE,
);

test(
  'across a row by Tab and back by arrows',
  async () => {
    const { page } = opened;
    const [first] = marks;
    const row = marks.filter((mark) => mark.sheet === first!.sheet && mark.row === first!.row);
    await hostIn(page).show(first!.sheet, first!.address);
    for (let i = 0; i < row.length; i += 1) {
      await page.keyboard.type('0.5');
      await page.keyboard.press('Tab');
      await page.keyboard.press('ArrowRight');
    }
    await page.keyboard.type('0.25');
    await page.keyboard.press('ArrowLeft');
    await quiet();
    const book = await hostIn(page).read();
    expect(row.map(({ address }) => valueOf(book, first!.sheet, address))).toEqual(row.map(() => 0.5));
    expect(compareWithRules(book, 'addin').differing).toEqual([]);
  },
  PATIENCE,
);

test.each([
  ['above the full mark', (full: number) => String(full + 1)],
  ['negative', () => '-1'],
  ['no number', () => '很好'],
])(
  'a score that is %s is refused: the old one stays, the page says what may stand there',
  async (_, wrong) => {
    const { page } = opened;
    const mark = marks[4]!;
    await hostIn(page).show(mark.sheet, mark.address);
    await page.keyboard.type('0.75');
    await page.keyboard.press('Enter');
    await hostIn(page).show(mark.sheet, mark.address);
    await page.keyboard.type(wrong(mark.full));
    await page.keyboard.press('Enter');
    await quiet();
    expect(valueOf(await hostIn(page).read(), mark.sheet, mark.address)).toBe(0.75);
    await expect(page.locator('.notice').textContent()).resolves.toContain(mark.address);
    await expect(page.locator('.notice').textContent()).resolves.toContain('没有写入');
  },
  PATIENCE,
);

test.each([
  ['/', '/'],
  ['／', '／'],
  ['未安排', '未安排'],
  ['０.５', 0.5],
])(
  '%s is taken as %s',
  async (typed, value) => {
    const { page } = opened;
    const mark = marks[4]!;
    await hostIn(page).show(mark.sheet, mark.address);
    await page.keyboard.insertText(typed);
    await page.keyboard.press('Enter');
    await quiet();
    expect(valueOf(await hostIn(page).read(), mark.sheet, mark.address)).toBe(value);
  },
  PATIENCE,
);
