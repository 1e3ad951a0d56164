// How the cells of a package show what they hold: number formats, and looks in which nothing can be seen.
import { firstTag, type Tag, tagsIn } from './xmlScan';

/** Formats that a package names by number alone. */
const BUILT_IN: Readonly<Record<string, string>> = {
  0: 'General', 1: '0', 2: '0.00', 3: '#,##0', 4: '#,##0.00', 9: '0%', 10: '0.00%', 11: '0.00E+00', 12: '# ?/?', 13: '# ??/??',
  14: 'yyyy-mm-dd', 15: 'd-mmm-yy', 16: 'd-mmm', 17: 'mmm-yy', 18: 'h:mm AM/PM', 19: 'h:mm:ss AM/PM', 20: 'h:mm', 21: 'h:mm:ss', 22: 'yyyy-mm-dd h:mm',
  37: '#,##0 ;(#,##0)', 38: '#,##0 ;[Red](#,##0)', 39: '#,##0.00;(#,##0.00)', 40: '#,##0.00;[Red](#,##0.00)',
  45: 'mm:ss', 46: '[h]:mm:ss', 47: 'mmss.0', 48: '##0.0E+0', 49: '@',
};

export interface Look {
  readonly format: string;
  readonly invisible: boolean;
}

const WHITE = 'FFFFFF';
const colourOf = (tag: Tag | undefined, none: string): string => {
  const { rgb, theme, indexed, auto } = tag?.attributes ?? {};
  if (rgb !== undefined) return rgb.slice(-6).toUpperCase();
  if (theme !== undefined) return theme === '0' ? WHITE : theme === '1' ? '000000' : `theme ${theme}`;
  if (indexed !== undefined && auto === undefined) return indexed === '9' || indexed === '1' ? WHITE : Number(indexed) >= 64 ? none : `indexed ${indexed}`;
  return none;
};

/** Nothing smaller can be read. */
const SMALLEST = 3;
const inksIn = (styles: string): readonly string[] =>
  [...tagsIn(firstTag(styles, 'fonts')?.inner ?? '', 'font')].map(({ inner }) =>
    Number(firstTag(inner, 'sz')?.attributes['val'] ?? 11) < SMALLEST ? 'tiny' : colourOf(firstTag(inner, 'color'), '000000'),
  );

const groundsIn = (styles: string): readonly string[] =>
  [...tagsIn(firstTag(styles, 'fills')?.inner ?? '', 'fill')].map(({ inner }) => {
    const pattern = firstTag(inner, 'patternFill');
    return pattern?.attributes['patternType'] === 'solid' ? colourOf(firstTag(pattern.inner, 'fgColor'), WHITE) : WHITE;
  });

const NOTHING = /^(?:;+|""(?:;"")*)$/;

/** By the number that a cell has in `s`. */
export const looksIn = (styles: string): readonly Look[] => {
  const own = new Map([...tagsIn(styles, 'numFmt')].map(({ attributes }) => [attributes['numFmtId'], attributes['formatCode'] ?? '']));
  const [inks, grounds] = [inksIn(styles), groundsIn(styles)];
  return [...tagsIn(firstTag(styles, 'cellXfs')?.inner ?? '', 'xf')].map(({ attributes: { numFmtId = '0', fontId = '0', fillId = '0' } }) => {
    const format = own.get(numFmtId) ?? BUILT_IN[numFmtId] ?? `#${numFmtId}`;
    const [ink, ground] = [inks[Number(fontId)] ?? '000000', grounds[Number(fillId)] ?? WHITE];
    return { format, invisible: ink === 'tiny' || ink === ground || NOTHING.test(format) };
  });
};
