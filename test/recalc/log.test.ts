// The log and its metrics: our rules, LibreOffice's recalculation and the stored value are one.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toXlsx } from '../../src/hosts/file';
import { NO_ENTRIES } from '../../src/workbook/entries';
import { FROM_LOG } from '../../src/workbook/log';
import { CALC, metricRow, MONTH_LEFT } from '../../src/workbook/log/calcLayout';
import { LOG_ROWS } from '../../src/workbook/log/layout';
import type { SheetModel } from '../../src/workbook/model';
import { LOG } from '../../src/workbook/sheetNames';
import { workbook } from '../../src/workbook/workbook';
import { logBook } from '../workbook/log/logBook';
import { type Manner, randomLog, seeded } from '../workbook/log/randomLog';
import { KEYS, planFor } from '../workbook/sheets/plans';
import { recalculate } from './libreoffice';
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

/** What LibreOffice shows above the log, and what it makes of the month's metrics that the log alone decides. */
async function recalculated(sheets: readonly SheetModel[]): Promise<{ messages: readonly string[]; metrics: readonly string[] }> {
  const path = join(mkdtempSync(join(tmpdir(), 'sla-log-')), 'log.xlsx');
  writeFileSync(path, await toXlsx(workbook({ title: '试验', created: '2026-03-03T08:00:00Z' }, sheets), { formulas: 'native' }));
  const values = recalculate([path]).get(path);
  const metrics = FROM_LOG.map((metric) => values?.get(CALC)?.[metricRow(metric) - 1]?.[MONTH_LEFT - 1] ?? '');
  return { messages: values?.get(LOG)?.[LOG_ROWS.message - 1] ?? [], metrics };
}

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

/** A workbook is made with room for its rows; people fill in more. */
test('more rows than 计算 can take: no metric has an answer, and the log says why', async () => {
  const plan = planFor('website', NO_ENTRIES, {}, 1);
  const { rows, systems } = randomLog(seeded(3), plan.months, SYSTEMS, { ...FULL, rows: 12 });
  const { messages, metrics } = await recalculated(logBook(plan, { rows, systems }, { ready: 14, helpers: 9, systems: 4 }));
  expect(messages).toContain('事件日志的行数已超出计算表，请重新生成工作簿');
  expect(metrics.length).toBeGreaterThan(15);
  expect(metrics.filter((value) => value !== '#N/A')).toEqual([]);
});
