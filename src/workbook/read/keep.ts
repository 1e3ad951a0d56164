// What was typed in a workbook carried over to the one that takes its place: other months, other terms, new marks.
import { type Entries, type Mark, type Typed } from '../entries';
import type { Month } from '../months';
import type { Plan } from '../plan';
import type { FoundCell } from './readPlan';
import type { What } from './typedCell';

/** Months in which something was typed or closed that the new workbook does not cover. */
export const monthsLost = (cells: readonly FoundCell[], { entries, months: before }: Plan, after: readonly Month[]): readonly string[] => {
  const covered = new Set(after.map(({ label }) => label));
  const monthOf = (what: What): string | undefined =>
    'month' in what ? what.month : what.kind === 'planned' || what.kind === 'delivered' ? before[what.period]?.label : undefined;
  const typed = cells.flatMap(({ typed: { what }, value }) => (value === null || value === '' ? [] : (monthOf(what) ?? [])));
  const all = new Set([...typed, ...(entries.closings?.keys() ?? [])]);
  return [...all].filter((label) => !covered.has(label)).sort();
};

/** 交付物 counts by the place of the month: places move where the months do, what comes after them stays last. */
const moved = (counts: readonly (Typed | null)[], before: readonly Month[], after: readonly Month[]): readonly (Typed | null)[] => {
  const at = new Map(before.map(({ label }, i) => [label, counts[i] ?? null] as const));
  return [...after.map(({ label }) => at.get(label) ?? null), counts[before.length] ?? null];
};

export const forMonths = (entries: Entries, before: readonly Month[], after: readonly Month[]): Entries => {
  const { deliverables } = entries;
  if (!deliverables || before.map(({ label }) => label).join() === after.map(({ label }) => label).join()) return entries;
  const each = (counts: ReadonlyMap<string, readonly (Typed | null)[]>): ReadonlyMap<string, readonly (Typed | null)[]> =>
    new Map([...counts].map(([id, row]) => [id, moved(row, before, after)] as const));
  return { ...entries, deliverables: { ...deliverables, planned: each(deliverables.planned), delivered: each(deliverables.delivered) } };
};

export interface Merged {
  readonly entries: Entries;
  /** Cells in which what is given took the place of something else. */
  readonly replaced: number;
}

const isGiven = (mark: Mark | undefined): mark is Typed => mark !== null && mark !== undefined && mark !== '';

/** Marks and grounds that are given win; where none is given, what was there stays. */
export const mergeScores = (kept: Entries, given: Entries): Merged => {
  let replaced = 0;
  const win = <T extends Mark>(old: T | undefined, now: T | undefined, none: T): T => {
    if (!isGiven(now)) return old ?? none;
    if (isGiven(old) && old !== now) replaced += 1;
    return now;
  };
  const scores = new Map(kept.scores);
  for (const [key, rows] of given.scores) {
    const old = kept.scores.get(key) ?? [];
    scores.set(key, rows.map((row, i) => [0, 1, 2].map((d): Mark => win<Mark>(old[i]?.[d], row[d], null))));
  }
  const grounds = new Map(kept.grounds);
  for (const [key, rows] of given.grounds) {
    const old = kept.grounds.get(key) ?? [];
    grounds.set(key, rows.map((text, i) => String(win<Mark>(old[i], text, ''))));
  }
  return { entries: { ...kept, scores, grounds }, replaced };
};
