// The first block of a penalty sheet: each metric that the clauses ask for, typed or computed, and what is wrong with it.
import { mostOf } from '../../domain/breach/readMetric';
import { vocabularyOf } from '../../domain/breach/breach';
import { choiceOf } from '../../domain/contract/term';
import type { Word } from '../../domain/condition/vocabulary';
import { isIssue } from '../../domain/issue';
import { abs, absRange, cell } from '../address';
import { factFormula, wrongFormula } from '../formulas/metric';
import { quote } from '../formulas/text';
import { isFromLog, metricRef } from '../log';
import type { Rule } from '../model';
import type { Month } from '../months';
import type { Plan } from '../plan';
import type { Computed, SheetBuilder } from '../sheetBuilder';
import type { StyleKey } from '../styles';
import { fillIn } from '../words.zh';
import { BASES_FIRST, namedBases, seriesFirst } from './penaltyBases';
import { COLUMNS, hasServiceLog, METRIC_COLUMNS, METRICS_HEAD, metricRow, penaltyLayout } from './penaltyLayout';
import { scoreFormulas, seriesOf } from './penaltyScores';
import { isWrong, type MetricCell, type PenaltyValues } from './penaltyValues';
import { meaningOf, PENALTY_WORDS as WORDS } from './penaltyWords';
import { countFormula, countSla } from './serviceLogFormulas';
import { LATE } from './serviceLogLayout';

const { index, name, value, meaning, check, fact, wrong } = METRIC_COLUMNS;
const isShare = (word: Word): boolean => word.name === '可用性';
const isCount = (word: Word): boolean => word.type === 'number' && (!word.banded || word.name.endsWith('天数'));

const expected = (word: Word): string =>
  word.type === 'word' ? (word.words ?? []).join('、') : isShare(word) ? WORDS.share : isCount(word) ? WORDS.count : WORDS.number;

const ruleFor = (word: Word, ref: string): Rule => {
  if (word.type === 'word') return { kind: 'list', items: word.words ?? [] };
  if (isCount(word)) return { kind: 'custom', formula: `AND(ISNUMBER(${ref}),${ref}>=0,${ref}=INT(${ref}))` };
  const most = mostOf(word.name);
  return { kind: 'decimal', min: 0, max: most === Infinity ? 1e9 : most };
};

/** Counts are shown as typed: a format for whole numbers would show 0.995 as 1. */
const inputStyle = (word: Word): StyleKey => (isShare(word) ? 'inputPercent' : 'input');
const shownStyle = (word: Word): StyleKey => (isShare(word) ? 'percentFine' : word.name === '月得分' ? 'number' : word.type === 'word' || isCount(word) || word.name.startsWith('连续') ? 'integer' : 'number');

const isLate = (metric: string): metric is keyof typeof LATE => metric in LATE;

/** How a metric that this workbook knows is computed. */
const computedBy = (plan: Plan, month: Month, metric: string): Omit<Computed, 'value'> => {
  if (hasServiceLog(plan.contract) && isLate(metric)) return { native: countFormula(month, metric), sla: countSla(plan, month, metric) };
  if (isFromLog(plan, metric)) return { native: metricRef(plan, month, metric) };
  const first = seriesFirst(plan);
  return { native: scoreFormulas(seriesOf(plan, month, first), first)[metric] ?? '""' };
};

/** What the check says, as text; the numbers 1 and 0 stand in a column of their own. */
const checkText = (metric: MetricCell, word: Word): string => {
  if (!isIssue(metric.read)) return '';
  return isWrong(metric) ? fillIn(WORDS.wrong, { 要求: expected(word) }) : WORDS.open;
};

const factValue = ({ read, name: metric }: MetricCell): number | string => {
  if (isIssue(read)) return '';
  return read ?? (metric === '后果' ? '无' : '');
};

interface Line {
  readonly plan: Plan;
  readonly month: Month;
  readonly metric: MetricCell;
  readonly word: Word;
  readonly row: number;
}

