// Where things stand on 付款计划: instalments, their settlement, then side by side the months' penalties and the bond.
import { findField } from '../../domain/contract/term';
import { abs, onSheet } from '../address';
import type { Plan } from '../plan';
import { PAYMENTS } from '../sheetNames';

/** Columns of the two tables of instalments; the last is hidden and helps. */
export const COLUMNS = {
  id: 1, share: 2, amount: 3, condition: 4, conditionEnd: 6, trigger: 7, term: 8, due: 9, source: 10, last: 11, helper: 12,
} as const;
export const SETTLED = { amount: 2, penalty: 3, other: 4, brought: 5, net: 6, carried: 7, invoice: 8, difference: 9, paidOn: 10, state: 11 } as const;
/** Columns of the months' penalties, and of the bond beside them; hidden are `place`, the number of the instalment in their order, and
 * `computed`, the month's total as it is summed. */
export const MONTHLY = { month: 1, amount: 2, payable: 3, basis: 4, against: 5, borne: 6, place: 22, computed: 23 } as const;
export const BOND = { label: 8, labelEnd: 10, value: 11, ground: 9, amount: 11, last: 11 } as const;

export const CLAIM_ROWS = 4;

export interface PaymentRows {
  readonly firstDue: number;
  readonly dueTotal: number;
  readonly firstSettled: number;
  readonly settledTotal: number;
  readonly firstMonth: number;
  readonly monthTotal: number;
  /** What no instalment bears yet. */
  readonly unassigned: number;
  readonly bond: number;
  readonly firstClaim: number;
  readonly bondLeft: number;
  readonly extension: number;
  readonly sign: number;
}

export const HEAD = { title: 1, about: 2, section: 3, head: 4, firstDue: 5 } as const;

export const paymentRows = ({ contract, months }: Plan): PaymentRows => {
  const count = Math.max(1, contract.instalments.length);
  const dueTotal = HEAD.firstDue + count;
  const firstSettled = dueTotal + 4;
  const settledTotal = firstSettled + count;
  const firstMonth = settledTotal + 4;
  const monthTotal = firstMonth + Math.max(months.length, 1);
  const bond = firstMonth - 1;
  const firstClaim = bond + 5;
  const bondLeft = firstClaim + CLAIM_ROWS;
  const extension = findField(contract, '履约保函') ? bondLeft + 2 : bond + 1;
  const sign = Math.max(monthTotal + 1, extension + 2) + 2;
  return { firstDue: HEAD.firstDue, dueTotal, firstSettled, settledTotal, firstMonth, monthTotal, unassigned: monthTotal + 1, bond, firstClaim, bondLeft, extension, sign };
};

/** How an instalment is printed and chosen. Words, so that no program takes it for a number. */
export const instalmentName = (id: string): string => (Number.isFinite(Number(id)) ? `第${id}期` : id);

/** The earliest day on which something not yet paid is due; `""` where none is known. */
export const nextPaymentRef = (plan: Plan): string => onSheet(PAYMENTS, abs(paymentRows(plan).dueTotal, COLUMNS.due));
export const bondLeftRef = (plan: Plan): string => onSheet(PAYMENTS, abs(paymentRows(plan).bondLeft, BOND.value));
export const netTotalRef = (plan: Plan): string => onSheet(PAYMENTS, abs(paymentRows(plan).settledTotal, SETTLED.net));
