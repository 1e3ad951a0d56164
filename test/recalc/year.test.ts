// 年度汇总 as LibreOffice recalculates it: scores around the bounds, incidents of every level, facts typed rightly, wrongly and not at all.
import type { TermRow } from '../../src/domain/terms/columns';
import type { Entries, Typed } from '../../src/workbook/entries';
import { logOf, logSheets } from '../../src/workbook/log';
import { type CellValue, NOT_AVAILABLE, type SheetModel, WRONG_VALUE } from '../../src/workbook/model';
import { months } from '../../src/workbook/months';
import { type Plan, planOf } from '../../src/workbook/plan';
import { annualSheet } from '../../src/workbook/sheets/annual';
import { yearLayout } from '../../src/workbook/sheets/annualLayout';
import { streakTogether } from '../../src/workbook/sheets/annualValues';
import { factsFrom } from '../../src/workbook/sheets/exitFacts';
import { exitLayout } from '../../src/workbook/sheets/exitLayout';
import { penaltySheet } from '../../src/workbook/sheets/penalty';
import { hasServiceLog } from '../../src/workbook/sheets/penaltyLayout';
import { scoreForm } from '../../src/workbook/sheets/scoreForm';
import { serviceLog } from '../../src/workbook/sheets/serviceLog';
import { termsSheet } from '../../src/workbook/sheets/terms';
import { type Choices, type Key, KEYS, must, parsed, tableOf } from '../domain/builtIn';
import { pick, type Random, randomLog, seeded } from '../workbook/log/randomLog';
import { entriesOf, GOOD, WRONG } from '../workbook/sheets/marks';
import { differences } from './planOf';

const SYSTEMS = ['门户网站', '政策库'];
const LOW = GOOD.slice(6, 13);
const TYPED: readonly (Typed | undefined)[] = [undefined, undefined, 0, 0, 1, 2, 3, 4, '是', '否', '两次', -1, ' ', 0.5];
const AMOUNTS: readonly CellValue[] = ['', '', 0, 65_000, 12.34, NOT_AVAILABLE, WRONG_VALUE];
const shown = (value: CellValue): string => (typeof value === 'object' ? (value.error === '#N/A' ? 'NA()' : '0+"x"') : typeof value === 'string' ? '""' : String(value));

const factsBy = (random: Random, plan: Plan): ReadonlyMap<string, Typed> =>
  new Map(factsFrom(plan, 'typed').flatMap(({ name }) => {
    const typed = pick(random, TYPED);
    return typed === undefined ? [] : [[name, typed] as const];
  }));

/** What the months' penalty sheets hold of the grounds. */
const metricsBy = (random: Random, plan: Plan): Entries['metrics'] =>
  new Map(plan.months.map(({ label }) => [label, new Map(factsFrom(plan, 'month').flatMap(({ name }) => {
    const typed = random() < 0.5 ? undefined : name.endsWith('天数') ? pick(random, [0, 3, 9.5, 10, 10.5, 11, '十天']) : pick(random, TYPED.filter((each) => each !== 0.5));
    return typed === undefined ? [] : [[name, typed] as const];
  }))] as const));

const bookOf = (plan: Plan, random: Random): readonly SheetModel[] => {
  const log = logOf(plan);
  const tables = [...plan.contract.tables.keys()];
  const penalties = factsFrom(plan, 'month').length > 0;
  const amounts = plan.months.map(() => pick(random, AMOUNTS));
  return [
    termsSheet(plan),
    ...(log ? logSheets(plan, log) : []),
    ...plan.months.flatMap((month) => [...tables.map((table) => scoreForm(plan, month, table)), ...(penalties && hasServiceLog(plan.contract) ? [serviceLog(plan, month)] : []), ...(penalties ? [penaltySheet(plan, month)] : [])]),
    annualSheet(plan, amounts.map((value) => ({ ref: shown(value), value }))),
  ];
};

interface Case {
  readonly key: Key;
  readonly seed: number;
  readonly choices?: Choices;
  readonly own?: readonly Partial<TermRow>[];
}

