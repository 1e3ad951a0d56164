// Entries counted by the place of a month (交付物), moved where the months of the workbook change. All others go by the month's name.
import type { Entries, Mark } from '../../workbook/entries';
import type { Month } from '../../workbook/months';

type Counts = ReadonlyMap<string, readonly Mark[]>;

/** The last place is what comes after the months: it stays the last. */
const moved = (counts: Counts, from: readonly Month[], to: readonly Month[]): Counts => {
  const places = to.map(({ label }) => from.findIndex((month) => month.label === label));
  return new Map([...counts].map(([id, typed]) => [id, [...places, from.length].map((place) => typed[place] ?? null)] as const));
};

const sameMonths = (from: readonly Month[], to: readonly Month[]): boolean =>
  from.length === to.length && from.every(({ label }, i) => to[i]?.label === label);

export const movedMonths = (entries: Entries, from: readonly Month[], to: readonly Month[]): Entries => {
  const { deliverables } = entries;
  if (!deliverables || sameMonths(from, to)) return entries;
  const { planned, delivered } = deliverables;
  return { ...entries, deliverables: { ...deliverables, planned: moved(planned, from, to), delivered: moved(delivered, from, to) } };
};
