// SLA.LINT: what the contracts' own terms show of the table of silences and of the remarks at the end of deliverables.md.
import { rows } from './harness';
import { type Key, KEYS, tableOf } from './tables';

const findings = (contract: unknown): string[] => rows('LINT', contract).map(([topic, name, text, applied, , source]) => `${[topic, name, text, applied].join(' ')} 〔${String(source)}〕`);

/** contract, what a line must say, where the texts show it. */
const SHOWN: readonly (readonly [Key, RegExp])[] = [
  ['security', /^权重 脆弱性检查 .*30%\/40%\/20%.*90%.*〔附件7第3项2\)〕/],
  ['website', /^缺口 应急响应 .*后果=重大.*大于等于45/],
  ['systems', /^缺口 应急响应 .*后果=重大.*大于等于30/],
  ['website', /^缺口 需求响应 .*恰为60.*一般5.*〔附件7第5项〕/],
  ['website', /^缺口 需求响应 后果=重大.*大于等于60/], // a mean over 60 minutes with serious results
  ['website', /^缺口 需求响应 .*大于等于120/],
  ['website', /^缺口 恢复 后果=重大.*恰为60/],
  ['website', /^缺口 恢复 .*大于等于240/],
  ['website', /^缺口 值守 后果=重大.*恰为2/],
  ['website', /^缺口 值守 后果=重大.*大于等于4/],
  ['security', /^缺口 值守 后果=无.*恰为2/],
  ['website', /^重叠 考核 .*重大10、一般11/], // 同一事实
  ['systems', /^缺口 信息化基础运维 服务中断 .*中断小时大于8/], // 断档分级
  ['security', /^缺口 安全运维 服务中断 .*中断小时大于8/],
  ['security', /^重叠 安全运维 服务中断 .*恰为8/],
  ['security', /^重叠 安全运维 重大篡改 .*影响分钟恰为60/],
  ['systems', /^日期 签署页日期 .*2016-03-03.*2026-03-03/],
  ['website', /^日期 考核月 .*13 个自然月/],
  ['data', /^引用 .*中小企业公共服务平台官网运维服务工作考核方案.*北京市中小企业数据运维服务工作考核方案.*〔第14条\(5\)、附件8〕/],
  ['systems', /^指标 可用性 .*99%.*99\.9%/], // 99 % beside 99.9 %
  ['systems', /^指标 重大4 允许 30 分钟.*15 分钟.*〔第8条\(4\)、附件5第4项〕/],
  ['data', /^指标 重大4 允许 30 分钟.*15 分钟/],
  ['security', /^指标 响应时限 .*60、120 分钟/], // 8(3), annex 3.8
  ['security', /^指标 重大6 .*15 分钟/],
  ['security', /^指标 重大7 .*30 分钟/],
  ['website', /^印制 评分表 印制 4 项，考核方案列 5 项/],
  ['systems', /^缺项 两张评分表/],
  ['petition', /^付款 第3期 1\/12 应为 92,083\.33 元，合同印 92,083\.00 元/],
  ['petition', /^付款 第4期 1\/6 应为 184,166\.67 元，合同印 184,167\.00 元/],
  ['security', /^存疑 第8条写作数据运维 .*数据运维.*〔第8条\(1\)\(3\)\(4\)〕/],
  ['security', /^存疑 日志分析次数 .*每季度.*2次/],
  ['security', /^存疑 月度进度报告期限 .*每月10日前/],
  ['security', /^存疑 考核管理办法 .*未附/],
  ['security', /^存疑 工作项名称/],
  ['systems', /^存疑 第5条编号重复/],
  ['data', /^存疑 第5条编号重复/],
  ['systems', /^存疑 第8条编号重复 .*（十）/],
  ['systems', /^存疑 应用系统工作项名称/],
  ['systems', /^存疑 基础运维工作项名称/],
  ['data', /^存疑 第四工作项名称/],
];
test.each(SHOWN)('%s: %s', (key, expected) => {
  expect(findings([[key]]).filter((line) => expected.test(line))).toHaveLength(1);
});

