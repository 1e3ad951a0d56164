// The grade of a score: the first of the contract's grades whose condition holds.
import { parseCondition } from '../condition/parse';
import { predicate, type Predicate } from '../condition/predicate';
import { metricVocabulary } from '../condition/vocabulary';
import { choiceOf } from '../contract/term';
import type { Contract } from '../contract/types';
import { type Issue, isIssue, missing, wrong } from '../issue';
import { decimal } from '../money/decimal';
import { toHundredth } from '../money/round';

type Ladder = readonly (readonly [string, Predicate])[];

/** What all four evaluation annexes say, for a score with no contract beside it. */
const COMMON: readonly (readonly [string, string])[] = [
  ['优秀', '得分 ≥ 90'],
  ['良好', '得分 ≥ 80'],
  ['及格', '得分 ≥ 60'],
  ['不及格', '得分 ≥ 0'],
];
const common = (): Ladder =>
  COMMON.flatMap(([name, text]) => {
    const condition = parseCondition(text, metricVocabulary());
    return isIssue(condition) ? [] : [[name, predicate(condition)] as const];
  });
const commonLadder = common();
const ladders = new WeakMap<Contract, Ladder>();

const ladderOf = (contract: Contract): Ladder => {
  const known = ladders.get(contract) ?? contract.grades.map((grade) => [grade.id, predicate(grade.condition)] as const);
  ladders.set(contract, known);
  return known;
};

/** A score as it is compared: half up to the hundredth unless the reading says otherwise. */
export const comparable = (score: number, contract?: Contract): number =>
  contract && choiceOf(contract, '得分舍入') !== '两位小数' ? score : toHundredth(decimal(score)).toNumber();

export const gradeOf = (score: number, contract?: Contract): string | Issue => {
  if (!(score >= 0 && score <= 100)) return wrong('scoreRange', { found: score });
  if (contract && contract.grades.length === 0) return missing('noGrades');
  const compared = comparable(score, contract);
  const found = (contract ? ladderOf(contract) : commonLadder).find(([, holds]) => holds(() => compared) === true);
  return found ? found[0] : missing('noGradeFor', { score: compared });
};
