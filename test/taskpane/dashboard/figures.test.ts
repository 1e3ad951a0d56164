// The figures of 看板 are those of the sheets: the filled example of every contract, and a workbook in which nobody typed.
import { builtIns, builtInTerms } from '../../../src/contracts';
import type { Terms } from '../../../src/domain/contract/types';
import { isIssue } from '../../../src/domain/issue';
import { barTicks, runsOf, lowest, pointsOf, tickPlaces } from '../../../src/taskpane/dashboard/chartData';
import { type Figures, figuresOf, openOf, stateOf } from '../../../src/taskpane/dashboard/figures';
import { sumText, textOf } from '../../../src/taskpane/dashboard/text';
import { DASHBOARD_EN } from '../../../src/taskpane/dashboard/words.en';
import { DASHBOARD_ZH, type DashboardWord } from '../../../src/taskpane/dashboard/words.zh';
import { buildPlan } from '../../../src/workbook/build';
import { NO_ENTRIES } from '../../../src/workbook/entries';
import { examplePlan } from '../../../src/workbook/example';
import { withLog } from '../../../src/workbook/log/withLog';
import type { CellValue } from '../../../src/workbook/model';
import { months } from '../../../src/workbook/months';
import { normalise } from '../../../src/workbook/normalise';
import { type Plan, planOf } from '../../../src/workbook/plan';

const COUNT = 12;
const blank = (key: string): Plan => {
  const plan = planOf(key, builtInTerms(key) as Terms, months('2026-03', COUNT), withLog(key, NO_ENTRIES));
  if (isIssue(plan)) throw new Error(plan.code);
  return plan;
};

/** Rows of 年度汇总 by the label in their first cell, as they stand on the sheet. */
const yearRows = (plan: Plan): ReadonlyMap<string, readonly CellValue[]> => {
  const drawn = normalise(buildPlan(plan, '2026-03-01T00:00:00Z'), 'native').sheets.find(({ name }) => name === '年度汇总');
  const rows = new Map<string, CellValue[]>();
  for (const [address, { value }] of Object.entries(drawn?.cells ?? {})) {
    const row = /\d+$/.exec(address)?.[0] ?? '';
    rows.set(row, [...(rows.get(row) ?? []), value ?? '']);
  }
  return new Map([...rows.values()].map((cells) => [String(cells[0]), cells] as const));
};
const column = ({ scores, levels, penalties }: Figures, m: number): readonly CellValue[] =>
  [...scores, ...levels, penalties].map(({ cells }) => cells[m] ?? '');

describe.each(builtIns.map(({ key }) => key))('%s', (key) => {
  const plan = examplePlan(blank(key), 7);
  const figures = figuresOf(plan);

  it('every figure of a month stands in its row of 年度汇总', () => {
    const rows = yearRows(plan);
    expect(rows.size).toBeGreaterThan(COUNT);
    figures.months.forEach((month, m) => {
      const label = [...rows.keys()].find((text) => text === month || text === `${Number(month.slice(0, 4))}年${Number(month.slice(5))}月`);
      expect(rows.get(label ?? '')).toEqual(expect.arrayContaining([...column(figures, m)]));
    });
  });

  it('every ground once, the nearest first', () => {
    expect(figures.grounds.map(({ id }) => id).sort()).toEqual(plan.contract.exits.map(({ id }) => id).sort());
    const states = figures.grounds.map(({ state }) => ['met', 'near', 'wrong', 'open', 'unknown', 'far'].indexOf(state));
    expect(states).toEqual([...states].sort((a, b) => a - b));
  });

  it('nobody typed: no score, no penalty, no year, and no zero', () => {
    const none = figuresOf(blank(key));
    expect(none.months.flatMap((_, m) => column(none, m)).filter((cell) => cell !== '')).toEqual([]);
    expect([none.yearScore, none.yearGrade]).toEqual(['', '']);
  });
});

it.each([
  [{ error: '#N/A' }, 'missing'],
  [{ error: '#VALUE!' }, 'wrong'],
  ['', 'blank'],
  [0, undefined],
  [92.5, undefined],
] as const)('%j is %s', (cell, open) => {
  expect(openOf(cell)).toBe(open);
});

it.each([
  ['已触发', 'met'],
  ['预警', 'near'],
  ['未触发', 'far'],
  ['未填写', 'unknown'],
  [{ error: '#N/A' }, 'open'],
  [{ error: '#VALUE!' }, 'wrong'],
] as const)('the state %j', (cell, state) => {
  expect(stateOf(cell)).toBe(state);
});

it('no line across a month without a score, and all three limits in sight', () => {
  const series = { name: '', cells: [90, '', 85, 80, { error: '#N/A' }, 70] as readonly CellValue[], sheets: [] };
  expect(pointsOf(series).map(({ x }) => x)).toEqual([0, 2, 3, 5]);
  expect(runsOf(pointsOf(series)).map((run) => run.map(({ x }) => x))).toEqual([[0], [2, 3], [5]]);
  expect(lowest([series])).toBe(50);
  expect(tickPlaces(12)).toEqual([0, 2, 4, 6, 8, 10]);
});

it.each([
  [0, [0, 1]],
  [1, [0, 1]],
  [2, [0, 1, 2]],
  [7, [0, 5, 10]],
  [464_383.34, [0, 200_000, 400_000, 600_000]],
])('bars up to %d', (most, ticks) => {
  expect(barTicks(most)).toEqual(ticks);
});

it('money to the fen, summed without a float', () => {
  expect(textOf(1234567.5, 'money')).toBe('1,234,567.50');
  expect(sumText([0.1, 0.2], 'money')).toBe('0.30');
  expect(textOf(92.75, 'score')).toBe('92.75');
});

const parts = (text: string): readonly string[] => [...text.matchAll(/\{([^{}]+)\}/g)].map(([, name = '']) => name).sort();
it.each(Object.keys(DASHBOARD_ZH) as DashboardWord[])('%s in both languages', (code) => {
  expect(parts(DASHBOARD_EN[code])).toEqual(parts(DASHBOARD_ZH[code]));
});
