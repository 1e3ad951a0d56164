// SLA.BREACH: what a month's metrics meet, what of it counts, where the contract has a gap.
import { message, rows } from './harness';
import { type Key, tableOf } from './tables';

type Facts = Readonly<Record<string, unknown>>;
type Choices = Readonly<Record<string, string>>;
const lines = (key: Key, facts: Facts, choices: Choices = {}): unknown[][] => rows('BREACH', tableOf(key, choices), [['', ''], ...Object.entries(facts)]).slice(1);
/** `一般2 19500`; a clause that yields to another of its family shows no amount. */
const found = (key: Key, facts: Facts, choices: Choices = {}): string[] => lines(key, facts, choices).map(([clause, , , , , amount]) => `${String(clause)} ${String(amount)}`.trim());

type Case = readonly [key: Key, facts: Facts, expected: readonly string[]];

const website: readonly Case[] = [
  ['website', {}, []],
  ['website', { 可用性: 0.999 }, []], // exactly 99.9 % is not below
  ['website', { 可用性: 0.9989 }, ['一般1 32500']],
  ['website', { 可用性: 0.9989, 后果: '一般' }, ['一般1 32500']],
  ['website', { 可用性: 0.9989, 后果: '重大' }, ['重大1 65000']],
  ['website', { 数据丢失: 1 }, []], // without serious results in no row
  ['website', { 数据丢失: 1, 后果: '重大' }, ['重大2 130000']],
  ['website', { 数据丢失: 3, 后果: '重大' }, ['重大2 130000']], // once a month
  ['website', { 整改未处置: 1 }, ['一般4 32500']],
  ['website', { 整改未处置: 1, 后果: '重大' }, ['重大3 65000']],
  ['website', { 最长中断小时: 1.99 }, []],
  ['website', { 最长中断小时: 2 }, ['一般2 19500']], // 2小时以上
  ['website', { 中断次数: 2, 累计中断小时: 7.99 }, []],
  ['website', { 中断次数: 3 }, ['一般3 39000']], // 3次以上
  ['website', { 累计中断小时: 8 }, ['一般3 39000']], // 累计8小时以上
  ['website', { 最长中断小时: 8, 中断次数: 3, 累计中断小时: 12 }, ['一般2', '一般3 39000']], // one family: the highest
  ['website', { 月得分: 60 }, []],
  ['website', { 月得分: 59.99 }, ['一般11 26000']],
  ['website', { 月得分: 59.995 }, []], // 60.00 before any comparison
  ['website', { 月得分: 59, 连续低于60月数: 2 }, ['一般11 26000']],
  ['website', { 月得分: 59, 连续低于60月数: 3 }, ['重大10 65000', '一般11']],
  ['website', { 月得分: 59, 连续低于60月数: 4 }, ['一般11 26000']], // 第四个月: once
  ['website', { 年度得分: 59 }, ['年度 319800']],
  ['website', { 年度得分: 59.995 }, []],
  ['website', { 年度得分: 60 }, []],
];

