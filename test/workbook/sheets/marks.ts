// Marks by chance, with a seed: good ones, and every kind of entry that people get wrong.
import type { Contract, Item } from '../../../src/domain/contract/types';
import { fullMarks } from '../../../src/domain/evaluation/score';
import { type Entries, entryKey, type Mark, NO_ENTRIES } from '../../../src/workbook/entries';
import type { Plan } from '../../../src/workbook/plan';

export type Random = () => number;

/** mulberry32 */
export const random = (seed: number): Random => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
};

type Row = readonly Mark[];
export type Rows = readonly Row[];
type Kind = (items: readonly Item[], next: Random) => Rows;

const fulls = (item: Item): readonly number[] => fullMarks(item).map((full) => full.toNumber());
const NOT_ARRANGED: Row = ['/', '/', '/'];

/** Marks of so many decimals, between a share of the full mark and the full mark. */
const marked =
  (decimals: number, least = 0.4): Kind =>
  (items, next) =>
    items.map((item) => fulls(item).map((full) => Math.floor(full * (least + (1 - least) * next()) * 10 ** decimals) / 10 ** decimals));

const pick = (items: readonly Item[], next: Random): number => Math.floor(next() * items.length);

/** One row replaced. */
const spoiled =
  (spoil: (row: Row, full: readonly number[]) => Row): Kind =>
  (items, next) => {
    const at = pick(items, next);
    return marked(2)(items, next).map((row, i) => (i === at ? spoil(row, fulls(items[i]!)) : row));
  };

/** A total that lies exactly on a bound or on the half of a hundredth: every item gets its share of it, the last one what is left. */
const exactly =
  (total: number): Kind =>
  (items) => {
    const points = items.map((item) => fulls(item).reduce((a, b) => a + b, 0));
    const all = points.reduce((a, b) => a + b, 0);
    const thousandths = points.map((p) => Math.floor((p / all) * total * 1000));
    const rest = Math.round(total * 1000) - thousandths.reduce((a, b) => a + b, 0);
    return items.map((item, i) => {
      let left = (thousandths[i] ?? 0) + (i === 0 ? rest : 0);
      return fulls(item).map((full) => {
        const take = Math.min(left, Math.floor(full * 1000 + 1e-6));
        left -= take;
        return take / 1000;
      });
    });
  };

export const GOOD: readonly Kind[] = [
  marked(2),
  marked(0),
  marked(1),
  marked(3),
  marked(4),
  marked(2, 0.9),
  marked(2, 0),
  (items) => items.map(fulls),
  (items) => items.map(() => [0, 0, 0]),
  exactly(59.995),
  exactly(59.994),
  exactly(60),
  exactly(79.995),
  exactly(89.995),
  exactly(89.9949),
  exactly(90),
  () => [],
];

export const NOT_ALL: readonly Kind[] = [
  (items, next) => marked(2)(items, next).map((row) => (next() < 0.4 ? NOT_ARRANGED : row)),
  spoiled(() => ['／', '未安排', ' / ']),
  spoiled(() => NOT_ARRANGED),
  (items) => items.map(() => NOT_ARRANGED),
];

export const WRONG: readonly Kind[] = [
  spoiled((row) => [row[0] ?? 0, null, row[2] ?? 0]),
  spoiled(() => [null, null, null]),
  spoiled((row) => [String(row[0]), row[1] ?? 0, row[2] ?? 0]),
  spoiled((row, full) => [row[0] ?? 0, (full[1] ?? 0) + 0.01, row[2] ?? 0]),
  spoiled((row) => [row[0] ?? 0, row[1] ?? 0, -0.01]),
  spoiled((row) => ['/', row[1] ?? 0, row[2] ?? 0]),
  spoiled((row) => ['/', null, row[2] ?? 0]),
  spoiled(() => ['/', null, '/']),
  spoiled(() => ['缺', null, '=1+1']),
  spoiled(() => [' ', '　', null]),
];

/** A kind for each month and table. */
export function entriesOf({ contract, months }: Plan, kinds: readonly Kind[], seed: number): Entries {
  const next = random(seed);
  const scores = new Map<string, Rows>();
  const grounds = new Map<string, readonly string[]>();
  let turn = Math.floor(next() * kinds.length);
  for (const month of months) {
    for (const [table, items] of (contract as Contract).tables) {
      const kind = kinds[turn % kinds.length]!;
      scores.set(entryKey(month.label, table), kind(items, next));
      grounds.set(
        entryKey(month.label, table),
        items.map(() => (next() < 0.2 ? '未按时提交月度报告，扣分' : '')),
      );
      turn += 1;
    }
  }
  return { ...NO_ENTRIES, scores, grounds };
}
