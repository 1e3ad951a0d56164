// Style keys as the grid's styles, and back again: a cell that looks like one of ours is one of ours.
import {
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderData,
  type IStyleData,
  type Nullable,
} from '@univerjs/core';
import { HIGHLIGHTS, HIGHLIGHT_KEYS, STYLE_KEYS, styleOf, type HighlightKey, type Style, type StyleKey } from '../../workbook/styles';

const ALIGN = { left: HorizontalAlign.LEFT, center: HorizontalAlign.CENTER, right: HorizontalAlign.RIGHT } as const;
const LINE = { s: BorderStyleTypes.THIN, cl: { rgb: '#000000' } };
const BOX: IBorderData = { t: LINE, r: LINE, b: LINE, l: LINE };
const GENERAL = 'General';

/**
 * Univer has no cells that stay open on a protected sheet. An overline that is switched off shows nothing, stays with
 * the cell when it is moved, copied or formatted, and is what tells such a cell here.
 */
const OPEN_MARK = { s: 0 } as const;

export const isOpen = (style: Nullable<IStyleData>): boolean => style?.ol?.s === 0;

export function gridStyle(key: StyleKey, unlocked: boolean): IStyleData {
  const { font, size, bold, colour, fill, border, align, wrap, format } = styleOf(key);
  return {
    ff: font,
    fs: size,
    cl: { rgb: `#${colour}` },
    ht: ALIGN[align],
    vt: VerticalAlign.MIDDLE,
    tb: wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW,
    ...(bold ? { bl: 1 } : {}),
    ...(fill === undefined ? {} : { bg: { rgb: `#${fill}` } }),
    ...(border ? { bd: BOX } : {}),
    ...(format === GENERAL ? {} : { n: { pattern: format } }),
    ...(unlocked ? { ol: OPEN_MARK } : {}),
  };
}

export const styleId = (key: StyleKey, unlocked: boolean): string => (unlocked ? `${key}.open` : key);

/** Every look, for the workbook's table of styles. */
export const GRID_STYLES: Readonly<Record<string, IStyleData>> = Object.fromEntries(
  STYLE_KEYS.flatMap((key) => [false, true].map((unlocked) => [styleId(key, unlocked), gridStyle(key, unlocked)] as const)),
);

const rgb = (colour: Nullable<string>): string | undefined =>
  typeof colour === 'string' ? colour.replace('#', '').toUpperCase() : undefined;

const signature = ({ font, size, bold, colour, fill, border, align, wrap, format }: Style): string =>
  [font, size, bold, colour, fill, border, align, wrap, format].join('|');
const KEYS = new Map(STYLE_KEYS.map((key) => [signature(styleOf(key)), key]));
const NAMES = new Map<HorizontalAlign, Style['align']>([
  [HorizontalAlign.LEFT, 'left'],
  [HorizontalAlign.CENTER, 'center'],
  [HorizontalAlign.RIGHT, 'right'],
]);

/** The style key that looks like this, if it is one of ours. */
export function keyOf({ ff, fs, bl, cl, bg, bd, ht, tb, n }: IStyleData): StyleKey | undefined {
  const parts = [
    ff,
    fs,
    bl === 1,
    rgb(cl?.rgb),
    rgb(bg?.rgb),
    bd?.t?.s === BorderStyleTypes.THIN,
    NAMES.get(ht ?? HorizontalAlign.UNSPECIFIED),
    tb === WrapStrategy.WRAP,
    n?.pattern ?? GENERAL,
  ];
  return KEYS.get(parts.join('|'));
}

export const highlightStyle = (key: HighlightKey): IStyleData => {
  const { colour, fill } = HIGHLIGHTS[key];
  return { cl: { rgb: `#${colour}` }, ...(fill === undefined ? {} : { bg: { rgb: `#${fill}` } }) };
};

export const highlightKeyOf = ({ cl, bg }: IStyleData): HighlightKey | undefined =>
  HIGHLIGHT_KEYS.find((key) => HIGHLIGHTS[key].colour === rgb(cl?.rgb) && HIGHLIGHTS[key].fill === rgb(bg?.rgb));
