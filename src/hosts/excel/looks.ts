// Style keys as named cell styles of the workbook: one assignment for all cells of a look, and Excel tells the name again when asked.
import { STYLE_KEYS, type StyleKey } from '../../workbook/styles';

const PREFIX = '运维考核 ';
const OPEN = ' 可填';

export const styleName = (key: StyleKey, unlocked: boolean): string => `${PREFIX}${key}${unlocked ? OPEN : ''}`;

export interface NamedStyle {
  readonly name: string;
  readonly key: StyleKey;
  readonly unlocked: boolean;
}

const NAMED = new Map<string, NamedStyle>(
  STYLE_KEYS.flatMap((key) =>
    [false, true].map((unlocked) => [styleName(key, unlocked), { name: styleName(key, unlocked), key, unlocked }]),
  ),
);

export const namedStyle = (name: string): NamedStyle | undefined => NAMED.get(name);

/** Cells of a file have looks, but no style of ours; what they show tells dates from numbers, and nothing reads more of it. */
const BY_FORMAT: Readonly<Record<string, StyleKey>> = { 'yyyy-mm-dd': 'date', 'yyyy-mm-dd hh:mm': 'moment' };

export const keyOf = (style: unknown, format: unknown): StyleKey | undefined => {
  const named = typeof style === 'string' ? NAMED.get(style) : undefined;
  return named?.key ?? (typeof format === 'string' ? BY_FORMAT[format] : undefined);
};
