// 付款计划: instalments and when they are due, what is paid of them after penalties, the bond, service past the term.
import { findField, termText } from '../../domain/contract/term';
import type { Instalment } from '../../domain/contract/types';
import { isIssue } from '../../domain/issue';
import { yuanText } from '../../domain/money/round';
import { publishedCalendar } from '../../domain/time/calendar';
import { absRange, cell, range } from '../address';
import { HOLIDAYS } from '../formulas/workdays';
import type { CellValue, DefinedName, SheetModel } from '../model';
import type { Plan } from '../plan';
import { type Content, sheet } from '../sheetBuilder';
import { PAYMENTS } from '../sheetNames';
import { defineName } from '../workbook';
import { fillIn } from '../words.zh';
import { addBond, addExtension, addMonths } from './paymentsBlocks';
import { calendarOf } from './paymentsCalendar';
import { addSignatures, dayCheck, LINE, linesOf, MONEY_CHECK, moneyValue, numberValue } from './paymentsCells';
import { NO_PAYMENTS, type PaymentEntries, readMoney } from './paymentsEntries';
import { dueFormula, fen, settledFormulas, sourceFormula, sumTyped } from './paymentsFormulas';
import { BOND, COLUMNS, HEAD, instalmentName, MONTHLY, paymentRows, SETTLED } from './paymentsLayout';
import { addIn, type Making } from './paymentsMaking';
import { type InstalmentValues, paymentValues, roundedTotal, totalOf } from './paymentsValues';
import { WORDS } from './paymentsWords';

const WIDTHS = [10, 14, 15, 13, 13, 15, 15, 15, 14, 14, 14, 0, 3, 12, 8] as const;
/** Merged, in characters. */
const CONDITION_WIDTH = 41;
const SOURCE_WIDTH = 28;

function addHead({ built, plan }: Making): void {
  const { contract } = plan;
  const amount = findField(contract, '金额');
  const parts = {
    合同: termText(contract, '合同名称') ?? plan.name,
    服务商: termText(contract, '乙方') ?? '',
    金额: amount?.value.type === 'number' ? yuanText(amount.value.value) : '',
  };
  built.merge(HEAD.title, 1, HEAD.title, COLUMNS.last, WORDS.title, 'title').height(HEAD.title, 36);
  built.merge(HEAD.about, 1, HEAD.about, COLUMNS.last, fillIn(WORDS.about, parts), 'note');
  built.put(HEAD.section, 1, WORDS.due, 'section');
  built.row(HEAD.head, 1, WORDS.dueHeads, 'head');
  built.merge(HEAD.head, COLUMNS.condition, HEAD.head, COLUMNS.conditionEnd, WORDS.dueHeads[3], 'head');
  built.merge(HEAD.head, COLUMNS.source, HEAD.head, COLUMNS.last, WORDS.dueHeads[9], 'head');
}

const sharePrinted = ({ shareText, share }: Instalment): CellValue =>
  shareText.endsWith('%') ? share[0].div(share[1]).toNumber() : shareText;

function addDue({ built, plan, rows, entries, values, span }: Making, row: Instalment, i: number): void {
  const line = rows.firstDue + i;
  const live = (column: '名称' | '基数' | '期限' | '依据', value: CellValue): Content => ({ native: plan.terms.cell(row, column), value });
  const value = values.instalments[i];
  const due = cell(line, COLUMNS.due);
  built.put(line, COLUMNS.id, instalmentName(row.id), 'centre');
  built.put(line, COLUMNS.share, { native: plan.terms.cell(row, '比例'), value: sharePrinted(row) }, 'percent');
  built.put(line, COLUMNS.amount, live('基数', row.amount.toNumber()), 'money');
  built.merge(line, COLUMNS.condition, line, COLUMNS.conditionEnd, live('名称', row.text), 'text');
  addIn(built, line, COLUMNS.trigger, entries.instalments[i]?.trigger ?? null, 'inputDate', dayCheck(span));
  built.put(line, COLUMNS.term, { native: `${plan.terms.cell(row, '期限')}&""`, value: row.due }, 'centre');
  built.put(line, COLUMNS.due, { ...dueFormula(row, line, span), value: numberValue(value?.due) }, 'date');
  const unknown = isIssue(value?.due) && value.due.kind === 'na';
  const source = { native: sourceFormula(due, plan.terms.cell(row, '依据')), value: unknown ? WORDS.noCalendar : row.source };
  built.merge(line, COLUMNS.source, line, COLUMNS.last, source, 'remark');
  // Two lines at least: the note that the calendar is missing may take the place of a short text later.
  built.height(line, 4 + LINE * Math.max(2, linesOf(row.text, CONDITION_WIDTH), linesOf(row.source, SOURCE_WIDTH)));
  const paidOn = cell(rows.firstSettled + i, SETTLED.paidOn);
  built.put(line, COLUMNS.helper, { native: `IF(ISNUMBER(${due}),IF(${paidOn}="",${due},""),"")`, value: numberValue(value?.open) }, 'date');
}

