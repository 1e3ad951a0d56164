// What our rules make of a month's marks: subtotals, total and grade of one form.
import { isBlank } from '../../domain/cell';
import { choiceOf } from '../../domain/contract/term';
import type { Contract, Item } from '../../domain/contract/types';
import { gradeOf } from '../../domain/evaluation/grade';
import { type ItemMarks, readRow } from '../../domain/evaluation/marks';
import { fullMarks, scoreMonth } from '../../domain/evaluation/score';
import { type Issue, isIssue } from '../../domain/issue';
import { decimal, sum } from '../../domain/money/decimal';
import { closedOf, closedTable, valueAt } from '../closing/state';
import { entryKey, type Mark } from '../entries';
import { type CellValue, isCellError } from '../model';
import type { Month } from '../months';
import type { Plan } from '../plan';
import { cellOf } from './results';

export interface FormValues {
  readonly marks: readonly (readonly [Mark, Mark, Mark])[];
  /** Of each item: a number, `/` where not arranged, `""` where nothing is entered, or an error. */
  readonly subtotals: readonly CellValue[];
  readonly total: CellValue;
  readonly grade: CellValue;
}

export const itemsOf = (plan: Plan, table: string): readonly Item[] => plan.contract.tables.get(table) ?? [];

export const isProportional = (contract: Contract): boolean => choiceOf(contract, '权重合计') === '按比例';

const subtotalOf = (contract: Contract, item: Item, marks: ItemMarks | Issue): CellValue => {
  if (marks === undefined) return '/';
  if (isIssue(marks)) return cellOf(marks);
  const got = sum(marks.map(decimal));
  const weights = sum(item.weights);
  return (isProportional(contract) && weights.gt(0) ? got.div(weights) : got).toNumber();
};

const subtotal = (contract: Contract, item: Item, marks: readonly Mark[], row: number): CellValue => {
  if (marks.every(isBlank)) return '';
  const full = fullMarks(item).map((mark) => mark.toNumber());
  return subtotalOf(contract, item, readRow(marks, item, full, row));
};

const blankToNull = (mark: Mark | undefined): Mark => (mark === undefined || mark === '' ? null : mark);

export const formValues = (plan: Plan, month: Month, table: string): FormValues => {
  const { contract, entries } = plan;
  const items = itemsOf(plan, table);
  const rows = entries.scores.get(entryKey(month.label, table)) ?? [];
  const marks = items.map((_, i) => [blankToNull(rows[i]?.[0]), blankToNull(rows[i]?.[1]), blankToNull(rows[i]?.[2])] as const);
  const empty = marks.flat().every((mark) => mark === null);
  const score = empty ? '' : scoreMonth(contract, marks, table);
  const closed = closedOf(entries, month.label);
  const then = closed && closedTable(closed, [...contract.tables.keys()], table);
  const ref = closed?.anchors.scores[then ?? table];
  if (closed && ref !== undefined) return { marks, subtotals: [], total: valueAt(closed, ref), grade: valueAt(closed, closed.anchors.grades[then ?? table] ?? '') };
  const total = typeof score === 'string' || isIssue(score) ? cellOf(score) : score.total;
  return {
    marks,
    subtotals: items.map((item, i) => subtotal(contract, item, marks[i] ?? [], i)),
    total,
    grade: gradeCell(contract, total),
  };
};

/** An empty total has no grade, a wrong one keeps its error. */
export const gradeCell = (contract: Contract, total: CellValue): CellValue =>
  typeof total === 'number' ? cellOf(gradeOf(total, contract)) : isCellError(total) ? total : '';
