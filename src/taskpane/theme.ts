// Light, dark or high contrast: as asked for, or as the system is set.
import { type Theme, teamsHighContrastTheme, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { useEffect, useState } from 'react';

export type ThemeName = 'light' | 'dark' | 'contrast';
export type ThemeWish = ThemeName | 'auto';

const FONTS = "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', sans-serif";
const withFonts = (theme: Theme): Theme => ({ ...theme, fontFamilyBase: FONTS });

export const THEMES: Readonly<Record<ThemeName, Theme>> = {
  light: withFonts(webLightTheme),
  dark: withFonts(webDarkTheme),
  contrast: withFonts(teamsHighContrastTheme),
};

const CONTRAST = '(forced-colors: active)';
const DARK = '(prefers-color-scheme: dark)';

const ofSystem = (): ThemeName => (matchMedia(CONTRAST).matches ? 'contrast' : matchMedia(DARK).matches ? 'dark' : 'light');

export function useTheme(wish: ThemeWish): ThemeName {
  const [system, setSystem] = useState(ofSystem);
  useEffect(() => {
    const queries = [CONTRAST, DARK].map((query) => matchMedia(query));
    const changed = (): void => {
      setSystem(ofSystem());
    };
    queries.forEach((query) => {
      query.addEventListener('change', changed);
    });
    return () => {
      queries.forEach((query) => {
        query.removeEventListener('change', changed);
      });
    };
  }, []);
  return wish === 'auto' ? system : wish;
}
