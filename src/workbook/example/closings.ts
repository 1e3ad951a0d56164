// The first two months are closed (定稿), each in the second week after it.
import { closeMonth, isRefused, withClosing } from '../closing';
import type { Plan } from '../plan';

const CLOSED = 2;
const DAYS_AFTER = 8;

export const withClosedMonths = (plan: Plan): Plan =>
  plan.months.slice(0, CLOSED).reduce((before, { label, end }) => {
    const closing = closeMonth(before, label, end + DAYS_AFTER);
    return isRefused(closing) ? before : { ...before, entries: withClosing(before.entries, label, closing) };
  }, plan);