const minutes: readonly Case[] = [
  // 运维需求平均响应时间: 30–60 and 60–120, both ends open
  ['website', { 需求平均响应分钟: 30 }, []],
  ['website', { 需求平均响应分钟: 30.01 }, ['一般5 19500']],
  ['website', { 需求平均响应分钟: 59.99 }, ['一般5 19500']],
  ['website', { 需求平均响应分钟: 60 }, ['缺口']],
  ['website', { 需求平均响应分钟: 60.01 }, ['一般6 32500']],
  ['website', { 需求平均响应分钟: 119.99 }, ['一般6 32500']],
  ['website', { 需求平均响应分钟: 120 }, ['缺口']],
  ['website', { 需求平均响应分钟: 500 }, ['缺口']],
  ['website', { 需求平均响应分钟: 45, 后果: '重大' }, ['重大5 130000']],
  ['website', { 需求平均响应分钟: 60, 后果: '重大' }, ['缺口']],
  ['website', { 需求平均响应分钟: 90, 后果: '重大' }, ['缺口']], // over 60 with serious results in no row
  // 平均响应时间: website 30–45, systems and data 15–30, only with serious results
  ['website', { 应急平均响应分钟: 44.99, 后果: '重大' }, ['重大4 65000']],
  ['website', { 应急平均响应分钟: 45, 后果: '重大' }, ['缺口']],
  ['website', { 应急平均响应分钟: 30, 后果: '重大' }, []],
  ['website', { 应急平均响应分钟: 44.99 }, []],
  ['systems', { 应急平均响应分钟: 15.01, 后果: '重大' }, ['重大4 273166.67']],
  ['systems', { 应急平均响应分钟: 15, 后果: '重大' }, []],
  ['data', { 应急平均响应分钟: 30, 后果: '重大' }, ['缺口']],
  // 平均故障恢复时间: serious 30–60–120, otherwise 60–120–240
  ['data', { 需求平均恢复分钟: 45 }, []],
  ['data', { 需求平均恢复分钟: 60 }, []],
  ['data', { 需求平均恢复分钟: 61 }, ['一般7 29850']],
  ['data', { 需求平均恢复分钟: 120 }, ['缺口']],
  ['data', { 需求平均恢复分钟: 121 }, ['一般8 49750']],
  ['data', { 需求平均恢复分钟: 240 }, ['缺口']],
  ['data', { 需求平均恢复分钟: 1000 }, ['缺口']],
  ['data', { 需求平均恢复分钟: 45, 后果: '重大' }, ['重大6 99500']],
  ['data', { 需求平均恢复分钟: 60, 后果: '重大' }, ['缺口']],
  ['data', { 需求平均恢复分钟: 61, 后果: '重大' }, ['重大7 199000']],
  ['data', { 需求平均恢复分钟: 120, 后果: '重大' }, ['缺口']],
  ['data', { 需求平均恢复分钟: 200, 后果: '重大' }, ['缺口']],
  // 现场无人值守: 1–2 and 2–4
  ['website', { 无人值守小时: 1 }, []],
  ['website', { 无人值守小时: 1.01 }, ['一般9 19500']],
  ['website', { 无人值守小时: 2 }, ['缺口']],
  ['website', { 无人值守小时: 3.99 }, ['一般10 32500']],
  ['website', { 无人值守小时: 4 }, ['缺口']],
  ['website', { 无人值守小时: 3, 后果: '重大' }, ['重大9 130000']],
];

const others: readonly Case[] = [
  ['security', { 数据篡改: 1, 后果: '重大' }, ['重大2 34392']],
  ['security', { 数据丢失: 1, 后果: '重大' }, ['重大3 34392']],
  ['security', { 入侵: 1, 后果: '重大' }, ['重大4 17196']],
  ['security', { 入侵: 1, 后果: '一般' }, []], // no row of annex 6
  ['security', { 无人值守小时: 1.5 }, ['一般9 5158.8']], // 未造成影响
  ['security', { 无人值守小时: 1.5, 后果: '一般' }, ['重大10 17196']], // 造成事故影响
  ['security', { 无人值守小时: 3, 后果: '一般' }, ['一般10 8598']],
  ['security', { 无人值守小时: 3, 后果: '重大' }, ['重大11 34392']],
  ['security', { 七天内中断次数: 3 }, ['一般3 10317.6']],
  ['security', { 七天内累计中断小时: 4, 最长中断小时: 2 }, ['一般2', '一般3 10317.6']],
  ['security', { 中断次数: 9, 累计中断小时: 3.99, 最长中断小时: 1.9 }, []],
  ['security', { 年度得分: 59 }, ['年度 #N/A']], // 考核管理办法
  ['security', { 连续低于60月数: 3, 月得分: 50 }, ['重大12 17196', '一般11']],
  ['petition', { 迟延天数: 10 }, ['迟延 33150']],
  ['petition', { 迟延天数: 11, 服务缺陷: 1, 未整改: 1 }, ['迟延 221000', '缺陷 221000', '未整改 221000']],
  ['petition', { 缺陷: 2 }, ['缺陷 221000']],
  ['petition', { 迟延天数: 0, 服务缺陷: '否' }, []],
  ['petition', { 服务缺陷: '是' }, ['缺陷 221000']],
  ['petition', { 迟延天数: 1.5 }, ['迟延 #VALUE!']],
];
test.each([...website, ...minutes, ...others])('%s %j: %j', (key, facts, expected) => {
  expect(found(key, facts)).toEqual(expected);
});

