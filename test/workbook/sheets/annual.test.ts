// The year: what our rules make of the months, of one table and of two.
import type { Mark } from '../../../src/workbook/entries';
import { cellAt, isCellError, type SheetModel } from '../../../src/workbook/model';
import { annualSheet } from '../../../src/workbook/sheets/annual';
import { type Key, planFor, scoresOf } from './plans';

type Rows = readonly (readonly Mark[])[];
/** A month of so many points out of a hundred, spread evenly over the items. */
const month = (items: number, share: number): Rows => Array.from({ length: items }, () => [0.3, 0.5, 0.2].map((w) => (w * share) / items));
const PARTLY: Rows = [[1, null, null], ...month(4, 50)];

const yearOf = (key: Key, entries: readonly (readonly [string, string, Rows])[], readings = {}): SheetModel =>
  annualSheet(planFor(key, scoresOf(...entries), readings));

/** The row's values by the text in its first cell. */
const named = (sheet: SheetModel, label: string): unknown[] => {
  const row = [...sheet.rows].find(([, cells]) => cells.get(1)?.value === label)?.[0] ?? 0;
  return [2, 3, 4, 5, 6, 7].map((col) => cellAt(sheet, row, col)?.value ?? '').map((value) => (isCellError(value) ? value.error : value));
};

test('website: scores, grades, months in a row, year, penalty', () => {
  const scores = [50, 55, 59.99, 60, 40].map((share, i) => [`2026-0${i + 3}`, '官网运维', month(5, share)] as const);
  const year = yearOf('website', scores);
  expect(['2026-03', '2026-04', '2026-05', '2026-06', '2026-07', '2026-08'].map((label) => named(year, label).slice(0, 3))).toEqual([
    [50, '不及格', 1],
    [55, '不及格', 2],
    [59.99, '不及格', 3],
    [60, '及格', 0],
    [40, '不及格', 1],
    ['', '', ''],
  ]);
  expect(named(year, '年度得分')[0]).toBe(53);
  expect(named(year, '年度等级')[0]).toBe('不及格');
  expect(named(year, '年度不合格违约金（元）')[0]).toBe(366600); // (100 − 53) % × 780,000, 第14条(5)
});

test('a month partly filled makes the year #N/A, none at all leaves it blank', () => {
  const partly = yearOf('website', [
    ['2026-03', '官网运维', month(5, 90)],
    ['2026-04', '官网运维', PARTLY],
  ]);
  expect([named(partly, '2026-04')[0], named(partly, '年度得分')[0], named(partly, '年度等级')[0]]).toEqual(['#N/A', '#N/A', '#N/A']);
  expect(named(yearOf('website', []), '年度得分')[0]).toBe('');
});

test.each([
  [{}, 50, 50],
  [{ 年度两表: '两表平均' }, 50, 65],
] as const)('systems: two tables %j', (readings, lower, year) => {
  const sheet = yearOf(
    'systems',
    [
      ['2026-03', '应用系统运维', month(10, 50)],
      [
        '2026-03',
        '信息化基础运维',
        Array.from({ length: 14 }, (_, i) =>
          i === 1 || i === 9 ? [0.3, 0.5, 0.2].map((w) => w * 6.4) : [0.3, 0.5, 0.2].map((w) => w * 5.6),
        ),
      ],
    ],
    readings,
  );
  expect(named(sheet, '2026-03').slice(0, 2)).toEqual([50, 80]);
  expect(named(sheet, '平均得分').slice(0, 2)).toEqual([lower, 80]);
  expect(named(sheet, '年度得分')[0]).toBe(year);
});

test('security leaves the year that failed to other rules, and says so', () => {
  const year = yearOf('security', []);
  expect(named(year, '年度不合格违约金（元）')[0]).toBe('合同没有写明，按《考核管理办法》执行（第14条(4)）');
});

test('petition has no scores: penalties alone', () => {
  const plan = planFor('petition');
  const year = annualSheet(
    plan,
    plan.months.map(() => ({ ref: "'x'!$A$1", value: 10 })),
  );
  expect([named(year, '2026-03')[3], named(year, '违约金合计（元）')[0], year.charts.length]).toEqual([10, 120, 0]);
});

test('a native chart with the bounds of the grades', () => {
  const [chart] = yearOf('systems', []).charts;
  expect(chart?.series.map(({ name, reference = false }) => [name, reference])).toEqual([
    ['应用系统运维', false],
    ['信息化基础运维', false],
    ['60分', true],
    ['80分', true],
    ['90分', true],
  ]);
});
