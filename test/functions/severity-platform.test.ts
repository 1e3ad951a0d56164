// SLA.SEVERITY over website annex 5, systems annex 4 (应用系统运维) and data annex 5: each class at, below and above each bound.
import { cell, message } from './harness';
import { type Entry, HEADERS, log, tableOf } from './tables';

const START = '2026-04-08 09:00';
/** The provider's own event, 90 minutes long, handled by the plan, its data lost for good. */
const event = (changed: Entry): Entry => ({ 发生时间: START, 恢复时间: '2026-04-08 10:30', 服务商责任: '是', 可恢复: '否', 按预案处置: '是', ...changed });
const outage = (changed: Entry): Entry => event({ 事件类型: '服务中断', ...changed });
const loss = (库: number, 月: number, changed: Entry = {}): Entry => event({ 事件类型: '数据丢失', 丢失库数: 库, 丢失数据月数: 月, ...changed });
const attack = (changed: Entry): Entry => event({ 事件类型: '恶意入侵攻击', ...changed });
const tampering = (changed: Entry): Entry => event({ 事件类型: '重大篡改', ...changed });

type Case = readonly [string, Entry, string];
const levelOf = (contract: unknown, entry: Entry, table?: string): unknown => cell('SEVERITY', contract, HEADERS, log(entry), table);

const shared: readonly Case[] = [
  ['不可抗力 decides before anything else', outage({ 不可抗力: '是', 影响人数: 9999, 服务商责任: '' }), '不计'],
  ['not the provider’s fault (服务商主责)', outage({ 服务商责任: '否', 影响人数: 9999 }), '不计'],
  ['whose fault is not filled in', outage({ 服务商责任: '', 影响人数: 9999 }), '#N/A'],
  ['a request is no incident', event({ 事件类型: '需求', 服务商责任: '' }), '不计'],
  ['a type without a class', event({ 事件类型: '故障', 影响人数: 9999 }), '一般'],
  ['其他', event({ 事件类型: '其他' }), '一般'],
  ['no type', event({ 事件类型: '' }), '#N/A'],
  ['a type that is none', event({ 事件类型: '停电' }), '#VALUE!'],
  ['restored before it began', outage({ 恢复时间: '2026-04-08 08:59' }), '#VALUE!'],
];

// website and systems' applications print the same five rows.
const platform: readonly Case[] = [
  ...shared,
  ['超过1个库, 超过3个月: 2 and 4', loss(2, 4), 'A级'],
  ['just 1 库 is not 超过1个: B by the other row', loss(1, 4), 'B级'],
  ['just 3 months is not 超过3个月: 超过2个月 is B', loss(2, 3), 'B级'],
  ['3.01 months', loss(2, 3.01), 'A级'],
  ['just 2 months is no row', loss(2, 2), '一般'],
  ['2.01 months of 1', loss(1, 2.01), 'B级'],
  ['no 库 at all', loss(0, 12), '一般'],
  ['blank numbers are 0', event({ 事件类型: '数据丢失' }), '一般'],
  ['recoverable', loss(3, 12, { 可恢复: '是' }), '一般'],
  ['whether recoverable is not filled in', loss(3, 12, { 可恢复: '' }), '#N/A'],
  ['not needed where the months already decide', loss(3, 1, { 可恢复: '' }), '一般'],
  ['未在1小时内处置: 1.01 hours', attack({ 处置小时: 1.01 }), 'A级'],
  ['within the hour', attack({ 处置小时: 1 }), '一般'],
  ['hours not filled in', attack({}), '#N/A'],
  ['200以上 and 1个小时以上: both included', outage({ 影响人数: 200, 恢复时间: '2026-04-08 10:00' }), 'B级'],
  ['199 people', outage({ 影响人数: 199 }), '一般'],
  ['59 minutes 59 seconds', outage({ 影响人数: 200, 恢复时间: '2026-04-08 09:59:59' }), '一般'],
  ['still out', outage({ 影响人数: 200, 恢复时间: '' }), '#N/A'],
  ['still out, but nobody affected', outage({ 恢复时间: '' }), '一般'],
  ['tampering not handled by the plan', tampering({ 按预案处置: '否' }), 'B级'],
  ['tampering handled by it', tampering({}), '一般'],
  ['not filled in', tampering({ 按预案处置: '' }), '#N/A'],
];
test.each(platform)('website: %s', (_, entry, expected) => {
  expect(levelOf([['website']], entry)).toBe(expected);
});
test.each(platform)('systems, 应用系统运维: %s', (_, entry, expected) => {
  expect(levelOf([['systems']], entry, '应用系统运维')).toBe(expected);
});
test('一个库=恰好一个: two 库 with two to three months lost are a gap', () => {
  const exactly = tableOf('website', { 一个库: '恰好一个' });
  expect([loss(1, 3), loss(2, 3), loss(2, 4), loss(2, 2), loss(1, 2)].map((entry) => levelOf(exactly, entry))).toEqual(['B级', '缺口', 'A级', '一般', '一般']);
});

