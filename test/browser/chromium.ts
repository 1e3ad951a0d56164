// The built page in Debian's Chromium, driven as a person drives it; what the page says wrong is collected.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { serve, type Served } from '../../tools/serve.cjs';
import type { Formulas, DrawnWorkbook } from '../../src/workbook/host';
import type { WorkbookModel } from '../../src/workbook/model';
import type { Hook } from '../../src/workbench/hook';
import { fromWire, toWire } from '../../src/workbench/wire';
import { launch } from './launch';

declare global {
  interface Window {
    slaHook?: Hook;
  }
}

const DIST = process.env['SLA_DIST'] ?? join(__dirname, '../../dist');
/** A slow machine is no failure. */
export const PATIENCE = 240_000;

export interface Opened {
  readonly page: Page;
  /** Errors on the console or thrown, requests that left, files that were not there. */
  readonly complaints: string[];
  /** Closes the page and opens it again, in the same browser profile. */
  reload(): Promise<void>;
  close(): Promise<void>;
}

function listen(page: Page, address: string, complaints: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`thrown: ${error.message}`));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !/^(data|blob):/.test(url)) complaints.push(`outside: ${url}`);
  });
  page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`));
}

const ready = (page: Page): Promise<unknown> => page.waitForFunction(() => window.slaHook !== undefined, undefined, { timeout: PATIENCE });

export async function openPage(): Promise<Opened> {
  if (!existsSync(join(DIST, 'workbench/index.html'))) throw new Error('dist/workbench is not built: npm run build');
  const served: Served = await serve([DIST]);
  const browser: Browser = await launch();
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, locale: 'zh-CN' });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const complaints: string[] = [];
  listen(page, served.address, complaints);
  await page.goto(`${served.address}/workbench/?hook`);
  await ready(page);
  return {
    page,
    complaints,
    async reload() {
      await page.reload();
      await ready(page);
    },
    async close() {
      await browser.close();
      await served.close();
    },
  };
}

/** The page's host, from here. */
export const hostIn = (page: Page) => ({
  draw: (model: WorkbookModel, formulas: Formulas): Promise<void> =>
    page.evaluate(([text, way]) => window.slaHook?.draw(text, way), [toWire(model), formulas] as const),
  place: (model: WorkbookModel, formulas: Formulas, patience?: number): Promise<string | undefined> =>
    page.evaluate(([text, way, times]) => window.slaHook?.place(text, way, times), [toWire(model), formulas, patience] as const),
  read: async (): Promise<DrawnWorkbook> => fromWire((await page.evaluate(() => window.slaHook?.read())) ?? '') as DrawnWorkbook,
  undo: (): Promise<boolean | undefined> => page.evaluate(() => window.slaHook?.undo()),
  show: (sheet: string, address: string): Promise<void> =>
    page.evaluate(([name, at]) => window.slaHook?.show(name, at), [sheet, address] as const),
});

/** Waits until what is read satisfies a condition; gives what was read last. */
export async function until(page: Page, holds: (book: DrawnWorkbook) => boolean): Promise<DrawnWorkbook> {
  const end = Date.now() + PATIENCE;
  let book = await hostIn(page).read();
  while (!holds(book) && Date.now() < end) {
    await page.waitForTimeout(150);
    book = await hostIn(page).read();
  }
  return book;
}
