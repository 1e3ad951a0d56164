// The year's rows of 年度汇总: means, score and grade, the penalty for a year that failed, the sum of what is due.
import { choiceOf } from '../../domain/contract/term';
import { decimal, sum } from '../../domain/money/decimal';
import { abs, absRange, cell, onSheet } from '../address';
import { nameable } from '../checkNames';
import type { CellValue, DefinedName } from '../model';
import type { Plan } from '../plan';
import type { SheetBuilder } from '../sheetBuilder';
import { YEAR } from '../sheetNames';
import { fillIn, YEAR_WORDS as WORDS } from '../words.zh';
import { meanFormula, yearFormula } from './annualFormulas';
import { monthsOf, YEAR_ROWS, type YearLayout, yearLayout, yearScoreRef } from './annualLayout';
import { firstError, streakTogether, type YearValues } from './annualValues';
import { gradesText } from './gradesText';
import { gradeFormula } from './scoreFormulas';
import { yearFailed } from './yearFailed';

/** A month's sum of penalties: where it stands and what it is. */
export interface MonthTotal {
  readonly ref: string;
  readonly value: CellValue;
}

export interface Year {
  readonly plan: Plan;
  readonly layout: YearLayout;
  readonly values: YearValues;
  readonly penalties: readonly MonthTotal[];
}

const across = (layout: YearLayout): string => absRange(YEAR_ROWS.first, layout.scores, layout.lastMonth, layout.grades - 1);

/** Where there are several tables, each by itself first. */
function addMeans(year: SheetBuilder, { plan, layout, values }: Year): void {
  const { tables, mean, scores, grades, width } = layout;
  year.put(mean, 1, WORDS.mean, 'total');
  tables.forEach((_, t) => {
    const native = meanFormula(plan.contract, monthsOf(layout, scores + t));
    year.put(mean, scores + t, { native, value: values.means[t] ?? '' }, 'totalNumber');
  });
  year.box(mean, grades, mean, width, 'total');
}

function addGrade(year: SheetBuilder, { plan, layout, values }: Year): void {
  const { contract, terms } = plan;
  const { grade, score, scores, width } = layout;
  const ref = cell(score, scores);
  const sla = `IF(${ref}="","",SLA.GRADE(${ref},${terms.range}))`;
  year.put(grade, 1, WORDS.yearGrade, 'total');
  year.put(grade, scores, { native: gradeFormula(contract, ref), sla, value: values.grade }, 'total');
  year.merge(grade, scores + 1, grade, width, gradesText(contract), 'remark').height(grade, 30);
}

export function addYearScore(year: SheetBuilder, part: Year): void {
  const { plan, layout, values } = part;
  const { tables, score, scores, width } = layout;
  const several = tables.length > 1;
  if (several) addMeans(year, part);
  const months = across(layout);
  const means = absRange(layout.mean, scores, layout.mean, scores + tables.length - 1);
  const native = several ? yearFormula(plan.contract, months, means, tables.length) : meanFormula(plan.contract, months);
  const sla = `IF(SUMPRODUCT(--ISERROR(${months}))+(COUNT(${months})=0)>0,${native},SLA.ANNUAL(IF(${months}="","",${months}),${plan.terms.range}))`;
  year.put(score, 1, WORDS.yearScore, 'total').put(score, scores, { native, sla, value: values.score }, 'totalNumber');
  const how = several ? fillIn(WORDS.howSeveral, { 解读: choiceOf(plan.contract, '年度两表') }) : WORDS.howOne;
  year.merge(score, scores + 1, score, width, how, 'remark');
  if (plan.contract.grades.length > 0) addGrade(year, part);
}

/** What a sum of amounts is; an error among them is an error, and no amount at all is none. */
const totalOf = (amounts: readonly CellValue[]): CellValue =>
  firstError(amounts) ?? (amounts.some((amount) => typeof amount === 'number') ? sum(amounts.filter((amount): amount is number => typeof amount === 'number').map(decimal)).toNumber() : '');

/** The sum of the year's penalties: `""` where nothing is known yet, an error where one is among the amounts. */
export const yearPenaltyRef = (plan: Plan): string => onSheet(YEAR, abs(yearLayout(plan, streakTogether(plan)).total, 2));

/** Names for the year's sums: the score, of several tables each one's mean, what a failed year costs, all penalties. */
export const yearNames = (plan: Plan): readonly DefinedName[] => {
  const layout = yearLayout(plan, streakTogether(plan));
  const at = (row: number, col: number): string => onSheet(YEAR, abs(row, col));
  const { tables } = layout;
  const means = tables.length > 1 ? tables.map((table, i) => ({ name: `年度得分_${nameable(table)}`, ref: at(layout.mean, layout.scores + i) })) : [];
  const failed = tables.length > 0 ? yearFailed(plan, { ref: cell(layout.score, layout.scores), value: '' }) : undefined;
  const cost = failed !== undefined && typeof failed.content !== 'string' ? [{ name: '年度考核不合格违约金', ref: at(layout.failed, layout.scores) }] : [];
  const score = tables.length > 0 ? [{ name: '年度得分', ref: yearScoreRef(layout) }] : [];
  return [...score, ...means, ...cost, { name: '年度违约金合计', ref: yearPenaltyRef(plan) }];
};

export function addMoney(year: SheetBuilder, { plan, layout, values, penalties }: Year): void {
  const ref = cell(layout.score, layout.scores);
  const failed = layout.tables.length > 0 ? yearFailed(plan, { ref, value: values.score }) : undefined;
  const amounts = penalties.map(({ value }) => value);
  const cells = penalties.length > 0 ? [monthsOf(layout, layout.penalty)] : [];
  if (failed) {
    const row = layout.failed;
    year.put(row, 1, WORDS.failed, 'total');
    const { content, source } = failed;
    if (typeof content === 'string') {
      year.merge(row, 2, row, layout.width, fillIn(WORDS.failedElse, { 依据: source, 说明: content }), 'remark');
    } else {
      year.put(row, layout.scores, content, 'totalMoney');
      year.merge(row, layout.scores + 1, row, layout.width, fillIn(WORDS.failedHow, { 依据: source }), 'remark');
      amounts.push(content.value ?? '');
      cells.push(cell(row, layout.scores));
    }
    year.height(row, 30);
  }
  if (cells.length === 0) return;
  const row = layout.total;
  const errors = (test: string): string => cells.map((part) => `SUMPRODUCT(--${test}(${part}))`).join('+');
  const native = `IF(${errors('ISERR')}>0,#VALUE!,IF(${errors('ISNA')}>0,NA(),IF(COUNT(${cells.join()})=0,"",ROUND(SUM(${cells.join()}),2))))`;
  year.put(row, 1, WORDS.total, 'total').put(row, 2, { native, value: totalOf(amounts) }, 'totalMoney');
  year.merge(row, 3, row, layout.width, penalties.length === 0 ? null : failed && typeof failed.content !== 'string' ? WORDS.totalHow : WORDS.totalMonths, 'remark');
}
