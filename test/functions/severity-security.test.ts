// SLA.SEVERITY over security annex 4 and systems annex 4 (信息化基础运维): bands of hours and minutes, gaps above them.
import { cell, rows } from './harness';
import { type Entry, HEADERS, log, tableOf } from './tables';

const START = '2026-04-08 09:00';
const event = (changed: Entry): Entry => ({ 发生时间: START, 恢复时间: '2026-04-08 14:00', 服务商责任: '是', 可恢复: '否', 按预案处置: '否', ...changed });
/** An outage that ends at a time of the same day. */
const outage = (ends: string, changed: Entry): Entry => event({ 事件类型: '服务中断', 恢复时间: ends === '' ? '' : `2026-04-08 ${ends}`, ...changed });
/** Tampering in a guarded period, reported from above, not handled by the plan. */
const tampering = (ends: string, changed: Entry = {}): Entry => event({ 事件类型: '重大篡改', 恢复时间: ends === '' ? '' : `2026-04-08 ${ends}`, 重保期间: '是', 上级通报: '是', ...changed });
const loss = (months: number, changed: Entry = {}): Entry => event({ 事件类型: '数据丢失', 丢失数据月数: months, ...changed });
const attack = (hours: number | '', changed: Entry = {}): Entry => event({ 事件类型: '恶意入侵攻击', 处置小时: hours, 重保期间: '是', 上级通报: '是', 后果: '重大', ...changed });

type Case = readonly [string, Entry, string];
const levelOf = (contract: unknown, entry: Entry, table?: string): unknown => cell('SEVERITY', contract, HEADERS, log(entry), table);

// 300以上 or 100万元以上 for 8小时以上: A. 100以上 or 50万元以上 for 4个小时以上, 8小时以内: B. Both texts say the same.
const outages: readonly Case[] = [
  ['300 people, just 8 hours: A and B hold on one bound, the higher counts', outage('17:00', { 影响人数: 300 }), 'A级'],
  ['299 people, just 8 hours', outage('17:00', { 影响人数: 299 }), 'B级'],
  ['299 people, 8 hours and a second: the contract’s gap', outage('17:00:01', { 影响人数: 299 }), '缺口'],
  ['100 people, 10 hours: gap', outage('19:00', { 影响人数: 100 }), '缺口'],
  ['99 people, 10 hours: no gap, too few', outage('19:00', { 影响人数: 99 }), '一般'],
  ['300 people, 7:59:59', outage('16:59:59', { 影响人数: 300 }), 'B级'],
  ['nobody, 1,000,000 yuan, 9 hours', outage('18:00', { 经济损失: 1000000 }), 'A级'],
  ['nobody, 999,999.99 yuan, 9 hours: gap', outage('18:00', { 经济损失: 999999.99 }), '缺口'],
  ['nobody, 500,000 yuan, just 4 hours', outage('13:00', { 经济损失: 500000 }), 'B级'],
  ['nobody, 499,999.99 yuan', outage('13:00', { 经济损失: 499999.99 }), '一般'],
  ['100 people, just 4 hours', outage('13:00', { 影响人数: 100 }), 'B级'],
  ['100 people, 3:59:59', outage('12:59:59', { 影响人数: 100 }), '一般'],
  ['still out', outage('', { 影响人数: 100 }), '#N/A'],
  ['still out, 99 people: no class needs the time', outage('', { 影响人数: 99 }), '一般'],
  ['not the provider’s', outage('19:00', { 影响人数: 300, 服务商责任: '否' }), '不计'],
  ['force majeure', outage('19:00', { 影响人数: 300, 不可抗力: '是' }), '不计'],
];
test.each(outages)('security: %s', (_, entry, expected) => {
  expect(levelOf([['security']], entry)).toBe(expected);
});
test.each(outages)('systems, 信息化基础运维: %s', (_, entry, expected) => {
  expect(levelOf([['systems']], entry, '信息化基础运维')).toBe(expected);
});
test('断档分级=B级 closes the gap', () => {
  const gap = outage('19:00', { 影响人数: 299 });
  expect([levelOf(tableOf('security', { 断档分级: 'B级' }), gap), levelOf(tableOf('systems', { 断档分级: 'B级' }), gap, '信息化基础运维')]).toEqual(['B级', 'B级']);
});

