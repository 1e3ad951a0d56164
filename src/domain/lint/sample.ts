// Facts to try conditions on: for every number each bound, what lies between two, and what lies beyond; for every word each of its words.
import { comparisons, type Condition } from '../condition/ast';
import type { Vocabulary } from '../condition/vocabulary';

export type Sample = ReadonlyMap<string, number | string>;

const between = (bounds: readonly number[]): number[] => {
  const sorted = [...new Set(bounds)].sort((a, b) => a - b);
  const first = sorted[0] ?? 0;
  const last = sorted[sorted.length - 1] ?? 0;
  const middles = sorted.slice(1).map((bound, i) => (bound + (sorted[i] ?? 0)) / 2);
  return [...(first > 0 ? [first / 2] : []), ...sorted, ...middles, last * 1.5 + 1].sort((a, b) => a - b);
};

/** Values worth trying for each name of the conditions. */
export const candidates = (conditions: readonly Condition[], vocabulary: Vocabulary): ReadonlyMap<string, readonly (number | string)[]> => {
  const bounds = new Map<string, number[]>();
  const words = new Map<string, readonly string[]>();
  for (const { name, literal } of conditions.flatMap(comparisons)) {
    if (typeof literal.value === 'number') bounds.set(name, [...(bounds.get(name) ?? []), literal.value]);
    else words.set(name, vocabulary(name)?.words ?? [literal.value]);
  }
  return new Map<string, readonly (number | string)[]>([...[...bounds].map(([name, list]) => [name, between(list)] as const), ...words]);
};

/** Every combination, up to a number that no contract of ours comes near. */
export const combinations = (values: ReadonlyMap<string, readonly (number | string)[]>, limit = 20_000): readonly Sample[] => {
  let samples: Map<string, number | string>[] = [new Map<string, number | string>()];
  for (const [name, list] of values) {
    if (samples.length * list.length > limit) return samples;
    samples = samples.flatMap((sample) => list.map((value) => new Map([...sample, [name, value]])));
  }
  return samples;
};
