// Several evaluators' marks for one cell as one: their mean, how far they lie apart, and who stands out.
import { isNotArranged } from '../../domain/evaluation/marks';
import { meanOf } from '../../domain/evaluation/annual';
import { isIssue } from '../../domain/issue';
import { decimal } from '../../domain/money/decimal';
import type { Typed } from '../entries';

/**
 * 解读“多人评分”: no contract says how several evaluators' marks become one. The arithmetic mean of each mark, computed in decimals and
 * rounded half up to the hundredth, as the forms show it.
 */
export const READING = { id: '多人评分', choice: { zh: '各格算术平均，四舍五入到0.01', en: 'the mean of each mark, half up to 0.01' } } as const;

export interface Given {
  readonly label: string;
  readonly value: Typed;
}

export interface Spread {
  readonly value: Typed;
  readonly lowest: number;
  readonly highest: number;
  /** Labels of those who lie further from the others than a fifth of the full mark. */
  readonly outliers: readonly string[];
}

/** `split`: some have a mark and some 未安排, or a text that is neither. */
export type Together = Spread | 'split';

/** A share of the full mark. */
export const OUTLYING = 0.2;

const middle = (numbers: readonly number[]): number => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const at = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[at] ?? 0) : ((sorted[at - 1] ?? 0) + (sorted[at] ?? 0)) / 2;
};

/** Of two who differ so much neither is the one to blame: both are named. */
const outliersOf = (marks: readonly { readonly label: string; readonly value: number }[], full: number): readonly string[] => {
  const centre = middle(marks.map(({ value }) => value));
  const far = full * (marks.length === 2 ? OUTLYING / 2 : OUTLYING);
  return marks.filter(({ value }) => Math.abs(value - centre) > far + 1e-9).map(({ label }) => label);
};

export const together = (given: readonly Given[], full: number): Together => {
  const [first] = given;
  if (!first) return 'split';
  if (given.every(({ value }) => isNotArranged(value))) return { value: '/', lowest: 0, highest: 0, outliers: [] };
  const marks = given.flatMap(({ label, value }) => (typeof value === 'number' ? [{ label, value }] : []));
  if (marks.length !== given.length) return 'split';
  const numbers = marks.map(({ value }) => value);
  const [lowest, highest] = [Math.min(...numbers), Math.max(...numbers)];
  // One mark, or the same of all, stays as it was given, to the last decimal.
  const same = numbers.every((value) => decimal(value).equals(decimal(numbers[0] ?? 0)));
  const mean = same ? decimal(numbers[0] ?? 0) : meanOf(numbers);
  return isIssue(mean) ? 'split' : { value: mean.toNumber(), lowest, highest, outliers: outliersOf(marks, full) };
};
