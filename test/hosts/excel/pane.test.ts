// The built pane in Chromium as Excel shows it: through the real Office.js into the strict workbook of these tests, driven as a person does.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { builtInTerms } from '../../../src/contracts';
import { isIssue } from '../../../src/domain/issue';
import { buildPlan } from '../../../src/workbook/build';
import { entryKey, type Mark, NO_ENTRIES } from '../../../src/workbook/entries';
import { months } from '../../../src/workbook/months';
import { normalise } from '../../../src/workbook/normalise';
import { type Plan, planOf } from '../../../src/workbook/plan';
import { launch } from '../../browser/launch';
import { comparable, type Comparable } from '../comparable';
import { contentAt, stateOf } from './requestHost';
import { type PaneInExcel, paneInExcel } from './requestHost/page';

const [TABLE, FORM] = ['官网运维', '2026-03 评分表'];
let browser: Browser;
let pane: PaneInExcel;
beforeAll(async () => {
  browser = await launch();
  pane = await paneInExcel(browser);
  await pane.open();
});
afterAll(async () => {
  await pane?.close();
  await browser?.close();
});
afterEach(() => {
  expect(pane.faults.splice(0)).toEqual([]);
});

const press = (name: string): Promise<void> => pane.page.getByRole('button', { name, exact: true }).click();
const turnTo = (name: string): Promise<void> => pane.page.getByRole('tab', { name, exact: true }).click();
const said = (text: string | RegExp): Promise<void> => pane.page.getByText(text).first().waitFor();
const firstMark = () => pane.page.getByLabel(/^第1项 .+ 完成时效，满分/);

function planFor(scores: ReadonlyMap<string, readonly (readonly Mark[])[]>): Plan {
  const terms = builtInTerms('website');
  if (isIssue(terms)) throw new Error(terms.code);
  const plan = planOf('website', terms, months('2026-03', 1), { ...NO_ENTRIES, scores });
  if (isIssue(plan)) throw new Error(plan.code);
  return plan;
}

/** What the rules make of the month with these first marks. */
function expected(...marks: Mark[]): Comparable {
  const items = planFor(new Map()).contract.tables.get(TABLE) ?? [];
  const rows = items.map((_, i) => [0, 1, 2].map((at) => marks[3 * i + at] ?? null));
  const plan = planFor(new Map(marks.length > 0 ? [[entryKey('2026-03', TABLE), rows]] : []));
  return comparable(normalise(buildPlan(plan, '2026-03-01T00:00:00Z'), 'native'), pane.host.lacks);
}

/** What Excel holds; its own first sheet stays, behind ours. */
async function held(): Promise<Comparable> {
  const drawn = await pane.host.read();
  return comparable({ ...drawn, sheets: drawn.sheets.filter(({ name }) => name !== 'Sheet1') }, pane.host.lacks);
}

const generate = async (): Promise<void> => {
  await press('生成');
  await said(/已生成 \d+ 张工作表/);
};

test('choose a contract and generate a month: Excel holds what the rules make; one step back, and nothing is left', async () => {
  const { page, requests, book } = pane;
  const before = stateOf(book);
  await press('用这份合同：官网运维');
  await press('下一步：生成');
  await page.getByLabel('月数').fill('1');
  // Without the log the workbook is a quarter as large; the tests beside this one place it.
  await page.getByLabel(/^事件日志/).uncheck();
  await generate();
  expect(await held()).toEqual(expected());
  expect(Math.max(...requests.requests.map(({ bytes }) => bytes))).toBeLessThan(1_000_000);
  const opens = page.getByLabel(/^打开这个工作簿时显示任务窗格/);
  expect(await opens.isChecked()).toBe(true);
  await opens.uncheck();
  expect(await opens.isChecked()).toBe(false);
  await press('撤销');
  await said('已撤销上一步改动。');
  expect(stateOf(book)).toEqual(before);
});

test('where Excel fails half-way the workbook is as it was, and the pane says so', async () => {
  const { page, requests, book } = pane;
  const before = stateOf(book);
  requests.failAt = requests.done + 300;
  await press('生成');
  await page
    .getByRole('alert')
    .getByText(/已恢复原状/)
    .waitFor();
  expect(stateOf(book)).toEqual(before);
  await generate();
  expect(await held()).toEqual(expected());
});