const data: readonly Case[] = [
  ...shared,
  ['2个库及以上, 超过3个月', loss(2, 3.01), 'A级'],
  ['2 库, just 3 months', loss(2, 3), 'B级'],
  ['1 库, 4 months', loss(1, 4), 'B级'],
  ['1 库, just 2 months', loss(1, 2), '一般'],
  ['48 hours are within 48小时内', attack({ 处置小时: 48, 重保期间: '是' }), '一般'],
  ['48.01 hours in a guarded period', attack({ 处置小时: 48.01, 重保期间: '是' }), 'A级'],
  ['48.01 hours outside one', attack({ 处置小时: 48.01, 重保期间: '否' }), '一般'],
  ['guarded period left blank is 否', attack({ 处置小时: 100 }), '一般'],
  ['hours not filled in', attack({ 重保期间: '是' }), '#N/A'],
  ['not needed outside a guarded period', attack({}), '一般'],
  ['200 people and no loss: either', outage({ 影响人数: 200 }), 'B级'],
  ['50万元 and nobody: either', outage({ 经济损失: 500000 }), 'B级'],
  ['199 people and 499,999.99', outage({ 影响人数: 199, 经济损失: 499999.99 }), '一般'],
  ['just an hour', outage({ 影响人数: 200, 恢复时间: '2026-04-08 10:00' }), 'B级'],
  ['a second less', outage({ 影响人数: 200, 恢复时间: '2026-04-08 09:59:59' }), '一般'],
  ['tampering in a guarded period, not by the plan', tampering({ 重保期间: '是', 按预案处置: '否' }), 'B级'],
  ['outside one', tampering({ 按预案处置: '否' }), '一般'],
];
test.each(data)('data: %s', (_, entry, expected) => {
  expect(levelOf([['data']], entry)).toBe(expected);
});
test('data, 人数与损失=同时: people and loss', () => {
  const both = tableOf('data', { 人数与损失: '同时' });
  const cases = [outage({ 影响人数: 200 }), outage({ 经济损失: 500000 }), outage({ 影响人数: 200, 经济损失: 500000 })];
  expect(cases.map((entry) => levelOf(both, entry))).toEqual(['一般', '一般', 'B级']);
});

test('the message of #N/A names row and column', () => {
  const rows = log(outage({ 影响人数: 1 }), outage({ 影响人数: 200, 恢复时间: '' }), outage({ 影响人数: 300, 服务商责任: '' }));
  expect(message('SEVERITY', [['website']], HEADERS, rows)).toBe('#N/A 事件日志第2行“恢复时间”未填写，不能判断\n#N/A 事件日志第3行“服务商责任”未填写，不能判断');
});
test('website has one table: naming it is allowed, naming another is not', () => {
  expect(levelOf([['website']], outage({ 影响人数: 200 }), '官网运维')).toBe('B级');
  expect(message('SEVERITY', [['website']], HEADERS, log(outage({})), '数据运维')).toMatch(/^#VALUE! .*官网运维/);
  expect(message('SEVERITY', [['systems']], HEADERS, log(outage({})))).toMatch(/^#VALUE! .*应用系统运维、信息化基础运维/);
  expect(message('SEVERITY', [['petition']], HEADERS, log(outage({})))).toMatch(/^#N\/A/);
});
