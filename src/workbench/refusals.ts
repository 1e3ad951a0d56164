// What the page says of an entry that the sheet does not take.
import type { Refusal } from '../hosts/grid';
import type { Say } from './words';

const WORDS = {
  zh: { one: '{cell} 没有写入：{expected}', many: '没有写入：{count} 个单元格不符合要求，如 {cell}：{expected}' },
  en: {
    one: '{cell} was not changed: {expected}',
    many: 'Nothing was written: {count} cells do not take this, such as {cell}: {expected}',
  },
} as const;

export function describeRefusal({ cell, expected, count = 1 }: Refusal, say: Say): string {
  if (cell === undefined) return say('lockedShape');
  if (expected === undefined) return say('locked', { cell });
  const words = WORDS[document.documentElement.lang === 'en-US' ? 'en' : 'zh'];
  return words[count > 1 ? 'many' : 'one'].replace('{cell}', cell).replace('{expected}', expected).replace('{count}', String(count));
}
