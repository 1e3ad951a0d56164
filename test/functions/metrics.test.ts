// SLA.METRICS on small logs of April 2026 (720 hours), each figure worked out by hand.
import { message, rows, serial } from './harness';
import { type Entry, HEADERS, type Key, log, tableOf } from './tables';

const [APRIL, MAY] = [serial('2026-04-01'), serial('2026-05-01')];
const metrics = (contract: unknown, entries: readonly Entry[], scores?: unknown): ReadonlyMap<unknown, unknown> =>
  new Map(rows('METRICS', contract, HEADERS, log(...entries), APRIL, MAY, scores).map(([name, value]) => [name, value]));
const of = (entries: readonly Entry[], name: string, key: Key = 'website', choices: Readonly<Record<string, string>> = {}): unknown => metrics(tableOf(key, choices), entries).get(name);

/** April days as `08 09:00`; other months in full. */
const at = (text: string): string => (text === '' || text.length > 11 ? text : `2026-04-${text}`);
const down = (from: string, to: string, rest: Entry = {}): Entry => ({ 事件类型: '服务中断', 业务系统: '官网', 服务商责任: '是', 发生时间: at(from), 恢复时间: at(to), ...rest });

test('the metrics, in the order in which they are listed', () => {
  expect(rows('METRICS', [['website']], HEADERS, log({}), APRIL, MAY).map(([name]) => name)).toEqual([
    '可用性', '应急平均响应分钟', '需求平均响应分钟', '需求平均恢复分钟', '最长中断小时', '中断次数', '累计中断小时', '七天内中断次数', '七天内累计中断小时', '无人值守小时',
    '响应超时次数', '恢复超时次数', '到场超时次数', '数据丢失', '数据篡改', '入侵', 'A级次数', 'B级次数', '月得分', '连续低于60月数', '后果',
  ]);
});
test('an empty log: nothing happened, nothing to measure', () => {
  const empty = metrics([['website']], []);
  expect([empty.get('可用性'), empty.get('中断次数'), empty.get('需求平均响应分钟'), empty.get('月得分'), empty.get('后果')]).toEqual([1, 0, '', '', '无']);
});

const outages: readonly (readonly [string, readonly Entry[], Readonly<Record<string, unknown>>])[] = [
  ['one of 7.2 hours', [down('08 00:00', '08 07:12')], { 可用性: 0.99, 最长中断小时: 7.2, 中断次数: 1, 累计中断小时: 7.2 }],
  ['overlapping records count once', [down('08 00:00', '08 05:00'), down('08 03:00', '08 06:00'), down('08 04:00', '08 04:30')], { 最长中断小时: 6, 中断次数: 1, 累计中断小时: 6 }],
  ['touching records are one interruption', [down('08 00:00', '08 01:00'), down('08 01:00', '08 02:00')], { 最长中断小时: 2, 中断次数: 1 }],
  ['a second between them makes two', [down('08 00:00', '08 01:00'), down('08 01:00:01', '08 02:00')], { 中断次数: 2 }],
  ['of two systems the worst counts', [down('08 00:00', '08 03:00'), down('08 00:00', '08 02:00', { 业务系统: '电子证书' }), down('09 00:00', '09 02:00', { 业务系统: '电子证书' })],
    { 最长中断小时: 3, 累计中断小时: 4, 中断次数: 2, 可用性: 716 / 720 }],
  ['from March into April: the hours of April, begun in March', [down('2026-03-31 22:00', '01 03:00')], { 最长中断小时: 3, 累计中断小时: 3, 中断次数: 0, 可用性: 717 / 720 }],
  ['from April into May', [down('30 22:00', '2026-05-01 05:00')], { 最长中断小时: 2, 累计中断小时: 2, 中断次数: 1 }],
  ['still out at the month’s end', [down('30 00:00', '')], { 最长中断小时: 24, 累计中断小时: 24, 中断次数: 1, 可用性: 696 / 720 }],
  ['wholly in March', [down('2026-03-30 00:00', '2026-03-31 00:00')], { 可用性: 1, 中断次数: 0, 累计中断小时: 0 }],
  ['wholly in May', [down('2026-05-01 00:00', '2026-05-01 09:00')], { 可用性: 1, 中断次数: 0 }],
  ['force majeure is left out', [down('08 00:00', '09 00:00', { 不可抗力: '是', 服务商责任: '' })], { 可用性: 1, 中断次数: 0 }],
  ['not the provider’s fault', [down('08 00:00', '09 00:00', { 服务商责任: '否' })], { 可用性: 1, 中断次数: 0, 最长中断小时: 0 }],
  ['whose fault is blank', [down('08 00:00', '09 00:00', { 服务商责任: '' })], { 可用性: '#N/A', 中断次数: '#N/A', 最长中断小时: '#N/A' }],
  ['a fault that is no outage', [{ 事件类型: '故障', 服务商责任: '是', 发生时间: at('08 00:00'), 响应时间: at('08 00:10'), 恢复时间: at('08 09:00') }], { 可用性: 1, 中断次数: 0 }],
];
test.each(outages)('%s', (_, entries, expected) => {
  const found = metrics([['website']], entries);
  expect(Object.fromEntries(Object.keys(expected).map((name) => [name, found.get(name)]))).toEqual(expected);
});

