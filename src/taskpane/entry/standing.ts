// Where a form stands as it is being filled in: what is filled, the marks so far, the total and grade by the rules once complete.
import { isBlank } from '../../domain/cell';
import { choiceOf } from '../../domain/contract/term';
import type { Contract } from '../../domain/contract/types';
import { gradeOf } from '../../domain/evaluation/grade';
import { isNotArranged } from '../../domain/evaluation/marks';
import { scoreMonth } from '../../domain/evaluation/score';
import { type Issue, isIssue } from '../../domain/issue';
import { decimal, sum } from '../../domain/money/decimal';
import type { CellValue } from '../../workbook/model';
import { type Form, type FormRow, fullMark, type ValueOf } from './forms';

export interface Standing {
  readonly filled: number;
  readonly items: number;
  /** Points of the marks entered, and what would have been full. */
  readonly got: string;
  readonly full: string;
  readonly result: { readonly total: string; readonly grade: string } | Issue | undefined;
}

const arranged = (rows: readonly FormRow[], valueOf: ValueOf): readonly { readonly got: number; readonly full: number }[] =>
  rows.flatMap(({ marks }) =>
    marks.flatMap((cell) => {
      const value = valueOf(cell);
      return typeof value === 'number' ? [{ got: value, full: fullMark(cell) }] : [];
    }),
  );

const asCell = (value: CellValue | null): CellValue | null => (isNotArranged(value) ? '/' : value);

const resultOf = (contract: Contract, form: Form, marks: readonly (readonly (CellValue | null)[])[]): Standing['result'] => {
  if (marks.flat().every(isBlank)) return undefined;
  const score = scoreMonth(contract, marks, form.table);
  if (isIssue(score)) return score;
  const grade = gradeOf(score.total, contract);
  if (isIssue(grade)) return grade;
  return { total: choiceOf(contract, '得分舍入') === '两位小数' ? score.total.toFixed(2) : String(score.total), grade };
};

export const standingOf = (contract: Contract, form: Form, valueOf: ValueOf): Standing => {
  const marks = form.rows.map((row) => row.marks.map((cell) => asCell(valueOf(cell))));
  const so = arranged(form.rows, valueOf);
  return {
    filled: marks.filter((row) => row.every((mark) => !isBlank(mark))).length,
    items: form.rows.length,
    got: sum(so.map(({ got }) => decimal(got))).toString(),
    full: sum(so.map(({ full }) => decimal(full))).toString(),
    result: resultOf(contract, form, marks),
  };
};
