// What is due next, and what is overdue, on a day that the caller names: deliverables and payments.
import { timesDue } from './timesDue';
import { isIssue } from '../../domain/issue';
import type { Plan } from '../../workbook/plan';
import { deliverableValues } from '../../workbook/sheets/deliverablesValues';
import { NO_DELIVERIES } from '../../workbook/sheets/deliverablesEntries';
import { isEmpty, NO_PAYMENTS } from '../../workbook/sheets/paymentsEntries';
import { paymentValues } from '../../workbook/sheets/paymentsValues';
import { instalmentName } from '../../workbook/sheets/paymentsLayout';

export interface Due {
  readonly name: string;
  /** The last day on which it is in time. */
  readonly day: number;
  /** How many of it. */
  readonly count: number;
}

export interface DueList {
  readonly overdue: readonly Due[];
  /** All that fall on the next day on which anything does. */
  readonly next: readonly Due[];
  /** Without a day as yet: a payment whose condition is not met, say. */
  readonly undated: readonly string[];
  /** Cannot be told, as something typed is wrong or the calendar is not known. */
  readonly unknown: readonly string[];
}

const byDay = (a: Due, b: Due): number => a.day - b.day;

/** Today itself is still in time. */
export const listOf = (dues: readonly Due[], today: number): Pick<DueList, 'overdue' | 'next'> => {
  const sorted = [...dues].sort(byDay);
  const first = sorted.find(({ day }) => day >= today);
  return { overdue: sorted.filter(({ day }) => day < today), next: first ? sorted.filter(({ day }) => day === first.day) : [] };
};

export const paymentsDue = (plan: Plan, today: number): DueList => {
  const entries = { ...NO_PAYMENTS, ...plan.entries.payments };
  const { instalments } = paymentValues(plan, entries);
  const rows = plan.contract.instalments.flatMap(({ id }, i) => {
    const values = instalments[i];
    return values && isEmpty(entries.instalments[i]?.paidOn) ? [{ name: instalmentName(id), due: values.due }] : [];
  });
  const dues = rows.flatMap(({ name, due }) => (typeof due === 'number' ? [{ name, day: due, count: 1 }] : []));
  return {
    ...listOf(dues, today),
    undated: rows.flatMap(({ name, due }) => (due === undefined ? [name] : [])),
    unknown: rows.flatMap(({ name, due }) => (isIssue(due) ? [name] : [])),
  };
};

export const deliverablesDue = (plan: Plan, today: number): DueList => {
  const entries = plan.entries.deliverables ?? NO_DELIVERIES;
  const { rows } = deliverableValues(plan, entries, (plan.entries.payments ?? NO_PAYMENTS).holidays);
  const each = plan.contract.deliverables.map((row, i) => ({ row, dues: timesDue(plan, row, rows[i], entries) }));
  const dues = each.flatMap(({ dues: own }) => (own === undefined ? [] : own));
  return {
    ...listOf(dues, today),
    undated: [],
    unknown: each.flatMap(({ row, dues: own }) => (own === undefined ? [row.duty] : [])),
  };
};
