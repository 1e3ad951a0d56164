// Every penalty sheet and service log as LibreOffice recalculates it, for random months at and around every bound.
import type { WorkbookModel } from '../../src/workbook/model';
import { checkModel } from '../../src/workbook/checkModel';
import { type Choices, type Key, KEYS } from '../domain/builtIn';
import { penaltyBook, type Trial, trialPlan } from '../workbook/sheets/penaltyPlans';
import { differences } from './planOf';

const READINGS: readonly (readonly [Key, Choices])[] = [
  ['website', { 区间端点: '适用下一档' }],
  ['website', { 同一事实: '逐条相加', 违约次数: '每次', 一般违约基数: '另行填写' }],
  ['data', { 事故与重大违约: '不计金额', 第四个月: '每月再计' }],
  ['systems', { 两表连续低分: '两表平均' }],
  ['security', { 安全违约基数: '一成封顶', 违约次数: '每次' }],
  ['petition', { 迟延二十: '叠加', 违约次数: '每次' }],
];

const row = (编号: string, 比例: string, 条件: string, more: object = {}) => ({ 类别: '违约' as const, 编号, 名称: `${编号} ${比例}`, 比例, 基数: 200, 条件, 依据: '测试', ...more });
const FOREIGN = [
  row('迟交', '10.5%/2日(不足计)', '迟交天数 > 0', { 上限: '55%' }),
  row('信用', '100%', '可用性 < 95%', { 基数: '月均服务费' }),
  row('信用', '30%', '可用性 < 99%', { 基数: '月均服务费' }),
  row('信用', '10%', '可用性 < 99.99%', { 基数: '月均服务费' }),
  row('再次', '5%', '连续未达标月数 ≥ 2', { 基数: '中标金额×10%', 上限: '中标金额×0.3%' }),
  { 类别: '指标' as const, 编号: '迟交天数', 名称: '迟交的天数', 条件: '越高越差' },
  { 类别: '合同' as const, 编号: '月违约金上限', 名称: '20%', 依据: '测试' },
];

const books = new Map<string, WorkbookModel>();
const add = (key: Key, trial: Trial): void => {
  books.set(`${key} ${JSON.stringify(trial.choices ?? trial.rows?.length ?? '')}`, penaltyBook(trialPlan(key, trial)));
};
/** More months by hand: SLA_ROUNDS=5. */
const ROUNDS = Number(process.env['SLA_ROUNDS'] ?? 1);
KEYS.forEach((key, i) => add(key, { count: 12 * ROUNDS, seed: 100 + i }));
READINGS.forEach(([key, choices], i) => add(key, { choices, count: 8 * ROUNDS, seed: 200 + i }));
add('petition', { rows: FOREIGN, count: 16 * ROUNDS, seed: 300 });

test('models that every host can draw', () => {
  expect([...books].flatMap(([name, book]) => checkModel(book).map((fault) => ({ name, ...fault })))).toEqual([]);
});

test('stored values are what LibreOffice computes', async () => {
  const { compared, differing } = await differences([...books.values()].map(({ sheets }) => sheets));
  const names = [...books.keys()];
  expect(differing.map((each) => each.replace(/^file (\d+)/, (_, i: string) => names[Number(i)] ?? i))).toEqual([]);
  expect(compared).toBeGreaterThan(20_000);
}, 600_000);