function addDueTotal({ built, plan, rows, values }: Making): void {
  const line = rows.dueTotal;
  const amounts = totalOf(plan.contract.instalments.map(({ amount }) => amount));
  const open = absRange(rows.firstDue, COLUMNS.helper, line - 1, COLUMNS.helper);
  built.merge(line, COLUMNS.id, line, COLUMNS.share, WORDS.total, 'total');
  built.put(line, COLUMNS.amount, { native: fen(`SUM(${absRange(rows.firstDue, COLUMNS.amount, line - 1, COLUMNS.amount)})`), value: moneyValue(amounts) }, 'totalMoney');
  built.merge(line, COLUMNS.condition, line, COLUMNS.term, WORDS.next, 'total');
  built.put(line, COLUMNS.due, { native: `IF(COUNT(${open})=0,"",MIN(${open}))`, value: numberValue(values.nextDue) }, 'date');
  built.merge(line, COLUMNS.source, line, COLUMNS.last, null, 'total');
}

const stateOf = ({ late }: InstalmentValues): CellValue =>
  typeof late === 'number' ? (late > 0 ? `${WORDS.late}${late}${WORDS.days}` : WORDS.onTime) : numberValue(late);

function addSettled(making: Making, row: Instalment, i: number): void {
  const { built, rows, entries, values, span, plan } = making;
  const line = rows.firstSettled + i;
  const value = values.instalments[i];
  if (!value) return;
  const f = settledFormulas(i, rows, plan.months.length, span);
  const money = (col: number, native: string, result: Content): void => void built.put(line, col, { native, value: result as CellValue }, 'money');
  built.put(line, COLUMNS.id, instalmentName(row.id), 'centre');
  money(SETTLED.amount, cell(rows.firstDue + i, COLUMNS.amount), row.amount.toNumber());
  money(SETTLED.penalty, f.penalty, moneyValue(value.penalty));
  addIn(built, line, SETTLED.other, entries.instalments[i]?.otherDeduction ?? null, 'inputMoney', MONEY_CHECK);
  money(COLUMNS.helper, f.other, moneyValue(value.other));
  money(SETTLED.brought, f.brought, moneyValue(value.brought));
  money(SETTLED.net, f.net, moneyValue(value.net));
  money(SETTLED.carried, f.carried, moneyValue(value.carried));
  addIn(built, line, SETTLED.invoice, entries.instalments[i]?.invoice ?? null, 'inputMoney', MONEY_CHECK);
  money(SETTLED.difference, f.difference, moneyValue(value.difference));
  addIn(built, line, SETTLED.paidOn, entries.instalments[i]?.paidOn ?? null, 'inputDate', dayCheck(span));
  built.put(line, SETTLED.state, { native: f.state, value: stateOf(value) }, 'centre');
}

function addSettledTotal({ built, rows, plan, values, entries }: Making): void {
  const line = rows.settledTotal;
  const sum = (col: number): string => fen(`SUM(${absRange(rows.firstSettled, col, line - 1, col)})`);
  const put = (col: number, from: number, value: CellValue): void => void built.put(line, col, { native: sum(from), value }, 'totalMoney');
  const of = (key: 'penalty' | 'other' | 'net'): CellValue => moneyValue(roundedTotal(values.instalments.map((row) => row[key])));
  built.put(line, COLUMNS.id, WORDS.total, 'total');
  put(SETTLED.amount, SETTLED.amount, moneyValue(totalOf(plan.contract.instalments.map(({ amount }) => amount))));
  put(SETTLED.penalty, SETTLED.penalty, of('penalty'));
  put(SETTLED.other, COLUMNS.helper, of('other'));
  put(SETTLED.net, SETTLED.net, of('net'));
  built.put(line, SETTLED.brought, null, 'total');
  const last = values.instalments[values.instalments.length - 1];
  built.put(line, SETTLED.carried, { native: cell(line - 1, SETTLED.carried), value: moneyValue(last?.carried) }, 'totalMoney');
  const invoices = roundedTotal(plan.contract.instalments.map((_, i) => readMoney(entries.instalments[i]?.invoice, '发票金额')));
  const invoiced = absRange(rows.firstSettled, SETTLED.invoice, line - 1, SETTLED.invoice);
  built.put(line, SETTLED.invoice, { native: fen(sumTyped(invoiced)), value: moneyValue(invoices) }, 'totalMoney');
  built.row(line, SETTLED.difference, [null, null, null], 'total');
}

