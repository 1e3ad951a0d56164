// The same in a browser: the built pane as a server hands it out, with the real library as its office.js, speaking to a request host of
// this process. Its policy holds, and no request leaves it.
import { existsSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { policy, siteFiles } from '../../../../build/package';
import type { ExcelHost } from '../../../../src/hosts/excel/excelHost';
import { DIST } from '../../../package/built';
import { bench } from './index';
import type { Book } from './book';
import { changeMessage, LIBRARY } from './library';
import type { Body, RequestHost } from './requestHost';

const ADDRESS = 'https://pane.test/';
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
};

/** What office.js does before a workbook is touched, and where the library's requests go. */
const STAND_IN = `
  window.Office = Object.create(window.Office ?? {}, {
    context: { value: {
      displayLanguage: 'zh-CN', platform: 'PC', officeTheme: { bodyBackgroundColor: '#ffffff' },
      requirements: { isSetSupported: () => true },
      document: { settings: {
        kept: new Map(),
        get(name) { return this.kept.get(name); }, set(name, value) { this.kept.set(name, value); }, remove(name) { this.kept.delete(name); },
        refreshAsync(done) { done({ status: 'succeeded' }); },
        saveAsync(done) { done({ status: 'succeeded' }); },
      } },
    } },
    HostType: { value: { Excel: 'Excel' } },
    PlatformType: { value: { OfficeOnline: 'OfficeOnline' } },
    AsyncResultStatus: { value: { Succeeded: 'succeeded' } },
    onReady: { value: () => Promise.resolve({ host: 'Excel', platform: 'PC' }) },
  });
  OfficeExtension._testSetRichApiMessageReadyImpl(() => Promise.resolve());
  OfficeExtension.SessionBase._overrideSession = new (class extends OfficeExtension.SessionBase {
    _createRequestExecutorOrNull() {
      return {
        executeAsync: async (data, flags, message) =>
          ({ ErrorCode: '', ErrorMessage: '', Headers: {}, Body: JSON.parse(await window.answerRequest(JSON.stringify(message.Body))) }),
      };
    }
  })();
`;

declare global {
  interface Window {
    OfficeExtension: { _testTriggerRichApiMessageEvent(message: object): void };
  }
}

export interface PaneInExcel {
  readonly page: Page;
  readonly book: Book;
  readonly requests: RequestHost;
  /** The same workbook, as it is read here. */
  readonly host: ExcelHost;
  /** Errors on the console or thrown, requests for anything that is not the pane's own. */
  readonly faults: string[];
  /** Opens the pane as a button of the ribbon does: `?page=entry`. */
  open(query?: string): Promise<void>;
  /** What Excel says when somebody changed a cell. */
  tell(sheet: string, address: string): Promise<void>;
  close(): Promise<void>;
}

function filesOfPane(): ReadonlyMap<string, Buffer> {
  if (!existsSync(`${DIST}/taskpane.html`)) throw new Error('the pane is not built: npm run build');
  const files = siteFiles({ dist: DIST, office: 'self' });
  const office = [...files.keys()].find((path) => path.endsWith('/office.js')) ?? '';
  return new Map([...files, [office, Buffer.from(`${readFileSync(LIBRARY, 'utf8')}\n${STAND_IN}`)]]);
}

export async function paneInExcel(browser: Browser): Promise<PaneInExcel> {
  const { book, requests, host } = bench();
  const files = filesOfPane();
  const faults: string[] = [];
  const context = await browser.newContext({ viewport: { width: 360, height: 800 }, locale: 'zh-CN' });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`thrown: ${error.message}`));
  await page.exposeFunction('answerRequest', (body: string) => JSON.stringify(requests.answer(JSON.parse(body) as Body)));
  await context.route('**/*', (route) => {
    const url = new URL(route.request().url());
    const body = url.href.startsWith(ADDRESS) ? files.get(url.pathname.slice(1)) : undefined;
    if (body) {
      const headers = { 'content-security-policy': policy('self'), 'content-type': TYPES[extname(url.pathname)] ?? '' };
      return route.fulfill({ body, headers });
    }
    faults.push(`request: ${url.href}`);
    return route.abort();
  });
  return {
    page,
    book,
    requests,
    host,
    faults,
    async open(query = '') {
      await page.goto(`${ADDRESS}taskpane.html${query}`);
      await page.getByRole('tabpanel').first().waitFor();
    },
    tell: (sheet, address) =>
      page.evaluate((message) => window.OfficeExtension._testTriggerRichApiMessageEvent(message), changeMessage(sheet, address)),
    close: () => context.close(),
  };
}
