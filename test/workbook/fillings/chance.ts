// Chance with a seed, and values at and just beside a bound.
import { pick, type Random, seeded } from '../log/randomLog';

export { pick, type Random, seeded };

export const chance = (random: Random, share: number): boolean => random() < share;
export const whole = (random: Random, from: number, to: number): number => from + Math.floor(random() * (to - from + 1));

/** One of them, as often as its weight says. */
export const weighted = <T>(random: Random, choices: readonly (readonly [weight: number, make: () => T])[]): T => {
  const total = choices.reduce((sum, [weight]) => sum + weight, 0);
  let at = random() * total;
  for (const [weight, make] of choices) {
    at -= weight;
    if (at < 0) return make();
  }
  return choices[choices.length - 1]![1]();
};

/** On the bound, a step before, a step after, well beyond it; never below nothing. */
export const around = (random: Random, bounds: readonly number[], step: number): number => {
  const bound = pick(random, bounds.length > 0 ? bounds : [0, 1]);
  const at = bound + step * pick(random, [-1, 0, 0, 0, 1, 1, 20, -20]);
  return Math.max(0, Math.round(at * 1e6) / 1e6);
};

/** In the order of chance. */
export const shuffled = <T>(random: Random, all: readonly T[]): readonly T[] =>
  all.map((one) => [random(), one] as const).sort(([a], [b]) => a - b).map(([, one]) => one);
