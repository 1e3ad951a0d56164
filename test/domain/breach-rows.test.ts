// Rows that share a 编号, the next row across a gap, and counts: what a clause costs when the month's metrics decide.
import { type Finding, findBreaches } from '../../src/domain/breach/breach';
import type { MetricValue } from '../../src/domain/breach/metricRules';
import { resolve } from '../../src/domain/contract/resolve';
import { missing } from '../../src/domain/issue';
import type { TermRow } from '../../src/domain/terms/columns';
import { contract, type Choices, must, parsed, tableOf } from './builtIn';

const row = (id: string, rate: string, condition: string, family = ''): Partial<TermRow> => ({
  类别: '违约', 编号: id, 名称: id, 比例: rate, 基数: '金额', 条件: condition, 族: family, 依据: '测试',
});
const shown = ({ kind, rule, amount }: Finding): string => `${kind} ${rule?.clause.id} ${amount?.toString() ?? ''}`.trim();
const found = (choices: Choices, rows: readonly Partial<TermRow>[], metrics: Record<string, MetricValue>): string[] =>
  findBreaches(must(resolve(parsed(tableOf('petition', choices, ...rows)))), new Map(Object.entries(metrics))).map(shown);

const CREDITS = [row('信用', '100%', '可用性 < 95%'), row('信用', '30%', '可用性 < 99%'), row('信用', '10%', '可用性 < 99.99%')];

test('the first row that holds gives the rate, once, also where clauses add up', () => {
  for (const choice of ['同族取高', '逐条相加']) {
    expect(found({ 同一事实: choice }, CREDITS, { 可用性: 0.98 })).toEqual(['met 信用 331500']);
    expect(found({ 同一事实: choice }, CREDITS, { 可用性: 0.9 })).toEqual(['met 信用 1105000']);
  }
});

test('rows with a second metric are told apart by it', () => {
  const rows = [row('乙', '1%', '可用性 < 99% 且 后果 = 重大'), row('乙', '2%', '可用性 < 99% 且 后果 ≠ 重大')];
  expect(found({}, rows, { 可用性: 0.9 })).toEqual(['met 乙 22100']);
  expect(found({}, rows, { 可用性: 0.9, 后果: '重大' })).toEqual(['met 乙 11050']);
});

test('across a gap the next row charges its own rate', () => {
  const rows = [row('丙', '1%', '无人值守小时 > 1 且 无人值守小时 < 2'), row('丙', '2%', '无人值守小时 > 2 且 无人值守小时 < 4')];
  expect(found({ 区间端点: '适用下一档' }, rows, { 无人值守小时: 2 })).toEqual(['met 丙 11050']);
  expect(found({}, rows, { 无人值守小时: 2 })).toEqual(['gap 丙']);
});

test('no gap is claimed while a row of the family is open', () => {
  const rows = [row('丁1', '1%', '最长中断小时 < 2 且 中断次数 ≥ 3', '丁')];
  expect(found({}, rows, { 最长中断小时: missing('noMonth'), 中断次数: 3 })).toEqual(['open 丁1']);
});

test('months in a row are no number of events', () => {
  const metrics = new Map<string, MetricValue>([['连续低于60月数', 3]]);
  expect(findBreaches(contract('website', { 违约次数: '每次' }), metrics).map(shown)).toEqual(['met 重大10 65000']);
});
