// One month's evaluation form, laid out as the annex prints it (表 1): two rows an item, four pairs of 满分 and 得分.
import { termText } from '../../domain/contract/term';
import { DIMENSIONS, type Dimension, type Item } from '../../domain/contract/types';
import { fullMarks } from '../../domain/evaluation/score';
import { sum } from '../../domain/money/decimal';
import { entryKey } from '../entries';
import { absRange, cell, range } from '../address';
import type { SheetModel } from '../model';
import { type Month, monthText } from '../months';
import type { Plan } from '../plan';
import { type SheetBuilder, sheet } from '../sheetBuilder';
import { fillIn, FORM_WORDS as WORDS } from '../words.zh';
import { FORM, FORM_COLUMNS, formSheet, fullColumn, gradeRow, markColumn, markRow, totalRow, weightRow } from './formLayout';
import { nothingEntered, notArrangedRule, subtotalFormula } from './scoreFormulas';
import { addResults } from './scoreResults';
import { type FormValues, formValues, isProportional, itemsOf } from './scoreValues';
import { percentStyle } from './shares';

const { name, label, subtotal, last, ground } = FORM_COLUMNS;
const WIDTHS = { name: 22, label: 7, pair: 8.5, gap: 3, ground: 46 };
/** Few items have room on their page. */
const rowHeight = (items: number): number => (items <= 6 ? 28 : items <= 10 ? 23 : 19);
const LINE = 15;
/** What fits on one page before it gets too small to read. */
const ONE_PAGE = 20;

/** The third column is called as the form prints it (`security`: 文档记录). */
export const dimensionNames = (plan: Plan): readonly string[] =>
  DIMENSIONS.map((dimension) => (dimension === '工作文档' ? (termText(plan.contract, '列名.工作文档') ?? dimension) : dimension));

const titleOf = (plan: Plan, month: Month, table: string): string =>
  fillIn(termText(plan.contract, `评分表标题.${table}`) ?? WORDS.defaultTitle, { 年: month.year, 月: month.month, 表: table });

const textOf = (plan: Plan, field: string): string => termText(plan.contract, field) ?? '';

function addHead(form: SheetBuilder, plan: Plan, month: Month, table: string): void {
  const { title, about, head } = FORM;
  const contract = `${textOf(plan, '包号')}${plan.name}`;
  form.merge(title, name, title, last, titleOf(plan, month, table), 'title').height(title, 36);
  form.merge(
    about,
    name,
    about,
    last,
    fillIn(WORDS.about, { 合同: contract, 服务商: textOf(plan, '乙方'), 月份: monthText(month) }),
    'note',
  );
  form.merge(head, name, head + 1, label, WORDS.item, 'head');
  [...dimensionNames(plan), WORDS.subtotal].forEach((text, i) => {
    form.merge(head, fullColumn(i), head, markColumn(i), text, 'head');
    form.row(head + 1, fullColumn(i), [WORDS.full, WORDS.mark], 'head');
  });
  form.merge(head, ground, head + 1, ground, WORDS.ground, 'head');
  form.height(head, 22).height(head + 1, 22);
}

interface Row {
  readonly plan: Plan;
  readonly item: Item;
  readonly index: number;
  readonly values: FormValues;
}

/** 满分 and 得分 of one dimension: its weight above, its full mark (points × weight, live) and the mark below. */
function addPair(form: SheetBuilder, { plan, item, index, values }: Row, dimension: Dimension, d: number): void {
  const [points, share] = [plan.terms.cell(item, '满分'), plan.terms.cell(item, dimension)];
  const weight = item.weights[d]?.toNumber() ?? 0;
  const full = fullMarks(item)[d]?.toNumber() ?? 0;
  form.put(weightRow(index), fullColumn(d), { native: share, value: weight }, percentStyle(weight));
  form.put(weightRow(index), markColumn(d), null, 'centre');
  form.put(markRow(index), fullColumn(d), { native: `ROUND(${points}*${share},10)`, value: full }, 'number');
  form.input(markRow(index), markColumn(d), values.marks[index]?.[d] ?? null, 'inputNumber');
  const mark = cell(markRow(index), markColumn(d));
  const limit = cell(markRow(index), fullColumn(d));
  const parts = { 工作项: item.name.slice(0, 60), 维度: dimensionNames(plan)[d] ?? dimension, 满分: full };
  const prompt = notArrangedRule(plan.contract) === '不允许' ? WORDS.promptRefused : WORDS.prompt;
  form.validate(mark, {
    rule: {
      kind: 'custom',
      formula: `OR(AND(ISNUMBER(${mark}),${mark}>=0,${mark}<=${limit}),TRIM(${mark})="/",TRIM(${mark})="／",TRIM(${mark})="未安排")`,
    },
    prompt: { title: fillIn(WORDS.promptTitle, parts), text: fillIn(prompt, parts) },
    error: { title: WORDS.errorTitle, text: fillIn(WORDS.error, parts) },
  });
}

