// The made-up year: whatever the seed, it is entered without fault and shows every kind of thing that the sheets can show.
import fc from 'fast-check';
import { INCIDENT_TYPES } from '../../../src/domain/condition/vocabulary';
import { fullMarks, scoreMonth } from '../../../src/domain/evaluation/score';
import { LOG_COLUMNS, type LogColumn } from '../../../src/domain/incident/columns';
import { isIssue } from '../../../src/domain/issue';
import { toXlsx } from '../../../src/hosts/file';
import { buildPlan } from '../../../src/workbook/build';
import { entryKey } from '../../../src/workbook/entries';
import { examplePlan } from '../../../src/workbook/example';
import { computedColumns, FINE, levelColumn } from '../../../src/workbook/log/layout';
import { readRow, rowValues } from '../../../src/workbook/log/rowValues';
import { isCellError, type WorkbookModel } from '../../../src/workbook/model';
import type { Plan } from '../../../src/workbook/plan';
import { deliverableValues } from '../../../src/workbook/sheets/deliverablesValues';
import { penaltyValues } from '../../../src/workbook/sheets/penaltyValues';
import { KEYS, planFor } from '../sheets/plans';

const SEEDS = [1, 2, 2026];
const LOGGED = ['website', 'systems', 'data', 'security'] as const;
const made = (key: string, seed: number): Plan => examplePlan(planFor(key), seed);
const cases = (keys: readonly string[]): readonly (readonly [string, number])[] => keys.flatMap((key) => SEEDS.map((seed) => [key, seed] as const));

const log = ({ entries }: Plan) => entries.log?.rows ?? [];
const column = (plan: Plan, name: LogColumn) => log(plan).map((row) => row[LOG_COLUMNS.indexOf(name)] ?? null);
const computed = (plan: Plan) => log(plan).map((row, i) => rowValues(plan.contract, readRow(row, i)));
const levels = (plan: Plan, table: string) => {
  const at = computedColumns(plan.contract).indexOf(levelColumn(plan.contract, table));
  return new Set(computed(plan).map((row) => row[at]));
};

/** By contract and incident table: the levels that its year reaches. The others allow no gap. */
const LEVELS: readonly (readonly [key: string, table: string, levels: readonly string[]])[] = [
  ['website', '官网运维', ['A级', 'B级', '一般', '不计']],
  ['systems', '应用系统运维', ['A级', 'B级', '一般', '不计']],
  ['systems', '信息化基础运维', ['A级', 'B级', '一般', '不计', '缺口']],
  ['data', '数据运维', ['A级', 'B级', '一般', '不计']],
  ['security', '安全运维', ['A级', 'B级', '一般', '不计', '缺口']],
];
test.each(LEVELS)('%s %s: every level that the annex knows', (key, table, expected) => {
  for (const seed of SEEDS) expect([...levels(made(key, seed), table)].sort()).toEqual([...expected].sort());
});

test.each(cases(LOGGED))('%s, seed %i: forty or so incidents of every type, each row without fault', (key, seed) => {
  const plan = made(key, seed);
  expect(log(plan).length).toBeGreaterThanOrEqual(35);
  expect(log(plan).length).toBeLessThanOrEqual(60);
  expect(computed(plan).map((row) => row[row.length - 1])).toEqual(log(plan).map(() => FINE));
  const types = new Set(column(plan, '事件类型'));
  expect(INCIDENT_TYPES.filter((type) => !types.has(type) && !(type === '重大篡改' && ['data', 'security'].includes(key)))).toEqual([]);
  const began = column(plan, '发生时间');
  expect(began).toEqual([...began].sort((a, b) => Number(a) - Number(b)));
  expect(column(plan, '不可抗力')).toContain('是');
  const ended = column(plan, '恢复时间');
  expect(plan.months.some(({ end }) => began.some((start, i) => Number(start) < end && Number(ended[i]) > end))).toBe(true);
});

test.each(cases(KEYS))('%s, seed %i: marks within the full marks, grounds for what was taken off and for nothing else', (key, seed) => {
  const plan = made(key, seed);
  for (const [table, items] of plan.contract.tables) {
    for (const { label } of plan.months) {
      const marks = plan.entries.scores.get(entryKey(label, table)) ?? [];
      const grounds = plan.entries.grounds.get(entryKey(label, table)) ?? [];
      marks.forEach((row, i) => {
        if (row[0] === '/') return expect(grounds[i]).toBe('');
        const off = fullMarks(items[i]!).map((full, d) => Math.round((full.toNumber() - Number(row[d])) * 100) / 100);
        expect(Math.min(...off)).toBeGreaterThanOrEqual(0);
        const said = [...(grounds[i] ?? '').matchAll(/扣([\d.]+)分/g)].map(([, points]) => Number(points));
        return expect(said).toEqual(off.filter((points) => points > 0));
      });
    }
  }
});

const totals = (plan: Plan, table: string): readonly number[] =>
  plan.months.flatMap(({ label }) => {
    const marks = plan.entries.scores.get(entryKey(label, table));
    const score = marks === undefined ? undefined : scoreMonth(plan.contract, marks, table);
    return score === undefined ? [] : [isIssue(score) ? NaN : score.total];
  });

