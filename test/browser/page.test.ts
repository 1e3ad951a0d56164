// The page as a person uses it: keys and mouse on the grid, what came of it read through the host.
import type { WorkbookModel } from '../../src/workbook/model';
import { hostIn, PATIENCE, until } from './chromium';
import { cellOf, valueOf } from './cells';
import { onePage } from './onePage';
import { smallMonth } from './small';

const FORM = '2026-03 评分表';
const website = (): WorkbookModel => smallMonth('website');

const opened = onePage();

async function type(address: string, text: string): Promise<void> {
  await hostIn(opened.page).show(FORM, address);
  await opened.page.keyboard.type(text);
  await opened.page.keyboard.press('Enter');
}

/** One at a time: the grid checks a score by a formula, and an entry begun before that is done is not taken. */
async function score(address: string, text: string): Promise<void> {
  await type(address, text);
  await until(opened.page, (now) => valueOf(now, FORM, address) === Number(text));
}

test(
  'a formula typed by keyboard computes, and a wrong one says why',
  async () => {
    const { page } = opened;
    const sheet = (await hostIn(page).read()).sheets[0]!.name;
    await hostIn(page).show(sheet, 'B2');
    await page.keyboard.type('=SLA.GRADE(89.99)');
    await page.keyboard.press('Enter');
    await page.keyboard.type('=SLA.PENALTY("petition","重大99")');
    await page.keyboard.press('Enter');
    const book = await until(page, (now) => typeof valueOf(now, sheet, 'B3') === 'object' && valueOf(now, sheet, 'B2') !== null);
    expect(valueOf(book, sheet, 'B2')).toBe('良好');
    expect(valueOf(book, sheet, 'B3')).toEqual({ error: '#VALUE!' });
    await hostIn(page).show(sheet, 'B3');
    await expect(page.locator('.selected').textContent()).resolves.toContain('重大99');
  },
  PATIENCE,
);

/** Univer 0.25.1 knows a formula of more than 64 characters by these 32 bits alone. */
const sumOf = (text: string): number => [...text].reduce((sum, char) => (char.charCodeAt(0) + (sum << 6) + (sum << 16) - sum) | 0, 0);
const longFormula = (n: number): string => `=LEN("${'long '.repeat(14)}${((n * 2_654_435_761) % 1e12).toString(36).padStart(8, '0')}")*0+${n}`;

/** Two numbers in whose formulas they are the same. */
function twins(): readonly [number, number] {
  const seen = new Map<number, number>();
  for (let n = 100_000; ; n += 1) {
    const sum = sumOf(longFormula(n));
    const other = seen.get(sum);
    if (other !== undefined) return [other, n];
    seen.set(sum, n);
  }
}

test(
  'two long formulas that have the same sum over their text are two formulas',
  async () => {
    const { page } = opened;
    const sheet = (await hostIn(page).read()).sheets[0]!.name;
    const [one, other] = twins();
    await hostIn(page).show(sheet, 'D2');
    for (const n of [one, other]) {
      await page.keyboard.insertText(longFormula(n));
      await page.keyboard.press('Enter');
    }
    const book = await until(page, (now) => valueOf(now, sheet, 'D2') !== null && valueOf(now, sheet, 'D3') !== null);
    expect([valueOf(book, sheet, 'D2'), valueOf(book, sheet, 'D3')]).toEqual([one, other]);
  },
  PATIENCE,
);

describe('the month of 官网运维', () => {
  beforeAll(() => hostIn(opened.page).draw(website(), 'addin'), PATIENCE);

  test(
    'a mark typed is in the cell',
    async () => {
      await score('D6', '5.5');
      expect(valueOf(await hostIn(opened.page).read(), FORM, 'D6')).toBe(5.5);
    },
    PATIENCE,
  );

  test(
    'a locked cell takes nothing, and says so',
    async () => {
      const { page } = opened;
      const before = cellOf(await hostIn(page).read(), FORM, 'C6');
      await type('C6', '99');
      await expect(page.locator('.notice').textContent()).resolves.toContain('C6');
      await hostIn(page).show(FORM, 'C6');
      await page.keyboard.press('Delete');
      expect(cellOf(await hostIn(page).read(), FORM, 'C6')).toEqual(before);
    },
    PATIENCE,
  );

  test(
    'what was typed survives a reload',
    async () => {
      const { page } = opened;
      await page.waitForFunction(() => document.querySelector('.kept')?.textContent?.includes('已存'), undefined, { timeout: PATIENCE });
      await page.waitForTimeout(2000);
      await opened.reload();
      const book = await until(page, (now) => valueOf(now, FORM, 'D6') === 5.5);
      expect(valueOf(book, FORM, 'D6')).toBe(5.5);
    },
    PATIENCE,
  );

  test(
    'placing sheets is taken back in one step; cancelled at the last moment, when everything is drawn, nothing has changed either',
    async () => {
      const { page } = opened;
      const before = await hostIn(page).read();
      await hostIn(page).place(website(), 'addin');
      expect(valueOf(await hostIn(page).read(), FORM, 'D6')).toBeNull();
      await expect(hostIn(page).undo()).resolves.toBe(true);
      expect(valueOf(await hostIn(page).read(), FORM, 'D6')).toBe(valueOf(before, FORM, 'D6'));
      // It asks before each sheet, before it shows them, and when they are shown.
      await expect(hostIn(page).place(website(), 'addin', website().sheets.length + 1)).resolves.toBe('cancelled');
      await expect(hostIn(page).read()).resolves.toEqual(before);
    },
    PATIENCE,
  );
});
