// The page in Chromium: load to the first computed formula beside Univer's own bare page, a score to its total, a year's file saved and opened. Needs `npm run build`.
/* global window, document, PerformanceObserver, setTimeout */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import serving from '../tools/serve.cjs';
import { buildBare } from './bare/build.mjs';
import { require } from './typescript.mjs';

const { buildPlan } = require('../src/workbook/build.ts');
const { examplePlan } = require('../src/workbook/example/index.ts');
const { typedCells } = require('../src/workbook/read/index.ts');
const { withLog } = require('../src/workbook/log/withLog.ts');
const { sheet } = require('../src/workbook/sheetBuilder.ts');
const { workbook } = require('../src/workbook/workbook.ts');
const { toWire } = require('../src/workbench/wire.ts');
const { planFor, scoresOf } = require('../test/workbook/sheets/plans.ts');
const { NO_ENTRIES } = require('../src/workbook/entries.ts');

const DIST = process.env.SLA_DIST ?? 'dist';
const CREATED = '2026-03-01T00:00:00Z';
const LOADS = 5;
const SCORES = 9;
const FLAGS = ['no-sandbox', 'disable-gpu', 'disable-quic', 'no-first-run', 'disable-background-networking', 'disable-component-update', 'disable-sync'];

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const line = (what, milliseconds, note = '') => console.log(`  ${milliseconds.toFixed(0).padStart(8)} ms  ${what}${note === '' ? '' : `   ${note}`}`);

/** One formula of ours: stored results are shown as they are, so it is what a change makes of it that was computed. */
const ONE = workbook({ title: '', created: CREATED }, [
  sheet('一').input(1, 1, 50).put(1, 2, { native: 'SUM(A1,2)', sla: 'SLA.GRADE(A1)', value: '不及格' }).build(),
]);

/** A fresh browser each time: nothing is compiled or cached yet. */
const withPage = async (address, act) => {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: FLAGS.map((flag) => `--${flag}`) });
  try {
    const page = await (await browser.newContext({ viewport: { width: 1400, height: 900 }, locale: 'zh-CN' })).newPage();
    page.setDefaultTimeout(300_000);
    await page.goto(address);
    return await act(page);
  } finally {
    await browser.close();
  }
};

const bareLoad = (address) =>
  withPage(`${address}/bare/`, async (page) => (await page.waitForFunction(() => window.firstComputed)).jsonValue());

const ready = (page) => page.waitForFunction(() => window.slaHook !== undefined && window.slaCell !== undefined);

const ourLoad = (address) =>
  withPage(`${address}/workbench/?hook`, async (page) => {
    await ready(page);
    return page.evaluate(async (model) => {
      await window.slaHook.draw(model, 'addin');
      void window.slaHook.write([{ sheet: '一', address: 'A1', value: 89.99 }]);
      while (window.slaCell('一', 'B1') !== '良好') await new Promise((resolve) => setTimeout(resolve, 2));
      return performance.now();
    }, toWire(ONE));
  });

const sizes = () => {
  const folder = join(DIST, 'workbench');
  const files = readdirSync(folder).filter((name) => /\.(js|css)$/.test(name));
  for (const name of files) {
    const content = readFileSync(join(folder, name));
    if (content.length < 20_000) continue;
    console.log(`  ${String(Math.round(content.length / 1024)).padStart(8)} KB  ${name}, ${Math.round(gzipSync(content).length / 1024)} KB gzipped`);
  }
};

/** 安全运维: eighteen items, all with full marks. */
const TABLE = '安全运维';
const filledMonth = () => {
  const empty = planFor('security', withLog('security', NO_ENTRIES), {}, 1);
  const marks = typedCells(empty).filter(({ what }) => what.kind === 'mark' && what.table === TABLE);
  const full = Array.from({ length: marks.length / 3 }, (_, item) => marks.slice(3 * item, 3 * item + 3).map(({ expected }) => expected.max));
  return { ...empty, entries: { ...empty.entries, ...scoresOf(['2026-03', TABLE, full]), log: empty.entries.log } };
};

const totalIn = (model, form) => {
  const { rows } = model.sheets.find(({ name }) => name === form);
  const [row, cells] = [...rows].find(([, own]) => String(own.get(1)?.value ?? '').startsWith('总得分'));
  // Beside it stand a note and the full marks; the total is the last.
  const [col] = [...cells].filter(([, { formula }]) => formula).at(-1);
  return `${String.fromCharCode(64 + col)}${row}`;
};

