// The year's formulas in functions of Excel 2016.
import { choiceOf } from '../../domain/contract/term';
import type { Contract } from '../../domain/contract/types';
import { cell } from '../address';
import { rounded } from './scoreFormulas';

/** Errors first, wrong before missing; nothing at all stays blank. */
export const guarded = (cells: string, answer: string): string =>
  `IF(SUMPRODUCT(--ISERR(${cells}))>0,#VALUE!,IF(SUMPRODUCT(--ISNA(${cells}))>0,NA(),IF(COUNT(${cells})=0,"",${answer})))`;

/** 0, or the error among the cells. */
export const faultOf = (cells: string): string => `IF(SUMPRODUCT(--ISERR(${cells}))>0,#VALUE!,IF(SUMPRODUCT(--ISNA(${cells}))>0,NA(),0))`;

export const meanFormula = (contract: Contract, months: string): string =>
  guarded(months, rounded(contract, `SUM(${months})/COUNT(${months})`));

/** Of several tables the lower mean or the mean of the means; a table with no month at all leaves no answer. */
export const yearFormula = (contract: Contract, months: string, means: string, tables: number): string => {
  const lower = choiceOf(contract, '年度两表') === '低者为准';
  const both = lower ? `MIN(${means})` : rounded(contract, `SUM(${means})/${tables}`);
  return guarded(months, `IF(COUNT(${means})<${tables},NA(),${both})`);
};

/** Months in a row below sixty, over one column or over the mean of several. */
export const streakFormula = (row: number, columns: readonly number[], above: string | undefined): string => {
  const cells = columns.map((col) => cell(row, col));
  const blank = cells.length === 1 ? `${cells.join()}=""` : `OR(${cells.map((ref) => `${ref}=""`).join()})`;
  const score = cells.length === 1 ? cells.join() : `ROUND(ROUND(AVERAGE(${cells.join()}),8),2)`;
  const longer = above === undefined ? '1' : `1+N(${above})`;
  return `IF(SUMPRODUCT(--ISERR(${cell(row, columns[0] ?? 1)}:${cell(row, columns.at(-1) ?? 1)}))>0,#VALUE!,IF(${blank},"",IF(${score}<60,${longer},0)))`;
};
