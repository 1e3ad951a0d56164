// The package to deploy: what is in it, that it is whole, the same every time, and says nothing of the machine that made it.
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, homedir, tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { ids, manifestFaults, version } from '../../build/manifest';
import { filesBelow, type Office, policy, siteFiles, writePackage } from '../../build/package';
import { DIST, packaged } from './built';

const URL = 'https://kaohe.example.lan:8443/sla';
const files = packaged({ url: URL, id: ids.intranet });
const names = [...files.keys()];
const text = (name: string): string => files.get(name)!.toString('utf8');
const site = (from = files): string[] => [...from.keys()].filter((name) => name.startsWith('site/')).map((name) => name.slice(5));

test('twice the same bytes', () => {
  const again = packaged({ url: URL, id: ids.intranet });
  expect([...again.keys()]).toEqual(names);
  expect(names.filter((name) => !again.get(name)!.equals(files.get(name)!))).toEqual([]);
});

test('the site holds what Excel loads, and nothing of the workbench or the command line', () => {
  const plain = site().filter((name) => !/\.(gz|br)$/.test(name) && !/^(assets|pane)\//.test(name));
  expect(plain.sort()).toEqual(['about.css', 'about.html', 'functions.html', 'functions.js', 'functions.json', 'taskpane.html']);
  const pane = site().filter((name) => name.startsWith('pane/') && !/\.(gz|br)$/.test(name));
  expect(pane.filter((name) => !/\.[0-9a-f]{12}\.(js|css)$/.test(name.replace('.LICENSE.txt', '')))).toEqual([]);
  for (const name of pane.filter((one) => /^pane\/(pane|libraries)\..*js$/.test(one))) expect(text('site/taskpane.html')).toContain(name);
});

test('what is compressed is the file beside it, and smaller', () => {
  const texts = site().filter((name) => /\.(js|css|html|json)$/.test(name));
  for (const name of texts) {
    const bytes = files.get(`site/${name}`)!;
    const [gzip, brotli] = [files.get(`site/${name}.gz`)!, files.get(`site/${name}.br`)!];
    expect([name, gunzipSync(gzip).equals(bytes), brotliDecompressSync(brotli).equals(bytes)]).toEqual([name, true, true]);
    if (bytes.length > 1000) expect(brotli.length < gzip.length && gzip.length < bytes.length).toBe(true);
  }
});

test('the checksums are those of every other file', () => {
  const lines = text('SHA256SUMS').trim().split('\n');
  expect(lines.map((line) => line.slice(66)).sort()).toEqual(names.filter((name) => name !== 'SHA256SUMS').sort());
  for (const line of lines)
    expect(
      createHash('sha256')
        .update(files.get(line.slice(66))!)
        .digest('hex'),
    ).toBe(line.slice(0, 64));
});

test('the manifest is for this address and finds its files in the site', () => {
  expect(manifestFaults(text('manifest.xml'), (path) => files.get(`site/${path}`))).toEqual([]);
  expect(text('manifest.xml')).toContain(`<Id>${ids.intranet}</Id>`);
  expect(text('manifest.xml')).not.toContain('localhost');
  expect(text('manifest.xml')).toContain(`DefaultValue="${URL}/taskpane.html?page=entry"`);
});

describe('office.js', () => {
  const PAGES = ['taskpane.html', 'functions.html'];
  const addresses = (from: Map<string, Buffer>): string[] =>
    PAGES.map((page) => /<script src="?([^" >]*office[^" >]*|[^" >]*runtime[^" >]*)/.exec(from.get(page)!.toString('utf8'))?.[1] ?? '');
  const saidIn = (page: string): string => /http-equiv="?Content-Security-Policy"? content="([^"]*)"/.exec(page)?.[1] ?? '';

  test.each<[Office, string, string]>([
    ['worldwide', 'https://appsforoffice.microsoft.com/lib/1/hosted/', "script-src 'self' https://appsforoffice.microsoft.com;"],
    [
      '21vianet',
      'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/',
      "script-src 'self' https://appsforoffice.cdn.partner.office365.cn;",
    ],
    ['self', 'office-1.1.110/', "script-src 'self';"],
  ])('%s: the pages load it from there and from nowhere else', (office, base, scripts) => {
    const pages = siteFiles({ dist: DIST, office, frames: [] });
    expect(addresses(pages)).toEqual([`${base}office.js`, `${base}custom-functions-runtime.js`]);
    expect(policy(office)).toContain(scripts);
    expect(policy(office)).toContain("connect-src 'self';");
    for (const page of PAGES) {
      expect(`${saidIn(pages.get(page)!.toString('utf8'))}; `).toBe(policy(office).replace(/frame-ancestors.*/, ''));
      expect(office === 'worldwide' || !pages.get(page)!.includes('appsforoffice.microsoft.com')).toBe(true);
    }
    const copied = [...pages.keys()].filter((name) => name.startsWith('office-'));
    expect(copied.includes('office-1.1.110/excel-win32-16.01.js') && copied.includes('office-1.1.110/zh-cn/office_strings.js')).toBe(
      office === 'self',
    );
    expect(copied.filter((name) => /outlook|word|powerpoint|debug/.test(name))).toEqual([]);
  });

  test('who else may frame the pane can be said', () => {
    expect(policy('self', ['https://oos.example.lan'])).toMatch(/frame-ancestors 'self' https:\/\/oos\.example\.lan$/);
    expect(text('nginx/sla.conf')).toContain(policy('worldwide'));
    expect(text('README.txt')).toContain(policy('worldwide'));
  });
});

