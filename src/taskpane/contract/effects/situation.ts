// A situation to try both choices of a reading on, and what comes out of either: the rules themselves are run, nothing is described by hand.
import type { Contract } from '../../../domain/contract/types';
import type { Issue } from '../../../domain/issue';
import { describeIn, type Language } from '../../words';
import { type SayFrom, sayFrom } from '../../words/sayFrom';
import { EFFECT_EN } from './words.en';
import { EFFECT_ZH, type EffectWord } from './words.zh';

export interface Situation {
  /** In the contract's own words: `月得分 60`. */
  readonly text: string;
  /** What the rules say of it under a contract. */
  readonly result: (contract: Contract) => string;
}

/** How things are said in one language. */
export interface Telling {
  readonly language: Language;
  readonly word: SayFrom<EffectWord>;
  readonly describe: (issue: Issue) => string;
}

const words = sayFrom<EffectWord>({ zh: EFFECT_ZH, en: EFFECT_EN });
export const tellingIn = (language: Language): Telling => ({ language, word: words(language), describe: describeIn(language) });

/** Both contracts, as a situation may have to cover the rows of either. */
export type Trial = (contracts: readonly Contract[], telling: Telling) => readonly Situation[];

export interface Difference {
  readonly situation: string;
  readonly now: string;
  readonly then: string;
}

export interface Differences {
  readonly tried: number;
  readonly found: readonly Difference[];
}

const same = (a: Difference, b: Difference): boolean => a.now === b.now && a.then === b.then;

/** Of situations with the same two results the first stands for all. */
const distinct = (differences: readonly Difference[]): readonly Difference[] =>
  differences.filter((difference, i) => differences.findIndex((other) => same(difference, other)) === i);

export const differences = (situations: readonly Situation[], now: Contract, then: Contract): Differences => ({
  tried: situations.length,
  found: distinct(
    situations.flatMap(({ text, result }) => {
      const [a, b] = [result(now), result(then)];
      return a === b ? [] : [{ situation: text, now: a, then: b }];
    }),
  ),
});