test('a score typed in 录入 stands in its cell of the protected form; one step back empties it', async () => {
  const { page, book } = pane;
  await turnTo('录入');
  await firstMark().fill('5.25');
  await page.keyboard.press('Enter');
  await said(/^已填 /);
  expect(await held()).toEqual(expected(5.25));
  expect(book.sheet(FORM).protection).not.toBeNull();
  await press('撤销上一步');
  await page.waitForFunction((label) => document.querySelector<HTMLInputElement>(label)?.value === '', 'input[aria-label^="第1项"]');
  expect(await held()).toEqual(expected());
});

test('what is typed into the sheet arrives in the pane; 检查 finds a number written as text and mends it', async () => {
  const { page, book } = pane;
  const form = book.sheet(FORM);
  const drawn = (await pane.host.read()).sheets.find(({ name }) => name === FORM);
  const [address = ''] = Object.entries(drawn?.cells ?? {}).find(([, { unlocked, style }]) => unlocked && style === 'inputNumber') ?? [];
  form.cells.set(address, { ...book.cell(form, address), content: { value: '５', kind: 'String' } });
  await pane.tell('1', address);
  await turnTo('检查');
  await press('全部修正（1 处）');
  await said('已修正 1 处。');
  expect(contentAt(book, FORM, address)).toEqual({ value: 5, kind: 'Double' });
  expect(await held()).toEqual(expected(5));
  await turnTo('录入');
  await page.waitForFunction((label) => document.querySelector<HTMLInputElement>(label)?.value === '5', 'input[aria-label^="第1项"]');
});

test('发送 makes the copies, with what reads and writes files loaded then', async () => {
  await pane.open('?page=mail');
  await pane.page.getByLabel('收件人').fill('甲方');
  await press('制作文件');
  await said('已制作 1 份，尚未发出：请下载后用邮件发送。');
});

describe('what the ribbon and the cell’s menu open', () => {
  beforeAll(async () => {
    // Nothing to read: the pages alone matter here.
    await pane.close();
    pane = await paneInExcel(browser);
  });

  const manifest = readFileSync(join(__dirname, '../../../manifest.xml'), 'utf8');
  const found = (pattern: RegExp): ReadonlyMap<string, string> =>
    new Map([...manifest.matchAll(pattern)].map(([, id = '', value = '']) => [id, value]));
  const labels = found(/<bt:String id="(\w+)\.Label" DefaultValue="([^"]+)"/g);
  const actions = [...found(/<bt:Url id="(\w+)\.Url" DefaultValue="[^"]+taskpane\.html\?page=(\w+)"/g)].map(
    ([id, page]) => [labels.get(id) ?? '', page] as const,
  );
  const isOpen = (id: string): Promise<void> => pane.page.locator(`#pane-page[aria-labelledby="tab-${id}"]`).waitFor();
  /** A tab by its id, as its name stands in it twice, once to keep room for bold; an item of the menu by its name. */
  const focused = (): Promise<string> =>
    pane.page.evaluate(() =>
      document.activeElement?.role === 'tab' ? document.activeElement.id : (document.activeElement?.textContent ?? ''),
    );

  test('every button has its page', () => {
    expect(actions).toEqual([
      ['生成', 'generate'],
      ['录入', 'entry'],
      ['检查', 'check'],
      ['发送', 'mail'],
      ['看板', 'dashboard'],
    ]);
    expect(manifest.match(/<SourceLocation resid="(\w+)\.Url" \/>/g)).toHaveLength(actions.length + 1);
  });

  test.each(actions)('%s opens the pane at its page', async (_, id) => {
    await pane.open(`?page=${id}`);
    await isOpen(id);
  });

  /** By arrows, until it has the focus. */
  const reached = async (key: string, wanted: string): Promise<boolean> => {
    for (let i = 0; i < actions.length && (await focused()) !== wanted; i += 1) await pane.page.keyboard.press(key);
    return (await focused()) === wanted;
  };

  test.each([360, 260])('each is reached by keyboard alone in the pane, too, %d wide', async (width) => {
    const { keyboard } = pane.page;
    await pane.page.setViewportSize({ width, height: 800 });
    for (const [label, id] of actions) {
      await pane.open();
      await keyboard.press('Tab');
      if (!(await reached('ArrowRight', `tab-${id}`))) {
        // Where they do not fit the last ones are in the menu behind the tabs.
        await keyboard.press('Tab');
        await keyboard.press('Enter');
        await pane.page.getByRole('menuitem').first().waitFor();
        expect([label, await reached('ArrowDown', label)]).toEqual([label, true]);
      }
      await keyboard.press('Enter');
      await isOpen(id);
    }
  });
});
