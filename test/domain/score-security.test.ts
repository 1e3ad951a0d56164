// 安全运维, annex 7: eighteen items, one whose weights sum to 90 %, items not arranged taken out and the rest converted to 100 (折算).
import { scoreMonth } from '../../src/domain/evaluation/score';
import { isIssue } from '../../src/domain/issue';
import { type Choices, contract, plain } from './builtIn';

type Row = readonly unknown[];

/** Full marks in points, row by row as annex 7 gives them: 10 × 20 % = 2, … */
const FULL: readonly Row[] = [
  [2, 5, 3], // 安全巡检 10: 20/50/30
  [1.5, 2, 1], // 脆弱性检查 5: 30/40/20, 4.5 in all
  [2, 2, 1], // 安全加固 5: 40/40/20
  [1, 2, 2], // 渗透测试 5: 20/40/40
  [1, 2.5, 1.5], // 特殊时期安全值守 5: 20/50/30
  [1.5, 2, 1.5], // 日志分析服务 5: 30/40/30
  [1.5, 2.5, 1], // 应急演练 5: 30/50/20
  [2.5, 1.5, 1], // 应急响应 5: 50/30/20
  [3, 5, 2], // 网站安全监控服务 10: 30/50/20
  [1.5, 2.5, 1], // 病毒库升级服务 5: 30/50/20
  [2, 2, 1], // 数据备份服务 5: 40/40/20
  [1.5, 2, 1.5], // 信息安全自查服务 5: 30/40/30
  [1.5, 3, 0.5], // 签名验签服务 5: 30/60/10
  [2, 2.5, 0.5], // 加解密服务 5: 40/50/10
  [2.5, 2, 0.5], // SSL安全服务 5: 50/40/10
  [2, 2.5, 0.5], // 国密OV SSL证书 5: 40/50/10
  [2.5, 2, 0.5], // 时间戳服务 5: 50/40/10
  [2, 2.5, 0.5], // 应用接入密码服务 5: 40/50/10
];
const OFF: Row = ['/', '/', '/'];
const with_ = (changed: Readonly<Record<number, Row>>): Row[] => FULL.map((row, i) => changed[i + 1] ?? row);
const without = (...items: readonly number[]): Row[] => with_(Object.fromEntries(items.map((item) => [item, OFF])));

const total = (scores: readonly Row[], choices: Choices = {}): unknown => {
  const result = scoreMonth(contract('security', choices), scores);
  return isIssue(result) ? plain(result) : result.total;
};

test.each<readonly [string, readonly Row[], number, string]>([
  ['all full: 4.5 of 5', FULL, 99.5, '99.5 ÷ 100'],
  ['脆弱性检查 not arranged', without(2), 100, '95 ÷ 95'],
  ['安全巡检 not arranged', without(1), 99.44, '89.5 ÷ 90 = 99.4444…'],
  ['three not arranged', without(3, 4, 7), 99.41, '84.5 ÷ 85 = 99.41176…'],
  ['only 脆弱性检查 arranged', without(...FULL.map((_, i) => i + 1).filter((n) => n !== 2)), 90, '4.5 ÷ 5'],
  ['two out, 应急响应 at 2.5 of 5', with_({ 1: OFF, 9: OFF, 8: [1, 0.5, 1] }), 96.25, '(80 − 0.5 − 2.5) ÷ 80 = 77 ÷ 80'],
  ['thirds round half up', with_({ 1: OFF, 3: [2, 2, 0], 4: [1, 2, 1] }), 97.22, '(90 − 0.5 − 2) ÷ 90 = 97.2222…'],
])('%s: %j is %d (%s)', (_, scores, expected) => {
  expect(total(scores)).toBe(expected);
});

test.each<readonly [string, Row, unknown]>([
  ['the full-width stroke', ['／', '／', '／'], 100],
  ['the word', ['未安排', '未安排', '未安排'], 100],
  ['mixed signs', ['/', '／', ' 未安排 '], 100],
  ['only two cells', ['/', '/', ''], '#N/A markBlank'],
  ['a mark beside a stroke', ['/', '/', 1], '#VALUE! markMixed'],
  ['a stroke of another kind', ['\\', '\\', '\\'], '#VALUE! markNotNumber'],
  ['three blanks are not filled in', ['', '', ''], '#N/A markBlank'],
])('not arranged, written as %s', (_, row, expected) => {
  expect(total(with_({ 2: row }))).toBe(expected);
});

test('nothing arranged: no score', () => {
  expect(total(FULL.map(() => OFF))).toBe('#N/A nothingArranged');
});

test.each<readonly [string, Row, unknown, string]>([
  ['照原文', [1.5, 2, 1], 99.5, '4.5 points, out of 5'],
  ['照原文', [1.5, 2, 1.01], '#VALUE! markOutOfRange', '20 % of 5 is 1'],
  ['文档三成', [1.5, 2, 1.5], 100, 'the documents at 30 %'],
  ['文档三成', [1.5, 2, 1], 99.5, 'half a point short'],
  ['按比例', [1.5, 2, 1], 100, '4.5 points scaled to 5'],
  ['按比例', [1.5, 2, 0], 98.89, '95 + 3.5 ÷ 0.9 = 98.888…'],
  ['按比例', [1.5, 2, 1.01], '#VALUE! markOutOfRange', 'the full marks stay as printed'],
])('权重合计=%s, marks %j: %p (%s)', (choice, row, expected) => {
  expect(total(with_({ 2: row }), { 权重合计: choice })).toBe(expected);
});

test('得分舍入=不舍入 keeps the decimals', () => {
  expect(total(without(1), { 得分舍入: '不舍入' })).toBeCloseTo(8950 / 90, 12);
});
test('the text’s own rule stands before a reading: 折算 even where 计满分 was chosen', () => {
  expect(total(without(1), { 未安排项: '计满分' })).toBe(99.44);
});
