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
import { addIncidents, addMonthLevels } from './annualIncidents';
import { addMoney, addYearScore, type MonthTotal, type Year } from './annualTotals';
import { streakTogether, yearValues } from './annualValues';
import { widthsOf } from './annualWidths';
import { addExits, addMonthFacts } from './exits';
import { type ExitValues, exitValues } from './exitValues';
import { EXIT_WORDS } from './exitWords';
import { scoreGradeRef, scoreTotalRef } from './formLayout';

const linked = (ref: string, value: CellValue): Content => ({ native: ref, value });

function addHead(year: SheetBuilder, { plan, layout, penalties }: Year): void {
  const { title, about, head } = YEAR_ROWS;
  const textOf = (month: Month | undefined): string => (month ? monthText(month) : '');
  const span = { 起: textOf(plan.months[0]), 止: textOf(plan.months.at(-1)) };
  const last = layout.width;
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
  const levels = layout.levelNames.map((level) => fillIn(EXIT_WORDS.level, { 级别: level }));
  const facts = layout.monthFacts.map(({ name }) => name);
  const money = penalties.length > 0 ? [WORDS.penalty] : [];
  year
    .row(head, 1, [WORDS.month, ...named(WORDS.score), ...named(WORDS.grade), ...streaks, ...levels, ...facts, ...money], 'head')
    .height(head, several ? 54 : 38);
}

function addMonth(year: SheetBuilder, part: Year, exits: ExitValues, index: number): void {
  const { plan, layout, values, penalties } = part;
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
  addMonthLevels(year, part, index);
  addMonthFacts(year, part, exits, index);
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
  layout.levelNames.forEach((_, i) => {
    const level = cell(first, layout.levels + i);
    year.highlight(range(first, layout.levels + i, layout.lastMonth, layout.levels + i), `AND(ISNUMBER(${level}),${level}>0)`, i === 0 ? 'bad' : 'warn');
  });
}

export function annualSheet(plan: Plan, penalties: readonly MonthTotal[] = []): SheetModel {
  const layout = yearLayout(plan, streakTogether(plan));
  const values = yearValues(plan);
  const part: Year = { plan, layout, values, penalties };
  const exits = exitValues(plan, values);
  const year = sheet(YEAR).widths(...widthsOf(layout));
  addHead(year, part);
  plan.months.forEach((_, i) => addMonth(year, part, exits, i));
  addIncidents(year, part);
  if (layout.tables.length > 0) addYearScore(year, part);
  addMoney(year, part);
  let bottom = addExits(year, part, exits);
  if (layout.tables.length > 0) {
    addHighlights(year, layout);
    bottom = addChart(year, plan, layout, values, bottom + 2);
  }
  year.print({ area: range(1, 1, bottom, layout.width), pagesHigh: 1 });
  return year.freeze(YEAR_ROWS.head, 1).protect().build();
}
