// `data`: annex 5.
import type { TermRow } from '../../domain/terms/columns';
import { incident } from '../rows';
import { blamed, lossOfOne, lostForGood, NOT_FORCE_MAJEURE } from '../shared/incidents';
import { LIBRARIES } from '../shared/libraries';

const OUTAGE = `${LIBRARIES}：因非不可抗力造成${LIBRARIES}服务中断、影响人数200以上（全机关用户）、导致50万元以上经济损失；影响时间1个小时以上`;

const outage = (join: '或' | '且', 限于: string): TermRow =>
  incident(
    '数据运维.B级.1',
    OUTAGE,
    blamed('服务中断', `${NOT_FORCE_MAJEURE} 且 (影响人数 ≥ 200 ${join} 经济损失 ≥ 500000) 且 中断小时 ≥ 1`),
    '附件5 B级 服务中断',
    限于,
  );

export const dataIncidents: readonly TermRow[] = [
  incident('数据运维.A级.1', `${LIBRARIES}：因非不可抗力造成的2个库及以上，丢失超过3个月的数据，且确认无法恢复`, blamed('数据丢失', lostForGood('≥ 2', 3)), '附件5 A级 数据丢失'),
  incident(
    '数据运维.A级.2',
    `${LIBRARIES}：被第三方安全机构通报存在安全隐患，服务商未在48小时内做有效处置或应急防护措施，造成基础库、政策库、投融资数据在重大或特别重大保障期间被恶意篡改或敏感信息泄露事件`,
    blamed('恶意入侵攻击', '重保期间 = 是 且 处置小时 > 48'),
    '附件5 A级 恶意入侵攻击',
  ),
  outage('或', '人数与损失=任一'),
  outage('且', '人数与损失=同时'),
  incident(
    '数据运维.B级.2',
    `${LIBRARIES}：在重大或特别重大保障期间，因服务商对运维规范执行不到位带来的安全隐患原因造成的市经济和信息化局${LIBRARIES}被恶意篡改事件。事件发生后服务商未按照应急预案进行处置，造成信息安全事件处置延误`,
    blamed('重大篡改', '重保期间 = 是 且 按预案处置 = 否'),
    '附件5 B级 重大篡改事件',
  ),
  ...lossOfOne('数据运维.B级.3', `${LIBRARIES}：因非不可抗力造成1个库丢失超过2个月的数据，且确认无法恢复`, '附件5 B级 数据丢失'),
];