describe('七天内: 以内 includes the seventh day itself', () => {
  test.each<readonly [string, readonly Entry[], number, number]>([
    ['just seven days from the first to the third', [down('01 00:00', '01 01:00'), down('04 00:00', '04 01:00'), down('08 00:00', '08 01:00')], 3, 2],
    ['a second more', [down('01 00:00', '01 01:00'), down('04 00:00', '04 01:00'), down('08 00:00:01', '08 01:00')], 2, 2],
    ['six hours over two days', [down('10 00:00', '10 03:00'), down('12 00:00', '12 03:00')], 2, 6],
    ['far apart', [down('01 00:00', '01 03:00'), down('20 00:00', '20 02:00')], 1, 3],
    ['longer than the window', [down('01 00:00', '11 00:00')], 1, 168],
    ['the window that ends with the last', [down('01 00:00', '01 12:00'), down('08 00:00', '08 06:00')], 2, 12],
  ])('%s', (_, entries, times, hours) => {
    const found = metrics([['security']], entries);
    expect([found.get('七天内中断次数'), found.get('七天内累计中断小时')]).toEqual([times, hours]);
  });
});

const request = (called: string, responded: string, restored: string, rest: Entry = {}): Entry => ({
  事件类型: '需求', 发生时间: at(called), 报告时间: '', 响应时间: at(responded), 恢复时间: at(restored), ...rest,
});
const fault = (called: string, responded: string, rest: Entry = {}): Entry => ({ ...request(called, responded, ''), 事件类型: '故障', ...rest });