function addSubtotal(form: SheetBuilder, { plan, item, index, values }: Row): void {
  const weights = [0, 1, 2].map((d) => cell(weightRow(index), fullColumn(d))).join('+');
  const total = sum(item.weights).toNumber();
  form.put(weightRow(index), subtotal, { native: `ROUND(${weights},10)`, value: total }, percentStyle(total));
  form.put(weightRow(index), last, null, 'centre');
  form.put(markRow(index), subtotal, { native: plan.terms.cell(item, '满分'), value: item.points.toNumber() }, 'number');
  const native = subtotalFormula(index, isProportional(plan.contract));
  form.put(markRow(index), last, { native, value: values.subtotals[index] ?? '' }, 'number');
}

const lines = (text: string, width: number): number =>
  text.split('\n').reduce((count, line) => count + Math.max(1, Math.ceil((line.length * 2) / width)), 0);

function addItem(form: SheetBuilder, row: Row, note: string): void {
  const { item, index } = row;
  const [top, bottom] = [weightRow(index), markRow(index)];
  form.merge(top, name, bottom, name, item.name, 'centre');
  form.put(top, label, WORDS.weight, 'centre').put(bottom, label, WORDS.mark, 'centre');
  DIMENSIONS.forEach((dimension, d) => addPair(form, row, dimension, d));
  addSubtotal(form, row);
  form.mergeInput(top, ground, bottom, ground, note === '' ? null : note, 'inputText');
  const needed = Math.max(lines(item.name, WIDTHS.name), lines(note, WIDTHS.ground)) * LINE + 4;
  const height = Math.min(200, Math.max(rowHeight(itemsOf(row.plan, item.table).length), needed / 2));
  form.height(top, height).height(bottom, height);
}

/** Marks still missing in a month that is begun; a total below 60. */
function addHighlights(form: SheetBuilder, items: number): void {
  for (let i = 0; i < items; i += 1) {
    const row = markRow(i);
    const ref = range(row, markColumn(0), row, markColumn(2));
    form.highlight(ref, `AND(${cell(row, markColumn(0))}="",NOT(${nothingEntered(items)}))`, 'warn');
  }
  const total = absRange(totalRow(items), last, totalRow(items), last).split(':')[0] ?? '';
  form.highlight(range(totalRow(items), last, gradeRow(items), last), `AND(ISNUMBER(${total}),${total}<60)`, 'bad');
}

function addSignatures(form: SheetBuilder, items: number): number {
  const first = gradeRow(items) + 2;
  form.merge(first, name, first, 5, WORDS.assessor, 'sign').merge(first, 6, first, last, WORDS.reviewer, 'sign');
  form.merge(first + 1, name, first + 1, 5, WORDS.provider, 'sign').merge(first + 1, 6, first + 1, last, WORDS.date, 'sign');
  form.height(first, 28).height(first + 1, 28);
  return first + 1;
}

export function scoreForm(plan: Plan, month: Month, table: string): SheetModel {
  const items = itemsOf(plan, table);
  const values = formValues(plan, month, table);
  const notes = plan.entries.grounds.get(entryKey(month.label, table)) ?? [];
  const form = sheet(formSheet(plan, month, table));
  form.widths(WIDTHS.name, WIDTHS.label, ...Array.from({ length: 8 }, () => WIDTHS.pair), WIDTHS.gap).width(ground, WIDTHS.ground);
  addHead(form, plan, month, table);
  items.forEach((item, index) => addItem(form, { plan, item, index, values }, notes[index] ?? ''));
  addResults(form, plan, table, values);
  addHighlights(form, items.length);
  const bottom = addSignatures(form, items.length);
  form.print({
    area: range(1, name, bottom, last),
    repeatRows: [FORM.head, FORM.head + 1],
    ...(items.length <= ONE_PAGE ? { pagesHigh: 1 } : {}),
  });
  return form
    .freeze(FORM.head + 1, label)
    .protect()
    .build();
}
