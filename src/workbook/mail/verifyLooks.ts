// Whether numbers are shown as they are: a format with a text of its own, or ink that cannot be seen, shows something else.
import type { DrawnCell } from '../host';
import { styleOf } from '../styles';
import type { Finding } from './finding';
import { type Pair, placeOf } from './pairs';

/** As every program writes it: no backslashes, no language, no part for texts that Excel adds. */
const plainFormat = (format: string): string =>
  format
    .toLowerCase()
    .replace(/\[\$[^\]]*\]/g, '')
    .replace(/\\([- :.])/g, '$1')
    .replace(/;@$/, '');

/** Other digits than those of the number: a text in quotes, a part for each sign, thousands left out, a share. */
const misleads = (format: string): boolean => /["\\;%]|,(?:$|[^#0])|[a-z]\s*\d/.test(plainFormat(format).replace(/general/g, ''));

const isNumber = ({ value }: DrawnCell): boolean => typeof value === 'number';

/** LibreOffice gives results without a format that of what they are computed from. */
const isShownWhole = (before: string, format: string, { value }: DrawnCell): boolean => {
  const [, decimals = ''] = /^0(?:\.(0+))?$/.exec(format) ?? [undefined];
  const known = /^0(?:\.0+)?$/.test(format);
  return before === 'General' && known && typeof value === 'number' && Math.abs(Number(value.toFixed(decimals.length)) - value) < 1e-9;
};

export const lookFindings = (pair: Pair): readonly Finding[] => {
  const { sent, found, facts } = pair;
  if (!facts) return [];
  const invisible = new Set(facts.invisible);
  return Object.entries(sent.cells).flatMap(([address, own]): readonly Finding[] => {
    const now = placeOf(pair, address);
    const format = now === undefined ? undefined : facts.formats[now];
    const there = now === undefined ? undefined : found.cells[now];
    if (now === undefined || format === undefined || !there) return [];
    const place = { sheet: found.name, address: now };
    const hidden: readonly Finding[] = invisible.has(now) && there.value !== null && there.value !== '' ? [{ code: 'invisible', gravity: 'wrong', ...place, after: there.value }] : [];
    const before = own.style === undefined ? 'General' : styleOf(own.style).format;
    if (plainFormat(format) === plainFormat(before) || isShownWhole(before, format, there) || (!isNumber(there) && !misleads(format))) return hidden;
    return [...hidden, { code: 'format', gravity: !own.unlocked || misleads(format) ? 'wrong' : 'odd', ...place, before, after: format }];
  });
};
