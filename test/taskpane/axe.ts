// Accessibility rules over what a page shows now: only what is serious or worse, with the elements it is about.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

interface AxeResult {
  readonly violations: readonly { readonly id: string; readonly impact: string; readonly nodes: readonly { readonly html: string }[] }[];
}
declare global {
  interface Window {
    axe: { run: (context: object, options: object) => Promise<AxeResult> };
  }
}

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
/** Fluent's sentinels for the Tab key: they pass the focus on and never keep it. */
const SENTINELS = '[data-tabster-dummy]';
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21aa', 'best-practice'];
const GRAVE = new Set(['serious', 'critical']);

export interface Looking {
  /** Where forced colours are painted by the browser, what the styles say is not what is seen. */
  readonly contrast?: boolean;
  /** Selectors of what is not looked at. */
  readonly without?: readonly string[];
}

/** What is pressed, opened or disabled changes its colours over a moment; so does a theme. */
export const settled = async (page: Page): Promise<void> => {
  await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));
};

/** By the debugger, which the page's own policy does not bind. */
const found = async (page: Page, { contrast = true, without = [] }: Looking): Promise<readonly string[]> => {
  const loaded = await page.evaluate(() => 'axe' in window);
  if (!loaded) await page.evaluate(AXE);
  const { violations } = await page.evaluate(
    ([exclude, tags, enabled]) =>
      window.axe.run(
        { include: [document], exclude: [...exclude] },
        { runOnly: tags, rules: { 'color-contrast': { enabled } }, resultTypes: ['violations'] },
      ),
    [[SENTINELS, ...without], TAGS, contrast] as const,
  );
  return violations
    .filter(({ impact }) => GRAVE.has(impact))
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
};

/** What is really wrong is so a second later, too: on a busy machine colours take their time. */
export const serious = async (page: Page, looking: Looking = {}): Promise<readonly string[]> => {
  await settled(page);
  const first = await found(page, looking);
  if (first.length === 0) return first;
  await page.waitForTimeout(2000);
  return found(page, looking);
};