function addHolidays({ built, entries, span }: Making): void {
  const { top, rows, date, kind } = HOLIDAYS;
  const years = [...publishedCalendar.years].join('、');
  built.merge(1, date, 1, kind + 6, WORDS.holidays, 'section').merge(2, date, 3, kind + 6, fillIn(WORDS.holidaysNote, { 年份: years }), 'note');
  built.row(top - 1, date, WORDS.holidayHeads, 'head');
  for (let i = 0; i < rows; i += 1) {
    built.input(top + i, date, entries.holidays[i]?.[0] ?? null, 'inputDate').input(top + i, kind, entries.holidays[i]?.[1] ?? null, 'input');
  }
  built.validate(range(top, date, top + rows - 1, date), dayCheck(span));
  built.validate(range(top, kind, top + rows - 1, kind), { rule: { kind: 'list', items: ['休', '班'] } });
}

function addHighlights({ built, plan, rows }: Making): void {
  const count = plan.contract.instalments.length;
  if (count === 0) return;
  built.highlight(range(rows.firstDue, COLUMNS.due, rows.dueTotal - 1, COLUMNS.last), `ISERROR($I${rows.firstDue})`, 'warn');
  built.highlight(range(rows.firstSettled, SETTLED.state, rows.settledTotal - 1, SETTLED.state), `LEFT($K${rows.firstSettled},2)="${WORDS.late}"`, 'bad');
  built.highlight(range(rows.firstSettled, SETTLED.difference, rows.settledTotal - 1, SETTLED.difference), `AND(ISNUMBER($I${rows.firstSettled}),$I${rows.firstSettled}<>0)`, 'warn');
}

export function paymentsSheet(plan: Plan, entries: PaymentEntries = NO_PAYMENTS): SheetModel {
  const rows = paymentRows(plan);
  const built = sheet(PAYMENTS).widths(...WIDTHS);
  const making: Making = { built, plan, rows, entries, values: paymentValues(plan, entries), span: calendarOf(plan) };
  addHead(making);
  plan.contract.instalments.forEach((row, i) => addDue(making, row, i));
  addDueTotal(making);
  built.put(rows.firstSettled - 2, 1, WORDS.settled, 'section').row(rows.firstSettled - 1, 1, WORDS.settledHeads, 'head');
  plan.contract.instalments.forEach((row, i) => addSettled(making, row, i));
  addSettledTotal(making);
  addMonths(making);
  addBond(making);
  addExtension(making);
  addHolidays(making);
  addHighlights(making);
  addSignatures(built, rows.sign, 5, COLUMNS.last);
  built.print({ orientation: 'landscape', area: range(1, 1, rows.sign + 1, COLUMNS.last) });
  return built.protect().build();
}

/** Totals and dates by name. */
export function paymentNames(plan: Plan): readonly DefinedName[] {
  const rows = paymentRows(plan);
  const name = (text: string, row: number, col: number): DefinedName => defineName(text, PAYMENTS, cell(row, col));
  return [
    name('付款_合同金额', rows.dueTotal, COLUMNS.amount),
    name('付款_合同应付', rows.settledTotal, SETTLED.amount),
    name('付款_抵扣违约金', rows.settledTotal, SETTLED.penalty),
    name('付款_其他扣款', rows.settledTotal, SETTLED.other),
    name('付款_实际应付', rows.settledTotal, SETTLED.net),
    name('付款_结转', rows.settledTotal, SETTLED.carried),
    name('付款_发票金额', rows.settledTotal, SETTLED.invoice),
    name('付款_下一日期', rows.dueTotal, COLUMNS.due),
    name('付款_违约金合计', rows.monthTotal, MONTHLY.amount),
    name('付款_应扣合计', rows.monthTotal, MONTHLY.payable),
    name('付款_拟抵扣', rows.monthTotal, MONTHLY.borne),
    name('付款_尚未抵扣', rows.unassigned, MONTHLY.payable),
    ...(findField(plan.contract, '履约保函') ? [name('履约保函_余额', rows.bondLeft, BOND.value)] : []),
    ...(findField(plan.contract, '超期结算') ? [name('超期结算_金额', rows.extension + 1, BOND.value)] : []),
    ...plan.contract.instalments.flatMap((_, i) => [
      name(`付款_应付日期_${i + 1}`, rows.firstDue + i, COLUMNS.due),
      name(`付款_实际应付_${i + 1}`, rows.firstSettled + i, SETTLED.net),
    ]),
  ];
}

