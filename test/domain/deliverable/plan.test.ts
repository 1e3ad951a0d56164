// What is due when: counts by month of a year from 3 March 2026, and what comes after its twelve months.
import type { Deliverable } from '../../../src/domain/contract/types';
import { plannedIn, type ServiceTerm } from '../../../src/domain/deliverable/plan';
import { scheduleOf, timesIn } from '../../../src/domain/deliverable/schedule';
import { publishedCalendar } from '../../../src/domain/time/calendar';
import { MAX_SERIAL, monthStart, parseIso } from '../../../src/domain/time/serial';

const term: ServiceTerm = { signed: parseIso('2026-03-03')!, start: parseIso('2026-03-03')!, end: parseIso('2027-03-02')!, months: 12 };
const periods = [
  ...Array.from({ length: 12 }, (_, i) => ({ start: monthStart(2026, 3, i), end: monthStart(2026, 3, i + 1) })),
  { start: monthStart(2027, 3), end: MAX_SERIAL },
];

const row = (frequency: string, due = '', count?: number): Deliverable => ({
  kind: '交付物', id: '1', source: '', guards: [], duty: '', document: '', extent: '', frequency, due, ...(count !== undefined && { count }),
});
const plan = (deliverable: Deliverable): string =>
  periods.map((period) => plannedIn(scheduleOf(deliverable), period, term, publishedCalendar) ?? '-').join(' ');

test.each([
  ['每月', '', 12, '1 1 1 1 1 1 1 1 1 1 1 1 0'],
  ['每季度', '', 4, '0 0 1 0 0 1 0 0 1 0 0 1 0'],
  ['每季度', '', undefined, '0 0 1 0 0 1 0 0 1 0 0 1 0'],
  ['每半年', '', 2, '0 0 0 0 0 1 0 0 0 0 0 1 0'],
  ['每年', '', 2, '0 0 0 0 0 1 0 0 0 0 0 1 0'],
  ['每年', '', undefined, '0 0 0 0 0 0 0 0 0 0 0 1 0'],
  ['每月', '', 24, '2 2 2 2 2 2 2 2 2 2 2 2 0'],
  ['一次', '质量评审前', 1, '0 0 0 0 0 0 0 0 0 0 0 1 0'],
  ['一次', '期满后1个月内', 1, '0 0 0 0 0 0 0 0 0 0 0 0 1'],
  ['一次', '合同签署之日起20个工作日内', 1, '1 0 0 0 0 0 0 0 0 0 0 0 0'], // 31 March
  ['一次', '合同签署之日起30个工作日内', 1, '0 1 0 0 0 0 0 0 0 0 0 0 0'],
  ['一次', '', 1, '- - - - - - - - - - - - -'],
  ['一次', '合同有效期内', undefined, '0 0 0 0 0 0 0 0 0 0 0 1 0'],
  ['一次', '按甲方要求', 1, '- - - - - - - - - - - - -'],
  ['每周', '', 52, '4 4 4 5 4 5 4 4 5 4 4 4 1'],
  ['每日', '', undefined, '29 30 31 30 31 31 30 31 30 31 31 28 2'],
  ['按需', '', 24, '- - - - - - - - - - - - -'],
  ['定期', '', 2, '- - - - - - - - - - - - -'],
])('%s %s %s: %s', (frequency, due, count, expected) => expect(plan(row(frequency, due, count))).toBe(expected));

test('a quarter of a year and a half: six of them', () => {
  const schedule = scheduleOf(row('每季度'));
  expect(schedule.kind === 'spread' && timesIn(schedule, 18)).toBe(6);
});
