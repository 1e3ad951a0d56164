// The package served by Debian's nginx over TLS, and the pane loaded from it in Chromium: headers, compression, policy, pages.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { ids } from '../../build/manifest';
import { policy } from '../../build/package';
import { launch } from '../browser/launch';
import { packaged } from './built';
import { ask, freePort, runNginx, type Running } from './server';

const OFFICE = join(__dirname, '../../node_modules/@microsoft/office-js/dist');
const WORLDWIDE = 'https://appsforoffice.microsoft.com/lib/1/hosted/';

const running: Running[] = [];
let browser: Browser;
/** The addresses of two packages: office.js from its own origin, under a path; and the copy, at the root. */
let world = '';
let alone = '';
let files: Map<string, Buffer>;

beforeAll(async () => {
  world = `https://localhost:${String(await freePort())}/sla`;
  alone = `https://localhost:${String(await freePort())}`;
  files = packaged({ url: world, id: ids.intranet });
  running.push(await runNginx(files, world));
  running.push(await runNginx(packaged({ url: alone, office: 'self' }), alone));
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  for (const server of running) await server.close();
});

const scriptIn = (name: string): string =>
  new RegExp(`pane/${name}\\.[0-9a-f]{12}\\.js`).exec(files.get('site/taskpane.html')!.toString())?.[0] ?? '';

