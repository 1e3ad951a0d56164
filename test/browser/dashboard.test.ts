// 看板 in a real Chromium over the filled example: figures as the rules have them, changes followed, themes and languages, no serious fault.
import type { Page } from 'playwright-core';
import { builtInTerms } from '../../src/contracts';
import type { Terms } from '../../src/domain/contract/types';
import { isIssue } from '../../src/domain/issue';
import { DOT_WIDTH } from '../../src/taskpane/dashboard/chartData';
import { figuresOf } from '../../src/taskpane/dashboard/figures';
import { textOf } from '../../src/taskpane/dashboard/text';
import { buildPlan } from '../../src/workbook/build';
import { NO_ENTRIES } from '../../src/workbook/entries';
import { examplePlan } from '../../src/workbook/example';
import type { DrawnWorkbook } from '../../src/workbook/host';
import { withLog } from '../../src/workbook/log/withLog';
import { months } from '../../src/workbook/months';
import { normalise } from '../../src/workbook/normalise';
import { type Plan, planOf } from '../../src/workbook/plan';
import { serious } from '../taskpane/axe';
import type { Look } from '../taskpane/browser';
import { become, panes } from '../taskpane/panes';
import { turnTo } from './turnTo';

const filled = (key: string): Plan => {
  const plan = planOf(key, builtInTerms(key) as Terms, months('2026-03', 12), withLog(key, NO_ENTRIES));
  if (isIssue(plan)) throw new Error(plan.code);
  return examplePlan(plan, 7);
};
const drawnOf = (plan: Plan): DrawnWorkbook => normalise(buildPlan(plan, '2026-03-01T00:00:00Z'), 'native');

const opening = panes();
const systems = filled('systems');

const open = async (look: Look, book?: DrawnWorkbook): Promise<Page> => {
  const page = await opening(look);
  await turnTo(page, look.lang === 'en' ? 'Dashboard' : '看板');
  if (book) await become(page, book);
  return page;
};

const rowsOf = (page: Page, caption: string): Promise<string[][]> =>
  page
    .locator('table', { has: page.locator('caption', { hasText: caption }) })
    .locator('tbody tr')
    .evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent ?? '')));

/** For whoever looks: where they go is named in DASHBOARD_PICTURES. */
const picture = async (page: Page, name: string): Promise<void> => {
  const out = process.env.DASHBOARD_PICTURES;
  if (out === undefined) return;
  await page.setViewportSize({ width: 320, height: 2400 });
  await page.screenshot({ path: `${out}/${name}.png` });
};

test.each([
  { lang: 'zh', theme: 'light' },
  { lang: 'en', theme: 'dark' },
  { lang: 'zh', theme: 'contrast' },
] as const)('both tables of 应用系统运维, incidents and penalties as the rules have them: %j', async (look) => {
  const page = await open(look, drawnOf(systems));
  const english = look.lang === 'en';
  await page.locator('section [role="group"] svg').first().waitFor();
  const { scores, levels, penalties } = figuresOf(systems);
  const asPrinted = (series: typeof scores, kind: 'score' | 'count' | 'money'): string[][] =>
    systems.months.map((_, m) => series.map(({ cells }) => (typeof cells[m] === 'number' ? textOf(cells[m], kind) : '—')));
  expect(await rowsOf(page, english ? 'Monthly scores' : '月度得分')).toEqual(asPrinted(scores, 'score'));
  expect(await rowsOf(page, english ? 'Incidents by level' : '各级事故')).toEqual(asPrinted(levels, 'count'));
  expect(await rowsOf(page, english ? 'Penalties by month' : '各月违约金')).toEqual(asPrinted([penalties], 'money'));
  expect(await page.locator('li[data-state]').count()).toBe(systems.contract.exits.length);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await picture(page, `${look.lang}-${look.theme}`);
  expect(await serious(page)).toEqual([]);
});

test('an empty workbook says what to do first', async () => {
  const page = await open({});
  await page.getByText('先在“合同”页选一份合同').waitFor();
});

test('a month between two without scores is a dot in the chart, and what is blank stays blank', async () => {
  const { entries } = systems;
  const [first, , third] = systems.months.map(({ label }) => label);
  const scores = new Map([...entries.scores].filter(([key]) => key.startsWith(first ?? '') || key.startsWith(third ?? '')));
  const { closings, ...open12 } = entries;
  expect(closings).toBeDefined();
  const page = await open({}, drawnOf({ ...systems, entries: { ...open12, scores } }));
  await page.locator('section [role="group"] svg').first().waitFor();
  const part = page.locator('section', { has: page.locator('caption', { hasText: '月度得分' }) });
  // Two tables with two months each, none beside another.
  await expect(part.locator(`svg line[stroke-width="${DOT_WIDTH}"]`).count()).resolves.toBe(4);
  expect((await rowsOf(page, '月度得分')).slice(3, 5)).toEqual([
    ['—', '—'],
    ['—', '—'],
  ]);
  await picture(page, 'gaps');
});
