// What the rules make of the entries on 付款计划. An error goes on to whatever is computed from it.
import type { Instalment } from '../../domain/contract/types';
import { dateOf, optionalNumber, termText } from '../../domain/contract/term';
import { type Issue, isIssue, missing, wrong } from '../../domain/issue';
import { type Decimal, isFiniteNumber, sum, ZERO } from '../../domain/money/decimal';
import { toFen } from '../../domain/money/round';
import { runningBalance } from '../../domain/payment/balance';
import { bondLeft } from '../../domain/payment/bond';
import { dueDate, parseDue } from '../../domain/payment/due';
import { settleExtension } from '../../domain/payment/settle';
import type { Calendar } from '../../domain/time/calendar';
import { addWorkdays } from '../../domain/time/workday';
import type { CalendarPlan } from '../formulas/workdays';
import { type CellValue, isCellError } from '../model';
import type { Plan } from '../plan';
import { calendarOf } from './paymentsCalendar';
import { type InstalmentEntries, isEmpty, type PaymentEntries, readCount, readDay, readMoney, readPlace, type Typed, typedCalendar } from './paymentsEntries';

export type Maybe<T> = T | undefined | Issue;

export interface InstalmentValues {
  readonly due: Maybe<number>;
  /** Due and not paid. */
  readonly open: Maybe<number>;
  readonly penalty: Decimal | Issue;
  readonly other: Decimal | Issue;
  readonly brought: Decimal | Issue;
  readonly net: Decimal | Issue;
  readonly carried: Decimal | Issue;
  readonly difference: Maybe<Decimal>;
  /** Days late; undefined where not paid or not due. */
  readonly late: Maybe<number>;
}

export interface PaymentValues {
  readonly instalments: readonly InstalmentValues[];
  readonly nextDue: number | undefined;
  /** The months' totals, and what of them is deducted. */
  readonly totals: readonly (Decimal | Issue)[];
  readonly months: readonly (Decimal | Issue)[];
  /** By month: the place of the instalment that bears its penalty. */
  readonly places: readonly Maybe<number>[];
  readonly bondDue: Maybe<number>;
  readonly bondLeft: Maybe<Decimal>;
  readonly extension: Maybe<Decimal>;
}

export const totalOf = (amounts: readonly (Decimal | Issue)[]): Decimal | Issue => {
  const issue = amounts.find(isIssue);
  return issue ?? sum(amounts.filter((amount): amount is Decimal => !isIssue(amount)));
};

/** Wrong before missing, whichever month comes first: programs differ in which error a sum over a choice of cells gives. */
const wrongFirst = (amounts: readonly (Decimal | Issue)[]): Decimal | Issue =>
  amounts.find((amount): amount is Issue => isIssue(amount) && amount.kind === 'value') ?? totalOf(amounts);

export const roundedTotal = (amounts: readonly (Decimal | Issue)[]): Decimal | Issue => {
  const total = totalOf(amounts);
  return isIssue(total) ? total : toFen(total);
};

/** A month's own sheet may hold an error, or nothing as yet. */
const monthAmount = (value: CellValue | null | undefined): Decimal | Issue => {
  if (isCellError(value)) return value.error === '#N/A' ? missing('noMonth') : wrong('monthError', { place: '' });
  return readMoney(value, '当月违约金');
};

type Trigger = Maybe<number>;

const dueOf = (row: Instalment, trigger: Trigger, calendar: Calendar | Issue): Maybe<number> => {
  const due = parseDue(row.due);
  if (due.kind === 'date') return due.serial;
  if (trigger === undefined || isIssue(trigger)) return trigger;
  if (isIssue(calendar)) return due.kind === 'workdays' ? calendar : dueDate(due, trigger, { years: new Set(), days: new Map() });
  return dueDate(due, trigger, calendar);
};

const lateDays = (paidOn: Maybe<number>, due: Maybe<number>): Maybe<number> => {
  if (paidOn === undefined || isIssue(paidOn)) return paidOn;
  return due === undefined || isIssue(due) ? due : Math.max(0, Math.floor(paidOn) - due);
};

