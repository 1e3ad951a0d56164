// The pane in a real Chromium over a host that is only a value: by keyboard alone, with failures, in every theme, as narrow as Excel's.
import type { Page } from 'playwright-core';
import { serious, settled } from '../taskpane/axe';
import type { Look } from '../taskpane/browser';
import { panes } from '../taskpane/panes';

const open = panes('development');

const sheets = (page: Page): Promise<string[]> => page.evaluate(async () => (await window.host.read()).sheets.map(({ name }) => name));
const shown = (page: Page): Promise<string[]> => page.evaluate(() => window.host.shown);
const name = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');

/** Tab until the element of this name has the focus. */
const tabTo = async (page: Page, wanted: string, most = 60): Promise<void> => {
  for (let i = 0; i < most; i += 1) {
    await page.keyboard.press('Tab');
    if ((await name(page)) === wanted) return;
  }
  throw new Error(`Tab never reached ${wanted}; last ${await name(page)}`);
};

const generate = async (page: Page, contract: string): Promise<void> => {
  await page.getByRole('button', { name: `用这份合同：${contract}` }).click();
  await page.getByRole('button', { name: '下一步：生成' }).click();
  await page.getByRole('button', { name: '生成', exact: true }).click();
};

test('by keyboard alone: choose a contract, change a reading, generate, go to the form, undo', async () => {
  const page = await open();
  await tabTo(page, '用这份合同：信访运维');
  await page.keyboard.press('Enter');
  await tabTo(page, '下一步：生成', 3);
  await tabTo(page, '条款（90）', 2);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.getByText('合同没有写明或前后不一之处').waitFor();
  await tabTo(page, '迟延二十：改选会怎样', 8);
  await page.keyboard.press('Enter');
  await page.getByRole('rowheader', { name: '迟延天数 16' }).waitFor();
  await page.getByText('254,150.00 元').waitFor();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('ArrowRight');
  await page.getByText('已改选，生成后生效').waitFor();
  await page.getByRole('tab', { name: '合同', exact: true }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.getByText('改选的解读：迟延二十 → 叠加').waitFor();
  await tabTo(page, '生成', 12);
  await page.keyboard.press('Enter');
  await page
    .getByText(/已生成 \d+ 张工作表/)
    .first()
    .waitFor();
  expect(await page.getByTestId('announcer').textContent()).toMatch(/^已生成 30 张/);
  expect(await sheets(page)).toHaveLength(30);
  await tabTo(page, '去填 2026-03 服务日志', 20);
  await page.keyboard.press('Enter');
  expect((await shown(page))[0]).toMatch(/^2026-03 服务日志!/);
  await tabTo(page, '撤销', 2);
  await page.keyboard.press('Enter');
  await page.getByText('已撤销上一步改动。').first().waitFor();
  expect(await sheets(page)).toEqual([]);
});

test('three clicks from an empty workbook to its months', async () => {
  const page = await open();
  await generate(page, '官网运维');
  await page
    .getByText(/已生成 32 张工作表/)
    .first()
    .waitFor();
  expect(await sheets(page)).toContain('2026-03 评分表');
  await page.getByRole('button', { name: '重新生成' }).waitFor();
});

test('the filled example in one click', async () => {
  const page = await open();
  await page.getByRole('button', { name: '看填好的示例：官网运维' }).click();
  await page
    .getByText(/已生成 \d+ 张工作表/)
    .first()
    .waitFor();
  const marks = await page.evaluate(async () => {
    const form = (await window.host.read()).sheets.find(({ name: own }) => own === '2026-06 评分表');
    return Object.values(form?.cells ?? {}).filter(({ value, unlocked }) => unlocked && typeof value === 'number').length;
  });
  expect(marks).toBe(15);
});

test('what fails leaves the workbook as it was, and says why', async () => {
  const page = await open();
  await page.evaluate(() => {
    window.host.failAt = '年度汇总';
  });
  await generate(page, '官网运维');
  await expect(page.getByRole('alert').textContent()).resolves.toBe('没有完成，工作簿未改动：cannot place 年度汇总');
  expect(await sheets(page)).toEqual([]);
});

test('cancelled on the way, the workbook is as it was', async () => {
  const page = await open({ pace: 200 });
  await generate(page, '官网运维');
  await page
    .getByText(/（\d+\/32）/)
    .first()
    .waitFor();
  await page.getByRole('button', { name: '取消' }).click();
  await page.getByText('已取消，工作簿未改动。').first().waitFor();
  expect(await sheets(page)).toEqual([]);
});

test('a month that is none is refused beside its field', async () => {
  const page = await open();
  await page.getByRole('button', { name: '用这份合同：官网运维' }).click();
  await page.getByRole('tab', { name: '生成' }).click();
  await page.getByLabel('首月').fill('2026-02');
  await page.getByText('应在 2026-03 至 2028-03 之间').waitFor();
  expect(await page.getByRole('button', { name: '生成', exact: true }).getAttribute('aria-disabled')).toBe('true');
});

const wide = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);

/** Where PANE_PICTURES says, a picture of every page is left to be looked at. */
const picture = async (page: Page, file: string): Promise<void> => {
  const folder = process.env.PANE_PICTURES;
  if (folder) await page.screenshot({ path: `${folder}/${file}.png` });
};

const WORDS = {
  zh: {
    begin: '用这份合同：安全运维',
    readings: /^解读/,
    findings: /^条款检查/,
    effect: '权重合计：改选会怎样',
    generate: '生成',
    preview: '将要发生的改动',
    made: /已生成/,
  },
  en: {
    begin: 'Use this contract: 安全运维',
    readings: /^Readings/,
    findings: /^Findings/,
    effect: '权重合计: What would change',
    generate: 'Generate',
    preview: 'What will change',
    made: /sheets made/,
  },
} as const;

test.each`
  lang    | theme         | forcedColors
  ${'zh'} | ${'light'}    | ${false}
  ${'en'} | ${'dark'}     | ${false}
  ${'zh'} | ${'contrast'} | ${false}
  ${'en'} | ${'auto'}     | ${true}
`(
  '$lang, $theme, forced colours $forcedColors: nothing serious on any page, nothing wider than 320',
  async ({ lang, theme, forcedColors }: Required<Pick<Look, 'lang' | 'theme' | 'forcedColors'>>) => {
    const page = await open({ lang, theme, forcedColors });
    const words = WORDS[lang];
    const faults: Record<string, readonly string[]> = {};
    const look = async (place: string): Promise<void> => {
      await settled(page);
      await picture(page, `${lang}-${theme}-${place}`);
      const width = await wide(page);
      faults[place] = [...(await serious(page, { contrast: !forcedColors })), ...(width > 320 ? [`wider than 320: ${width}`] : [])];
    };
    await look('1-start');
    await page.getByRole('button', { name: words.begin }).click();
    await page.getByRole('tab', { name: words.readings }).waitFor();
    await look('2-terms');
    await page.getByRole('tab', { name: words.readings }).click();
    await page.getByRole('button', { name: words.effect }).first().click();
    await page.getByRole('table').first().waitFor();
    await look('3-readings');
    await page.getByRole('tab', { name: words.findings }).click();
    await look('4-findings');
    await page.getByRole('tab', { name: words.generate, exact: true }).click();
    await page.getByText(words.preview).waitFor();
    await look('5-generate');
    await page.getByRole('button', { name: words.generate, exact: true }).click();
    await page.getByText(words.made).first().waitFor();
    await look('6-done');
    expect(faults).toEqual(Object.fromEntries(Object.keys(faults).map((place) => [place, []])));
  },
);
