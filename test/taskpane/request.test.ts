// Months as they are typed.
import { builtInTerms } from '../../src/contracts';
import type { Terms } from '../../src/domain/contract/types';
import { askedMonths } from '../../src/taskpane/generate/request';

// 2026-03-03 to 2027-03-02, and a year of service past it.
const terms = builtInTerms('website') as Terms;

it.each`
  from            | count    | covered                   | wrong
  ${'2026-03'}    | ${'1'}   | ${['2026-03']}            | ${[]}
  ${' 2026/3 '}   | ${' 2 '} | ${['2026-03', '2026-04']} | ${[]}
  ${'2026年12月'} | ${'2'}   | ${['2026-12', '2027-01']} | ${[]}
  ${'2028-03'}    | ${'1'}   | ${['2028-03']}            | ${[]}
  ${''}           | ${'12'}  | ${[]}                     | ${['fromWrong']}
  ${'2026-13'}    | ${'12'}  | ${[]}                     | ${['fromWrong']}
  ${'下月'}       | ${'x'}   | ${[]}                     | ${['fromWrong', 'monthsWrong']}
  ${'2026-02'}    | ${'1'}   | ${[]}                     | ${['fromOutside']}
  ${'2028-04'}    | ${'1'}   | ${[]}                     | ${['fromOutside']}
  ${'2028-03'}    | ${'2'}   | ${[]}                     | ${['monthsOutside']}
  ${'2026-03'}    | ${'0'}   | ${[]}                     | ${['monthsWrong']}
  ${'2026-03'}    | ${'61'}  | ${[]}                     | ${['monthsWrong']}
  ${'2026-03'}    | ${'1.5'} | ${[]}                     | ${['monthsWrong']}
  ${'2026-03'}    | ${''}    | ${[]}                     | ${['monthsWrong']}
`('$from, $count', ({ from, count, covered, wrong }: { from: string; count: string; covered: string[]; wrong: string[] }) => {
  const asked = askedMonths(terms, from, count);
  expect(asked.covered.map(({ label }) => label)).toEqual(covered);
  expect([asked.from, asked.months].flatMap((complaint) => complaint?.code ?? [])).toEqual(wrong);
});
