// Receipts stay with the workbook of the page, through a reload and through its file; a returned file that never ends stops nothing.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { toXlsx } from '../../src/hosts/file';
import { receiptsIn } from '../../src/hosts/file/customXml';
import { isPrepareFaults, prepare } from '../../src/workbook/mail/prepare';
import { parseReceipt } from '../../src/workbook/mail/receipt';
import { readBook } from '../../src/workbook/read';
import { openCells, typed, type Typing } from '../workbook/mail/filling';
import { hostIn, PATIENCE } from './chromium';
import { drop } from './drop';
import { onePage } from './onePage';
import { smallMonth } from './small';
import { turnTo } from './turnTo';

const MONTH = '2026-03';
const opened = onePage();

/** As the page made it, with full marks. */
const filledCopy = async (page: Page, sent: string): Promise<Uint8Array> => {
  const book = readBook(await hostIn(page).read());
  if (!('plan' in book)) throw new Error(JSON.stringify(book));
  const made = prepare(book.plan, { months: [MONTH], recipients: ['甲方'], formulas: 'native', filled: false, sent });
  if (isPrepareFaults(made)) throw new Error(JSON.stringify(made));
  const [copy] = made;
  if (!copy) throw new Error('no copy');
  const marks: Typing = openCells(copy).flatMap(({ sheet, address, what, expected }) => (what.kind === 'mark' && expected.kind === 'mark' ? [{ sheet, address, value: expected.max }] : []));
  return toXlsx(typed(copy.model, marks), { formulas: 'native' });
};

const fileRow = (page: Page, name: string) => page.getByTestId('file').filter({ has: page.getByText(name, { exact: true }) });

/** What is asked of a worker for a file of one byte never comes back, and the first waiting is short. */
const hanging = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const { setTimeout: wait, Worker } = window;
    const post = Worker.prototype.postMessage as (message: unknown, ...more: readonly unknown[]) => void;
    Worker.prototype.postMessage = function (this: Worker, message: unknown, ...more: readonly unknown[]) {
      const bytes = (message as { readonly bytes?: ArrayBuffer }).bytes;
      if (bytes?.byteLength !== 1) post.call(this, message, ...more);
    };
    let first = true;
    window.setTimeout = ((handler: TimerHandler, after?: number, ...more: readonly unknown[]) => {
      const short = first && after === 20_000;
      if (short) first = false;
      return wait(handler, short ? 500 : after, ...more);
    }) as typeof window.setTimeout;
  });

test(
  'a receipt is in the saved file and, after a reload, at hand; the file is read in a worker, one that hangs is given up',
  async () => {
    const { page } = opened;
    page.setDefaultTimeout(30_000);
    await hostIn(page).draw(smallMonth('website'), 'native');
    await turnTo(page, '发送');
    await page.getByLabel('收件人').fill('甲方');
    await page.getByRole('button', { name: '制作文件' }).click();
    await page.getByText(/已存入本工作簿/).waitFor();
    const [saved] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '保存' }).click()]);
    const [receipt] = receiptsIn(readFileSync(await saved.path())).map((text) => parseReceipt(text));
    expect(receipt).toMatchObject({ recipient: '甲方', months: [MONTH] });
    const bytes = await filledCopy(page, receipt?.sent ?? '');
    // Kept as soon as the page has paused.
    await page.waitForTimeout(1_500);
    await opened.reload();
    await page.getByRole('tab', { name: '合同', exact: true }).waitFor();
    await turnTo(page, '发送');
    await page.getByRole('tab', { name: '收取' }).click();
    await page.getByText('现有回执 1 份。').waitFor();
    await hanging(page);
    const worker = page.waitForEvent('worker');
    await drop(page, [
      { name: '挂起.xlsx', bytes: Uint8Array.from([80]) },
      { name: '甲方.xlsx', bytes },
    ]);
    expect((await worker).url()).toMatch(/\.js$/);
    await page.getByText('已读取 2 份文件。').waitFor();
    await fileRow(page, '挂起.xlsx').getByText(/读取超过时限/).first().waitFor();
    await fileRow(page, '甲方.xlsx').getByText('可合并').first().waitFor();
  },
  PATIENCE,
);
