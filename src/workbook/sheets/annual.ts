// 年度汇总: a month a row with score, grade, months in a row below sixty and penalties; the year's score, grade and sums; the chart.
import { termText } from '../../domain/contract/term';
import { cell, range } from '../address';
import type { CellValue, SheetModel } from '../model';
import { type Month, monthText } from '../months';
import type { Plan } from '../plan';
import { type Content, type SheetBuilder, sheet } from '../sheetBuilder';
import { YEAR } from '../sheetNames';
import { fillIn, YEAR_WORDS as WORDS } from '../words.zh';
import { addChart } from './annualChart';
import { streakFormula } from './annualFormulas';
import { YEAR_ROWS, type YearLayout, yearLayout } from './annualLayout';
import { addMoney, addYearScore, type MonthTotal, type Year } from './annualTotals';
import { streakTogether, yearValues } from './annualValues';
import { scoreGradeRef, scoreTotalRef } from './formLayout';

const WIDE = 14;
const linked = (ref: string, value: CellValue): Content => ({ native: ref, value });

function addHead(year: SheetBuilder, { plan, layout, penalties }: Year): void {
  const { title, about, head } = YEAR_ROWS;
  const textOf = (month: Month | undefined): string => (month ? monthText(month) : '');
  const span = { 起: textOf(plan.months[0]), 止: textOf(plan.months.at(-1)) };
  const last = Math.max(layout.last, 4);
  year.merge(title, 1, title, last, fillIn(WORDS.title, { 合同: plan.name }), 'title').height(title, 36);
  const provider = termText(plan.contract, '乙方') ?? '';
  year.merge(
    about,
    1,
    about,
    last,
    fillIn(layout.tables.length > 0 ? WORDS.about : WORDS.aboutMoney, { 服务商: provider, ...span }),
    'note',
  );
  const several = layout.tables.length > 1;
  const named = (word: string): readonly string[] => layout.tables.map((table) => (several ? `${table}\n${word}` : word));
  const streaks = layout.streakCount === layout.tables.length ? named(WORDS.streak) : [WORDS.streakTogether];
  const money = penalties.length > 0 ? [WORDS.penalty] : [];
  year
    .row(head, 1, [WORDS.month, ...named(WORDS.score), ...named(WORDS.grade), ...streaks, ...money], 'head')
    .height(head, several ? 54 : 38);
}

function addMonth(year: SheetBuilder, { plan, layout, values, penalties }: Year, index: number): void {
  const row = YEAR_ROWS.first + index;
  const month = plan.months[index];
  if (!month) return;
  year.put(row, layout.month, month.label, 'centre');
  layout.tables.forEach((table, t) => {
    year.put(row, layout.scores + t, linked(scoreTotalRef(plan, month, table), values.totals[t]?.[index] ?? ''), 'number');
    if (plan.contract.grades.length === 0) year.put(row, layout.grades + t, null, 'centre');
    else year.put(row, layout.grades + t, linked(scoreGradeRef(plan, month, table), values.grades[t]?.[index] ?? ''), 'centre');
  });
  values.streaks.forEach((streak, s) => {
    const columns = layout.streakCount === layout.tables.length ? [layout.scores + s] : layout.tables.map((_, t) => layout.scores + t);
    const above = index === 0 ? undefined : cell(row - 1, layout.streaks + s);
    year.put(row, layout.streaks + s, { native: streakFormula(row, columns, above), value: streak[index] ?? '' }, 'integer');
  });
  const penalty = penalties[index];
  if (penalty) year.put(row, layout.penalty, linked(penalty.ref, penalty.value), 'money');
}

function addHighlights(year: SheetBuilder, layout: YearLayout): void {
  const { first } = YEAR_ROWS;
  const score = cell(first, layout.scores);
  year.highlight(range(first, layout.scores, layout.lastMonth, layout.grades - 1), `AND(ISNUMBER(${score}),${score}<60)`, 'bad');
  const streak = cell(first, layout.streaks);
  const area = range(first, layout.streaks, layout.lastMonth, layout.streaks + layout.streakCount - 1);
  year.highlight(area, `AND(ISNUMBER(${streak}),${streak}>=3)`, 'bad');
}

export function annualSheet(plan: Plan, penalties: readonly MonthTotal[] = []): SheetModel {
  const layout = yearLayout(plan, streakTogether(plan));
  const own: YearLayout = penalties.length > 0 ? layout : { ...layout, last: Math.max(2, layout.last - 1) };
  const part: Year = { plan, layout: own, values: yearValues(plan), penalties };
  const year = sheet(YEAR);
  year.widths(20, ...Array.from({ length: own.last - 1 }, () => WIDE));
  addHead(year, part);
  plan.months.forEach((_, i) => addMonth(year, part, i));
  if (own.tables.length > 0) addYearScore(year, part);
  const next = addMoney(year, part);
  let bottom = next - 1;
  if (own.tables.length > 0) {
    addHighlights(year, own);
    bottom = addChart(year, plan, own, part.values, next + 1);
  }
  const orientation = own.last > 6 ? 'landscape' : 'portrait';
  year.print({ orientation, area: range(1, 1, bottom, Math.max(own.last, 4)), pagesHigh: 1 });
  return year.freeze(YEAR_ROWS.head, 1).protect().build();
}
