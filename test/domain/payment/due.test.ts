// When instalments are due: working days of 2026 with their make-up Saturdays, dates of the contract, years without a schedule.
import { isIssue } from '../../../src/domain/issue';
import { dueDate, parseDue } from '../../../src/domain/payment/due';
import { calendarWith, publishedCalendar } from '../../../src/domain/time/calendar';
import { isoOf, parseIso } from '../../../src/domain/time/serial';

const on = (iso: string): number => parseIso(iso)!;
const due = (text: string, trigger?: string): string => {
  const answer = dueDate(parseDue(text), trigger === undefined ? undefined : on(trigger), publishedCalendar);
  return answer === undefined ? '' : isIssue(answer) ? answer.code : isoOf(answer);
};

test.each([
  ['4个工作日', '2026-04-30', '2026-05-09'], // a make-up Saturday
  ['20个工作日', '2026-03-03', '2026-03-31'],
  ['20个工作日', '2026-09-18', '2026-10-22'], // 20 September and 10 October are worked
  ['1个工作日', '2026-12-31', 'noCalendar'],
  ['0个工作日', '2026-12-31', '2026-12-31'],
  ['2026-09-30前', '2026-12-20', '2026-09-30'],
  ['立即', '2027-02-03', '2027-02-03'],
  ['验收后', '2026-03-03', 'noTerm'],
])('%s from %s: %s', (text, trigger, expected) => expect(due(text, trigger)).toBe(expected));

test('nothing is due before its condition, except on a date of the contract', () => {
  expect([due('20个工作日'), due('立即'), due('验收后'), due('2026-09-30前')]).toEqual(['', '', '', '2026-09-30']);
});

test('a schedule typed in opens its year', () => {
  const calendar = calendarWith([[on('2027-01-01'), '休']]);
  const answer = isIssue(calendar) ? calendar : dueDate(parseDue('1个工作日'), on('2026-12-31'), calendar);
  expect(answer).toBe(on('2027-01-04'));
});
