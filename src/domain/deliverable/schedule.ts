// When a deliverable is due: read from 频次, 次数 and 期限 of its row.
import { halfWidth } from '../cell';
import type { Deliverable } from '../contract/types';

export type Schedule =
  /** So many times, spread evenly over the term: the last of each part. */
  | { readonly kind: 'spread'; readonly count?: number; readonly everyMonths?: number }
  /** At the end of each week, or on each day, of the term. */
  | { readonly kind: 'weekly' | 'daily' }
  /** Once, so many working days after signing. */
  | { readonly kind: 'afterSigning'; readonly days: number }
  /** Once, so many months after the term. */
  | { readonly kind: 'afterTerm'; readonly months: number }
  /** As it happens, or the contract states no time: nothing to plan, though it may say how often. */
  | { readonly kind: 'asItHappens'; readonly times?: number };

/** Months between two of them. */
const EVERY: Readonly<Record<string, number>> = { 每月: 1, 每季度: 3, 每半年: 6, 每年: 12 };

const AFTER_SIGNING = /签[署订]之日起(\d+)个工作日内/;
const AFTER_TERM = /^期满后(\d+)个月内$/;
/** Leaves the time to the client. */
const ON_DEMAND = /甲方要求/;

const once = (count: number | undefined, due: string): Schedule => {
  const days = AFTER_SIGNING.exec(due)?.[1];
  if (days !== undefined) return { kind: 'afterSigning', days: Number(days) };
  const months = AFTER_TERM.exec(due)?.[1];
  if (months !== undefined) return { kind: 'afterTerm', months: Number(months) };
  return due.trim() === '' || ON_DEMAND.test(due) ? { kind: 'asItHappens', times: 1 } : { kind: 'spread', count: count ?? 1 };
};

/** How often in a term of so many months: 次数 where it is stated, else by 频次. */
export const timesIn = ({ count, everyMonths }: Extract<Schedule, { kind: 'spread' }>, months: number): number =>
  count ?? Math.max(1, Math.floor(months / (everyMonths ?? months)));

export const scheduleOf = ({ frequency, count, due }: Deliverable): Schedule => {
  const everyMonths = EVERY[frequency];
  if (everyMonths !== undefined) return { kind: 'spread', everyMonths, ...(count !== undefined && { count }) };
  switch (frequency) {
    case '每周':
      return { kind: 'weekly' };
    case '每日':
      return { kind: 'daily' };
    case '一次':
      return once(count, halfWidth(due));
    default:
      return { kind: 'asItHappens' };
  }
};
