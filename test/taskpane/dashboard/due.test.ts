// Days to the next deliverable and payment: what is in time, overdue, covered by late deliveries, without a day.
import { builtInTerms } from '../../../src/contracts';
import type { Terms } from '../../../src/domain/contract/types';
import { isIssue } from '../../../src/domain/issue';
import { parseIso } from '../../../src/domain/time/serial';
import { deliverablesDue, listOf, paymentsDue } from '../../../src/taskpane/dashboard/due';
import { uncovered } from '../../../src/taskpane/dashboard/timesDue';
import { type Entries, NO_ENTRIES } from '../../../src/workbook/entries';
import { withLog } from '../../../src/workbook/log/withLog';
import { months } from '../../../src/workbook/months';
import { type Plan, planOf } from '../../../src/workbook/plan';
import { NO_PAYMENTS } from '../../../src/workbook/sheets/paymentsEntries';

const plan = (key: string, entries: Partial<Entries> = {}): Plan => {
  const made = planOf(key, builtInTerms(key) as Terms, months('2026-03', 12), withLog(key, { ...NO_ENTRIES, ...entries }));
  if (isIssue(made)) throw new Error(made.code);
  return made;
};
const day = (iso: string): number => parseIso(iso) ?? NaN;

it.each([
  ['nothing delivered', [1, 1, 1], 0, [1, 1, 1]],
  ['the oldest is covered first', [1, 1, 1], 2, [0, 0, 1]],
  ['part of a month', [2, 2], 3, [0, 1]],
  ['more than was due', [1, 1], 5, [0, 0]],
])('%s', (_, planned, delivered, left) => {
  expect(uncovered(planned, delivered)).toEqual(left);
});

it.each([
  ['the day itself is in time', 10, [], ['a']],
  ['the day after is late', 11, ['a'], ['b', 'c']],
  ['two of one day', 20, ['a'], ['b', 'c']],
  ['all late', 21, ['a', 'b', 'c'], []],
])('%s', (_, today, overdue, next) => {
  const dues = [
    { name: 'b', day: 20, count: 1 },
    { name: 'a', day: 10, count: 1 },
    { name: 'c', day: 20, count: 2 },
  ];
  const names = (list: readonly { readonly name: string }[]): readonly string[] => list.map(({ name }) => name);
  const found = listOf(dues, today);
  expect([names(found.overdue), names(found.next)]).toEqual([overdue, next]);
});

describe('payments', () => {
  const keys = ['website', 'petition'];
  it.each(keys)('%s: every instalment not paid is somewhere', (key) => {
    const own = plan(key);
    const found = paymentsDue(own, day('2026-03-01'));
    const dated = found.next.length + found.overdue.length;
    expect(dated + found.undated.length + found.unknown.length).toBeLessThanOrEqual(own.contract.instalments.length);
    expect(dated + found.undated.length).toBeGreaterThan(0);
  });

  it('what is paid is due no more', () => {
    const bare = plan('website');
    const paid = bare.contract.instalments.map(() => ({ paidOn: day('2026-03-20') }));
    const own = plan('website', { payments: { ...NO_PAYMENTS, instalments: paid } });
    expect(paymentsDue(own, day('2026-03-01'))).toEqual({ overdue: [], next: [], undated: [], unknown: [] });
  });
});

describe('deliverables of 官网运维', () => {
  it('what nobody delivered is due by the end of its month, and late the day after', () => {
    const own = plan('website');
    const early = deliverablesDue(own, day('2026-03-01'));
    expect(early.next.length).toBeGreaterThan(0);
    const last = early.next[0]?.day ?? 0;
    const after = deliverablesDue(own, last + 1);
    expect(after.overdue.map(({ name }) => name)).toEqual(expect.arrayContaining(early.next.map(({ name }) => name)));
    expect(after.next.every(({ day: next }) => next > last)).toBe(true);
  });
});
