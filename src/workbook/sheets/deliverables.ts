// 交付物: what is due by the contract, month by month, what was delivered, what is late, and which work items have nothing due.
import { isArranged, type SparseItem, sparseItems } from '../../domain/deliverable/arranged';
import { findField, termText } from '../../domain/contract/term';
import { abs, absRange, cell, columnName, range } from '../address';
import { contractDate, monthEnds } from '../formulas/workdays';
import type { DefinedName, SheetModel } from '../model';
import type { Month } from '../months';
import { withPageBreaks } from '../pageBreaks';
import type { Plan } from '../plan';
import { type Content, sheet, type SheetBuilder } from '../sheetBuilder';
import { DELIVERABLES } from '../sheetNames';
import { defineName } from '../workbook';
import { fillIn } from '../words.zh';
import { calendarOf } from './paymentsCalendar';
import { addSignatures, dayCheck, numberValue } from './paymentsCells';
import { type PaymentEntries } from './paymentsEntries';
import { type DeliverableEntries, NO_DELIVERIES } from './deliverablesEntries';
import { lateHighlight } from './deliverablesFormulas';
import { afterRows, BEFORE, columnsAfter, deliveredRow, plannedRow, ROWS, TERM } from './deliverablesLayout';
import { addDeliverable, type Making } from './deliverablesRows';
import { deliverableValues, serviceTerm, type SheetValues } from './deliverablesValues';
import { WORDS } from './deliverablesWords';

const WIDTHS = [5, 22, 22, 7, 7, 16, 6] as const;
const MONTH_WIDTH = 5.5;

function addTitle({ built, plan, after }: Making): void {
  const { contract } = plan;
  const parts = { 合同: termText(contract, '合同名称') ?? plan.name, 服务商: termText(contract, '乙方') ?? '' };
  built.merge(ROWS.title, 1, ROWS.title, after.source, WORDS.title, 'title').height(ROWS.title, 36);
  built.merge(ROWS.about, 1, ROWS.about, after.source, fillIn(WORDS.about, parts), 'note');
}

const liveField = ({ contract, terms }: Plan, name: string, value: number, isDate: boolean): Content => {
  const field = findField(contract, name);
  if (!field) return value;
  const ref = terms.cell(field, '名称');
  return { native: isDate ? contractDate(ref) : ref, value };
};

/** The months' names stand in the formula too, for what is due next. */
const nextLabels = ({ months }: Plan): string => `{${[...months.map(({ label }) => label), WORDS.rest].map((label) => `"${label}"`).join()}}`;

const nextContent = ({ plan, after }: Making, { next }: SheetValues): Content => {
  const count = plan.contract.deliverables.length;
  const [top, bottom] = [plannedRow(0), deliveredRow(Math.max(count, 1) - 1)];
  const places = absRange(top, after.next, bottom, after.next);
  const duties = absRange(top, BEFORE.duty, bottom, BEFORE.duty);
  const native = `IF(COUNT(${places})=0,"","${WORDS.next}"&INDEX(${nextLabels(plan)},MIN(${places}))&" "&INDEX(${duties},MATCH(MIN(${places}),${places},0)))`;
  const value = next ? `${WORDS.next}${plan.months[next.period]?.label ?? WORDS.rest} ${plan.contract.deliverables[next.row]?.duty ?? ''}` : '';
  return { native, value };
};

function addTerm(making: Making, values: SheetValues): void {
  const { built, plan, after, entries, span } = making;
  const { row, second, left, between, right, rightEnd, next } = TERM;
  const term = serviceTerm(plan);
  built.merge(row, 1, row, 2, WORDS.term, 'head').put(row, left, liveField(plan, '开始', term.start, true), 'date');
  built.put(row, between, WORDS.until, 'head').merge(row, right, row, rightEnd, liveField(plan, '结束', term.end, true), 'date');
  built.merge(row, next, row, after.source, WORDS.asOfPrompt, 'note');
  built.merge(second, 1, second, 2, WORDS.months, 'head').put(second, left, liveField(plan, '服务月数', term.months, false), 'integer');
  built.put(second, between, WORDS.asOf, 'head').mergeInput(second, right, second, rightEnd, entries.asOf, 'inputDate');
  built.validate(cell(second, right), dayCheck(span));
  built.merge(second, next, second, after.source, nextContent(making, values), 'paragraph').height(second, 30);
}

function addYears(built: SheetBuilder, months: readonly Month[]): void {
  months.forEach(({ year, month }, i) => {
    built.put(ROWS.head + 1, BEFORE.month + i, fillIn(WORDS.month, { 月: month }), 'head');
    if (months[i - 1]?.year === year) return;
    const count = months.filter((other) => other.year === year).length;
    built.merge(ROWS.head, BEFORE.month + i, ROWS.head, BEFORE.month + i + count - 1, fillIn(WORDS.year, { 年: year }), 'head');
  });
}

function addHead({ built, plan, after }: Making): void {
  const both = (col: number, text: string): void => void built.merge(ROWS.head, col, ROWS.head + 1, col, text, 'head');
  WORDS.heads.forEach((text, i) => both(i + 1, text));
  addYears(built, plan.months);
  [WORDS.rest, WORDS.total, WORDS.lacking, WORDS.late, WORDS.source].forEach((text, i) => both(after.rest + i, text));
}

