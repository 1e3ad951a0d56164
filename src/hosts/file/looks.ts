// Style keys as the library's styles, and back again.
import type { Style as LibraryStyle, Borders, Fill } from '@cj-tech-master/excelts';
import {
  HIGHLIGHTS,
  HIGHLIGHT_KEYS,
  STYLE_KEYS,
  styleOf,
  type HighlightKey,
  type HighlightStyle,
  type Style,
  type StyleKey,
} from '../../workbook/styles';

/** GB2312: where the font is missing, another Chinese one takes its place. */
const CHINESE = 134;
/** The library knows no quotePrefix; it carries this flag instead, and the patch renames it. */
export const QUOTED_FLAG = 'pivotButton';

export const DEFAULT_FONT = { name: '宋体', size: 11, charset: CHINESE, color: { argb: 'FF000000' } };

const LINE = { style: 'thin', color: { argb: 'FF000000' } } as const;
const BOX: Partial<Borders> = { top: LINE, left: LINE, bottom: LINE, right: LINE };

/** One object for each look: the library finds a style that it has seen by identity. */
export class Looks {
  private readonly made = new Map<string, Partial<LibraryStyle>>();

  get(key: StyleKey, unlocked: boolean, quoted: boolean): Partial<LibraryStyle> {
    const id = `${key}/${unlocked}/${quoted}`;
    const known = this.made.get(id);
    if (known) return known;
    const made = libraryStyle(styleOf(key), unlocked, quoted);
    this.made.set(id, made);
    return made;
  }
}

function libraryStyle(style: Style, unlocked: boolean, quoted: boolean): Partial<LibraryStyle> {
  return {
    numFmt: style.format,
    font: {
      name: style.font,
      size: style.size,
      charset: CHINESE,
      color: { argb: `FF${style.colour}` },
      ...(style.bold ? { bold: true } : {}),
    },
    alignment: { horizontal: style.align, vertical: 'middle', wrapText: style.wrap },
    protection: { locked: !unlocked },
    ...(style.border ? { border: BOX } : {}),
    ...(style.fill === undefined ? {} : { fill: solid(style.fill) }),
    ...(quoted ? { [QUOTED_FLAG]: true } : {}),
  };
}

const solid = (colour: string): Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${colour}` } });

export const highlightStyle = ({ colour, fill }: HighlightStyle): Partial<LibraryStyle> => ({
  font: { color: { argb: `FF${colour}` } },
  // In a conditional format the background colour is the one that shows.
  ...(fill === undefined ? {} : { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: `FF${fill}` } } }),
});

const rgb = (argb: string | undefined): string | undefined => argb?.slice(-6).toUpperCase();

const signature = ({ font, size, bold, colour, fill, border, align, wrap, format }: Style): string =>
  [font, size, bold, colour, fill, border, align, wrap, format].join('|');

const KEYS = new Map<string, StyleKey>(STYLE_KEYS.map((key) => [signature(styleOf(key)), key]));

/** The style key that looks like this, if it is one of ours. */
export function keyOf(style: Partial<LibraryStyle>, format: string): StyleKey | undefined {
  const { font, alignment, border, fill } = style;
  const foreground = fill?.type === 'pattern' && fill.pattern === 'solid' ? rgb(fill.fgColor?.argb) : undefined;
  return KEYS.get(
    [
      font?.name,
      font?.size,
      font?.bold ?? false,
      rgb(font?.color?.argb),
      foreground,
      border?.top?.style === LINE.style,
      alignment?.horizontal,
      alignment?.wrapText ?? false,
      format,
    ].join('|'),
  );
}

export function highlightKeyOf(style: Partial<LibraryStyle> | undefined): HighlightKey | undefined {
  const colour = rgb(style?.font?.color?.argb);
  return HIGHLIGHT_KEYS.find((key) => HIGHLIGHTS[key].colour === colour);
}
