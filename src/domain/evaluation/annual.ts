// The year's score: the mean of the months evaluated so far.
import { choiceOf } from '../contract/term';
import type { Contract } from '../contract/types';
import { type Issue, isIssue, missing, wrong } from '../issue';
import { decimal, type Decimal, sum } from '../money/decimal';
import { toHundredth } from '../money/round';

/** Half up to the hundredth of the mean; blanks (undefined) are months not evaluated yet. */
export const meanOf = (months: readonly (number | undefined)[], rounded = true): Decimal | Issue => {
  const scores = months.flatMap((score) => (score === undefined ? [] : [decimal(score)]));
  if (scores.length === 0) return missing('noMonth');
  const mean = sum(scores).div(scores.length);
  return rounded ? toHundredth(mean) : mean;
};

/** One column a table. Of several tables the lower mean decides, or the mean of both (年度两表). */
export const annualScore = (tables: readonly (readonly (number | undefined)[])[], contract?: Contract): number | Issue => {
  const rounded = !contract || choiceOf(contract, '得分舍入') === '两位小数';
  const means = tables.map((months) => meanOf(months, rounded));
  const bad = means.find(isIssue);
  if (bad) return bad;
  const values = means.flatMap((mean) => (isIssue(mean) ? [] : [mean.toNumber()]));
  if (values.length === 0) return wrong('noMonth');
  if (values.length === 1 || !contract || choiceOf(contract, '年度两表') === '低者为准') return Math.min(...values);
  const mean = meanOf(values, rounded);
  return isIssue(mean) ? mean : mean.toNumber();
};
