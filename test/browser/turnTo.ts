// From page to page of the pane; where it is too narrow for all its tabs, through the menu of the others.
import type { Locator, Page } from 'playwright-core';

export async function turnTo(page: Page, name: string, press: (control: Locator) => Promise<void> = (control) => control.click()): Promise<void> {
  const tab = page.getByRole('tab', { name, exact: true });
  if (await tab.isVisible()) return press(tab);
  await press(page.getByRole('button', { name: /更多页面|More pages/ }));
  return press(page.getByRole('menuitem', { name, exact: true }));
}

export const byKeyboard = async (control: Locator): Promise<void> => {
  await control.focus();
  await control.press('Enter');
};
