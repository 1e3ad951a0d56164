// SLA.MINUTES, AVAILABILITY, WORKDAY, WORKDAYS: whole seconds, overlaps once, the State Council's schedule.
import { isWorkday } from 'chinese-days';
import fc from 'fast-check';
import { LegalHoliday, SolarDay } from 'tyme4ts';
import { cell, message, serial, sla } from './harness';

const iso = (day: number): string => new Date(Date.UTC(1899, 11, 30) + day * 86_400_000).toISOString().slice(0, 10);

describe('SLA.MINUTES', () => {
  test('every minute of a day, from every hour, is whole', () => {
    const day = serial('2026-04-08');
    for (let minute = 0; minute <= 1440; minute += 1) {
      expect(cell('MINUTES', [[day]], [[day + minute / 1440]])).toBe(minute);
      const from = day + (minute % 24) / 24 + 7 / 1440; // 00:07, 01:07, …
      expect(cell('MINUTES', [[from]], [[from + minute / 1440]])).toBe(minute);
    }
  });
  test.each<readonly [string, string, number | string]>([
    ['2026-04-08 08:07', '2026-04-08 08:37', 30], ['2026-04-08 09:00', '2026-04-08 09:30', 30], ['2026-04-08 23:50', '2026-04-09 00:20', 30], ['2026-04-08 09:00', '2026-04-08 09:00:30', 0.5],
    ['2026-02-28 12:00', '2026-03-01 12:00', 1440], ['2026-04-08 09:00', '2026-04-08 09:00', 0], ['2026-04-08 09:00:01', '2026-04-08 09:00', '#VALUE!'],
  ])('%s to %s: %p', (from, to, expected) => {
    expect(cell('MINUTES', [[serial(from)]], [[serial(to)]])).toBe(expected);
  });
  test('ranges, one start for all, blanks, text', () => {
    expect(sla('MINUTES', [[46120], [46121], ['']], [[46120.5], [46121.25], [46122]])).toEqual([[720], [360], ['']]);
    expect(sla('MINUTES', [[46120], [46121], ['x']], [[46122]])).toEqual([[2880], [1440], ['#VALUE!']]);
    expect([cell('MINUTES', [['']], [[46120]]), cell('MINUTES', [[46120]], [['']]), cell('MINUTES', [[46120], [46121]], [[1], [2], [3]])]).toEqual(['#N/A', '#N/A', '#VALUE!']);
  });
});

describe('SLA.AVAILABILITY', () => {
  const [from, to] = [serial('2026-04-01'), serial('2026-05-01')]; // 30 days
  test.each<readonly [string, readonly unknown[][], unknown]>([
    ['none', [['', '']], 1],
    ['three days', [[from, from + 3]], 0.9],
    ['exactly 43.2 minutes of 720 hours', [[from, from + 43.2 / 1440]], 0.999],
    ['overlaps count once', [[from, from + 2], [from + 1, from + 3], [from + 1, from + 1.5]], 0.9],
    ['clipped at both ends', [[from - 5, from + 1], [to - 2, to + 9]], 0.9],
    ['outside', [[from - 5, from], [to, to + 3]], 1],
    ['no end: until the period ends', [[to - 3, '']], 0.9],
    ['blank rows, also as 0', [[0, 0], ['', null], [from, from + 3]], 0.9],
    ['no end handed over as 0', [[to - 3, 0]], 0.9],
    ['an end alone', [['', from + 1]], '#N/A'],
    ['ends before it starts', [[from + 1, from]], '#VALUE!'],
    ['text', [['四月', from]], '#VALUE!'],
    ['one column', [[from]], '#VALUE!'],
    ['all the time', [[from - 1, to + 1]], 0],
  ])('%s', (_, outages, expected) => {
    expect(sla('AVAILABILITY', from, to, outages)).toBe(expected);
  });
  test('an empty period is wrong', () => {
    expect([sla('AVAILABILITY', from, from, [['', '']]), sla('AVAILABILITY', to, from, [['', '']])]).toEqual(['#VALUE!', '#VALUE!']);
  });
  test('overlapping outages never count twice: the same as second by second', () => {
    const span = fc.tuple(fc.integer({ min: -50, max: 250 }), fc.integer({ min: 0, max: 100 }));
    fc.assert(fc.property(fc.array(span, { minLength: 1, maxLength: 12 }), (spans) => {
      const second = (n: number): number => from + n / 86_400;
      let down = 0;
      for (let i = 0; i < 200; i += 1) if (spans.some(([start, length]) => start <= i && i < start + length)) down += 1;
      expect(sla('AVAILABILITY', from, second(200), spans.map(([start, length]) => [second(start), second(start + length)]))).toBe((200 - down) / 200);
    }));
  });
});

