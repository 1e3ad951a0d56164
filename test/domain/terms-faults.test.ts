// Bad tables: every fault at once, each with its row, its column, what stands there and what was expected.
import { isFaults, parseTable } from '../../src/domain/terms/parse';
import { KEYS, tableOf } from './builtIn';

const HEAD = ['类别', '编号', '名称', '满分', '完成时效', '完成质量', '工作文档', '比例', '上限', '基数', '条件', '依据', '族', '限于', '生效', '次数'] as const;
type Head = (typeof HEAD)[number];
const row = (cells: Readonly<Partial<Record<Head, unknown>>>): unknown[] => HEAD.map((head) => cells[head] ?? '');
/** `2 比例 “很多”`: row, column, what stands there. */
const faults = (...rows: readonly Readonly<Partial<Record<Head, unknown>>>[]): string[] => {
  const parsed = parseTable([[...HEAD], ...rows.map(row)]);
  return isFaults(parsed) ? parsed.map((fault) => `${fault.row} ${fault.column} ${fault.found}`) : [];
};

const item = { 类别: '考核项', 编号: '运维.1', 名称: '巡检', 满分: 10, 完成时效: '30%', 完成质量: 0.5, 工作文档: '20%' };
const clause = { 类别: '违约', 编号: '甲', 名称: '甲', 比例: '10%', 基数: 100 };
const incident = { 类别: '事故', 编号: '表.A级.1', 名称: '甲', 条件: '影响人数 ≥ 1' };

test.each<readonly [string, Readonly<Partial<Record<Head, unknown>>>, readonly string[]]>([
  ['a kind that is none', { ...clause, 类别: '罚款' }, ['2 类别 “罚款”']],
  ['no kind', { 编号: '甲', 名称: '甲' }, ['2 类别 空']],
  ['no number', { ...clause, 编号: '' }, ['2 编号 空']],
  ['no text', { ...clause, 名称: '' }, ['2 名称 空']],
  ['an error in a cell', { ...clause, 名称: { code: '#REF!' } }, ['2 名称 错误值']],
  ['TRUE for a text', { ...clause, 名称: true }, ['2 名称 TRUE']],
  ['an amount as text', { 类别: '合同', 编号: '金额', 名称: '780000' }, ['2 名称 “780000”']],
  ['an amount of zero', { 类别: '合同', 编号: '金额', 名称: 0 }, ['2 名称 0']],
  ['a negative amount', { 类别: '合同', 编号: '金额', 名称: -1 }, ['2 名称 -1']],
  ['a day that is none', { 类别: '合同', 编号: '开始', 名称: '2026-02-30' }, ['2 名称 “2026-02-30”']],
  ['a day in words', { 类别: '合同', 编号: '开始', 名称: '三月三日' }, ['2 名称 “三月三日”']],
  ['an item without its table', { ...item, 编号: '3' }, ['2 编号 “3”']],
  ['weights out of range', { ...item, 完成时效: '130%', 完成质量: -0.5, 工作文档: '两成' }, ['2 完成时效 “130%”', '2 完成质量 -0.5', '2 工作文档 “两成”']],
  ['full mark as text', { ...item, 满分: '10' }, ['2 满分 “10”']],
  ['full mark missing', { ...item, 满分: '' }, ['2 满分 空']],
  ['full mark of zero: nothing to score', { ...item, 满分: 0 }, ['2 满分 0']],
  ['a rate in words', { ...clause, 比例: '很多' }, ['2 比例 “很多”']],
  ['no rate', { ...clause, 比例: '' }, ['2 比例 空']],
  ['a negative rate', { ...clause, 比例: -0.1 }, ['2 比例 -0.1']],
  ['a rate per nothing', { ...clause, 比例: '10%/' }, ['2 比例 “10%/”']],
  ['a rate per no day', { ...clause, 比例: '10%/0日' }, ['2 比例 “10%/0日”']],
  ['no base', { ...clause, 基数: '' }, ['2 基数 空']],
  ['a negative base', { ...clause, 基数: -1 }, ['2 基数 -1']],
  ['a base nobody can read', { ...clause, 基数: '金额×很多' }, ['2 基数 “金额×很多”']],
  ['a cap nobody can read', { ...clause, 上限: '10%10%' }, ['2 上限 “10%10%”']],
  ['an unknown name in a condition', { ...clause, 条件: '天气 = 晴' }, ['2 条件 “天气 = 晴”']],
  ['a metric where the log’s columns stand', { ...incident, 条件: '可用性 < 99%' }, ['2 条件 “可用性 < 99%”']],
  ['a class without its level', { ...incident, 编号: '表.1' }, ['2 编号 “表.1”']],
  ['a class without a condition', { ...incident, 条件: '' }, ['2 条件 空']],
  ['an unclosed parenthesis', { ...clause, 条件: '(可用性 < 99%' }, ['2 条件 “(可用性 < 99%”']],
  ['a word against a number', { ...clause, 条件: '可用性 = 低' }, ['2 条件 “可用性 = 低”']],
  ['a word that the metric does not take', { ...clause, 条件: '后果 = 严重' }, ['2 条件 “后果 = 严重”']],
  ['more or less than a word', { ...clause, 条件: '后果 > 一般' }, ['2 条件 “后果 > 一般”']],
  ['a share of an instalment', { 类别: '付款', 编号: '1', 名称: '甲', 比例: '一半', 基数: 5 }, ['2 比例 “一半”']],
  ['a twelfth of zero', { 类别: '付款', 编号: '1', 名称: '甲', 比例: '1/0', 基数: 5 }, ['2 比例 “1/0”']],
  ['an instalment without its amount', { 类别: '付款', 编号: '1', 名称: '甲', 比例: '50%' }, ['2 基数 空']],
  ['a grade without a bound', { 类别: '等级', 编号: '优秀', 名称: '甲' }, ['2 条件 空']],
  ['half a time', { 类别: '交付物', 编号: '1', 名称: '报告', 次数: 1.5 }, ['2 次数 1.5']],
  ['a metric without a direction', { 类别: '指标', 编号: '投诉', 名称: '投诉', 条件: '多' }, ['2 条件 “多”']],
  ['a choice that the reading does not have', { 类别: '解读', 编号: '六十分', 名称: '看情况' }, ['2 名称 “看情况”']],
  ['a limit to such a choice', { ...clause, 限于: '六十分=看情况' }, ['2 限于 “六十分=看情况”']],
  ['a limit that is none', { ...clause, 限于: '六十分' }, ['2 限于 “六十分”']],
  ['a limit to a reading that nobody knows', { ...clause, 限于: '天气=晴' }, ['2 限于 “天气=晴”']],
  ['a day from which it holds, in words', { ...clause, 生效: '明年' }, ['2 生效 “明年”']],
])('%s', (_, cells, expected) => {
  expect(faults(cells)).toEqual(expected);
});

