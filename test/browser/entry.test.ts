// 录入 and 检查 in a real Chromium over a host that is only a value: a month by keyboard alone, refusals, an incident, repairs.
import type { Page } from 'playwright-core';
import { gradeOf } from '../../src/domain/evaluation/grade';
import { scoreMonth } from '../../src/domain/evaluation/score';
import { isIssue } from '../../src/domain/issue';
import type { DrawnWorkbook } from '../../src/workbook/host';
import type { CellValue } from '../../src/workbook/model';
import { normalise } from '../../src/workbook/normalise';
import { type Book, readBook } from '../../src/workbook/read';
import { serious, settled } from '../taskpane/axe';
import { become, panes } from '../taskpane/panes';
import { smallExample, smallMonth } from './small';
import { byKeyboard, turnTo } from './turnTo';

const open = panes();
const EXAMPLE = normalise(smallExample('website'), 'native');

/** A month of the contract stands there, on the page where it is filled in. */
const monthOf = async (key: string): Promise<Page> => {
  const page = await open();
  await become(page, normalise(smallMonth(key), 'native'));
  await turnTo(page, '录入', byKeyboard);
  return page;
};

/** As text: playwright takes ten times as long to carry the object over. */
const bookOf = async (page: Page): Promise<Book> => {
  const text = await page.evaluate(async () => JSON.stringify(await window.host.read()));
  const book = readBook(JSON.parse(text) as DrawnWorkbook);
  if (!('plan' in book)) throw new Error(JSON.stringify(book));
  return book;
};
const valueIn = (page: Page, sheet: string, address: string): Promise<CellValue | null> =>
  page.evaluate(async ([name, cell]) => (await window.host.read()).sheets.find((one) => one.name === name)?.cells[cell]?.value ?? null, [
    sheet,
    address,
  ] as const);
const type = (page: Page, sheet: string, address: string, value: CellValue): Promise<void> =>
  page.evaluate(([name, cell, typed]) => window.host.write([{ sheet: name, address: cell, value: typed }]), [
    sheet,
    address,
    value,
  ] as const);

const name = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
const full = (label: string): string => /满分 ([\d.]+)$/.exec(label)?.[1] ?? '';

const tabTo = async (page: Page, wanted: RegExp): Promise<void> => {
  for (let i = 0; i < 30; i += 1) {
    await page.keyboard.press('Tab');
    if (wanted.test(await name(page))) return;
  }
  throw new Error(`Tab never reached ${String(wanted)}`);
};

/** Every field of the form in turn, with Enter; what is typed depends on the field alone. */
const fillIn = async (page: Page, text: (label: string) => string): Promise<number> => {
  for (let fields = 0; ; fields += 1) {
    const label = await name(page);
    await page.keyboard.type(text(label));
    await page.keyboard.press('Enter');
    if ((await name(page)) === label) return fields + 1;
  }
};

test.each(['website', 'data'])('%s: a month by keyboard alone; its total is the rules’', async (contract) => {
  const page = await monthOf(contract);
  await page.getByText('还没有填写').waitFor();
  await tabTo(page, /^第1项 .+ 完成时效，满分/);
  const fields = await fillIn(page, (label) => {
    if (label.endsWith('扣分说明')) return '报告迟交两日';
    return label.startsWith('第2项') ? '。5' : full(label);
  });
  const { plan } = await bookOf(page);
  const [table = ''] = plan.contract.tables.keys();
  const marks = plan.entries.scores.get(`2026-03|${table}`) ?? [];
  expect(fields).toBe(marks.length * 3 + 1);
  expect(marks[1]).toEqual([0.5, 0.5, 0.5]);
  expect(plan.entries.grounds.get(`2026-03|${table}`)?.[1]).toBe('报告迟交两日');
  const score = scoreMonth(plan.contract, marks, table);
  if (isIssue(score)) throw new Error(score.code);
  expect(score.total).toBeLessThan(100);
  expect(await page.getByTestId('total').textContent()).toBe(
    `总得分 ${score.total.toFixed(2)}，${String(gradeOf(score.total, plan.contract))}`,
  );
});

