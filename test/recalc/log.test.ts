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
const WHOLE_YEAR: Readings = { 统计期间: '合同年' };

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