describe('components and licences', () => {
  interface Sbom {
    readonly bomFormat: string;
    readonly metadata: { readonly timestamp?: string; readonly component: { readonly name: string } };
    readonly components: readonly { readonly name: string; readonly version: string; readonly purl: string; readonly 'bom-ref': string }[];
    readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
  }
  const sbom = JSON.parse(text('sbom.cdx.json')) as Sbom;

  test('the list names what is in the bundles, and no more', () => {
    const found = sbom.components.map(({ name }) => name);
    expect(sbom.bomFormat).toBe('CycloneDX');
    expect(sbom.metadata.component.name).toBe('sla-assessment');
    for (const name of ['react', 'react-dom', 'decimal.js', '@fluentui/react-button']) expect(found).toContain(name);
    for (const name of ['@univerjs/core', 'webpack', 'typescript', 'jest']) expect(found).not.toContain(name);
    const refs = new Set(['sla-assessment@0.1.0', ...sbom.components.map((one) => one['bom-ref'])]);
    for (const { ref, dependsOn } of sbom.dependencies) expect([ref, ...dependsOn].filter((one) => !refs.has(one))).toEqual([]);
  });

  test('each of them has its licence, each text is there once', () => {
    for (const { name, version: own } of sbom.components)
      expect(text('licences.txt')).toMatch(new RegExp(`^${name.replace(/[/.]/g, '\\$&')} ${own} {2}\\S`, 'm'));
    expect(text('licences.txt').split('Permission is hereby granted, free of charge').length).toBeGreaterThan(3);
    expect(text('licences.txt')).not.toMatch(/GPL/);
  });

  test('no time, no address of a registry', () => {
    expect(sbom.metadata.timestamp).toBeUndefined();
    expect(text('sbom.cdx.json')).not.toMatch(/registry|\.tgz|download_url|repository_url/i);
  });
});

test('nothing tells of the machine or the person that made it', () => {
  const traces = [join(__dirname, '../..'), homedir(), hostname(), userInfo().username === 'root' ? '' : userInfo().username].filter(
    (trace) => trace.length > 3,
  );
  const found = [...files].flatMap(([name, bytes]) => traces.filter((trace) => bytes.includes(trace)).map((trace) => `${name}: ${trace}`));
  expect(found).toEqual([]);
  expect(text('manifest.xml')).toContain(`<Version>${version}</Version>`);
});

describe('written', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sla-package-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('whole, over an earlier package, never over anything else', () => {
    const out = join(folder, 'package');
    const small = new Map([...files].filter(([name]) => !name.startsWith('site/assets')));
    expect(writePackage(files, out)).toBe(true);
    expect(filesBelow(out)).toEqual([...names].sort((a, b) => (a < b ? -1 : 1)));
    expect(writePackage(small, out)).toBe(true);
    expect(existsSync(join(out, 'site/assets'))).toBe(false);
    writeFileSync(join(folder, 'mine.txt'), 'x');
    expect(writePackage(files, folder)).toBe(false);
    expect(readFileSync(join(folder, 'mine.txt'), 'utf8')).toBe('x');
  });
});
