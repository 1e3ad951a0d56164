// The whole page by accessibility rules, every page of the pane in both languages and themes; and as narrow as a phone. Univer's own toolbar and canvas are not ours to judge.
import { serious, settled } from '../taskpane/axe';
import { hostIn, PATIENCE } from './chromium';
import { onePage } from './onePage';
import { smallExample } from './small';
import { turnTo } from './turnTo';

jest.setTimeout(2 * PATIENCE);

/** What Univer draws: its buttons have no names for those who listen (0.25.1). */
const UNIVERS = ['.grid'];

const opened = onePage();
beforeAll(async () => {
  await opened.page.getByRole('tab', { name: '看板', exact: true }).waitFor();
}, 2 * PATIENCE);

/** Where PAGE_PICTURES says, a picture is left to be looked at. */
const picture = async (name: string): Promise<void> => {
  const folder = process.env['PAGE_PICTURES'];
  if (folder) await opened.page.screenshot({ path: `${folder}/${name}.png` });
};

const bar = (name: string): Promise<void> => opened.page.locator('.bar').getByRole('button', { name, exact: true }).click();

const LOOKS = [
  { look: 'zh light', change: [], pages: ['合同', '生成', '录入', '检查', '看板'] },
  { look: 'en light', change: ['English'], pages: ['Contract', 'Generate', 'Fill in', 'Check', 'Dashboard'] },
  { look: 'en dark', change: ['Dark'], pages: ['Contract', 'Generate', 'Fill in', 'Check', 'Dashboard'] },
  { look: 'zh dark', change: ['中文'], pages: ['合同', '生成', '录入', '检查', '看板'] },
] as const;

const faults: Record<string, readonly string[]> = {};
const look = async (place: string): Promise<void> => {
  const { page } = opened;
  await settled(page);
  await picture(place.replaceAll(' ', '-'));
  const found = await serious(page, { without: UNIVERS });
  if (found.length > 0) faults[place] = found;
};

test('an empty page, and a filled one on every page of the pane: nothing serious', async () => {
  const { page } = opened;
  await page.getByRole('heading', { name: '从一份合同开始' }).waitFor();
  await look('empty zh light');
  await hostIn(page).draw(smallExample('website'), 'native');
  for (const { look: name, change, pages } of LOOKS) {
    for (const button of change) await bar(button);
    for (const each of pages) {
      await turnTo(opened.page, each);
      await page.waitForFunction(() => (document.querySelector('#pane-page')?.textContent ?? '').length > 20);
      await look(`${name} ${each}`);
    }
  }
  expect(faults).toEqual({});
});

test('320 wide: every button within reach, nothing to scroll sideways, the pane over the grid', async () => {
  const { page } = opened;
  await page.setViewportSize({ width: 320, height: 700 });
  await settled(page);
  await picture('narrow');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  const boxes = await page
    .locator('.bar button')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect()).map(({ left, right }) => [left >= 0, right <= 320]));
  expect(boxes.length).toBe(5);
  expect(boxes.flat()).not.toContain(false);
  const pane = await page.locator('.pane').boundingBox();
  expect(pane?.width).toBe(320);
  await bar('任务窗格');
  await expect(page.locator('.pane').count()).resolves.toBe(0);
  await picture('narrow-grid');
  await bar('任务窗格');
  await page.locator('.pane').waitFor();
  await page.setViewportSize({ width: 1400, height: 900 });
});
