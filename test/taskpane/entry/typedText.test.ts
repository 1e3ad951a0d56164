// What is typed into a field, as the value that is written; what is not understood is refused.
import fc from 'fast-check';
import { readTyped, typedText } from '../../../src/taskpane/entry/typedText';
import type { Expected } from '../../../src/workbook/read';

const mark: Expected = { kind: 'mark', max: 12, notArranged: true };
const strict: Expected = { kind: 'mark', max: 12, notArranged: false };
const list: Expected = { kind: 'list', items: ['是', '否'] };
const moment: Expected = { kind: 'moment', min: 36_526, max: 73_050 };
const day: Expected = { kind: 'day', min: 36_526, max: 73_050 };
const share: Expected = { kind: 'number', min: 0, max: 1 };
const count: Expected = { kind: 'count', min: 0, max: 99 };
const text: Expected = { kind: 'text' };

test.each<[Expected, string, number | string | null | 'refused']>([
  [mark, '9.5', 9.5],
  [mark, ' 12 ', 12],
  [mark, '９．５', 9.5],
  [mark, '9。5', 9.5],
  [mark, '。5', 0.5],
  [mark, '9.', 9],
  [mark, '', null],
  [mark, '　', null],
  [mark, '/', '/'],
  [mark, '／', '/'],
  [mark, '、', '/'],
  [mark, '未安排', '/'],
  [strict, '/', 'refused'],
  [mark, '12.5', 'refused'],
  [mark, '-1', 'refused'],
  [mark, '1e1', 'refused'],
  [mark, '9..5', 'refused'],
  [mark, '优', 'refused'],
  [list, '是', '是'],
  [list, '也许', 'refused'],
  [share, '99.5%', 0.995],
  [share, '99.5', 'refused'],
  [count, '3', 3],
  [count, '2.5', 'refused'],
  [moment, '2026-03-05 09:30', 46_086 + 9.5 / 24],
  [moment, '2026/3/5 9:30', 46_086 + 9.5 / 24],
  [moment, '2026年3月5日 9：30', 46_086 + 9.5 / 24],
  [moment, '2026-03-05', 46_086],
  [moment, '2026-02-30 09:30', 'refused'],
  [moment, '2026-03-05 24:00', 'refused'],
  [moment, '3-5 9:30', 'refused'],
  [moment, '1926-03-05 09:30', 'refused'],
  [day, '2026-03-05', 46_086],
  [day, '2026-03-05 09:30', 'refused'],
  [text, '=1+1', '=1+1'],
  [text, 'a\u0007', 'refused'],
])('%j: %j', (expected, typed, value) => {
  const read = readTyped(expected, typed);
  expect(read === 'refused' ? read : read.value).toBe(value);
});

test('a moment, shown and typed again, is the same second', () => {
  fc.assert(
    fc.property(fc.integer({ min: 36_526 * 86_400, max: 73_050 * 86_400 }), (seconds) => {
      const value = seconds / 86_400;
      const read = readTyped(moment, typedText(moment, value));
      expect(read === 'refused' ? read : read.value).toBe(value);
    }),
  );
});

test('a mark, shown and typed again, is the same number', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 120_000 }), (scaled) => {
      const value = scaled / 10_000;
      expect(readTyped(mark, typedText(mark, value))).toEqual({ value });
    }),
  );
});