/** One year: now and then few incidents, now and then a log with faults; months low in a row, half filled, not filled. */
const planFor = ({ key, seed, choices = {}, own = [] }: Case): { readonly plan: Plan; readonly random: Random } => {
  const random = seeded(seed);
  const all = months(pick(random, ['2026-03', '2026-05']), pick(random, [1, 3, 5, 7]));
  const bare = must(planOf(key, parsed(tableOf(key, choices, ...own)), all));
  const marks = entriesOf(bare, pick(random, [GOOD, LOW, [...LOW, ...WRONG.slice(0, 2)], [() => []]]), seed);
  const manner = pick(random, [{ blanks: 0, faults: 0, rows: 0 }, { blanks: 0, faults: 0, rows: 6 }, { blanks: 0, faults: 0, rows: 20 }, { blanks: 0.05, faults: 0, rows: 8 }, { blanks: 0, faults: 0.2, rows: 8 }]);
  const log = randomLog(random, all, SYSTEMS, manner);
  const plan = { ...bare, entries: { ...marks, metrics: metricsBy(random, bare), ...(bare.contract.tables.size > 0 ? { log } : {}) } };
  return { plan: { ...plan, entries: { ...plan.entries, exitFacts: factsBy(random, plan) } }, random };
};

const OWN: readonly Partial<TermRow>[] = [
  { 类别: '退出', 编号: '合一', 名称: '两项都有', 条件: 'B级次数 ≥ 2 且 未整改 ≥ 1', 依据: '补充' },
  { 类别: '退出', 编号: '任一', 名称: '任一项', 条件: 'A级次数 ≥ 2 或 连续低于70月数 > 1 或 年度得分 < 60', 依据: '补充' },
  { 类别: '退出', 编号: '正好', 名称: '正好两次', 条件: 'B级次数 = 2', 依据: '补充' },
  { 类别: '退出', 编号: '可用', 名称: '可用性', 条件: '可用性 < 95%', 依据: '补充' },
  { 类别: '退出', 编号: '漏报', 名称: '漏报', 条件: '漏报次数 ≥ 2 且 非 人员违约次数 < 1', 依据: '补充' },
  { 类别: '指标', 编号: '漏报次数', 名称: '漏报', 条件: '越高越差' },
];

const ROUNDS = Number(process.env['SLA_SEEDS'] ?? 1);
const CASES: readonly Case[] = Array.from({ length: ROUNDS }, (_, round) => [
  ...KEYS.flatMap((key, k): Case[] => Array.from({ length: 2 }, (__, i) => ({ key, seed: 1000 * round + 100 * k + i }))),
  ...[0].flatMap((i): Case[] => [
    { key: 'systems', seed: 1000 * round + 600 + i, choices: { 两表连续低分: '两表平均', 一年内: '任意十二个月', 年度两表: '两表平均' } },
    { key: 'website', seed: 1000 * round + 620 + i, choices: { 统计期间: '合同年', 一年内: '任意十二个月', 得分舍入: '不舍入' } },
    { key: 'systems', seed: 1000 * round + 640 + i, own: OWN },
    { key: 'data', seed: 1000 * round + 660 + i, own: OWN },
    { key: 'petition', seed: 1000 * round + 680 + i, own: [OWN[0]!] },
  ]),
]).flat();

test('random years of every contract, and of grounds of one’s own', async () => {
  const plans = CASES.map(planFor);
  const books = plans.map(({ plan, random }) => bookOf(plan, random));
  const reached = new Map<string, number>();
  plans.forEach(({ plan }, i) => {
    const layout = exitLayout(plan, yearLayout(plan, streakTogether(plan)));
    const year = books[i]!.at(-1)!;
    plan.contract.exits.forEach((_, g) => {
      const state = year.rows.get(layout.first + g)?.get(layout.state)?.value ?? '';
      const name = typeof state === 'object' ? state.error : String(state);
      reached.set(name, (reached.get(name) ?? 0) + 1);
    });
  });
  const { compared, differing } = await differences(books);
  expect(differing.slice(0, 40)).toEqual([]);
  expect(compared).toBeGreaterThan(30_000);
  expect([...reached.keys()].sort()).toEqual(['#N/A', '#VALUE!', '已触发', '未填写', '未触发', '预警']);
}, 600_000);