test('every fault at once, in the order of the rows; blank rows count as rows', () => {
  expect(faults({ ...clause, 比例: '?' }, {}, { ...item, 满分: 'x', 完成时效: 2 }, clause, { ...incident, 条件: '影响人数 >' })).toEqual([
    '2 比例 “?”', '4 满分 “x”', '4 完成时效 2', '6 条件 “影响人数 >”',
  ]);
});
test.each<readonly [string, unknown[][], readonly string[]]>([
  ['no header', [['甲', '乙']], ['1 类别', '1 编号', '1 名称']],
  ['a column missing', [['类别', '名称']], ['1 编号']],
  ['only the header', [[...HEAD]], []],
  ['blank rows alone', [[...HEAD], HEAD.map(() => '')], []],
])('%s', (_, grid, expected) => {
  const parsed = parseTable(grid);
  const found = isFaults(parsed) ? parsed.map(({ row: at, column }) => `${at} ${column}`) : ['no fault'];
  expect(expected.length === 0 ? found : found.slice(0, expected.length)).toEqual(expected.length === 0 ? ['2 类别'] : expected);
});
test('a heading twice is a fault, not a guess', () => {
  const parsed = parseTable([[...HEAD, '比例'], [...row(clause), '99%']]);
  expect(isFaults(parsed) && parsed.map(({ row: at, column }) => `${at} ${column}`)).toEqual(['1 比例']);
});
test.each(KEYS)('%s has none', (key) => {
  expect(isFaults(parseTable(tableOf(key)))).toBe(false);
});