// Readings by contract, as README's table places them.
const FOUR: readonly Key[] = ['website', 'systems', 'data', 'security'];
const THREE: readonly Key[] = ['website', 'systems', 'data'];
const READ: Readonly<Record<string, readonly Key[]>> = {
  权重合计: ['security'], 未安排项: THREE, 一般违约基数: THREE, 安全违约基数: ['security'], 区间端点: FOUR, 平均响应时间: THREE, 同一事实: FOUR, 六十分: FOUR, 两表连续低分: ['systems'], 年度两表: ['systems'],
  数据丢失分级: ['systems'], 人数与损失: ['data'], 断档分级: ['systems', 'security'], 可用性口径: ['systems'], 得分舍入: FOUR, 金额舍入: KEYS, 迟延二十: ['petition'], 扣分比例: THREE, 期满日: FOUR, 统计期间: FOUR,
  可用性对象: FOUR, 一年内: FOUR, 违约次数: KEYS, 第四个月: FOUR, 事故与重大违约: THREE, 一个库: THREE, 系统数据丢失: ['systems'], 现场值守: FOUR, 重保期间: ['systems', 'data', 'security'], 考核月: FOUR,
  考核方案名: ['data'],
};
test.each(Object.entries(READ))('解读 %s: in %j, with its choice and its source', (name, keys) => {
  for (const key of KEYS) {
    const lines = rows('LINT', [[key]]).filter(([topic, each]) => topic === '解读' && each === name);
    expect([key, lines.length]).toEqual([key, keys.includes(key) ? 1 : 0]);
    for (const [, , text, applied, , source] of lines) expect([text, applied, source].every((part) => typeof part === 'string' && part !== '')).toBe(true);
  }
});

test.each(KEYS)('%s: six columns, every line with its source', (key) => {
  const found = rows('LINT', [[key]]);
  expect(found.filter((line) => line.length !== 6 || line[5] === '' || line[0] === '')).toEqual([]);
});

test('what a choice mends is no longer found; what it opens is', () => {
  expect(findings(tableOf('security', { 权重合计: '文档三成' })).filter((line) => line.startsWith('权重'))).toEqual([]);
  expect(findings(tableOf('security', { 断档分级: 'B级' })).filter((line) => /缺口 .*服务中断/.test(line))).toEqual([]);
  expect(findings(tableOf('website', { 一个库: '恰好一个' })).filter((line) => /^缺口 官网运维 数据丢失 .*丢失库数/.test(line)).length).toBeGreaterThan(0);
});

const HEAD = ['类别', '编号', '名称', '满分', '完成时效', '完成质量', '工作文档', '比例', '上限', '基数', '条件', '依据', '族'];
test('a contract of the user’s own: instalments, weights, full marks, bands', () => {
  const table = [
    HEAD,
    ['合同', '金额', 1000, '', '', '', '', '', '', '', '', '第1条', ''],
    ['付款', '1', '签订后', '', '', '', '', '50%', '', 500, '', '第2条', ''],
    ['付款', '2', '验收后', '', '', '', '', '40%', '', 450, '', '第2条', ''],
    ['考核项', '运维.1', '巡检', 50, '50%', '40%', '20%', '', '', '', '', '附件1', ''],
    ['考核项', '运维.2', '报告', 40, '50%', '30%', '20%', '', '', '', '', '附件1', ''],
    ['违约', '甲', '一档', '', '', '', '', '1%', '', '金额', '可用性 < 99% 且 可用性 > 95%', '附件2', '可用性'],
    ['违约', '乙', '二档', '', '', '', '', '2%', '', '金额', '可用性 < 96%', '附件2', '可用性'],
  ];
  const found = findings(table).join('\n');
  for (const expected of [/付款 份额 .*50% \+ 40%/, /付款 第2期 40% 应为 400\.00 元，合同印 450\.00 元/, /付款 合计 .*950\.00.*1,000\.00/, /权重 巡检 .*110%/, /权重 运维 .*90 分/, /重叠 可用性 .*甲、乙/]) expect(found).toMatch(expected);
});
test('nothing to find is one line', () => {
  expect(rows('LINT', [HEAD, ['合同', '金额', 1000, '', '', '', '', '', '', '', '', '第1条', '']])).toEqual([['无', '', '', '', '', '']]);
});
