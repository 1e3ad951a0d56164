// The same in a browser: the built pane, with the real library as its office.js, speaking to a request host of this process.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { serve, type Served } from '../../../../tools/serve.cjs';
import { Book } from './book';
import { LIBRARY } from './library';
import { RequestHost, type Body } from './requestHost';
import { rootNode } from './workbooks';

const DIST = process.env['SLA_DIST'] ?? join(__dirname, '../../../../dist');
const OFFICE = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/** What office.js does before a workbook is touched, and where requests go. */
const STAND_IN = `
  window.Office = Object.create(Office, {
    context: { value: {
      displayLanguage: 'zh-CN', platform: 'PC', officeTheme: { bodyBackgroundColor: '#ffffff' },
      requirements: { isSetSupported: () => true },
      document: { settings: { set() {}, remove() {}, saveAsync(done) { done({ status: 'succeeded' }); } } },
    } },
    HostType: { value: { Excel: 'Excel' } },
    PlatformType: { value: { OfficeOnline: 'OfficeOnline' } },
    onReady: { value: () => Promise.resolve({ host: 'Excel', platform: 'PC' }) },
  });
  OfficeExtension._testSetRichApiMessageReadyImpl(() => Promise.resolve());
  class Session extends OfficeExtension.SessionBase {
    _createRequestExecutorOrNull() {
      return { executeAsync: async (data, flags, message) =>
        ({ ErrorCode: '', ErrorMessage: '', Headers: {}, Body: JSON.parse(await window.answerRequest(JSON.stringify(message.Body))) }) };
    }
  }
  OfficeExtension.SessionBase._overrideSession = new Session();
`;

export interface PaneInExcel {
  readonly page: Page;
  readonly book: Book;
  readonly requests: RequestHost;
  /** Errors on the console or thrown. */
  readonly faults: string[];
  close(): Promise<void>;
}

export async function openPaneInExcel(browser: Browser, query = ''): Promise<PaneInExcel> {
  if (!existsSync(join(DIST, 'taskpane.html'))) throw new Error('the pane is not built: npm run build');
  const served: Served = await serve([DIST]);
  const book = new Book();
  const requests = new RequestHost(() => rootNode(book));
  // The pane's own policy is tested with the package; here the library comes from a route.
  const context = await browser.newContext({ viewport: { width: 360, height: 800 }, bypassCSP: true });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  await page.exposeFunction('answerRequest', (body: string) => JSON.stringify(requests.answer(JSON.parse(body) as Body)));
  await page.route(OFFICE, (route) =>
    route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: `${readFileSync(LIBRARY, 'utf8')}\n${STAND_IN}` }),
  );
  await page.goto(`${served.address}/taskpane.html${query}`);
  return {
    page,
    book,
    requests,
    faults,
    async close() {
      await context.close();
      await served.close();
    },
  };
}
