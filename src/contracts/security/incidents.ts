// 安全运维: 重大安全事故表 (annex 4), four types at two levels. The text keeps merged cells broken: the first four rows are A级, the last four
// B级, the row without a type is 重大篡改事件 and the one without 范围 the platform.
import type { TermRow } from '../../domain/terms/columns';
import { incident } from '../rows';
import { blamed } from '../shared/incidents';

const PLATFORM = '北京市中小企业公共服务平台';
const DATA = `${PLATFORM}核心业务数据`;
const CAUSE = `因服务商对运维规范执行不到位带来的安全隐患原因造成的${PLATFORM}`;
const NOTED = '且该事件被国家级机构或媒体通报、市级领导批示或关注的';

const outageText = (people: number, loss: string, duration: string): string =>
  `${PLATFORM}：${CAUSE}停止服务、网络中断、系统崩溃，造成影响人数${people}以上或导致${loss}万元以上经济损失；影响时间${duration}`;
const outage = (people: number, loss: number, hours: string): string =>
  blamed('服务中断', `(影响人数 ≥ ${people} 或 经济损失 ≥ ${loss}) 且 ${hours}`);

const tamperingText = (period: string, duration: string): string =>
  `${PLATFORM}：在${period}，${CAUSE}被恶意篡改事件。事件发生后服务商未按照应急预案进行处置，造成信息安全事件处置延误。${NOTED}；影响时间${duration}`;
const tampering = (minutes: string): string => blamed('重大篡改', `重保期间 = 是 且 按预案处置 = 否 且 上级通报 = 是 且 ${minutes}`);

const lossText = (span: string): string => `${DATA}：${CAUSE}数据丢失${span}，且确认无法恢复的`;
const loss = (months: string): string => blamed('数据丢失', `${months} 且 可恢复 = 否`);

const HINT = `${PLATFORM}：被第三方安全机构通报安全隐患后，`;
const DURING = `未在48小时内做有效处置或应急防护措施，造成${PLATFORM}在重保期间发生`;
const attack = (rest = ''): string => blamed('恶意入侵攻击', `处置小时 > 48 且 重保期间 = 是${rest}`);

const levelA: readonly TermRow[] = [
  incident('安全运维.A级.1', outageText(300, '100', '8小时以上'), outage(300, 1000000, '中断小时 ≥ 8'), '附件4A级 服务中断'),
  incident('安全运维.A级.2', tamperingText('重大或特别重大保障期间', '60分钟以上'), tampering('影响分钟 ≥ 60'), '附件4A级 重大篡改事件'),
  incident('安全运维.A级.3', lossText('超过3个月'), loss('丢失数据月数 > 3'), '附件4A级 数据丢失'),
  incident('安全运维.A级.4', `${HINT}服务商${DURING}重大网络安全事件。${NOTED}`, attack(' 且 上级通报 = 是 且 后果 = 重大'), '附件4A级 恶意入侵攻击'),
];

const OUTAGE_B = [outageText(100, '50', '4个小时以上，8小时以内'), '附件4B级 服务中断'] as const;

/** Over eight hours with fewer people than A级 asks for stands in no row: no level, or B级 by another reading. */
const levelB: readonly TermRow[] = [
  incident('安全运维.B级.1', OUTAGE_B[0], outage(100, 500000, '中断小时 ≥ 4 且 中断小时 ≤ 8'), OUTAGE_B[1], '断档分级=不定级'),
  incident('安全运维.B级.1', OUTAGE_B[0], outage(100, 500000, '中断小时 ≥ 4'), OUTAGE_B[1], '断档分级=B级'),
  incident('安全运维.B级.2', tamperingText('重保期间', '30分钟以上，60分钟以内'), tampering('影响分钟 ≥ 30 且 影响分钟 ≤ 60'), '附件4B级 重大篡改事件'),
  incident('安全运维.B级.3', lossText('3个月以内'), loss('丢失数据月数 ≤ 3'), '附件4B级 数据丢失'),
  incident('安全运维.B级.4', `${HINT}${DURING}网络安全事件`, attack(), '附件4B级 恶意入侵攻击'),
];

export const incidents: readonly TermRow[] = [...levelA, ...levelB];