/** From the first error on, what is carried is not known. */
const balances = (rows: readonly Instalment[], deductions: readonly (Decimal | Issue)[]) => {
  const failed = deductions.findIndex(isIssue);
  const known = failed < 0 ? rows.length : failed;
  const settled = runningBalance(
    rows.slice(0, known).map(({ amount }, i) => {
      const deduction = deductions[i];
      return { amount, deductions: deduction === undefined || isIssue(deduction) ? ZERO : deduction };
    }),
  );
  const brought = settled[known - 1]?.carried ?? ZERO;
  return rows.map((_, i) => {
    const issue = deductions[failed];
    const done = settled[i];
    if (done) return done;
    const error = isIssue(issue) ? issue : missing('noInstalments');
    return { brought: i === failed ? brought : error, net: error, carried: error };
  });
};

interface Given {
  readonly entry: InstalmentEntries;
  readonly due: Maybe<number>;
  readonly span: CalendarPlan;
}

const derived = ({ entry, due, span }: Given, net: Decimal | Issue) => {
  const paidOn = readDay(entry.paidOn, span, '付款日期');
  const invoice = readMoney(entry.invoice, '发票金额');
  const difference = isIssue(invoice) ? invoice : isIssue(net) ? net : toFen(invoice.minus(net));
  return {
    difference: isEmpty(entry.invoice) ? undefined : difference,
    late: lateDays(paidOn, due),
    open: isEmpty(entry.paidOn) && !isIssue(due) ? due : undefined,
  };
};

export const paymentValues = (plan: Plan, entries: PaymentEntries): PaymentValues => {
  const { contract } = plan;
  const span = calendarOf(plan);
  const calendar = typedCalendar(entries.holidays, span);
  const given = plan.months.map(({ label }) => entries.monthTotals.get(label));
  const months = given.map((total) => monthAmount(total?.payable ? total.payable.value : total?.value));
  const rows = contract.instalments;
  const ids = rows.map(({ id }) => id);
  const places = plan.months.map(({ label }) => readPlace(entries.setAgainst.get(label), ids));
  const unknown = places.find(isIssue);
  const penalties = rows.map((_, n) => unknown ?? wrongFirst(months.filter((_month, i) => places[i] === n + 1)));
  const others = rows.map((_, i) => readMoney(entries.instalments[i]?.otherDeduction, '其他扣款'));
  const deductions = rows.map((_, i) => totalOf([penalties[i] ?? ZERO, others[i] ?? ZERO]));
  const settled = balances(rows, deductions);
  const instalments = rows.map((row, i): InstalmentValues => {
    const entry = entries.instalments[i] ?? {};
    const { brought, net, carried } = settled[i] ?? { brought: ZERO, net: ZERO, carried: ZERO };
    const due = dueOf(row, readDay(entry.trigger, span, '条件成就日期'), calendar);
    return { due, penalty: penalties[i] ?? ZERO, other: others[i] ?? ZERO, brought, net, carried, ...derived({ entry, due, span }, net) };
  });
  const open = instalments.map(({ open: day }) => day).filter(isFiniteNumber);
  return {
    instalments, months, places,
    totals: given.map((total) => monthAmount(total?.value)),
    nextDue: open.length > 0 ? Math.min(...open) : undefined,
    bondDue: bondDue(plan, calendar),
    bondLeft: leftOfBond(plan, entries),
    extension: extensionOf(plan, entries.daysPastTerm),
  };
};

const bondDue = ({ contract }: Plan, calendar: Calendar | Issue): Maybe<number> => {
  const due = parseDue(termText(contract, '履约保函期限') ?? '');
  const signed = dateOf(contract, '签订');
  if (due.kind !== 'workdays' || signed === undefined) return undefined;
  return isIssue(calendar) ? calendar : addWorkdays(signed, due.days, calendar);
};

const leftOfBond = ({ contract }: Plan, { claims }: PaymentEntries): Maybe<Decimal> => {
  const bond = optionalNumber(contract, '履约保函');
  if (!bond) return undefined;
  const total = totalOf(claims.map(({ amount }) => readMoney(amount, '索赔金额')));
  return isIssue(total) ? total : bondLeft(bond, [total]);
};

const extensionOf = ({ contract }: Plan, typed: Typed): Maybe<Decimal> => {
  const days = readCount(typed, '超期天数');
  return days === undefined || isIssue(days) ? days : settleExtension(contract, days);
};
