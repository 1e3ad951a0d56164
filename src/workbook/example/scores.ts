// Marks and the grounds of deductions: a target for each month, reached by taking marks off item by item.
import { DIMENSIONS, type Item } from '../../domain/contract/types';
import { termText } from '../../domain/contract/term';
import { fullMarks } from '../../domain/evaluation/score';
import { type Entries, entryKey, type Mark } from '../entries';
import type { Plan } from '../plan';
import { DOCUMENTS, GRAVE, QUALITY, QUALITY_ANY, TIME } from './groundWords';
import { between, pick, type Random, seeded, shuffled } from './random';
import type { Shape, Story } from './story';

type Scored = Pick<Entries, 'scores' | 'grounds'>;
/** Whether an item has work in a month. */
export type IsArranged = (item: Item, month: number) => boolean;

const NOT_ARRANGED: readonly Mark[] = ['/', '/', '/'];
/** Evaluators deduct in halves; counted in hundredths. */
const STEP = 50;
/** Of a full mark at least this much is left. */
const LEFT = 0.2;
const MOST_AT_ONCE = 4;
const GRAVE_SHARE = 0.4;

/** What a month aims at, in points out of a hundred. */
const target = (random: Random, month: number, shape: Shape, grave: number): number => {
  const from = month - grave;
  if (from === 0) return shape === 'dip' ? between(random, 62, 68) : between(random, 54, 58);
  if (from === 1) return shape === 'twice' ? between(random, 55, 58) : between(random, 72, 77);
  return from === -1 || from === 2 ? between(random, 80, 86) : between(random, 88, 98);
};

interface Dealt {
  readonly full: readonly (readonly number[])[];
  /** Taken off, item by item and dimension by dimension. */
  readonly off: readonly number[][];
}

/** Takes off in steps until the target is reached; good months lose them on few items. */
const deal = (random: Random, items: readonly (Item | undefined)[], aim: number): Dealt => {
  const full = items.map((item) => (item ? fullMarks(item).map((mark) => Math.round(mark.toNumber() * 100)) : []));
  const off = full.map((marks) => marks.map(() => 0));
  const all = items.reduce((total, item) => total + (item?.points.toNumber() ?? 0) * 100, 0);
  let left = Math.round((all * (100 - aim)) / 100);
  for (let round = 0; left >= STEP && round < 60; round += 1) {
    for (const [i, d] of shuffled(random, places(full))) {
      const most = Math.floor(((full[i]?.[d] ?? 0) * (1 - LEFT) - (off[i]?.[d] ?? 0)) / STEP);
      const steps = Math.min(most, Math.floor(left / STEP), between(random, 1, round === 0 ? MOST_AT_ONCE : 2));
      const row = off[i];
      if (steps <= 0 || !row) continue;
      row[d] = (row[d] ?? 0) + steps * STEP;
      left -= steps * STEP;
    }
  }
  return { full, off };
};

const places = (full: readonly (readonly number[])[]): readonly (readonly [number, number])[] =>
  full.flatMap((marks, i) => marks.map((_, d) => [i, d] as const));

const reasonOf = (random: Random, item: Item, d: number, share: number): string => {
  const grave = share >= GRAVE_SHARE;
  if (d === 0) return pick(random, grave ? GRAVE.time : TIME);
  if (d === 2) return pick(random, grave ? GRAVE.documents : DOCUMENTS);
  return `${pick(random, QUALITY[item.name] ?? QUALITY_ANY)}${grave ? pick(random, GRAVE.quality) : ''}`;
};

interface Making {
  readonly plan: Plan;
  readonly random: Random;
}

/** 「完成质量扣1.5分：…；工作文档扣0.5分：…」 */
const groundOf = ({ plan, random }: Making, item: Item, off: readonly number[], full: readonly number[]): string =>
  DIMENSIONS.flatMap((dimension, d) => {
    const [taken, of] = [off[d] ?? 0, full[d] ?? 0];
    if (taken === 0) return [];
    const name = dimension === '工作文档' ? (termText(plan.contract, '列名.工作文档') ?? dimension) : dimension;
    return [`${name}扣${taken / 100}分：${reasonOf(random, item, d, taken / of)}`];
  }).join('；');

const monthOf = (making: Making, items: readonly (Item | undefined)[], aim: number): { marks: readonly (readonly Mark[])[]; grounds: readonly string[] } => {
  const { full, off } = deal(making.random, items, aim);
  return {
    marks: items.map((item, i) => (item ? (full[i] ?? []).map((mark, d) => (mark - (off[i]?.[d] ?? 0)) / 100) : NOT_ARRANGED)),
    grounds: items.map((item, i) => (item ? groundOf(making, item, off[i] ?? [], full[i] ?? []) : '')),
  };
};

export function exampleScores(plan: Plan, story: Story, seed: number, isArranged: IsArranged): Scored {
  const scores = new Map<string, readonly (readonly Mark[])[]>();
  const grounds = new Map<string, readonly string[]>();
  for (const [table, items] of plan.contract.tables) {
    const random = seeded(seed, `${plan.key}/scores/${table}`);
    plan.months.slice(0, story.filled).forEach(({ label }, month) => {
      const arranged = items.map((item) => (isArranged(item, month) ? item : undefined));
      const made = monthOf({ plan, random }, arranged, target(random, month, story.shapes[table] ?? 'dip', story.turns.grave));
      scores.set(entryKey(label, table), made.marks);
      grounds.set(entryKey(label, table), made.grounds);
    });
  }
  return { scores, grounds };
}
