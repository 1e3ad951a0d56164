// 总览: several contracts, a row each: scores by month in red, amber and green, latest grade, penalties, what comes next.
import { isCellError } from '../model';
import type { CellValue, DefinedName, SheetModel } from '../model';
import { type Decimal, decimal, sum } from '../../domain/money/decimal';
import { toFen } from '../../domain/money/round';
import { linkTo } from '../formulas/link';
import { absCol, absRange, cell, columnName, range } from '../address';
import type { Month } from '../months';
import { type SheetBuilder, sheet } from '../sheetBuilder';
import { OVERVIEW } from '../sheetNames';
import type { StyleKey } from '../styles';
import { defineName } from '../workbook';
import { fillIn } from '../words.zh';
import { BEFORE, columnsFor, type Making, ROWS } from './overviewLayout';
import { addLinks } from './overviewLinks';
import { contentOf, type Linked, type OverviewForm, type OverviewRow } from './overviewRow';

const WORDS = {
  title: '运维合同总览',
  about: '得分低于60分为红，60分至不满80分为黄，80分以上为绿。各数取自各合同的表，随其变动；点击合同名称打开该合同的说明，各工作表的链接在表格下方。',
  heads: ['合同', '评分表', '服务商', '合同金额（元）'],
  tail: ['最近等级', '违约金（元）', '下一付款日期', '下一应交'],
  year: '{年}年',
  month: '{月}月',
  notEvaluated: '合同不按月评分',
  total: '合计',
} as const;

const WIDTHS = [11, 14, 18, 15] as const;

function addHead({ built, months, columns }: Making): void {
  built.merge(ROWS.title, 1, ROWS.title, columns.deliverable, WORDS.title, 'title').height(ROWS.title, 36);
  built.merge(ROWS.about, 1, ROWS.about, columns.deliverable, WORDS.about, 'note');
  WORDS.heads.forEach((text, i) => built.merge(ROWS.head, i + 1, ROWS.head + 1, i + 1, text, 'head'));
  WORDS.tail.forEach((text, i) => built.merge(ROWS.head, columns.grade + i, ROWS.head + 1, columns.grade + i, text, 'head'));
  months.forEach(({ year, month }, i) => {
    built.put(ROWS.head + 1, BEFORE.month + i, fillIn(WORDS.month, { 月: month }), 'head');
    if (months[i - 1]?.year === year) return;
    const count = months.filter((other) => other.year === year).length;
    built.merge(ROWS.head, BEFORE.month + i, ROWS.head, BEFORE.month + i + count - 1, fillIn(WORDS.year, { 年: year }), 'head');
  });
}

const lastOf = (links: readonly Linked[], fits: (value: CellValue | null) => boolean): CellValue => {
  const found = links.filter(({ value }) => fits(value));
  return found[found.length - 1]?.value ?? '';
};
const isGrade = (value: CellValue | null): boolean => value !== null && value !== '' && !isCellError(value);

/** The last of a row of cells that holds something; errors are passed over. */
const lastFormula = (cells: string, holds: string): string => `IFERROR(LOOKUP(2,1/(${holds}),${cells}),"")`;

function addForm({ built, months, columns }: Making, form: OverviewForm, line: number): void {
  built.put(line, BEFORE.form, form.name, 'text');
  months.forEach((_, i) => {
    built.put(line, BEFORE.month + i, contentOf(form.scores[i] ?? { value: null }), 'number');
    built.put(line, columns.grades + i, contentOf(form.grades[i] ?? { value: null }), 'centre');
  });
  const scores = absRange(line, BEFORE.month, line, columns.grade - 1);
  const grades = absRange(line, columns.grades, line, columns.grades + months.length - 1);
  const shown = { scores: form.scores.slice(0, months.length), grades: form.grades.slice(0, months.length) };
  built.put(line, columns.grade, { native: lastFormula(grades, `${grades}<>""`), value: lastOf(shown.grades, isGrade) }, 'centre');
  const latest = lastOf(shown.scores, (value) => typeof value === 'number');
  built.put(line, columns.latest, { native: lastFormula(scores, `ISNUMBER(${scores})`), value: latest }, 'number');
}

