// What Office says of itself, as the pane takes it: page, language, theme.
import type { PageId } from './session/session';
import type { ThemeWish } from './theme';
import type { Language } from './words';

/** `?page=entry`; a page that the pane does not have is its first one. */
export function pageFor(search: string, pages: readonly PageId[]): PageId | undefined {
  const wanted = new URLSearchParams(search).get('page');
  return pages.find((id) => id === wanted) ?? pages[0];
}

export const languageFor = (tag: string | undefined): Language => (tag === undefined || /^zh\b/i.test(tag) ? 'zh' : 'en');

interface OfficeColours {
  readonly isDarkTheme?: boolean;
  readonly bodyBackgroundColor?: string;
}

/** Below it white text is readable and black is not. */
const DARK = 0.18;

/** Of a colour such as #1f1f1f, from 0 (black) to 1. */
function luminance(colour: string): number | undefined {
  const [, red, green, blue] = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour) ?? [];
  if (red === undefined || green === undefined || blue === undefined) return undefined;
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((part) => {
    const share = parseInt(part, 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Office's theme, which may be dark where the system is light. Where it does not tell, and in high contrast, the system decides. */
export function themeFor(colours: OfficeColours | undefined, contrast = matchMedia('(forced-colors: active)').matches): ThemeWish {
  if (contrast) return 'auto';
  if (colours?.isDarkTheme !== undefined) return colours.isDarkTheme ? 'dark' : 'light';
  const light = luminance(colours?.bodyBackgroundColor ?? '');
  return light === undefined ? 'auto' : light < DARK ? 'dark' : 'light';
}

const OUTSIDE: Readonly<Record<Language, string>> = {
  zh: '请在 Excel 中打开：在功能区“运维考核”选项卡点“生成”。',
  en: 'Open this in Excel: Generate on the tab Service Assessment.',
};

export const outsideText = (language: Language): string => OUTSIDE[language];
