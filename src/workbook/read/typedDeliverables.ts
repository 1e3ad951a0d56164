// What is typed on 交付物: what was delivered, what is planned where the contract sets no times, the day to judge by.
import { scheduleOf } from '../../domain/deliverable/schedule';
import { cell } from '../address';
import type { Plan } from '../plan';
import { DELIVERABLES } from '../sheetNames';
import { BEFORE, deliveredRow, plannedRow, TERM } from '../sheets/deliverablesLayout';
import { WORDS } from '../sheets/deliverablesWords';
import { calendarOf } from '../sheets/paymentsCalendar';
import { COUNT, type TypedCell } from './typedCell';

const line = (plan: Plan, kind: 'planned' | 'delivered', i: number): readonly TypedCell[] => {
  const { id, duty } = plan.contract.deliverables[i] ?? { id: '', duty: '' };
  const row = kind === 'planned' ? plannedRow(i) : deliveredRow(i);
  return [...plan.months.map(({ label }) => label), WORDS.rest].map((when, period) => ({
    sheet: DELIVERABLES,
    address: cell(row, BEFORE.month + period),
    what: { kind, id, period },
    label: `${DELIVERABLES} ${id} ${duty.slice(0, 20)} ${when} ${kind === 'planned' ? WORDS.planned : WORDS.delivered}`,
    expected: COUNT,
    anchor: { row: plannedRow(i), col: BEFORE.id, text: id },
  }));
};

export const deliverableCells = (plan: Plan): readonly TypedCell[] => {
  const { deliverables } = plan.contract;
  if (deliverables.length === 0) return [];
  const { first, last } = calendarOf(plan);
  const asOf: TypedCell = {
    sheet: DELIVERABLES, address: cell(TERM.second, TERM.right), what: { kind: 'asOf' }, label: `${DELIVERABLES} ${WORDS.asOf}`, expected: { kind: 'day', min: first, max: last },
    anchor: { row: TERM.second, col: TERM.between, text: WORDS.asOf },
  };
  const lines = deliverables.flatMap((row, i) => [...(scheduleOf(row).kind === 'asItHappens' ? line(plan, 'planned', i) : []), ...line(plan, 'delivered', i)]);
  return [asOf, ...lines];
};