function addRow(making: Making, row: OverviewRow, top: number): number {
  const { built, columns } = making;
  const bottom = top + Math.max(row.forms.length, 1) - 1;
  const all = (col: number, content: Parameters<SheetBuilder['merge']>[4], style: StyleKey): void => void built.merge(top, col, bottom, col, content, style);
  all(BEFORE.name, row.places?.guide === undefined ? row.name : linkTo(row.places.guide, row.name), row.places?.guide === undefined ? 'text' : 'link');
  all(BEFORE.provider, row.provider, 'text');
  all(BEFORE.amount, contentOf(row.amount), 'money');
  all(columns.penalties, contentOf(row.penalties), 'money');
  all(columns.payment, contentOf(row.nextPayment), 'date');
  all(columns.deliverable, contentOf(row.nextDeliverable), 'remark');
  if (row.forms.length === 0) built.put(top, BEFORE.form, null).merge(top, BEFORE.month, top, columns.grade, WORDS.notEvaluated, 'centre');
  row.forms.forEach((form, i) => {
    addForm(making, form, top + i);
    built.height(top + i, 34);
  });
  if (row.forms.length === 0) built.height(top, 34);
  return bottom + 1;
}

/** As the formula does: the first error is the result, texts count for nothing, and without any amount there is no sum. */
const totalOf = (links: readonly Linked[]): CellValue => {
  const error = links.map(({ value }) => value).find(isCellError);
  const amounts = links.flatMap(({ value }): Decimal[] => (typeof value === 'number' ? [decimal(value)] : []));
  return error ?? (amounts.length === 0 ? '' : toFen(sum(amounts)).toNumber());
};

const totalFormula = (cells: string): string => `IF(SUMPRODUCT(--ISERROR(${cells}))+COUNT(${cells})=0,"",ROUND(SUM(${cells}),2))`;

function addTotal({ built, columns }: Making, rows: readonly OverviewRow[], line: number): void {
  built.merge(line, 1, line, BEFORE.provider, WORDS.total, 'total').box(line, BEFORE.month, line, columns.deliverable, 'total');
  const put = (col: number, links: readonly Linked[]): void => {
    built.put(line, col, { native: totalFormula(absRange(ROWS.first, col, Math.max(line - 1, ROWS.first), col)), value: totalOf(links) }, 'totalMoney');
  };
  put(BEFORE.amount, rows.map(({ amount }) => amount));
  put(columns.penalties, rows.map(({ penalties }) => penalties));
}

/** Red below 60, amber below 80, green from 80 on; the grade takes the colour of its score. */
function addColours({ built, columns }: Making, last: number): void {
  const paint = (ref: string, score: string): void => {
    built.highlight(ref, `AND(ISNUMBER(${score}),${score}<60)`, 'bad');
    built.highlight(ref, `AND(ISNUMBER(${score}),${score}>=60,${score}<80)`, 'warn');
    built.highlight(ref, `AND(ISNUMBER(${score}),${score}>=80)`, 'good');
  };
  if (columns.grade > BEFORE.month) paint(range(ROWS.first, BEFORE.month, last, columns.grade - 1), cell(ROWS.first, BEFORE.month));
  paint(range(ROWS.first, columns.grade, last, columns.grade), absCol(ROWS.first, columns.latest));
  built.highlight(range(ROWS.first, columns.penalties, last, columns.penalties), `N(${columnName(columns.penalties)}${ROWS.first})>0`, 'bad');
}

const lastLine = (rows: readonly OverviewRow[]): number => ROWS.first + rows.reduce<number>((lines, { forms }) => lines + Math.max(forms.length, 1), 0) - 1;

export function overviewSheet(rows: readonly OverviewRow[], months: readonly Month[]): SheetModel {
  const columns = columnsFor(months);
  const built = sheet(OVERVIEW).widths(...WIDTHS, ...months.map(() => 7.2), 8, 14, 12, 23);
  for (let i = 0; i <= months.length; i += 1) built.hideColumn(columns.latest + i);
  const making: Making = { built, months, columns };
  addHead(making);
  const total = rows.reduce<number>((line, row) => addRow(making, row, line), ROWS.first);
  addTotal(making, rows, total);
  if (rows.length > 0) addColours(making, total - 1);
  addLinks(making, rows, total + 2);
  built.print({ orientation: 'landscape', area: range(1, 1, total, columns.deliverable), repeatRows: [ROWS.head, ROWS.head + 1], margins: { top: 1.5, bottom: 1.5, left: 1, right: 1 } });
  return built.freeze(ROWS.head + 1, BEFORE.form).protect().build();
}

export const overviewNames = (rows: readonly OverviewRow[], months: readonly Month[]): readonly DefinedName[] => {
  const total = lastLine(rows) + 1;
  return [
    defineName('总览_合同金额', OVERVIEW, cell(total, BEFORE.amount)),
    defineName('总览_违约金', OVERVIEW, cell(total, columnsFor(months).penalties)),
  ];
};
