// 发送 in the built page: copies for three are made and downloaded, come back filled in, one of them changed and one broken; merged, undone.
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { DEFAULT_PANE, toXlsx } from '../../src/hosts/file';
import type { DrawnWorkbook } from '../../src/workbook/host';
import { type Copy, isPrepareFaults, prepare } from '../../src/workbook/mail/prepare';
import { parseReceipt } from '../../src/workbook/mail/receipt';
import { type Book, readBook } from '../../src/workbook/read';
import { serious } from '../taskpane/axe';
import { openCells, type Typing, typed } from '../workbook/mail/filling';
import { hostIn, PATIENCE } from './chromium';
import { drop } from './drop';
import { onePage } from './onePage';
import { smallMonth } from './small';
import { turnTo } from './turnTo';

const MONTH = '2026-03';
const FORM = `${MONTH} 评分表`;
const RECIPIENTS = ['甲方', '监理', '用户'] as const;

const opened = onePage();

const bookIn = (drawn: DrawnWorkbook): Book => {
  const book = readBook(drawn);
  if (!('plan' in book)) throw new Error(JSON.stringify(book));
  return book;
};

const downloaded = async (page: Page, button: string): Promise<Uint8Array> => {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
  return readFileSync(await file.path());
};

const marksOf = (copy: Copy, less: number): Typing =>
  openCells(copy).flatMap(({ sheet, address, what, expected }) => (what.kind === 'mark' && expected.kind === 'mark' ? [{ sheet, address, value: what.item === 0 ? expected.max - less : expected.max }] : []));

const bytesOf = ({ model: own }: Copy): Promise<Uint8Array> => toXlsx(own, { formulas: 'native', pane: DEFAULT_PANE });
const filledIn = (copy: Copy, less: number, more: Typing = []): Promise<Uint8Array> => toXlsx(typed(copy.model, [...marksOf(copy, less), ...more]), { formulas: 'native' });

/** The copies that the page has made, made once more here: the same to the last byte. */
const copiesOf = async (page: Page, archive: Readonly<Record<string, Uint8Array>>): Promise<readonly Copy[]> => {
  const receipts = Object.keys(archive).flatMap((name) => parseReceipt(Buffer.from(archive[name] ?? []).toString('utf8')) ?? []);
  const { plan } = bookIn(await hostIn(page).read());
  const made = prepare(plan, { months: [MONTH], recipients: RECIPIENTS, formulas: 'native', filled: false, sent: receipts[0]?.sent ?? '' });
  if (isPrepareFaults(made)) throw new Error(JSON.stringify(made));
  expect(receipts.map(({ id }) => id).sort()).toEqual(made.map(({ receipt }) => receipt.id).sort());
  for (const copy of made) expect(Buffer.from(archive[`官网运维 ${MONTH} ${copy.recipient}.xlsx`] ?? []).equals(Buffer.from(await bytesOf(copy)))).toBe(true);
  return made;
};

const look = async (page: Page, place: string): Promise<readonly string[]> => {
  const folder = process.env['PANE_PICTURES'];
  if (folder) await page.locator('aside.pane').screenshot({ path: `${folder}/mail-${place}.png` });
  const wide = await page.evaluate(() => {
    const panel = document.querySelector('#pane-page');
    return panel && panel.scrollWidth > panel.clientWidth ? [`wider than the pane: ${panel.scrollWidth}`] : [];
  });
  return [...(await serious(page, { without: ['.grid'] })), ...wide];
};

const fileRow = (page: Page, name: string) => page.getByTestId('file').filter({ has: page.getByText(name, { exact: true }) });

test(
  'three copies go out, five files come back: two are merged, in one step, and taken back',
  async () => {
    const { page } = opened;
    const host = hostIn(page);
    await host.draw(smallMonth('website', MONTH), 'native');
    await turnTo(page, '发送');
    await page.getByLabel('收件人').fill(RECIPIENTS.join('\n'));
    expect(await look(page, '1-prepare')).toEqual([]);
    await page.getByRole('button', { name: '制作文件' }).click();
    await page.getByText('已制作 3 份，尚未发出：请下载后用邮件发送。').first().waitFor();
    expect(await look(page, '2-made')).toEqual([]);
    const [one, two, three] = await copiesOf(page, unzipSync(await downloaded(page, '全部下载（zip）')));
    if (!one || !two || !three) throw new Error('no copies');
    const whole = await filledIn(one, 3);
    await page.getByRole('tab', { name: '收取' }).click();
    await drop(page, [
      { name: '甲方 填好.xlsx', bytes: whole },
      { name: '坏.xlsx', bytes: whole.subarray(0, 5_000) },
      { name: '监理.xlsx', bytes: await filledIn(two, 0) },
      { name: '用户.xlsx', bytes: await filledIn(three, 0, [{ sheet: FORM, address: 'C5', value: 0.9 }]) },
      { name: '说明.xlsx', bytes: Buffer.from('这不是工作簿，只是一段文字。') },
    ]);
    await page.getByText('已读取 5 份文件。').waitFor();
    await fileRow(page, '坏.xlsx').getByText(/不能读取/).first().waitFor();
    await fileRow(page, '说明.xlsx').getByText(/文本或 CSV/).first().waitFor();
    await fileRow(page, '用户.xlsx').getByText('有不应改动之处，未合并').first().waitFor();
    await page.getByRole('button', { name: '查看 用户.xlsx 的详情' }).press('Enter');
    await fileRow(page, '用户.xlsx').getByText(/权重被改动，发出时为 .+，收回时为 0\.9/).waitFor();
    await page.getByText(/第1项 完成时效：甲方 3、监理 6；采用 4\.5/).waitFor();
    await page.getByText('偏离较大：甲方、监理').first().waitFor();
    expect(await look(page, '3-collected')).toEqual([]);

    const before = await host.read();
    await page.getByRole('button', { name: '合并', exact: true }).press('Enter');
    await page.getByText(/已合并 2 份文件，写入 \d+ 处/).first().waitFor();
    const merged = await host.read();
    const { plan } = bookIn(merged);
    expect(plan.entries.scores.get(`${MONTH}|官网运维`)?.[0]?.[0]).toBe(4.5);
    expect([...(plan.entries.mail?.evaluators.keys() ?? [])]).toEqual(['甲方', '监理']);
    expect(plan.entries.mail?.flow.map(({ file }) => file)).toEqual(['甲方 填好.xlsx', '监理.xlsx']);
    expect(merged.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(['评分 甲方', '评分 监理', '流转记录']));
    const report = unzipSync(await downloaded(page, '下载收集报告'));
    expect(Buffer.from(report['xl/sharedStrings.xml'] ?? report['xl/worksheets/sheet2.xml'] ?? []).toString('utf8')).toContain('权重被改动');
    expect(await look(page, '4-merged')).toEqual([]);

    await page.getByRole('button', { name: '撤销', exact: true }).press('Enter');
    await page.getByText('已撤销合并，工作簿与合并前一样。').first().waitFor();
    expect(await host.read()).toEqual(before);
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await look(page, '5-narrow')).toEqual([]);
  },
  PATIENCE,
);