test('a wrong mark is refused beside its field, and nothing is written', async () => {
  const page = await monthOf('website');
  await tabTo(page, /^第1项 .+ 完成时效，满分/);
  const label = await name(page);
  await page.keyboard.type('99');
  const alert = page.getByText(/完成时效“99”没有写入，应为 0 至 [\d.]+ 的数值.*表中现为空白/);
  await alert.waitFor();
  await page.keyboard.press('Enter');
  expect(await name(page)).toBe(label);
  await page.keyboard.press('Tab');
  expect((await bookOf(page)).plan.entries.scores.size).toBe(0);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Escape');
  await alert.waitFor({ state: 'detached' });
});

test('what is not arranged is so as a whole, in one step; what changes in the grid is followed', async () => {
  const page = await monthOf('security');
  const [first] = (await bookOf(page)).cells.filter(({ typed: { what } }) => what.kind === 'mark');
  if (!first) throw new Error('no mark');
  await type(page, first.typed.sheet, first.address, 1);
  const field = page.getByLabel(/^第1项 .+ 完成时效，满分/);
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>('[data-stop="完成时效"]')?.value === '1');
  await field.focus();
  const row = async () => (await bookOf(page)).plan.entries.scores.get('2026-03|安全运维')?.[0];
  await field.fill('、');
  await page.keyboard.press('Enter');
  expect(await row()).toEqual(['/', '/', '/']);
  await page.getByText('未安排', { exact: true }).waitFor();
  await page.getByRole('button', { name: '撤销上一步' }).click();
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>('[data-stop="完成时效"]')?.value === '1');
  expect(await row()).toEqual([1, null, null]);
});

test('an incident by form: what is missing, its level and clause as one types, written to the next free row', async () => {
  const page = await monthOf('website');
  await page.getByRole('tab', { name: '事件', exact: true }).click();
  await page.getByLabel('事件类型').selectOption('服务中断');
  await page
    .getByTestId('verdict')
    .getByText(/须填 .*发生时间/)
    .waitFor();
  await page.getByLabel('发生时间').fill('2026-3-5 9:3x');
  await page.getByLabel('恢复时间').fill('2026年3月5日 21:30');
  await page.getByText('日期和时间，如 2026-03-05 09:30').waitFor();
  expect(await page.getByRole('button', { name: '写入日志' }).getAttribute('aria-disabled')).toBe('true');
  await page.getByLabel('发生时间').fill('2026-3-5 9:30');
  await page.getByLabel('服务商责任').selectOption('是');
  await page.getByLabel('影响人数').fill('３00');
  await page
    .getByTestId('verdict')
    .getByText(/中断小时 12/)
    .waitFor();
  await page.getByRole('button', { name: '写入日志' }).click();
  await page.getByText('已写入事件日志第 7 行。').first().waitFor();
  const { plan } = await bookOf(page);
  expect(plan.entries.log?.rows).toHaveLength(1);
  expect(await valueIn(page, '事件日志', 'C7')).toBe('服务中断');
  expect(await valueIn(page, '事件日志', 'D7')).toBe(46_086 + 9.5 / 24);
  await page.getByRole('button', { name: '到这一行' }).click();
  expect(await page.evaluate(() => window.host.shown.at(-1))).toBe('事件日志!A7');
});

test('a service of 信访运维 goes to its month’s log', async () => {
  const page = await monthOf('petition');
  await page.getByLabel('事件类型').selectOption('故障');
  await page.getByLabel('发生时间').fill('2026-03-05 09:30');
  await page.getByLabel('响应时间').fill('2026-03-05 12:30');
  await page.getByTestId('verdict').getByText('响应超时 是').waitFor();
  await page.getByRole('button', { name: '写入日志' }).click();
  await page.getByText('已写入2026-03 服务日志第 4 行。').first().waitFor();
  expect((await bookOf(page)).plan.entries.serviceLog?.get('2026-03')).toHaveLength(1);
});

test('a closed month can only be looked at', async () => {
  const page = await open();
  await become(page, EXAMPLE);
  await turnTo(page, '录入', byKeyboard);
  await page.getByLabel('月份').selectOption('2026-03');
  await page.getByText('2026-03 已定稿，只能查看。').first().waitFor();
  expect(await page.getByLabel(/^第1项 .+ 完成时效，满分/).getAttribute('readonly')).toBe('');
  await page.getByText(/^总得分/).waitFor();
});