/** By real keys: from the Enter that ends the entry until the total's cell holds another value. */
const typing = (address) =>
  withPage(`${address}/workbench/?hook`, async (page) => {
    const plan = filledMonth();
    const model = buildPlan(plan, CREATED);
    const mark = typedCells(plan).find(({ what }) => what.kind === 'mark' && what.table === TABLE);
    const total = totalIn(model, mark.sheet);
    await ready(page);
    await page.evaluate((text) => window.slaHook.draw(text, 'native'), toWire(model));
    await page.waitForTimeout(5000);
    const times = [];
    for (let i = 0; i < SCORES; i += 1) {
      await page.evaluate(([name, at]) => window.slaHook.show(name, at), [mark.sheet, mark.address]);
      await page.evaluate(([name, at]) => {
        const before = window.slaCell(name, at);
        window.took = new Promise((resolve) => {
          const ended = ({ key }) => {
            if (key !== 'Enter') return;
            window.removeEventListener('keydown', ended, true);
            const start = performance.now();
            const look = () => (window.slaCell(name, at) === before ? setTimeout(look, 1) : resolve(performance.now() - start));
            look();
          };
          window.addEventListener('keydown', ended, true);
        });
      }, [mark.sheet, total]);
      await page.keyboard.type(i % 2 === 0 ? '0.1' : '0.2');
      await page.keyboard.press('Enter');
      times.push(await page.evaluate(() => window.took));
      await page.waitForTimeout(300);
    }
    return times;
  });

/** The longest time in which the page takes no key. */
const watchBlocked = (page) =>
  page.evaluate(() => {
    window.blocked = 0;
    new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => (window.blocked = Math.max(window.blocked, duration)))).observe({ entryTypes: ['longtask'] });
  });
const blocked = (page) => page.evaluate(() => [window.blocked, (window.blocked = 0)][0]);

const year = (address) =>
  withPage(`${address}/workbench/?hook`, async (page) => {
    const folder = mkdtempSync(join(tmpdir(), 'sla-bench-'));
    try {
      await ready(page);
      await page.evaluate((text) => window.slaHook.draw(text, 'native'), toWire(buildPlan(examplePlan(planFor('systems'), 1), CREATED)));
      await page.waitForTimeout(10_000);
      await watchBlocked(page);
      const saving = performance.now();
      const [download] = await Promise.all([page.waitForEvent('download'), page.locator('.bar button').nth(1).click()]);
      const path = join(folder, 'year.xlsx');
      await download.saveAs(path);
      const saved = performance.now() - saving;
      const savedBlocked = await blocked(page);
      const opening = performance.now();
      await page.locator('input[type=file]').setInputFiles(path);
      await page.waitForFunction(() => /^已打开/.test(document.querySelector('.notice')?.textContent ?? ''));
      return { saved, savedBlocked, opened: performance.now() - opening, openedBlocked: await blocked(page) };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

export const workbenchBench = async () => {
  if (!existsSync(join(DIST, 'workbench/index.html'))) return console.log('\nThe page: not built, run npm run build first');
  const [ours, bare] = [await serving.serve([DIST]), await serving.serve([await buildBare()])];
  try {
    console.log(`\nThe page, load to first computed formula (medians of ${LOADS}, by turns, a fresh browser each)`);
    const times = { ours: [], bare: [] };
    for (let i = 0; i < LOADS; i += 1) {
      times.bare.push(await bareLoad(bare.address));
      times.ours.push(await ourLoad(ours.address));
    }
    line("Univer's own bare page, same presets", median(times.bare));
    line('the workbench, =SLA.GRADE()', median(times.ours), `× ${(median(times.ours) / median(times.bare)).toFixed(2)}, aim ≤ 1.3`);
    sizes();
    const typed = await typing(ours.address);
    console.log(`\nThe month of eighteen items, by keys (median of ${SCORES})`);
    line('a score to the new total', median(typed), `slowest ${Math.max(...typed).toFixed(0)}, aim < 200`);
    const { saved, savedBlocked, opened, openedBlocked } = await year(ours.address);
    console.log('\nA year of 系统运维, filled');
    line('saved as .xlsx', saved, `longest without an answer ${savedBlocked.toFixed(0)} ms`);
    line('opened', opened, `longest without an answer ${openedBlocked.toFixed(0)} ms`);
  } finally {
    await Promise.all([ours.close(), bare.close()]);
  }
};
