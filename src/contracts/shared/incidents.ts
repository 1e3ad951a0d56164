// 重大安全事故表 as `website` and `systems` (应用系统运维) print it: the same five rows about a system's business data.
import type { TermRow } from '../../domain/terms/columns';
import { incident } from '../rows';

/** Every row is headed 服务商主责. */
export const blamed = (type: string, facts: string): string => `事件类型 = ${type} 且 服务商责任 = 是 且 ${facts}`;
/** 因非不可抗力. */
export const NOT_FORCE_MAJEURE = '不可抗力 = 否';
/** 超过…个月的数据, 且确认无法恢复. */
export const lostForGood = (libraries: string, months: number): string =>
  `${NOT_FORCE_MAJEURE} 且 丢失库数 ${libraries} 且 丢失数据月数 > ${months} 且 可恢复 = 否`;

/** The B-level loss speaks of 1 个: at least one, or exactly one by another reading. */
export const lossOfOne = (编号: string, 名称: string, 依据: string): readonly TermRow[] => [
  incident(编号, 名称, blamed('数据丢失', lostForGood('≥ 1', 2)), 依据, '一个库=至少一个'),
  incident(编号, 名称, blamed('数据丢失', lostForGood('= 1', 2)), 依据, '一个库=恰好一个'),
];

export interface PlatformWords {
  readonly table: string;
  readonly source: string;
  /** 范围 of the data rows. */
  readonly data: string;
  /** 范围 of the outage row, and what is out of service in its text. */
  readonly services: string;
  readonly outage: string;
}

export const platformIncidents = ({ table, source, data, services, outage }: PlatformWords): readonly TermRow[] => [
  incident(`${table}.A级.1`, `${data}：因非不可抗力造成的超过1个库，丢失超过3个月的数据，且确认无法恢复`, blamed('数据丢失', lostForGood('> 1', 3)), `${source} A级 数据丢失`),
  incident(
    `${table}.A级.2`,
    `${data}：被第三方安全机构通报存在安全隐患，服务商未在1小时内做有效处置或应急防护措施，造成${data}被恶意篡改或敏感信息泄露事件`,
    blamed('恶意入侵攻击', '处置小时 > 1'),
    `${source} A级 恶意入侵攻击`,
  ),
  incident(
    `${table}.B级.1`,
    `${services}：因非不可抗力造成${outage}服务中断、影响人数200以上；影响时间1个小时以上`,
    blamed('服务中断', `${NOT_FORCE_MAJEURE} 且 影响人数 ≥ 200 且 中断小时 ≥ 1`),
    `${source} B级 服务中断`,
  ),
  incident(
    `${table}.B级.2`,
    `${data}：因服务商对运维规范执行不到位带来的安全隐患原因造成的经济和信息化局业务数据被恶意篡改事件。事件发生后服务商未按照应急预案进行处置，造成信息安全事件处置延误`,
    blamed('重大篡改', '按预案处置 = 否'),
    `${source} B级 重大篡改事件`,
  ),
  ...lossOfOne(`${table}.B级.3`, `${data}：因非不可抗力造成1个业务系统丢失超过2个月的数据，且确认无法恢复`, `${source} B级 数据丢失`),
];