/** Months below sixty, and whether they follow one another. */
test.each([['website', '官网运维', 1], ['systems', '应用系统运维', 0], ['systems', '信息化基础运维', 2], ['data', '数据运维', 0], ['security', '安全运维', 1]])(
  '%s %s: good months, a dip, %i below sixty',
  (key, table, low) => {
    for (const seed of SEEDS) {
      const scores = totals(made(key, seed), table);
      const below = scores.flatMap((score, i) => (score < 60 ? [i] : []));
      expect(below).toEqual(Array.from({ length: low }, (_, i) => (below[0] ?? 0) + i));
      expect(scores.filter((score) => score >= 85).length).toBeGreaterThanOrEqual(5);
      expect(Math.min(...scores)).toBeLessThan(75);
      expect(scores.filter((score) => !(score >= 0 && score <= 100))).toEqual([]);
    }
  },
);

test.each(cases(KEYS))('%s, seed %i: clauses met, a gap where the contract has one, nothing undecided; the parties’ columns', (key, seed) => {
  const plan = made(key, seed);
  const clauses = plan.months.flatMap((month) => penaltyValues(plan, month).clauses);
  const states = new Set(clauses.map(({ state }) => state));
  expect([...states].sort()).toEqual((key === 'petition' ? ['', '是'] : ['', '是', '缺口']).sort());
  const typed = clauses.map((line) => line.typed);
  expect(typed.filter(({ waived }) => waived !== undefined).length).toBeGreaterThanOrEqual(1);
  for (const { claimed, waived, agreed } of typed) {
    if (agreed !== undefined) expect(Number(agreed)).toBeCloseTo(Number(claimed) - Number(waived ?? 0), 6);
  }
  clauses.forEach(({ amount, typed: { claimed } }) => expect(claimed ?? 0).toBe(typeof amount === 'number' ? amount : 0));
});

test.each(cases(KEYS))('%s, seed %i: something late, something still due or all of it over, items not arranged only where nothing was due', (key, seed) => {
  const plan = made(key, seed);
  const { rows, lateTotal } = deliverableValues(plan, plan.entries.deliverables!, plan.entries.payments!.holidays);
  expect(Number(lateTotal)).toBeGreaterThanOrEqual(1);
  expect(rows.some(({ next }) => next !== undefined)).toBe(true);
  const notArranged = [...plan.entries.scores.values()].flat().filter(([mark]) => mark === '/').length;
  expect(notArranged > 0).toBe(key === 'security');
});

test.each(KEYS)('%s: the first two months are closed as they stood', (key) => {
  const closings = [...(made(key, 2).entries.closings ?? [])];
  expect(closings.map(([month, { acts }]) => [month, acts.map(({ kind, number }) => [kind, number])])).toEqual([
    ['2026-03', [['closed', 1]]],
    ['2026-04', [['closed', 2]]],
  ]);
});

/** The chart's own column leaves months without a score out of its lines by #N/A. */
const errorsOf = (model: WorkbookModel): readonly string[] =>
  model.sheets.flatMap((sheet) =>
    [...sheet.rows].flatMap(([row, cells]) => [...cells].flatMap(([col, { value }]) => (isCellError(value) ? [`${sheet.name} ${row},${col} ${value.error}`] : []))),
  );
test.each([['website', 2], ['systems', 4], ['data', 0], ['security', 2], ['petition', 0]] as const)('%s: no error in the workbook but %i points that the chart leaves out', (key, left) => {
  const errors = errorsOf(buildPlan(made(key, 1), '2026-03-01T00:00:00Z'));
  expect(errors.filter((error) => !/^年度汇总 .*#N\/A$/.test(error))).toEqual([]);
  expect(errors).toHaveLength(left);
});

test('the same seed gives the same bytes, another one another year', async () => {
  const bytes = async (seed: number) => Buffer.from(await toXlsx(buildPlan(made('data', seed), '2026-03-01T00:00:00Z'), { formulas: 'native' }));
  const [one, again, other] = [await bytes(5), await bytes(5), await bytes(6)];
  expect(one.equals(again)).toBe(true);
  expect(one.equals(other)).toBe(false);
});

test('every seed: readable rows, scores, no penalty in error', () => {
  fc.assert(
    fc.property(fc.constantFrom(...KEYS), fc.nat({ max: 999_999_999 }), (key, seed) => {
      const plan = made(key, seed);
      expect(computed(plan).filter((row) => row[row.length - 1] !== FINE || row.some(isCellError))).toEqual([]);
      for (const table of plan.contract.tables.keys()) expect(totals(plan, table).some(Number.isNaN)).toBe(false);
      expect(plan.months.map((month) => penaltyValues(plan, month).total).filter(isCellError)).toEqual([]);
    }),
    { numRuns: 25 },
  );
});

const texts = (plan: Plan): readonly string[] => {
  const { grounds, serviceLog, penalties } = plan.entries;
  const cells: readonly unknown[] = [
    ...log(plan).flat(), ...[...grounds.values()].flat(), ...[...(serviceLog?.values() ?? [])].flat(2), ...[...(penalties?.values() ?? [])].flatMap((lines) => [...lines.values()].flatMap((line) => Object.values(line))),
    ...(plan.entries.payments?.claims.flatMap(({ ground }) => [ground]) ?? []),
  ];
  return cells.filter((cell): cell is string => typeof cell === 'string');
};

/** A surname before a title, a person's number, an address. */
const PERSONAL = /[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜谢邹喻苏潘葛范彭郎鲁韦马苗方任袁柳]([一-龥]{1,2})?(先生|女士|经理|工程师|老师|主任|处长|同志)|1[3-9]\d{9}|\d{17}[\dXx]|@\w+\./;
test.each(KEYS)('%s: nobody is named', (key) => {
  expect(SEEDS.flatMap((seed) => texts(made(key, seed)).filter((text) => PERSONAL.test(text)))).toEqual([]);
  expect('王主任 13800000000').toMatch(PERSONAL);
});