const security: readonly Case[] = [
  ['tampering, just 60 minutes: 60分钟以上 and 60分钟以内, the higher', tampering('10:00'), 'A级'],
  ['59:59', tampering('09:59:59'), 'B级'],
  ['just 30 minutes', tampering('09:30'), 'B级'],
  ['29:59', tampering('09:29:59'), '一般'],
  ['handled by the plan', tampering('10:00', { 按预案处置: '是' }), '一般'],
  ['outside a guarded period', tampering('10:00', { 重保期间: '' }), '一般'],
  ['not reported from above: both levels ask for it', tampering('10:00', { 上级通报: '' }), '一般'],
  ['whether by the plan is blank', tampering('10:00', { 按预案处置: '' }), '#N/A'],
  ['time of effect unknown', tampering(''), '#N/A'],
  ['loss of over 3 months', loss(3.01), 'A级'],
  ['loss of just 3 months: 3个月以内', loss(3), 'B级'],
  ['loss of a day', loss(0.03), 'B级'],
  ['loss, recoverable', loss(12, { 可恢复: '是' }), '一般'],
  ['loss, whether recoverable is blank', loss(12, { 可恢复: '' }), '#N/A'],
  ['attack, over 48 hours, serious, reported', attack(48.01), 'A级'],
  ['attack, just 48 hours', attack(48), '一般'],
  ['attack, not a 重大 event', attack(49, { 后果: '一般' }), 'B级'],
  ['attack, not reported', attack(49, { 上级通报: '否' }), 'B级'],
  ['attack outside a guarded period', attack(49, { 重保期间: '否' }), '一般'],
  ['attack, hours not filled in', attack(''), '#N/A'],
];
test.each(security)('security: %s', (_, entry, expected) => {
  expect(levelOf([['security']], entry)).toBe(expected);
});

const infrastructure: readonly Case[] = [
  ['tampering of 60 minutes', tampering('10:00'), 'A级'],
  ['59:59: no B row for tampering', tampering('09:59:59'), '一般'],
  ['loss of over 3 months stands beside B级', loss(3.01), 'B级'],
  ['loss of just 3 months', loss(3), '一般'],
  ['attack over 48 hours, 重大, reported, guarded', attack(48.01), 'B级'],
  ['just 48 hours', attack(48), '一般'],
  ['not 重大', attack(49, { 后果: '一般' }), '一般'],
  ['not reported', attack(49, { 上级通报: '' }), '一般'],
];
test.each(infrastructure)('systems, 信息化基础运维: %s', (_, entry, expected) => {
  expect(levelOf([['systems']], entry, '信息化基础运维')).toBe(expected);
});
test('数据丢失分级=A级', () => {
  expect(levelOf(tableOf('systems', { 数据丢失分级: 'A级' }), loss(4), '信息化基础运维')).toBe('A级');
});

test('SLA.INCIDENT: level, clause with its source, and the figures that decided', () => {
  expect(rows('INCIDENT', [['security']], HEADERS, log(outage('17:00', { 影响人数: 300 }), outage('19:00', { 影响人数: 150 }), { 发生时间: START, 事件类型: '需求' }, {}))).toEqual([
    ['A级', '安全运维.A级.1（附件4A级 服务中断）', expect.stringMatching(/^服务中断：符合 .*影响人数 300.*中断小时 8/)],
    ['缺口', '安全运维.B级.1（附件4B级 服务中断）', expect.stringMatching(/去掉上限.*影响人数 150.*中断小时 10/)],
    ['不计', '', '需求：需求不是事件，不计'],
    ['', '', ''],
  ]);
});
test('columns in any order, those of the last block may be missing', () => {
  const headers = [['恢复时间', '服务商责任', '发生时间', '影响人数', '事件类型']];
  expect(cell('SEVERITY', [['website']], headers, [[46120.5, '是', 46120, 200, '服务中断']])).toBe('B级');
  expect(cell('SEVERITY', [['website']], [['事件类型', '发生时间', '恢复时间']], [['服务中断', 46120, 46121]])).toBe('#N/A');
});