test('检查: nothing wrong is said plainly; texts become numbers one by one or all at once, and back', async () => {
  const page = await monthOf('website');
  await turnTo(page, '检查', byKeyboard);
  await page.getByText('没有发现问题。').waitFor();
  await page.getByText('还没有开始填写：2026-03 评分表。').waitFor();
  const marks = (await bookOf(page)).cells.filter(({ typed: { what } }) => what.kind === 'mark').slice(0, 3);
  const [one, two, three] = marks.map(({ address }) => address);
  if (!one || !two || !three) throw new Error('no marks');
  const sheet = '2026-03 评分表';
  await type(page, sheet, one, '１.5');
  await type(page, sheet, two, ' 1 ');
  await type(page, sheet, three, '缺');
  await page.getByText(`可以安全修正的 2 处`).waitFor();
  await page
    .getByRole('button', { name: `到 ${sheet} ${three}` })
    .first()
    .press('Enter');
  expect(await page.evaluate(() => window.host.shown.at(-1))).toBe(`${sheet}!${three}`);
  await page.getByRole('button', { name: `修正 ${sheet} ${one}：“１.5”（文字） → 1.5` }).press('Enter');
  await page.getByText('已修正 1 处。').first().waitFor();
  expect(await valueIn(page, sheet, one)).toBe(1.5);
  expect(await valueIn(page, sheet, two)).toBe(' 1 ');
  await page.getByRole('button', { name: '全部修正（1 处）' }).click();
  await page.waitForFunction(() => document.body.innerText.includes('已修正') && !document.body.innerText.includes('可以安全修正'));
  expect(await valueIn(page, sheet, two)).toBe(1);
  expect(await valueIn(page, sheet, three)).toBe('缺');
  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await page.getByText('已撤销上一步改动。').first().waitFor();
  expect(await valueIn(page, sheet, two)).toBe(' 1 ');
});

const WORDS = {
  zh: { entry: '录入', check: '检查', incident: '事件', metrics: '指标', off: '月份' },
  en: { entry: 'Fill in', check: 'Check', incident: 'Incident', metrics: 'Metrics', off: 'Month' },
} as const;

test.each([
  ['zh', 'light'],
  ['en', 'dark'],
  ['zh', 'contrast'],
] as const)('%s, %s: nothing serious, nothing wider than 320', async (lang, theme) => {
  const page = await open({ lang, theme });
  const words = WORDS[lang];
  const faults: Record<string, readonly string[]> = {};
  const look = async (place: string): Promise<void> => {
    await settled(page);
    const folder = process.env.PANE_PICTURES;
    if (folder) await page.screenshot({ path: `${folder}/${lang}-${theme}-${place}.png` });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    faults[place] = [...(await serious(page)), ...(wide > 320 ? [`wider than 320: ${wide}`] : [])];
  };
  await become(page, EXAMPLE);
  await turnTo(page, words.entry, byKeyboard);
  await page.getByLabel(words.off).selectOption('2026-05');
  await page.locator('[data-stop="完成时效"]').first().fill('99');
  await look('entry-1-form');
  await page.getByLabel(words.off).selectOption('2026-03');
  await look('entry-2-closed');
  await page.getByRole('tab', { name: words.incident, exact: true }).click();
  await page.getByLabel('事件类型').selectOption('服务中断');
  await page.getByLabel('发生时间').fill('2026-05-05 9:30');
  await page.getByLabel('恢复时间').fill('2026-05-05 22:30');
  await page.getByLabel('服务商责任').selectOption('是');
  await page.getByLabel('影响人数').fill('300');
  await look('entry-3-incident');
  await page.getByTestId('verdict').scrollIntoViewIfNeeded();
  await look('entry-4-verdict');
  await page.getByRole('tab', { name: words.metrics, exact: true }).click();
  await look('entry-5-metrics');
  await type(page, '2026-05 评分表', 'D6', '５.5');
  await type(page, '2026-05 评分表', 'F6', 99);
  await turnTo(page, words.check, byKeyboard);
  await page.getByText('F6').first().waitFor();
  await look('check-1');
  expect(faults).toEqual(Object.fromEntries(Object.keys(faults).map((place) => [place, []])));
});
