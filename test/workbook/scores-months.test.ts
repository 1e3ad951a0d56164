// The months of a table of marks, however a spreadsheet program saved them, and those that a contract allows.
import { monthLabel } from '../../src/workbook/months';
import { allowedMonths } from '../../src/workbook/period';
import { termsOf } from './sheets/plans';

test.each([
  '2026-04',
  '2026-4',
  '2026/4',
  '2026/04/01',
  '2026-4-1',
  '2026年4月',
  '2026年04月',
  '2026年4月1日',
  'Apr-26',
  '26-Apr',
  'APR-26',
])('%s is April', (text) => expect(monthLabel(text)).toBe('2026-04'));

test.each(['2026-13', '2026/0', '2026/4/31', '4/2026', 'Abc-26', '26-04', '四月', ''])('%j is no month', (text) =>
  expect(monthLabel(text)).toBeUndefined(),
);

const dated = (start: number, end: number) => ({
  terms: termsOf('petition').terms.map((term) => {
    const serial = term.kind === '合同' ? { 开始: start, 结束: end }[term.id] : undefined;
    return serial === undefined || term.kind !== '合同' ? term : { ...term, value: { type: 'date' as const, serial } };
  }),
});

test('the term and a year after it, within the century; without a term the century', () => {
  expect(allowedMonths(termsOf('petition'))).toEqual({ first: '2026-03', last: '2028-02' });
  expect(allowedMonths(dated(1, 2_958_465))).toEqual({ first: '2000-01', last: '2099-12' });
  expect(allowedMonths({ terms: [] })).toEqual({ first: '2000-01', last: '2099-12' });
});