describe('nginx sends', () => {
  test.each<[string, () => string, string, string, string | undefined]>([
    ['the pane', () => 'taskpane.html', 'text/html; charset=utf-8', 'no-cache', undefined],
    ['the pane at a page', () => 'taskpane.html?page=entry', 'text/html; charset=utf-8', 'no-cache', undefined],
    ['the functions', () => 'functions.js', 'text/javascript; charset=utf-8', 'no-cache', undefined],
    ['their metadata', () => 'functions.json', 'application/json; charset=utf-8', 'no-cache', '*'],
    ['a script', () => scriptIn('pane'), 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable', undefined],
    ['an icon', () => 'assets/mail-32.png', 'image/png', 'public, max-age=86400', undefined],
  ])('%s', async (_, path, type, cache, origin) => {
    const { status, headers, body } = await ask(`${world}/${path()}`);
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([200, type, cache]);
    expect(headers['access-control-allow-origin']).toBe(origin);
    expect(headers['content-security-policy']).toBe(policy('worldwide'));
    expect([headers['x-content-type-options'], headers['referrer-policy'], headers['server']]).toEqual(['nosniff', 'no-referrer', 'nginx']);
    expect(body.equals(files.get(`site/${path().split('?')[0]!}`)!)).toBe(true);
  });

  test('the compressed file that lies beside it, to whoever takes it', async () => {
    const { headers, body } = await ask(`${world}/${scriptIn('libraries')}`, { 'accept-encoding': 'gzip' });
    expect([headers['content-encoding'], headers['vary']]).toEqual(['gzip', 'Accept-Encoding']);
    expect(body.equals(files.get(`site/${scriptIn('libraries')}.gz`)!)).toBe(true);
    expect(gunzipSync(body).equals(files.get(`site/${scriptIn('libraries')}`)!)).toBe(true);
  });

  test('nothing again where nothing changed', async () => {
    const { headers } = await ask(`${world}/functions.js`);
    expect((await ask(`${world}/functions.js`, { 'if-none-match': headers['etag'] ?? '' })).status).toBe(304);
  });

  test.each([
    ['/', 404],
    ['/sla/', 302],
    ['/sla/pane/', 403],
    ['/sla/missing.js', 404],
    ['/sla/../nginx/tls.key', 404],
    ['/sla/%2e%2e/nginx/tls.key', 404],
    ['/sla..%2fnginx/tls.key', 404],
  ])('%s → %i, with the policy', async (path, status) => {
    const answer = await ask(`${new URL(world).origin}${path}`);
    expect([answer.status, answer.headers['content-security-policy']]).toEqual([status, policy('worldwide')]);
  });

  test('no file to whoever would change one', async () => {
    expect((await ask(`${world}/functions.js`, {}, 'PUT')).status).toBe(405);
  });
});

/** Answers as office.js inside Excel does, as far as the pane asks before it reads the workbook; Excel itself refuses. */
const STUB = `
  window.Office = {
    HostType: { Excel: 'Excel' }, PlatformType: { OfficeOnline: 'OfficeOnline' },
    onReady: () => Promise.resolve({ host: 'Excel', platform: 'PC' }),
    context: { displayLanguage: 'en-US', platform: 'PC', officeTheme: { bodyBackgroundColor: '#1f1f1f' }, requirements: { isSetSupported: () => false } },
  };
  window.Excel = { run: () => Promise.reject(new Error('stub')) };`;

interface Opened {
  readonly page: Page;
  readonly complaints: string[];
  readonly asked: string[];
}

/** Opens a page; anything on the console above a warning, any failed request and any address outside is kept. */
async function open(url: string, office?: (path: string) => string | Buffer): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 360, height: 800 }, locale: 'zh-CN', ignoreHTTPSErrors: true });
  const page = await context.newPage();
  const [complaints, asked]: [string[], string[]] = [[], []];
  page.on('console', (message) => message.type() === 'error' && complaints.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`thrown: ${error.message}`));
  page.on('request', (request) => asked.push(request.url()));
  page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()} ${String(request.failure()?.errorText)}`));
  if (office)
    await context.route(`${WORLDWIDE}**`, (route) =>
      route.fulfill({
        contentType: 'text/javascript',
        body: office(new URL(route.request().url()).pathname.replace('/lib/1/hosted/', '')),
      }),
    );
  await page.goto(url);
  return { page, complaints, asked };
}
const outside = ({ asked }: Opened, ...known: string[]): string[] =>
  asked.filter((url) => !known.some((each) => url.startsWith(each)) && !url.startsWith('data:'));

describe('Chromium loads', () => {
  test('the pane in Excel: at its page, in Office’s language and theme, under the policy', async () => {
    const opened = await open(`${world}/taskpane.html?page=check`, () => STUB);
    const pane = opened.page.locator('[data-theme]');
    await pane.waitFor();
    expect([await pane.getAttribute('data-theme'), await pane.getAttribute('lang')]).toEqual(['dark', 'en-US']);
    await opened.page.locator('#pane-page[aria-labelledby="tab-check"]').waitFor();
    expect(opened.complaints).toEqual([]);
    expect(outside(opened, `${world}/`, WORLDWIDE)).toEqual([]);
    await opened.page.context().close();
  });

  test('a page that the pane does not have is its first one', async () => {
    const opened = await open(`${world}/taskpane.html?page=mailx`, () => STUB);
    await opened.page.locator('#pane-page[aria-labelledby="tab-contract"]').waitFor();
    expect(opened.complaints).toEqual([]);
    await opened.page.context().close();
  });

  test.each([
    ['from its own origin', () => `${world}/taskpane.html`, (path: string) => readFileSync(join(OFFICE, path))],
    ['from the copy', () => `${alone}/taskpane.html`, undefined],
  ])('the real office.js %s: outside Excel the pane says where to open it', async (_, url, office) => {
    const opened = await open(url(), office);
    await opened.page.getByText('请在 Excel 中打开').waitFor({ timeout: 30_000 });
    expect(opened.complaints).toEqual([]);
    expect(outside(opened, `${world}/`, `${alone}/`, WORLDWIDE)).toEqual([]);
    await opened.page.context().close();
  });

  test('the functions’ page registers every function', async () => {
    const stub =
      'window.registered = []; window.CustomFunctions = { associate: (id) => window.registered.push(id), Error, ErrorCode: {} };';
    const opened = await open(`${world}/functions.html`, () => stub);
    const ids_ = await opened.page.evaluate(() => (window as unknown as { registered: string[] }).registered);
    const metadata = JSON.parse(files.get('site/functions.json')!.toString()) as { functions: { id: string }[] };
    expect([...ids_].sort()).toEqual(metadata.functions.map(({ id }) => id).sort());
    expect(opened.complaints).toEqual([]);
    await opened.page.context().close();
  });

  test('the page about it', async () => {
    const opened = await open(`${world}/about.html`);
    expect(await opened.page.locator('h1').innerText()).toBe('运维考核');
    expect([opened.complaints, outside(opened, `${world}/`)]).toEqual([[], []]);
    await opened.page.context().close();
  });

  test('a script that stands in the page is not run: the policy holds', async () => {
    const { page, complaints } = await open(`${world}/about.html`);
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.broken = true';
      document.body.append(script);
    });
    expect(await page.evaluate(() => 'broken' in window)).toBe(false);
    expect(complaints.join()).toMatch(/Content Security Policy/);
    await page.context().close();
  });
});

test('nginx itself has nothing to complain of but the files that were not there', () => {
  const said = running.flatMap((server) => server.said().split('\n')).filter((line) => /\[(warn|error|crit|alert|emerg)\]/.test(line));
  expect(said.filter((line) => !/No such file|directory index|is forbidden/.test(line))).toEqual([]);
});
