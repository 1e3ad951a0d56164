// SLA.CONTRACTS, TERM, ITEMS, PAYMENTS, SETTLE, VERSION: what the contracts say, figure by figure.
import { cell, message, rows, serial, sla } from './harness';
import { tableOf } from './tables';

test('SLA.CONTRACTS: key, name, provider, amount, start, end', () => {
  const [from, to] = [serial('2026-03-03'), serial('2027-03-02')];
  expect(rows('CONTRACTS')).toEqual([
    ['website', '官网运维', '首信云技术有限公司', 780000, from, to],
    ['systems', '系统运维', '太极计算机股份有限公司', 3278000, from, to],
    ['data', '数据运维', '北京星河千帆科技有限公司', 1194000, from, to],
    ['security', '安全运维', '北京安信天行科技有限公司', 1719600, from, to],
    ['petition', '信访运维', '首都信息发展股份有限公司', 1105000, serial('2026-03-01'), serial('2027-02-28')],
  ]);
});

test.each<readonly [string, string, unknown]>([
  ['website', '金额', 780000], ['website', '月均服务费', 65000], ['systems', '月均服务费', 273166.67], ['data', '月均服务费', 99500], ['security', '月均服务费', 143300], ['petition', '月均服务费', 92083.33],
  ['website', '服务月数', 12], ['website', '服务天数', 365], ['petition', '服务天数', 365], ['website', '履约保函', 78000], ['security', '履约保函', 171960], ['security', '履约保函期限', '30个工作日'],
  ['petition', '履约保函', '#N/A'], ['petition', '不含税金额', 1042452.83], ['petition', '税额', 62547.17], ['petition', '税率', 0.06], ['website', '税额', '#N/A'],
  ['systems', '签订', serial('2026-03-03')], ['systems', '签署页日期', serial('2016-03-03')], ['systems', '验收.可用性', 0.99], ['systems', '目标.可用性', 0.999], ['website', '验收.可用性', 0.999],
  ['website', '乙方', '首信云技术有限公司'], ['website', '服务商', '首信云技术有限公司'], ['petition', '甲方', '北京市信访办公室'], ['website', '合同总额', 780000],
  ['website', '开始', serial('2026-03-03')], ['website', '结束', serial('2027-03-02')], ['website', '没有这一条', '#VALUE!'], ['petition', '恢复时限分钟', 120], ['security', '响应时限分钟', 60],
])('TERM(%s, %s) is %p', (key, field, expected) => {
  expect(cell('TERM', [[key]], [[field]])).toBe(expected);
});
test('TERM: a column of names gives a column; 期满日 is a reading', () => {
  expect(sla('TERM', [['官网运维']], [['金额'], [''], ['天气'], ['履约保函']])).toEqual([[780000], [''], ['#VALUE!'], [78000]]);
  expect(cell('TERM', tableOf('website', { 期满日: '对应日' }), [['结束']])).toBe(serial('2027-03-03'));
});

test.each(['website', 'WEBSITE', ' website ', 'ｗｅｂｓｉｔｅ', '官网运维', ' 官网运维　'])('“%s” names the contract', (name) => {
  expect(cell('TERM', [[name]], [['金额']])).toBe(780000);
  expect(cell('TERM', name, '金额')).toBe(780000);
});
test('a name that is none lists the five', () => {
  expect(message('TERM', [['官网']], [['金额']])).toBe('#VALUE! 没有名为“官网”的合同；可用：website（官网运维）、systems（系统运维）、data（数据运维）、security（安全运维）、petition（信访运维）；也可以给出合同条款表区域');
  expect([cell('TERM', [['']], [['金额']]), cell('TERM', null, [['金额']]), cell('TERM', [[1]], [['金额']])]).toEqual(['#N/A', '#N/A', '#VALUE!']);
});

test('SLA.ITEMS: header, then points of each dimension', () => {
  expect(rows('ITEMS', [['website']])).toEqual([
    ['工作项', '满分', '完成时效', '完成质量', '工作文档'],
    ['日常内容运维', 20, 6, 10, 4], ['网站栏目及功能优化', 20, 6, 10, 4], ['专题设计制作', 20, 6, 10, 4], ['重保及节假日值守及应急处置', 20, 6, 10, 4], ['网站接口技术支持服务', 20, 6, 10, 4],
  ]);
  const security = rows('ITEMS', [['security']]);
  expect([security.length, security[0], security[2], security[13]]).toEqual([19, ['工作项', '满分', '完成时效', '完成质量', '文档记录'], ['脆弱性检查', 5, 1.5, 2, 1], ['签名验签服务', 5, 1.5, 3, 0.5]]);
  expect(rows('ITEMS', [['systems']], '信息化基础运维').slice(1).map(([, points]) => points)).toEqual([7, 8, 7, 7, 7, 7, 7, 7, 7, 8, 7, 7, 7, 7]);
  expect([message('ITEMS', [['systems']]), message('ITEMS', [['petition']])]).toEqual([expect.stringMatching(/^#VALUE!/), expect.stringMatching(/^#N\/A/)]);
});

test.each<readonly [string, readonly (readonly unknown[])[]]>([
  ['website', [['1', 0.7, 546000, 20], ['2', 0.3, 234000, 20]]],
  ['systems', [['1', 0.7, 2294600, 20], ['2', 0.3, 983400, 20]]],
  ['data', [['1', 0.7, 835800, 20], ['2', 0.3, 358200, 20]]],
  ['security', [['1', 0.7, 1203720, 20], ['2', 0.3, 515880, 20]]],
  ['petition', [['1', 0.25, 276250, 7], ['2', 0.5, 552500, '2026-09-30前'], ['3', 1 / 12, 92083, '2026-12-31前'], ['4', 1 / 6, 184167, '立即']]],
])('SLA.PAYMENTS(%s): instalment, share, amount, days — as printed', (key, expected) => {
  const found = rows('PAYMENTS', [[key]]);
  expect(found.map(([n, share, amount, , days]) => [n, share, amount, days])).toEqual(expected);
  expect(found.reduce((sum, [, , amount]) => sum + Number(amount), 0)).toBe(cell('TERM', [[key]], [['金额']]));
});

test.each<readonly [string, unknown, unknown]>([
  ['website', 0, 0], ['website', 1, 2136.99], ['website', 10, 21369.86], ['website', 365, 780000], // 780,000 ÷ 365
  ['systems', 7, 62865.75], ['data', 31, 101408.22], ['security', 30, 141336.99],
  ['petition', 1, '#N/A'], ['website', -1, '#VALUE!'], ['website', 1.5, '#VALUE!'], ['website', '10', '#VALUE!'], ['website', '', '#N/A'],
])('SETTLE(%s, %p) is %p', (key, days, expected) => {
  expect(sla('SETTLE', [[key]], days)).toBe(expected);
});
test('VERSION is a text', () => {
  expect(sla('VERSION')).toMatch(/^\d+\.\d+/);
});
