// The log and its metrics: our rules, LibreOffice's recalculation and the stored value are one.
import { NO_ENTRIES } from '../../src/workbook/entries';
import type { SheetModel } from '../../src/workbook/model';
import { logBook } from '../workbook/log/logBook';
import { type Manner, randomLog, seeded } from '../workbook/log/randomLog';
import { KEYS, planFor } from '../workbook/sheets/plans';
import { differences } from './planOf';

const SYSTEMS = ['门户网站', '政策库', '服务平台'];
const FULL: Manner = { blanks: 0, faults: 0, rows: 40 };
const MANNERS: readonly Manner[] = [
  FULL,
  { blanks: 0.02, faults: 0, rows: 40 },
  { blanks: 0.3, faults: 0.2, rows: 30 },
  { blanks: 0.05, faults: 0.03, rows: 30 },
  { blanks: 0, faults: 0, rows: 4 },
];

type Readings = Readonly<Record<string, string>>;
const TOGETHER: Readings = { 可用性对象: '合并', 平均响应时间: '合并', 恢复口径: '需求与故障', 系统数据丢失: '含系统自身', 断档分级: 'B级', 数据丢失分级: 'A级', 人数与损失: '同时', 一个库: '恰好一个' };
const WHOLE_YEAR: Readings = { 统计期间: '合同年', 跨月中断: '整次计入结束月' };

const book = (key: string, manner: Manner, seed: number, readings: Readings = {}): readonly SheetModel[] => {
  const plan = planFor(key, NO_ENTRIES, readings, 4);
  return logBook(plan, randomLog(seeded(seed), plan.months, SYSTEMS, manner), { ready: 45, helpers: 48, systems: 4 });
};

/** More seeds by hand: SLA_SEEDS=10. */
const ROUNDS = Number(process.env['SLA_SEEDS'] ?? 1);
const each = (make: (key: string, seed: number) => readonly (readonly SheetModel[])[]): readonly (readonly SheetModel[])[] =>
  Array.from({ length: ROUNDS }, (_, round) => KEYS.flatMap((key, i) => make(key, 100 * round + 10 * i))).flat();

test('random logs of every contract', async () => {
  const { compared, differing } = await differences(each((key, seed) => MANNERS.map((manner, i) => book(key, manner, seed + i))));
  expect(differing).toEqual([]);
  expect(compared).toBeGreaterThan(50_000);
}, 600_000);

test('under other readings', async () => {
  const { differing } = await differences(each((key, seed) => [book(key, FULL, seed + 7, TOGETHER), book(key, FULL, seed + 8, WHOLE_YEAR)]));
  expect(differing).toEqual([]);
}, 600_000);

/** Spaces (those of a Chinese keyboard too), zeros and numbers where words or names belong. */
const ODD: readonly (readonly (string | number | null)[])[] = [
  ['1', 'a', '服务中断', 46090, null, 46090.01, null, 46090.4, '=x', 300, 1e6, 1, 4, ' 是', ' ', '是', ' 否 ', 49, 0, '是 ', ' '],
  ['2', '　', '服务中断', 46091, '　', 46091.01, null, 46091.4, '-x', 300, '　', 1, 4, 0, 0, '是', ' 否 ', ' ', 0, '是 ', 0],
  ['', '', '', null, null, null, null, null, ' ', null, null, null, null, null, null, null, null, null, null, null, null],
  [' ', '', '', 0, null, null, null, null, '　', null, null, null, null, null, null, null, null, null, null, null, null],
  ['5', 7, '恶意入侵攻击', 46099, null, 46100, null, 46101, '', 1, 1, 1, 1, '是', '否', '是', '是', ' ', '是', '是', '重大'],
  ['6', 'a ', '服务中断', 46099.5, null, 46100, null, null, '', 1, 1, 1, 1, '是', '否', '是', '是', 1, '否', '是', '重大'],
  ['7', 'b', '重大篡改', 46099.75, 46099.75, 46100, null, 46099.75 + 1 / 24, '', 1, 1, 1, 1, '是', '否', '是', '是', 1, '否', '是', '重大'],
  ['8', '门户（二）', '　服务中断　', 46100, null, 46100.5, null, 46100.75, '', 300, 1, 1, 1, '　', '　否', '是　', ' 是　', 1, '　是', '是', '　一般'],
];

test('odd cells', async () => {
  const books = KEYS.map((key) => logBook(planFor(key, NO_ENTRIES, {}, 2), { rows: ODD, systems: ['a', 'b', '门户（二）'] }, { ready: 12, helpers: 13, systems: 4 }));
  expect((await differences(books)).differing).toEqual([]);
}, 600_000);
