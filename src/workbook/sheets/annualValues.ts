// The year as our rules see it: totals month by month, months in a row below sixty, means, the year's score and grade.
import { choiceOf } from '../../domain/contract/term';
import type { Contract } from '../../domain/contract/types';
import { type ScoreTables, streak } from '../../domain/breach/streak';
import { annualScore, meanOf } from '../../domain/evaluation/annual';
import { comparable } from '../../domain/evaluation/grade';
import { type Issue, isIssue, missing, wrong } from '../../domain/issue';
import { type CellError, type CellValue, isCellError } from '../model';
import type { Plan } from '../plan';
import { cellOf } from './results';
import { formValues, gradeCell } from './scoreValues';

export interface YearValues {
  /** Totals and grades by table, then by month. */
  readonly totals: readonly (readonly CellValue[])[];
  readonly grades: readonly (readonly CellValue[])[];
  /** By column of 连续低于60分月数, then by month. */
  readonly streaks: readonly (readonly CellValue[])[];
  readonly means: readonly CellValue[];
  readonly score: CellValue;
  readonly grade: CellValue;
}

/** Whether months in a row are counted over the mean of the tables instead of each by itself. */
export const streakTogether = ({ contract }: Plan): boolean =>
  contract.tables.size > 1 && choiceOf(contract, '两表连续低分') === '两表平均';

const known = (total: CellValue): number | undefined => (typeof total === 'number' ? total : undefined);

/** Wrong before missing, whichever month comes first. */
export const firstError = (cells: readonly CellValue[]): CellError | undefined => {
  const errors = cells.filter(isCellError);
  return errors.find(({ error }) => error === '#VALUE!') ?? errors[0];
};

const issueOf = ({ error }: CellError): Issue => (error === '#N/A' ? missing('noMonth') : wrong('noMonth'));

/** Months up to one, as the rules take them; an error in one table is one for the month. */
const upTo = (tables: readonly (readonly CellValue[])[], last: number): ScoreTables =>
  tables.map((months) =>
    months.slice(0, last + 1).map((total, i) => {
      const error = firstError(tables.map((table) => table[i] ?? ''));
      return error === undefined ? known(total) : issueOf(error);
    }),
  );

const low =
  (contract: Contract) =>
  (score: number): boolean =>
    comparable(score, contract) < 60;

/** Blank where the month has no total yet (of several tables taken together: where one has none). */
const streaksOf = (contract: Contract, tables: readonly (readonly CellValue[])[]): readonly CellValue[] =>
  (tables[0] ?? []).map((_, i) => {
    const now = tables.map((months) => months[i] ?? '');
    const error = firstError(now);
    if (error !== undefined) return error;
    if (now.includes('')) return '';
    return cellOf(streak(contract, upTo(tables, i), low(contract)));
  });

const meanCell = (contract: Contract, months: readonly CellValue[]): CellValue => {
  const error = firstError(months);
  if (error !== undefined) return error;
  if (months.every((total) => total === '')) return '';
  const mean = meanOf(months.map(known), choiceOf(contract, '得分舍入') === '两位小数');
  return isIssue(mean) ? cellOf(mean) : mean.toNumber();
};

const yearScore = (contract: Contract, totals: readonly (readonly CellValue[])[]): CellValue => {
  const error = firstError(totals.flat());
  if (error !== undefined) return error;
  if (totals.flat().every((total) => total === '')) return '';
  return cellOf(
    annualScore(
      totals.map((months) => months.map(known)),
      contract,
    ),
  );
};

export const yearValues = (plan: Plan): YearValues => {
  const { contract, months } = plan;
  const forms = [...contract.tables.keys()].map((table) => months.map((month) => formValues(plan, month, table)));
  const totals = forms.map((table) => table.map(({ total }) => total));
  const score = yearScore(contract, totals);
  return {
    totals,
    grades: forms.map((table) => table.map(({ grade }) => grade)),
    streaks: streakTogether(plan) ? [streaksOf(contract, totals)] : totals.map((table) => streaksOf(contract, [table])),
    means: totals.map((table) => meanCell(contract, table)),
    score,
    grade: gradeCell(contract, score),
  };
};