test.each<readonly [string, readonly Entry[], string, unknown, Key, Readonly<Record<string, string>>]>([
  ['mean of 20 and 40', [request('08 09:00', '08 09:20', '08 10:00'), request('09 09:00', '09 09:40', '09 09:50')], '需求平均响应分钟', 30, 'website', {}],
  ['from 报告时间 where there is one', [request('08 09:00', '08 09:20', '08 10:00', { 报告时间: at('08 09:10') })], '需求平均响应分钟', 10, 'website', {}],
  ['restored after 60 and 50', [request('08 09:00', '08 09:20', '08 10:00'), request('09 09:00', '09 09:40', '09 09:50')], '需求平均恢复分钟', 55, 'website', {}],
  ['exactly thirty minutes, in spite of binary fractions', [request('08 08:07', '08 08:37', '08 08:37')], '需求平均响应分钟', 30, 'website', {}],
  ['not yet answered', [request('08 09:00', '', '')], '需求平均响应分钟', '#N/A', 'website', {}],
  ['a call of March', [request('2026-03-31 23:59', '01 00:40', '01 01:00')], '需求平均响应分钟', '', 'website', {}],
  ['incidents apart from requests', [request('08 09:00', '08 09:40', '08 10:00'), fault('08 09:00', '08 09:10')], '应急平均响应分钟', 10, 'website', {}],
  ['平均响应时间=合并: one mean for both', [request('08 09:00', '08 09:40', '08 10:00'), fault('08 09:00', '08 09:10')], '应急平均响应分钟', 25, 'website', { 平均响应时间: '合并' }],
  ['平均响应时间=合并: the same for requests', [request('08 09:00', '08 09:40', '08 10:00'), fault('08 09:00', '08 09:10')], '需求平均响应分钟', 25, 'website', { 平均响应时间: '合并' }],
  ['恢复口径=需求与故障', [request('08 09:00', '08 09:40', '08 10:00'), fault('08 09:00', '08 09:10', { 恢复时间: at('08 11:00') })], '需求平均恢复分钟', 90, 'website', { 恢复口径: '需求与故障' }],
  ['可用性对象=合并: outages of two systems at once count once', [down('08 00:00', '08 03:00'), down('08 02:00', '08 05:00', { 业务系统: '电子证书' })], '累计中断小时', 5, 'website', { 可用性对象: '合并' }],
  ['跨月中断=整次计入结束月', [down('2026-03-31 22:00', '01 03:00')], '最长中断小时', 5, 'website', { 跨月中断: '整次计入结束月' }],
  ['跨月中断=整次计入结束月: what ends in May', [down('30 22:00', '2026-05-01 05:00')], '最长中断小时', 0, 'website', { 跨月中断: '整次计入结束月' }],
  ['跨月中断=整次计入结束月: with the record of March that ends under it', [down('2026-03-30 00:00', '2026-03-31 12:00'), down('2026-03-31 10:00', '01 03:00')], '最长中断小时', 51, 'website', { 跨月中断: '整次计入结束月' }],
  ['跨月中断=整次计入结束月: what ended in March', [down('2026-03-30 00:00', '2026-03-31 12:00')], '最长中断小时', 0, 'website', { 跨月中断: '整次计入结束月' }],
  ['跨月中断=整次计入结束月: whose fault in March stays blank', [down('2026-03-30 00:00', '2026-03-31 12:00', { 服务商责任: '' })], '最长中断小时', 0, 'website', { 跨月中断: '整次计入结束月' }],
  ['统计期间=合同年: from 3 March', [down('2026-03-05 00:00', '2026-03-05 10:00')], '累计中断小时', 10, 'website', { 统计期间: '合同年' }],
  ['the longest time unattended', [down('08 09:00', '08 10:30', { 事件类型: '无人值守' }), down('09 09:00', '09 12:00', { 事件类型: '无人值守' })], '无人值守小时', 3, 'website', {}],
  ['answered in just 30 minutes', [request('08 09:00', '08 09:30', '08 10:00')], '响应超时次数', 0, 'petition', {}],
  ['a second more', [request('08 09:00', '08 09:30:01', '08 10:00')], '响应超时次数', 1, 'petition', {}],
  ['restored in just 2 hours (5.2)', [request('08 09:00', '08 09:30', '08 11:00')], '恢复超时次数', 0, 'petition', {}],
  ['a second more', [request('08 09:00', '08 09:30', '08 11:00:01')], '恢复超时次数', 1, 'petition', {}],
  ['on site after 2 hours and a second (一6)', [request('08 09:00', '08 09:30', '08 12:00', { 到场时间: at('08 11:00:01') })], '到场超时次数', 1, 'petition', {}],
  ['no visit is none too late', [request('08 09:00', '08 09:30', '08 12:00')], '到场超时次数', 0, 'petition', {}],
  ['website limits no restoring', [request('08 09:00', '08 09:30', '08 12:00')], '恢复超时次数', '', 'website', {}],
  ['security allows an hour (8(3))', [request('08 09:00', '08 10:00', '08 10:00')], '响应超时次数', 0, 'security', {}],
])('%s', (_, entries, name, expected, key, choices) => {
  expect(of(entries, name, key, choices)).toBe(expected);
});

