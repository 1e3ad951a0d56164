// Closed months (定稿) are read from their record, and are told apart where somebody changed them.
import { buildPlan } from '../../../src/workbook/build';
import { closeMonth, isRefused, reopenMonth, withClosing } from '../../../src/workbook/closing';
import { NO_ENTRIES } from '../../../src/workbook/entries';
import { withLog } from '../../../src/workbook/log/withLog';
import type { Plan } from '../../../src/workbook/plan';
import { typedCells } from '../../../src/workbook/read';
import { planFor } from '../sheets/plans';
import { bookIn, drawn, type } from './books';

const MONTH = '2026-03';
const open = (): Plan => {
  const plan = planFor('website', NO_ENTRIES, {}, 2);
  const items = plan.contract.tables.get('官网运维')!;
  const key = `${MONTH}|官网运维`;
  return {
    ...plan,
    entries: withLog('website', {
      ...NO_ENTRIES,
      scores: new Map([[key, items.map(() => [1, 1, 1] as const)]]),
      grounds: new Map([[key, items.map((_, i) => (i === 0 ? '迟交' : ''))]]),
      penalties: new Map([[MONTH, new Map([['重大1', { claimed: 5, reply: '同意' }]])]]),
    }),
  };
};
const closed = (plan: Plan): Plan => {
  const closing = closeMonth(plan, MONTH, 46_122);
  if (isRefused(closing)) throw new Error(JSON.stringify(closing));
  return { ...plan, entries: withClosing(plan.entries, MONTH, closing) };
};

test('closings come back as they were, entries too, and the same workbook is made', () => {
  const plan = closed(open());
  const book = bookIn(drawn(plan));
  expect(book.faults).toEqual([]);
  expect(book.plan.entries.closings).toEqual(plan.entries.closings);
  expect(book.plan.entries.scores).toEqual(plan.entries.scores);
  expect(book.plan.entries.grounds).toEqual(plan.entries.grounds);
  expect(book.plan.entries.penalties).toEqual(plan.entries.penalties);
  expect(drawn(book.plan)).toEqual(drawn(plan));
});

test('reopened, it is typed in again and keeps its record', () => {
  const plan = closed(open());
  const again = reopenMonth(plan, MONTH, 46_130, '漏记一次中断');
  if (isRefused(again)) throw new Error(JSON.stringify(again));
  const reopened = { ...plan, entries: withClosing(plan.entries, MONTH, again) };
  const book = bookIn(drawn(reopened));
  expect(book.plan.entries.closings?.get(MONTH)?.acts.map(({ kind }) => kind)).toEqual(['closed', 'reopened']);
  expect(book.plan.entries.scores).toEqual(plan.entries.scores);
  expect(book.faults).toEqual([]);
});

test('its cells are closed, the next month’s are not', () => {
  const cells = typedCells(closed(open())).filter(({ what }) => what.kind === 'mark');
  expect(new Set(cells.map(({ what, closed: is }) => `${'month' in what ? what.month : ''} ${is === true}`))).toEqual(new Set(['2026-03 true', '2026-04 false']));
});

test('a changed cell of a closed month is told and does not count', () => {
  const plan = closed(open());
  const book = bookIn(type(drawn(plan), '2026-03 评分表', { D6: 0 }));
  expect(book.faults.map(({ code, sheet, address }) => [code, sheet, address])).toEqual([['closedChanged', '2026-03 评分表', 'D6']]);
  expect(book.plan.entries.scores).toEqual(plan.entries.scores);
});

test('a record that cannot be read is said, and nothing is guessed', () => {
  const plan = closed(open());
  const book = drawn(plan);
  const broken = { ...book, sheets: book.sheets.map((sheet) => (sheet.name === '定稿记录' ? { ...sheet, cells: {} } : sheet)) };
  expect(() => bookIn(broken)).toThrow('closingUnread');
  expect(buildPlan(plan, '2026-03-01T00:00:00Z').sheets.map(({ name }) => name)).toContain('定稿记录');
});
