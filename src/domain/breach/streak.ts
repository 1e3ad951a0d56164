// Scores month by month, a column a table: the month's own, and how many months in a row meet a test.
import { choiceOf } from '../contract/term';
import type { Contract } from '../contract/types';
import { type Issue, isIssue } from '../issue';
import { decimal } from '../money/decimal';
import { toHundredth } from '../money/round';

/** Months of each evaluation table; undefined: not evaluated yet. An error among them stays one. */
export type ScoreTables = readonly (readonly (number | Issue | undefined)[])[];

const average = (months: readonly (number | undefined)[]): number | undefined => {
  const known = months.flatMap((score) => (score === undefined ? [] : [decimal(score)]));
  return known.length === 0 || known.length < months.length ? undefined : toHundredth(known.reduce((a, b) => a.plus(b)).div(known.length)).toNumber();
};

/** Each table by itself, or both as their mean (两表连续低分). */
const series = (contract: Contract, tables: ScoreTables): ScoreTables => {
  if (tables.length < 2 || choiceOf(contract, '两表连续低分') === '各表分别') return tables;
  const months = Math.max(...tables.map((table) => table.length));
  return [Array.from({ length: months }, (_, i) => tables.map((table) => table[i]).find(isIssue) ?? average(tables.map((table) => table[i] as number | undefined)))];
};

/** The last month evaluated; of several tables the lowest. */
export const monthScore = (contract: Contract, tables: ScoreTables): number | Issue | undefined => {
  const last = series(contract, tables).map((months) => months[months.length - 1]);
  const bad = last.find(isIssue);
  if (bad) return bad;
  const scores = last.filter((score): score is number => typeof score === 'number');
  return scores.length === 0 ? undefined : Math.min(...scores);
};

const trailing = (months: readonly (number | Issue | undefined)[], low: (score: number) => boolean): number | Issue => {
  let length = 0;
  for (let i = months.length - 1; i >= 0; i -= 1) {
    const score = months[i];
    if (isIssue(score)) return score;
    if (score === undefined || !low(score)) return length;
    length += 1;
  }
  return length;
};

/** Months in a row up to the last one; of several tables the longest row. A month not evaluated breaks it. */
export const streak = (contract: Contract, tables: ScoreTables, low: (score: number) => boolean): number | Issue => {
  const lengths = series(contract, tables).map((months) => trailing(months, low));
  return lengths.find(isIssue) ?? Math.max(0, ...lengths.filter((n): n is number => typeof n === 'number'));
};

/** The longest row of months anywhere, for the grounds on which a contract may be ended. An error breaks a row: at least so many. */
export const longestStreak = (contract: Contract, tables: ScoreTables, low: (score: number) => boolean): number => {
  let most = 0;
  for (const months of series(contract, tables)) {
    let length = 0;
    for (const score of months) {
      length = typeof score === 'number' && low(score) ? length + 1 : 0;
      most = Math.max(most, length);
    }
  }
  return most;
};