test.each<readonly [Key, Facts, Choices, readonly string[]]>([
  ['website', { 需求平均响应分钟: 60 }, { 区间端点: '适用下一档' }, ['一般5 19500']],
  ['website', { 需求平均响应分钟: 120 }, { 区间端点: '适用下一档' }, ['一般6 32500']],
  ['website', { 需求平均响应分钟: 90, 后果: '重大' }, { 区间端点: '适用下一档' }, ['重大5 130000']],
  ['website', { 无人值守小时: 5 }, { 区间端点: '适用下一档' }, ['一般10 32500']],
  ['website', { 最长中断小时: 8, 中断次数: 3 }, { 同一事实: '逐条相加' }, ['一般2 19500', '一般3 39000']],
  ['website', { 月得分: 59, 连续低于60月数: 3 }, { 同一事实: '逐条相加' }, ['重大10 65000', '一般11 26000']],
  ['website', { 连续低于60月数: 4 }, { 第四个月: '每月再计' }, ['重大10 65000']],
  ['website', { 数据丢失: 3, 后果: '重大' }, { 违约次数: '每次' }, ['重大2 390000']],
  ['website', { 整改未处置: 2 }, { 违约次数: '每次' }, ['一般4 65000']],
  ['website', { 中断次数: 5 }, { 违约次数: '每次' }, ['一般3 39000']], // a threshold, not so many breaches
  ['website', { 连续低于60月数: 3 }, { 违约次数: '每次' }, ['重大10 65000']], // three months are one breach
  ['petition', { 服务缺陷: 2 }, { 违约次数: '每次' }, ['缺陷 442000']],
  ['website', { 数据丢失: 1, 后果: '重大', B级次数: 1 }, { 事故与重大违约: '不计金额' }, ['重大2']],
  ['website', { 数据丢失: 1, 后果: '重大', B级次数: 0 }, { 事故与重大违约: '不计金额' }, ['重大2 130000']],
  ['website', { 数据丢失: 1, 后果: '重大', A级次数: 1 }, {}, ['重大2 130000']],
  ['website', { 可用性: 0.99, 月得分: 50 }, { 一般违约基数: '另行填写' }, ['一般1 #N/A', '一般11 #N/A']],
  ['website', { 年度得分: 60 }, { 六十分: '不及格' }, ['年度 312000']],
  ['website', { 月得分: 59.995, 年度得分: 59.995 }, { 得分舍入: '不舍入' }, ['一般11 26000', '年度 312039']],
  ['security', { 数据篡改: 1, 数据丢失: 1, 后果: '重大' }, { 安全违约基数: '一成封顶' }, ['重大2 171960', '重大3 171960']],
])('%s %j, %j: %j', (key, facts, choices, expected) => {
  expect(found(key, facts, choices)).toEqual(expected);
});

test('a line: clause, text, observed, rate, base, amount, source', () => {
  expect(rows('BREACH', [['systems']], [['指标', '数值'], ['最长中断小时', 3], ['中断次数', 3]])).toEqual([
    ['条款', '违约行为', '认定', '比例', '基数', '金额', '依据'],
    ['一般2', '因所提供的运维服务出现故障，造成某服务中断2小时以上', expect.stringContaining('最长中断小时 3'), '30%', expect.closeTo(273166.67, 2), '', '附件6第2项'],
    ['一般3', '因所提供的运维服务出现故障，造成某服务中断3次以上或累计8小时以上', expect.stringContaining('中断次数 3'), '60%', expect.closeTo(273166.67, 2), 163900, '附件6第3项'],
  ]);
});

test.each<readonly [string, unknown[][], RegExp]>([
  ['an unknown metric', [['响应速度', 1]], /^#VALUE! 没有名为“响应速度”的指标；可用：可用性/],
  ['text', [['可用性', '99%']], /^#VALUE! 指标“可用性”为“99%”/],
  ['availability of 99.5, which is 99.5 % typed as a number', [['可用性', 99.5]], /^#VALUE! 指标“可用性”为99.5/],
  ['a score above a hundred', [['月得分', 101]], /^#VALUE! 指标“月得分”为101/],
  ['below zero', [['中断次数', -1]], /^#VALUE!/],
  ['an outcome that is none', [['后果', '严重']], /^#VALUE! 指标“后果”为“严重”，应为无、一般、重大/],
  ['twice', [['中断次数', 1], ['中断次数', 2]], /^#VALUE! 指标“中断次数”出现多次/],
  ['three columns', [['中断次数', 1, 2]], /^#VALUE! 参数“metrics”应为两列/],
])('%s', (_, metrics, expected) => {
  expect(message('BREACH', [['website']], metrics)).toMatch(expected);
});
test('a metric that is an error leaves open what it would decide, and nothing else', () => {
  const result = rows('BREACH', [['website']], [['可用性', { code: '#N/A' }], ['月得分', 50]]).slice(1).map(([clause, , , , , amount]) => [clause, amount]);
  expect(result).toEqual([['一般1', '#N/A'], ['一般11', 26000]]);
});