function addTotal({ built, plan, after }: Making, { lateTotal }: SheetValues): void {
  const line = afterRows(plan);
  const late = absRange(ROWS.first, after.late, line - 1, after.late);
  built.merge(line, 1, line, after.lacking, WORDS.lateTotal, 'total');
  built.put(line, after.late, { native: `IF(COUNT(${late})=0,IF(COUNTIF(${late},"")=ROWS(${late}),"",SUM(${late})),SUM(${late}))`, value: numberValue(lateTotal) }, 'total');
  built.put(line, after.source, null, 'total');
}

function addHighlights({ built, plan, after }: Making): void {
  const last = afterRows(plan) - 1;
  const ends = monthEnds(plan.months.length).replace(/:.*$/, '').replace(/\$([A-Z]+)\$/, '$1$');
  built.highlight(range(ROWS.first, BEFORE.month, last, after.rest), lateHighlight(ROWS.first, ends), 'bad');
  const late = `${columnName(after.late)}${ROWS.first}`;
  built.highlight(range(ROWS.first, after.late, last, after.late), `AND(ISNUMBER(${late}),${late}>0)`, 'bad');
  const madeFor = `$${columnName(after.madeFor)}${ROWS.first}`;
  built.highlight(range(ROWS.first, BEFORE.frequency, last, BEFORE.frequency), `AND(${madeFor}<>"",$D${ROWS.first}<>${madeFor})`, 'warn');
  const total = `${columnName(after.total)}${ROWS.first}`;
  built.highlight(range(ROWS.first, after.total, last, after.late), `AND(ISNUMBER(${total}),${total}=0)`, 'muted');
}

/** In which months a work item has something planned or delivered: what the form of that month proposes as not arranged. */
function addArranged({ built, plan, after, entries }: Making, values: SheetValues, items: readonly SparseItem[], top: number): void {
  built.merge(top, 1, top, after.source, WORDS.arranged, 'section');
  built.merge(top + 1, 1, top + 1, BEFORE.label, WORDS.item, 'head');
  plan.months.forEach(({ month }, m) => built.put(top + 1, BEFORE.month + m, fillIn(WORDS.month, { 月: month }), 'head'));
  items.forEach(({ item, deliverables }, i) => {
    const line = top + 2 + i;
    built.merge(line, 1, line, BEFORE.label, item.name, 'text');
    plan.months.forEach((_, m) => {
      const rows = deliverables.map((row) => plan.contract.deliverables.indexOf(row));
      const counts = rows.flatMap((row, r) => [
        entries.delivered.get(deliverables[r]?.id ?? '')?.[m],
        values.rows[row]?.schedule.kind === 'asItHappens' ? entries.planned.get(deliverables[r]?.id ?? '')?.[m] : values.rows[row]?.planned[m],
      ]);
      const any = rows.map((row) => `COUNTIF(${range(plannedRow(row), BEFORE.month + m, deliveredRow(row), BEFORE.month + m)},">0")`).join('+');
      built.put(line, BEFORE.month + m, { native: `IF(${any}>0,"${WORDS.yes}","${WORDS.no}")`, value: isArranged(counts) ? WORDS.yes : WORDS.no }, 'centre');
    });
  });
}

/** A page ends between deliverables, or before the work items; signatures never stand alone on one. */
const blockEnds = (plan: Plan, hasItems: boolean, bottom: number): readonly number[] => [
  ...plan.contract.deliverables.slice(1).map((_, i) => deliveredRow(i)),
  ...(hasItems ? [afterRows(plan)] : []),
  bottom,
];

export function deliverablesSheet(plan: Plan, entries: DeliverableEntries = NO_DELIVERIES, holidays: PaymentEntries['holidays'] = []): SheetModel {
  const after = columnsAfter(plan);
  const built = sheet(DELIVERABLES).widths(...WIDTHS, ...plan.months.map(() => MONTH_WIDTH), MONTH_WIDTH, 6, 6, 6, 14);
  built.hideColumn(after.dueDay).hideColumn(after.next).hideColumn(after.madeFor);
  const making: Making = { built, plan, after, entries, span: calendarOf(plan) };
  const values = deliverableValues(plan, entries, holidays);
  addTitle(making);
  addTerm(making, values);
  addHead(making);
  plan.contract.deliverables.forEach((row, i) => {
    const own = values.rows[i];
    if (own) addDeliverable(making, row, i, own);
  });
  addTotal(making, values);
  addHighlights(making);
  const items = sparseItems(plan.contract);
  const below = afterRows(plan) + 2;
  if (items.length > 0) addArranged(making, values, items, below);
  const bottom = items.length > 0 ? below + items.length + 3 : below;
  addSignatures(built, bottom, BEFORE.due, after.source);
  built.print({ orientation: 'landscape', area: range(1, 1, bottom + 1, after.source), repeatRows: [ROWS.head, ROWS.head + 1], margins: { top: 1.5, bottom: 1.5, left: 1, right: 1 } });
  const model = built.freeze(ROWS.head + 1, BEFORE.duty).protect().build();
  return withPageBreaks(model, blockEnds(plan, items.length > 0, bottom + 1));
}

export const deliverableNames = (plan: Plan): readonly DefinedName[] => [
  defineName('交付物_逾期合计', DELIVERABLES, abs(afterRows(plan), columnsAfter(plan).late)),
  defineName('交付物_下一应交', DELIVERABLES, abs(TERM.second, TERM.next)),
  defineName('交付物_截至日期', DELIVERABLES, abs(TERM.second, TERM.right)),
];
