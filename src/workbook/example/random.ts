// Chance with a seed: the same seed makes the same year, in every program.

export type Random = () => number;

/** FNV-1a: every part of a year draws from its own row of numbers, so that a change in one does not move the others. */
const hash = (text: string): number => {
  let state = 0x811c9dc5;
  for (const letter of text) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return state;
};

/** Mulberry32. */
export const seeded = (seed: number, part: string): Random => {
  let state = hash(`${seed}/${part}`);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
};

/** A whole number, both ends included. */
export const between = (random: Random, from: number, to: number): number => from + Math.floor(random() * (to - from + 1));

export const chance = (random: Random, share: number): boolean => random() < share;

export function shuffled<T>(random: Random, from: readonly T[]): readonly T[] {
  const left = [...from];
  return from.flatMap(() => left.splice(Math.floor(random() * left.length), 1));
}

export function pick<T>(random: Random, from: readonly T[]): T {
  const found = from[Math.floor(random() * from.length)];
  if (found === undefined) throw new RangeError('nothing to pick from');
  return found;
}

/** Deals all of them before any comes a second time. */
export function dealer<T>(random: Random, from: readonly T[]): () => T {
  let left: T[] = [];
  return () => {
    if (left.length === 0) left = [...shuffled(random, from)];
    const next = left.pop();
    if (next === undefined) throw new RangeError('nothing to deal');
    return next;
  };
}