const lost = (system: string, rest: Entry = {}): Entry => ({ 事件类型: '数据丢失', 业务系统: system, 服务商责任: '是', 发生时间: at('08 09:00'), 响应时间: at('08 09:05'), 可恢复: '否', ...rest });
test.each<readonly [string, Entry, unknown, Readonly<Record<string, string>>]>([
  ['a database of the data contract', lost('政策库'), 1, {}],
  ['a system of its own', lost('电子证书'), 0, {}],
  ['a system of its own, 含系统自身', lost('电子证书'), 1, { 系统数据丢失: '含系统自身' }],
  ['whose data is not filled in', lost(''), '#N/A', {}],
  ['whose data is not filled in, 含系统自身', lost(''), 1, { 系统数据丢失: '含系统自身' }],
  ['not the provider’s', lost('政策库', { 服务商责任: '否' }), 0, {}],
])('系统数据丢失, 附件5第2项: %s', (_, entry, expected, choices) => {
  expect(of([entry], '数据丢失', 'systems', choices)).toBe(expected);
});

test('levels, the worst outcome, tampering and intrusion', () => {
  const found = metrics([['website']], [
    lost('官网', { 丢失库数: 2, 丢失数据月数: 4, 后果: '重大' }), lost('官网', { 丢失库数: 1, 丢失数据月数: 3, 后果: '一般' }),
    { ...lost('官网'), 事件类型: '重大篡改', 按预案处置: '是' }, { ...lost('官网'), 事件类型: '恶意入侵攻击', 处置小时: 0.5 },
    lost('官网', { 后果: '重大', 服务商责任: '否' }),
  ]);
  expect(['A级次数', 'B级次数', '数据丢失', '数据篡改', '入侵', '后果'].map((name) => found.get(name))).toEqual([1, 1, 2, 1, 1, '重大']);
});

test.each<readonly [string, unknown, Key, Readonly<Record<string, string>>, readonly unknown[]]>([
  ['the last month and the row up to it', [[59], [58], [59.99]], 'website', {}, [59.99, 3]],
  ['60 breaks the row', [[59], [60], [59]], 'website', {}, [59, 1]],
  ['59.995 is 60.00', [[59], [59], [59.995]], 'website', {}, [60, 0]],
  ['a month not evaluated breaks it', [[59], [''], [59]], 'website', {}, [59, 1]],
  ['systems: the lower of two tables, each row by itself', [[59, 70], [59, 59], [61, 59]], 'systems', {}, [59, 2]],
  ['两表平均', [[59, 70], [59, 59], [61, 59]], 'systems', { 两表连续低分: '两表平均' }, [60, 0]],
  ['an error among them', [[59], [{ code: '#N/A' }], [59]], 'website', {}, [59, '#VALUE!']],
])('月得分 and 连续低于60月数: %s', (_, scores, key, choices, expected) => {
  const found = metrics(tableOf(key, choices), [], scores);
  expect([found.get('月得分'), found.get('连续低于60月数')]).toEqual(expected);
});

test.each<readonly [string, readonly unknown[], RegExp]>([
  ['end before start', [HEADERS, log({}), MAY, APRIL], /^#VALUE! 结束2026-04-01/],
  ['a column missing', [[['编号', '业务系统']], [['1', 'x']], APRIL, MAY], /^#VALUE! 事件日志缺少列：事件类型、发生时间/],
  ['a head twice', [[['事件类型', '发生时间', '发生时间']], [['', '', '']], APRIL, MAY], /^#VALUE! .*“发生时间”出现多次/],
  ['no beginning', [HEADERS, log({ 事件类型: '故障' }), APRIL, MAY], /^#N\/A 事件日志第1行“发生时间”/],
  ['text for a time', [[['事件类型', '发生时间']], [['故障', '上午九点']], APRIL, MAY], /^#VALUE! 事件日志第1行“发生时间”为“上午九点”，应为日期时间/],
  ['a number typed as text', [[['事件类型', '发生时间', '影响人数']], [['故障', 46120, '200']], APRIL, MAY], /^#VALUE! 事件日志第1行“影响人数”为“200”/],
])('%s', (_, args, expected) => {
  expect(message('METRICS', [['website']], ...args)).toMatch(expected);
});