describe('SLA.WORKDAY and WORKDAYS', () => {
  const [first, last] = [serial('2026-01-01'), serial('2026-12-31')];
  const works = (day: number): boolean => sla('WORKDAYS', day - 1, day) === 1;
  test('every day of 2026, beside chinese-days and tyme4ts', () => {
    for (let day = first + 1; day <= last; day += 1) {
      const [year = 0, month = 0, date = 0] = iso(day).split('-').map(Number);
      const holiday = LegalHoliday.fromYmd(year, month, date);
      const weekday = SolarDay.fromYmd(year, month, date).getWeek().getIndex();
      expect([iso(day), works(day)]).toEqual([iso(day), isWorkday(iso(day))]);
      expect([iso(day), works(day)]).toEqual([iso(day), holiday ? holiday.isWork() : weekday !== 0 && weekday !== 6]);
    }
  });
  test('248 working days', () => {
    expect(sla('WORKDAYS', first, last)).toBe(248); // 1 January itself is off
  });
  test.each<readonly [string, number, string]>([
    ['2026-04-30', 4, '2026-05-09'], // a make-up Saturday
    ['2026-03-03', 20, '2026-03-31'], ['2026-03-03', 30, '2026-04-15'], ['2026-02-13', 1, '2026-02-14'], ['2026-02-14', 1, '2026-02-24'], ['2026-09-30', 1, '2026-10-08'], ['2026-10-08', 2, '2026-10-10'],
    ['2026-05-02', 1, '2026-05-06'], ['2026-03-03', 0, '2026-03-03'], ['2026-05-02', 0, '2026-05-02'],
  ])('%s and %d working days: %s', (start, days, expected) => {
    expect(iso(Number(sla('WORKDAY', serial(start), days)))).toBe(expected);
  });
  test('the one undoes the other, whatever the day begins with', () => {
    fc.assert(fc.property(fc.integer({ min: first, max: first + 180 }), fc.integer({ min: 1, max: 100 }), (start, days) => {
      expect(sla('WORKDAYS', start, sla('WORKDAY', start + 0.6, days))).toBe(days);
    }));
  });
  test.each<readonly [string, string, readonly unknown[], string]>([
    ['a year whose schedule is not published', 'WORKDAY', [serial('2026-12-31'), 1], '#N/A'],
    ['across the turn of the year', 'WORKDAYS', [serial('2026-12-01'), serial('2027-02-08')], '#N/A'],
    ['before the table', 'WORKDAYS', [serial('2025-12-29'), serial('2026-01-05')], '#N/A'],
    ['days that are not whole', 'WORKDAY', [46120, 1.5], '#VALUE!'],
    ['negative days', 'WORKDAY', [46120, -1], '#VALUE!'],
    ['end before start', 'WORKDAYS', [46121, 46120], '#VALUE!'],
    ['text', 'WORKDAY', ['2026-03-03', 1], '#VALUE!'],
    ['blank', 'WORKDAY', ['', 1], '#N/A'],
    ['a start of 0 is a blank', 'WORKDAYS', [0, 46120], '#N/A'],
  ])('%s', (_, id, args, expected) => {
    expect(sla(id, ...args)).toBe(expected);
  });
  test('the message names the year and the way out', () => {
    expect(message('WORKDAYS', serial('2026-12-31'), serial('2027-02-08'))).toMatch(/^#N\/A 2027年的放假安排不在表内.*休、班/);
  });
  test('one’s own days: 2027 by hand, a day of 2026 otherwise', () => {
    const own = [[serial('2027-01-01'), '休'], [serial('2027-01-02'), '班'], ['', ''], [0, 0]];
    expect(iso(Number(sla('WORKDAY', serial('2026-12-31'), 2, own)))).toBe('2027-01-04'); // 2 January is worked, 3 is a Sunday
    expect(sla('WORKDAYS', serial('2026-12-31'), serial('2027-01-04'), own)).toBe(2);
    expect(sla('WORKDAYS', serial('2026-04-07'), serial('2026-04-08'), [[serial('2026-04-08'), '休']])).toBe(0);
    expect([message('WORKDAY', 46120, 1, [[46121, '假']]), message('WORKDAY', 46120, 1, [['明天', '休']])]).toEqual([expect.stringMatching(/^#VALUE! .*第1行.*休 或 班/), expect.stringMatching(/^#VALUE! .*第1行应为日期/)]);
  });
});