function addValue(sheet: SheetBuilder, { plan, month, metric, word, row }: Line): void {
  if (metric.computed) {
    sheet.put(row, value, { ...computedBy(plan, month, metric.name), value: metric.cell }, shownStyle(word));
    return;
  }
  sheet.input(row, value, metric.cell, inputStyle(word));
  const rule = ruleFor(word, cell(row, value));
  const text = fillIn(WORDS.wrong, { 要求: expected(word) });
  sheet.validate(cell(row, value), { rule, prompt: { title: word.name, text: text.replace(/^应/, '可') }, error: { title: word.name, text } });
}

function addLine(sheet: SheetBuilder, line: Line, i: number): void {
  const { plan, metric, word, row } = line;
  const [own, bad] = [abs(row, value), abs(row, wrong)];
  sheet.put(row, index, i + 1, 'integer').put(row, name, metric.name, 'text');
  addValue(sheet, line);
  sheet.merge(row, meaning, row, check - 1, meaningOf(metric.name, plan.contract.metrics.get(metric.name)?.text), 'remark');
  const text = fillIn(WORDS.wrong, { 要求: expected(word) });
  const native = `IF(ISERROR(${own}),${quote(WORDS.open)},IF(${bad}=1,${quote(text)},""))`;
  sheet.merge(row, check, row, COLUMNS.reply, { native, value: checkText(metric, word) }, 'text');
  const rounded = choiceOf(plan.contract, '得分舍入') === '两位小数';
  sheet.put(row, fact, { native: factFormula(word, own, bad, rounded), value: factValue(metric) }, 'remark');
  sheet.put(row, wrong, { native: wrongFormula(word, own), value: isWrong(metric) ? 1 : 0 }, 'remark');
}

function addNumbers(sheet: SheetBuilder, plan: Plan, month: Month, values: PenaltyValues): void {
  const { name: left, value: right } = COLUMNS;
  sheet.row(METRICS_HEAD, left, WORDS.bases, 'head');
  const rows = penaltyLayout(plan.contract).metrics.length;
  const flags = absRange(METRICS_HEAD + 1, wrong, METRICS_HEAD + Math.max(1, rows), wrong);
  sheet.put(METRICS_HEAD + 1, left, WORDS.wrongCount, 'remark').put(METRICS_HEAD + 1, right, { native: `SUM(${flags})`, value: values.wrong }, 'remark');
  namedBases(plan).forEach(({ name: base, native, value: amount, over, under }, i) => {
    sheet.row(BASES_FIRST + i, left, [base, { native, value: amount }, over, under], 'remark');
  });
  const first = seriesFirst(plan);
  seriesOf(plan, month, first).forEach(({ title, score, scoreFormula, streak, streakFormula }, i) => {
    const row = first + 2 * i;
    sheet.put(row, left, `${title} 月得分`, 'remark').put(row, right, { native: scoreFormula, value: score }, 'remark');
    sheet.put(row + 1, left, `${title} 连续低于60`, 'remark').put(row + 1, right, { native: streakFormula, value: streak }, 'remark');
  });
}

export function addMetrics(sheet: SheetBuilder, plan: Plan, month: Month, values: PenaltyValues): void {
  const [first, second, third, fourth, fifth] = WORDS.metricHead;
  const vocabulary = vocabularyOf(plan.contract);
  sheet.put(METRICS_HEAD - 1, index, WORDS.metrics, 'section');
  sheet.row(METRICS_HEAD, index, [first, second, third], 'head');
  sheet.merge(METRICS_HEAD, meaning, METRICS_HEAD, check - 1, fourth, 'head').merge(METRICS_HEAD, check, METRICS_HEAD, COLUMNS.reply, fifth, 'head');
  sheet.put(METRICS_HEAD - 1, fact, WORDS.computing, 'note').row(METRICS_HEAD, fact, WORDS.metricComputing, 'head');
  values.metrics.forEach((metric, i) => {
    const word = vocabulary(metric.name);
    if (word) addLine(sheet, { plan, month, metric, word, row: metricRow(i) }, i);
  });
  addNumbers(sheet, plan, month, values);
  const last = METRICS_HEAD + Math.max(1, values.metrics.length);
  sheet.highlight(`${cell(METRICS_HEAD + 1, value)}:${cell(last, value)}`, `OR(ISERROR(${cell(METRICS_HEAD + 1, value)}),$${cell(METRICS_HEAD + 1, wrong)}=1)`, 'bad');
}
