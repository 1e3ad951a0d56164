// What Office says of itself, as the pane takes it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUTTONS } from '../../build/manifest';
import { languageFor, outsideText, pageFor, themeFor } from '../../src/taskpane/opening';
import type { PageId } from '../../src/taskpane/session/session';

/** The pages themselves bring React along; here their list is read. */
const SOURCE = readFileSync(join(__dirname, '../../src/taskpane/pages.ts'), 'utf8');
const PAGES = [...SOURCE.matchAll(/\{ id: '(\w+)'/g)].map((match) => match[1] as PageId);

test.each([
  ['?page=generate', 'generate'],
  ['?et=&page=entry&x=1', 'entry'],
  ['?page=nowhere', 'contract'],
  ['?page=', 'contract'],
  ['', 'contract'],
])('the address %s opens the page %s', (search, page) => {
  expect(pageFor(search, PAGES)).toBe(page);
});

test('every button of the ribbon opens a page of its own', () => {
  const known: readonly string[] = PAGES;
  expect(known.length).toBeGreaterThan(4);
  const missing = BUTTONS.map(({ page }) => page).filter((page) => !known.includes(page));
  expect(missing).toEqual([]);
});

test.each([
  ['zh-CN', 'zh'],
  ['zh-TW', 'zh'],
  ['ZH', 'zh'],
  ['en-US', 'en'],
  ['de-DE', 'en'],
  ['zha', 'en'],
  [undefined, 'zh'],
])('Office in %s: the pane in %s', (tag, language) => {
  expect(languageFor(tag)).toBe(language);
});

test.each([
  ['dark, as Office says', { isDarkTheme: true, bodyBackgroundColor: '#ffffff' }, 'dark'],
  ['light, as Office says', { isDarkTheme: false }, 'light'],
  ['black', { bodyBackgroundColor: '#262626' }, 'dark'],
  ['grey', { bodyBackgroundColor: '666666' }, 'dark'],
  ['white', { bodyBackgroundColor: '#FFFFFF' }, 'light'],
  ['colourful, a light back', { bodyBackgroundColor: '#f3f2f1' }, 'light'],
  ['without colours', {}, 'auto'],
  ['with something else', { bodyBackgroundColor: 'ButtonFace' }, 'auto'],
  ['unknown', undefined, 'auto'],
])('a theme %s', (_, colours, theme) => {
  expect(themeFor(colours, false)).toBe(theme);
  expect(themeFor(colours, true)).toBe('auto'); // high contrast is the system's
});

test('outside Excel the names of the tab and of the button are those of the manifest', () => {
  const manifest = readFileSync(join(__dirname, '../../manifest.xml'), 'utf8');
  for (const [language, tab, button] of [
    ['zh', '运维考核', '生成'],
    ['en', 'Service Assessment', 'Generate'],
  ] as const) {
    expect(manifest.includes(`"${tab}"`) && manifest.includes(`"${button}"`)).toBe(true);
    expect(outsideText(language)).toContain(tab);
    expect(outsideText(language)).toContain(button);
  }
});
