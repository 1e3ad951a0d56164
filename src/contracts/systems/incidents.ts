// `systems`: annex 4, a table for the applications and one for the infrastructure.
import type { TermRow } from '../../domain/terms/columns';
import { incident } from '../rows';
import { blamed, platformIncidents } from '../shared/incidents';

const applications = platformIncidents({
  table: '应用系统运维',
  source: '附件4（应用系统运维）',
  data: '应用系统业务数据',
  services: '中小企业公共服务平台上各业务系统',
  outage: '中小企业公共服务平台应用系统业务',
});

const TABLE = '信息化基础运维';
const source = (row: string): string => `附件4（${TABLE}）${row}`;
const PLATFORM = '北京市中小企业公共服务平台';
const DEPLOYED = `${PLATFORM}所部署的政务云`;
const NETWORK = `${DEPLOYED}上基础环境、办公网络整体`;
const HAZARD = '因服务商对运维规范执行不到位带来的安全隐患原因造成';
const PEOPLE = '（全机关、直属单位或企业公众）';
const NOTICED = '且该事件被国家级机构或媒体通报、市级领导批示或关注的';

const LOSS = `${PLATFORM}：${HAZARD}${DEPLOYED}上业务系统数据丢失超过3个月，且确认无法恢复的`;
const lost = (level: string, 限于: string): TermRow =>
  incident(`${TABLE}.${level}`, LOSS, blamed('数据丢失', '丢失数据月数 > 3 且 可恢复 = 否'), source('B级 数据丢失'), 限于);

const OUTAGE = `${NETWORK}：${HAZARD}${NETWORK}政务云基础环境停止服务、网络中断、业务系统崩溃，造成影响人数100以上${PEOPLE}或导致50万元以上经济损失；影响时间4个小时以上，8小时以内`;
const outage = (hours: string, 限于: string): TermRow =>
  incident(`${TABLE}.B级.3`, OUTAGE, blamed('服务中断', `(影响人数 ≥ 100 或 经济损失 ≥ 500000) 且 ${hours}`), source('B级 服务中断'), 限于);

const infrastructure: readonly TermRow[] = [
  incident(
    `${TABLE}.A级.1`,
    `${NETWORK}：${HAZARD}${DEPLOYED}基础环境停止服务、网络中断、业务系统崩溃，造成影响人数300以上${PEOPLE}或导致100万元以上经济损失；影响时间8小时以上`,
    blamed('服务中断', '(影响人数 ≥ 300 或 经济损失 ≥ 1000000) 且 中断小时 ≥ 8'),
    source('A级 服务中断'),
  ),
  incident(
    `${TABLE}.A级.2`,
    `${PLATFORM}：在重大或特别重大保障期间，${HAZARD}的${PLATFORM}业务系统被恶意篡改事件。事件发生后服务商未按照应急预案进行处置，造成信息安全事件处置延误。${NOTICED}；影响时间60分钟以上`,
    blamed('重大篡改', '重保期间 = 是 且 按预案处置 = 否 且 上级通报 = 是 且 影响分钟 ≥ 60'),
    source('A级 重大篡改事件'),
  ),
  lost('A级.3', '数据丢失分级=A级'),
  lost('B级.1', '数据丢失分级=B级'),
  incident(
    `${TABLE}.B级.2`,
    `${DEPLOYED}虚拟主机、云上业务系统：被第三方安全机构通报安全隐患后，服务商未在48小时内做有效处置或应急防护措施，造成${DEPLOYED}虚拟主机、业务系统在重保期间发生重大网络安全事件。${NOTICED}`,
    blamed('恶意入侵攻击', '重保期间 = 是 且 处置小时 > 48 且 后果 = 重大 且 上级通报 = 是'),
    source('B级 恶意入侵攻击'),
  ),
  outage('中断小时 ≥ 4 且 中断小时 ≤ 8', '断档分级=不定级'),
  outage('中断小时 ≥ 4', '断档分级=B级'),
];

export const systemsIncidents: readonly TermRow[] = [...applications, ...infrastructure];
