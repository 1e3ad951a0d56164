// A real Chromium with the pane's page in it, under the policy that the product has; nothing leaves the page.
import type { Browser, Page } from 'playwright-core';

export { launch } from '../browser/launch';

const ADDRESS = 'http://pane.test/';
/** Griffel writes its styles at run time; scripts come from the page's own files only. */
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:";
const HTML =
  '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>运维考核</title><style>html,body,#root{height:100%;margin:0}</style></head><body><div id="root"></div><script src="/pane.js"></script></body></html>';

export interface Opened {
  readonly page: Page;
  /** Errors of the console, exceptions, requests that would have left the page. */
  readonly faults: string[];
}

export interface Look {
  readonly lang?: 'zh' | 'en';
  readonly theme?: 'light' | 'dark' | 'contrast' | 'auto';
  readonly width?: number;
  readonly pace?: number;
  readonly forcedColors?: boolean;
}

export async function openPane(
  browser: Browser,
  script: string,
  { lang = 'zh', theme = 'light', width = 320, pace = 0, forcedColors = false }: Look = {},
): Promise<Opened> {
  const context = await browser.newContext({
    viewport: { width, height: 760 },
    ...(forcedColors ? { forcedColors: 'active' as const } : {}),
  });
  const page = await context.newPage();
  page.setDefaultTimeout(90_000);
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  await page.route('**/*', (route) => {
    const url = route.request().url();
    if (url.startsWith(`${ADDRESS}pane.js`))
      return route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: script });
    if (url === ADDRESS || url.startsWith(`${ADDRESS}?`))
      return route.fulfill({ contentType: 'text/html; charset=utf-8', body: HTML, headers: { 'Content-Security-Policy': POLICY } });
    if (!url.endsWith('/favicon.ico')) faults.push(`request: ${url}`);
    return route.abort();
  });
  await page.goto(`${ADDRESS}?lang=${lang}&theme=${theme}&pace=${pace}`);
  await page.getByRole('tab').first().waitFor();
  return { page, faults };
}
