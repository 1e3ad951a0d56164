// What people type on 交付物: what was delivered in each month, what is planned where the contract sets no times, and the day to judge by.
import { type Issue, isIssue } from '../../domain/issue';
import { isEmpty, readCount, type Typed } from './paymentsEntries';

export interface DeliverableEntries {
  /** The day on which lateness is judged; without it nothing is late. */
  readonly asOf: Typed;
  /** By 编号: one cell a month, then one for what comes after them. */
  readonly planned: ReadonlyMap<string, readonly Typed[]>;
  readonly delivered: ReadonlyMap<string, readonly Typed[]>;
}

export const NO_DELIVERIES: DeliverableEntries = { asOf: null, planned: new Map(), delivered: new Map() };

/** Counts as typed, in full length; blank is none. */
export const readCounts = (typed: readonly Typed[] | undefined, length: number): readonly number[] | Issue => {
  const counts = Array.from({ length }, (_, i) => readCount(typed?.[i], '数量') ?? 0);
  return counts.find(isIssue) ?? counts.filter((count): count is number => !isIssue(count));
};

export const typedAt = (typed: readonly Typed[] | undefined, i: number): Typed => {
  const value = typed?.[i];
  return isEmpty(value) ? null : value;
};
