// What another choice of a reading would change: every trial under both, and what the workbook itself holds under both.
import { resolve } from '../../../domain/contract/resolve';
import type { Contract, Terms } from '../../../domain/contract/types';
import { type Issue, isIssue } from '../../../domain/issue';
import { type Plan, planOf } from '../../../workbook/plan';
import { withChoices } from '../readingViews';
import { bookDifferences, hasEntries } from './bookTrial';
import { clauseTrial } from './clauseTrial';
import { exitTrial } from './exitTrial';
import { incidentTrial } from './incidentTrial';
import { monthTrial, streakTrial } from './monthTrial';
import { rowTrial } from './rowTrial';
import { gradeTrial, scoreTrial, yearTrial } from './scoreTrial';
import { type Difference, type Differences, differences, type Telling, type Trial } from './situation';

const TRIALS: readonly Trial[] = [
  rowTrial,
  scoreTrial,
  gradeTrial,
  yearTrial,
  clauseTrial,
  incidentTrial,
  monthTrial,
  streakTrial,
  exitTrial,
];

export const tryBoth = (now: Contract, then: Contract, telling: Telling): Differences =>
  differences(
    TRIALS.flatMap((trial) => trial([now, then], telling)),
    now,
    then,
  );

export interface Effect {
  readonly choice: string;
  readonly trial: Differences;
  /** undefined: nothing has been entered yet. */
  readonly book: readonly Difference[] | undefined;
}

/** The contract with the readings chosen now, and the day whose rows hold. */
export interface Ground {
  readonly terms: Terms;
  readonly day: number;
  readonly choices: ReadonlyMap<string, string>;
}

/** What the workbook holds, as a plan of its own. */
const bookEffect = (
  { terms, choices }: Ground,
  book: Plan | undefined,
  other: ReadonlyMap<string, string>,
  telling: Telling,
): readonly Difference[] | undefined => {
  if (!book || !hasEntries(book)) return undefined;
  const now = planOf(book.key, withChoices(terms, choices), book.months, book.entries);
  const then = planOf(book.key, withChoices(terms, other), book.months, book.entries);
  return isIssue(now) || isIssue(then) ? undefined : bookDifferences(now, then, telling);
};

export const effectOf = (ground: Ground, reading: string, choice: string, book: Plan | undefined, telling: Telling): Effect | Issue => {
  const other = new Map([...ground.choices, [reading, choice]]);
  const now = resolve(withChoices(ground.terms, ground.choices), ground.day);
  const then = resolve(withChoices(ground.terms, other), ground.day);
  if (isIssue(now)) return now;
  if (isIssue(then)) return then;
  return { choice, trial: tryBoth(now, then, telling), book: bookEffect(ground, book, other, telling) };
};
