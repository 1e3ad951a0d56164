// SLA.GRADE
import { gradeOf } from '../domain/evaluation/grade';
import { isIssue } from '../domain/issue';
import { each, isLeftOut, readNumber } from './cells';
import { contractOf } from './contractArgument';
import { spill } from './errors';

/**
 * 得分的等级：优秀、良好、及格、不及格；给出区域则得同样大小的区域。 The grade of a score; a range gives a range.
 * @customfunction GRADE
 * @param {any[][]} score 得分，0–100
 * @param {any[][]} [contract] 合同的键或名称，或合同条款表区域；不填按考核方案的通用等级
 * @returns {any[][]} 等级；空单元格在区域中仍为空
 */
export function grade(score: unknown[][], contract?: unknown[][]): unknown[][] {
  return spill(() => {
    const found = isLeftOut(contract) ? undefined : contractOf(contract);
    if (isIssue(found)) return found;
    return each(score, 'score', (cell, at) => {
      const value = readNumber(cell, at);
      return isIssue(value) ? value : gradeOf(value, found);
    });
  });
}
