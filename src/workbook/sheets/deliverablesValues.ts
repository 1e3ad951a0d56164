// What the rules make of the entries on 交付物.
import { outstanding, nextDue } from '../../domain/deliverable/late';
import { dueDay, plannedIn, type Period, type ServiceTerm } from '../../domain/deliverable/plan';
import { type Schedule, scheduleOf, timesIn } from '../../domain/deliverable/schedule';
import { dateOf, optionalNumber } from '../../domain/contract/term';
import type { Deliverable } from '../../domain/contract/types';
import { type Issue, isIssue } from '../../domain/issue';
import { type Calendar, publishedCalendar } from '../../domain/time/calendar';
import { MAX_SERIAL } from '../../domain/time/serial';
import type { CalendarPlan } from '../formulas/workdays';
import type { Plan } from '../plan';
import { calendarOf } from './paymentsCalendar';
import { type PaymentEntries, readDay, typedCalendar } from './paymentsEntries';
import { type DeliverableEntries, readCounts } from './deliverablesEntries';

export interface DeliverableValues {
  readonly schedule: Schedule;
  readonly dueDay: number | undefined | Issue;
  /** By month and after; undefined where it is typed. */
  readonly planned: readonly (number | undefined | Issue)[];
  readonly plannedTotal: number | Issue;
  readonly deliveredTotal: number | Issue;
  /** How many the year asks for; undefined where nothing is said. */
  readonly required: number | undefined | Issue;
  readonly late: number | undefined | Issue;
  /** Place of the first month not delivered in full. */
  readonly next: number | undefined;
}

export const serviceTerm = ({ contract, months }: Plan): ServiceTerm => {
  const start = dateOf(contract, '开始') ?? months[0]?.start ?? 1;
  return {
    start,
    signed: dateOf(contract, '签订') ?? start,
    end: dateOf(contract, '结束') ?? (months[months.length - 1]?.end ?? start + 1) - 1,
    months: optionalNumber(contract, '服务月数')?.toNumber() ?? 12,
  };
};

/** The months, and all that comes after them. */
export const periodsOf = ({ months }: Plan): readonly Period[] => [...months, { start: months[months.length - 1]?.end ?? 1, end: MAX_SERIAL }];

/** From when what was due in a period is late; what comes after the months, once the term is over. */
export const lateFrom = (plan: Plan): readonly number[] => {
  const last = plan.months[plan.months.length - 1]?.end ?? 1;
  return [...plan.months.map(({ end }) => end), Math.max(serviceTerm(plan).end, last) + 1];
};

const add = (counts: readonly (number | undefined | Issue)[]): number | Issue => {
  const numbers = counts.map((count) => count ?? 0);
  const issue = numbers.find(isIssue);
  return issue ?? numbers.reduce<number>((total, count) => total + (isIssue(count) ? 0 : count), 0);
};

const requiredOf = ({ count }: Deliverable, schedule: Schedule, months: number, planned: number | Issue): number | undefined | Issue => {
  if (count !== undefined) return count;
  if (schedule.kind === 'spread') return timesIn(schedule, months);
  return schedule.kind === 'asItHappens' ? schedule.times : planned;
};

/** A daily round, or one that leaves no document, is nothing to announce. */
export const isAnnounced = ({ document }: Deliverable, { kind }: Schedule): boolean => kind !== 'daily' && document !== '';

interface Given {
  readonly plan: Plan;
  readonly entries: DeliverableEntries;
  readonly term: ServiceTerm;
  readonly calendar: Calendar | Issue;
  readonly asOf: number | undefined | Issue;
}

const lateness = ({ plan, asOf }: Given, due: number | undefined | Issue, counts: readonly number[], delivered: number): number | undefined | Issue => {
  if (asOf === undefined || isIssue(asOf)) return asOf;
  const from = lateFrom(plan);
  const dues = counts.map((planned, i) => ({ planned, lateFrom: typeof due === 'number' ? due + 1 : (from[i] ?? MAX_SERIAL) }));
  return outstanding(dues, delivered, Math.floor(asOf));
};

const valuesOf = (given: Given, row: Deliverable): DeliverableValues => {
  const { plan, entries, term, calendar } = given;
  const schedule = scheduleOf(row);
  const periods = periodsOf(plan);
  const broken = isIssue(calendar) && schedule.kind === 'afterSigning' ? calendar : undefined;
  const known = isIssue(calendar) ? publishedCalendar : calendar;
  const planned = periods.map((period) => broken ?? plannedIn(schedule, period, term, known));
  const typed = readCounts(entries.planned.get(row.id), periods.length);
  const delivered = readCounts(entries.delivered.get(row.id), periods.length);
  const plannedTotal = schedule.kind === 'asItHappens' ? (isIssue(typed) ? typed : add(typed)) : add(planned);
  const deliveredTotal = isIssue(delivered) ? delivered : add(delivered);
  const due = broken ?? dueDay(schedule, term, known);
  const counts = schedule.kind === 'asItHappens' && !isIssue(typed) ? typed : planned.map((count) => (typeof count === 'number' ? count : 0));
  const failed = [given.asOf, plannedTotal, deliveredTotal].find(isIssue);
  const computed = failed === undefined && !isIssue(deliveredTotal);
  return {
    schedule, planned, plannedTotal, deliveredTotal,
    dueDay: due,
    required: requiredOf(row, schedule, term.months, plannedTotal),
    late: given.asOf === undefined ? undefined : computed ? lateness(given, due, counts, deliveredTotal) : failed,
    next: !isIssue(plannedTotal) && !isIssue(deliveredTotal) && isAnnounced(row, schedule) ? nextDue(counts, deliveredTotal) : undefined,
  };
};

export interface SheetValues {
  readonly rows: readonly DeliverableValues[];
  readonly asOf: number | undefined | Issue;
  readonly lateTotal: number | undefined | Issue;
  /** The row whose next delivery is first, and its period. */
  readonly next: { readonly row: number; readonly period: number } | undefined;
}

const firstNext = (rows: readonly DeliverableValues[]): SheetValues['next'] => {
  const periods = rows.flatMap(({ next }) => (next === undefined ? [] : [next]));
  const period = Math.min(...periods);
  const row = rows.findIndex(({ next }) => next === period);
  return row < 0 ? undefined : { row, period };
};

export const deliverableValues = (plan: Plan, entries: DeliverableEntries, holidays: PaymentEntries['holidays']): SheetValues => {
  const span: CalendarPlan = calendarOf(plan);
  const asOf = readDay(entries.asOf, span, '截至日期');
  const given: Given = { plan, entries, term: serviceTerm(plan), calendar: typedCalendar(holidays, span), asOf };
  const rows = plan.contract.deliverables.map((row) => valuesOf(given, row));
  return { rows, asOf, lateTotal: asOf === undefined || isIssue(asOf) ? asOf : add(rows.map(({ late }) => late)), next: firstNext(rows) };
};
