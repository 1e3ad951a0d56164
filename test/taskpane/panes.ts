// Panes for one test file: one browser, for each test pages of its own; what they complain of fails the test.
import type { Browser, Page } from 'playwright-core';
import type { DrawnWorkbook } from '../../src/workbook/host';
import { launch, type Look, type Opened, openPane } from './browser';
import { bundlePane, type Mode } from './bundle.cjs';

export function panes(mode: Mode = 'production'): (look?: Look) => Promise<Page> {
  let browser: Browser;
  let script: string;
  const opened: Opened[] = [];
  beforeAll(async () => {
    script = await bundlePane(mode);
    browser = await launch();
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    const faults = opened.flatMap((each) => each.faults);
    await Promise.all(opened.splice(0).map(({ page }) => page.context().close()));
    expect(faults).toEqual([]);
  });
  return async (look) => {
    const one = await openPane(browser, script, look);
    opened.push(one);
    return one.page;
  };
}

/** The pane's host holds this workbook from now on, and says that it changed. */
export const become = (page: Page, drawn: DrawnWorkbook): Promise<void> => page.evaluate((text) => window.host.hold(text), JSON.stringify(drawn));
