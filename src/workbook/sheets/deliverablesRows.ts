// One deliverable on 交付物: what is said of it, and its two rows of counts.
import type { Deliverable } from '../../domain/contract/types';
import { findField } from '../../domain/contract/term';
import type { Column } from '../../domain/terms/columns';
import { range } from '../address';
import { type CalendarPlan, contractDate } from '../formulas/workdays';
import type { CellValue } from '../model';
import type { Plan } from '../plan';
import type { Content, SheetBuilder } from '../sheetBuilder';
import type { StyleKey } from '../styles';
import { type After, BEFORE, deliveredRow, plannedRow, TERM_CELLS } from './deliverablesLayout';
import { countsOf, dueDayFormula, lackingFormula, lateFormula, nextFormula, plannedFormula, requiredFormula, sumCounts } from './deliverablesFormulas';
import { type DeliverableEntries, typedAt } from './deliverablesEntries';
import { type DeliverableValues, isAnnounced, periodsOf } from './deliverablesValues';
import { WORDS } from './deliverablesWords';
import { countCheck, LINE, linesOf, numberValue } from './paymentsCells';

export interface Making {
  readonly built: SheetBuilder;
  readonly plan: Plan;
  readonly after: After;
  readonly entries: DeliverableEntries;
  readonly span: CalendarPlan;
}

/** The term's cell, where the sheet 合同条款 has the column at all. */
const liveCell = ({ terms }: Plan, row: Deliverable, column: Column): string | undefined =>
  terms.columns.includes(column) ? terms.cell(row, column) : undefined;

const liveText = (plan: Plan, row: Deliverable, column: Column, value: string): Content => {
  const ref = liveCell(plan, row, column);
  return ref === undefined ? value : { native: `${ref}&""`, value };
};

/** 期限 and 数量 share a column; both are live. */
const termAndExtent = (plan: Plan, row: Deliverable): Content => {
  const [due, extent] = [liveCell(plan, row, '期限'), liveCell(plan, row, '基数')];
  const value = row.due !== '' && row.extent !== '' ? `${row.due}；${row.extent}` : row.due + row.extent;
  if (due === undefined || extent === undefined) return value;
  return { native: `${due}&IF(AND(${due}&""<>"",${extent}&""<>""),"；","")&${extent}`, value };
};

function addWords({ built, plan, after }: Making, row: Deliverable, i: number, required: Content): void {
  const [top, bottom] = [plannedRow(i), deliveredRow(i)];
  const both = (col: number, content: Content, style: StyleKey): void => void built.merge(top, col, bottom, col, content, style);
  both(BEFORE.id, row.id, 'centre');
  both(BEFORE.duty, liveText(plan, row, '名称', row.duty), 'text');
  both(BEFORE.document, liveText(plan, row, '文档', row.document), 'text');
  both(BEFORE.frequency, liveText(plan, row, '频次', row.frequency), 'centre');
  both(BEFORE.count, required, 'integer');
  both(BEFORE.due, termAndExtent(plan, row), 'remark');
  both(after.source, liveText(plan, row, '依据', row.source), 'remark');
  const widest = Math.max(linesOf(row.duty, 22), linesOf(row.document, 22), linesOf(row.due + row.extent, 16), linesOf(row.source, 14));
  const height = Math.max(17, Math.ceil((widest * LINE + 4) / 2));
  built.height(top, height).height(bottom, height);
}

function addCounts(making: Making, row: Deliverable, i: number, values: DeliverableValues): void {
  const { built, plan, after, entries } = making;
  const [top, bottom] = [plannedRow(i), deliveredRow(i)];
  const typed = values.schedule.kind === 'asItHappens';
  periodsOf(plan).forEach((period, m) => {
    const col = BEFORE.month + m;
    const planned = values.planned[m];
    if (typed) built.input(top, col, typedAt(entries.planned.get(row.id), m), 'inputInteger');
    else built.put(top, col, { native: plannedFormula(values.schedule, period, top, after), value: planned === 0 ? '' : numberValue(planned) }, 'integer');
    built.input(bottom, col, typedAt(entries.delivered.get(row.id), m), 'inputInteger');
  });
  built.put(top, BEFORE.label, WORDS.planned, 'remark').put(bottom, BEFORE.label, WORDS.delivered, 'remark');
  const sum = (line: number): string => sumCounts(countsOf(line, after));
  built.put(top, after.total, { native: typed ? sum(top) : `SUM(${countsOf(top, after)})`, value: numberValue(values.plannedTotal) }, 'integer');
  built.put(bottom, after.total, { native: sum(bottom), value: numberValue(values.deliveredTotal) }, 'integer');
  built.validate(range(typed ? top : bottom, BEFORE.month, bottom, after.rest), countCheck(typed ? top : bottom, BEFORE.month));
}

/** As the formula does: what the year asks for is taken as it stands, what was delivered may be an error. */
const lackingOf = ({ required, deliveredTotal }: DeliverableValues): CellValue => {
  if (required === undefined) return '';
  if (typeof required !== 'number') return numberValue(required);
  return typeof deliveredTotal === 'number' ? Math.max(0, required - deliveredTotal) : numberValue(deliveredTotal);
};

export function addDeliverable(making: Making, row: Deliverable, i: number, values: DeliverableValues): void {
  const { built, plan, after, span } = making;
  const [top, bottom] = [plannedRow(i), deliveredRow(i)];
  const { schedule } = values;
  const stated = liveCell(plan, row, '次数');
  addWords(making, row, i, { native: requiredFormula(schedule, stated, top, after), value: numberValue(values.required) });
  addCounts(making, row, i, values);
  built.merge(top, after.lacking, bottom, after.lacking, { native: lackingFormula(top, after), value: lackingOf(values) }, 'integer');
  built.merge(top, after.late, bottom, after.late, { native: lateFormula(schedule, top, after, span), value: numberValue(values.late) }, 'integer');
  const signed = findField(plan.contract, '签订');
  const from = signed ? contractDate(plan.terms.cell(signed, '名称')) : TERM_CELLS.start;
  const due = dueDayFormula(schedule, liveCell(plan, row, '期限') ?? '""', from, span);
  if (due !== undefined) built.put(top, after.dueDay, { native: due, value: numberValue(values.dueDay) }, 'date');
  built.put(top, after.madeFor, row.frequency, 'centre');
  if (!isAnnounced(row, schedule)) return;
  built.put(top, after.next, { native: nextFormula(top, after), value: values.next === undefined ? '' : values.next + 1 }, 'integer');
}
