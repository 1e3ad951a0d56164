// 信访运维: the readings its text needs, and the contradictions and silences that only reading shows.
import type { TermRow } from '../../domain/terms/columns';
import { doubt, reading } from '../rows';

export const readings: readonly TermRow[] = [
  reading('迟延二十', '取代', '八1'),
  reading('违约次数', '每月一次', '八2、八5'),
  reading('金额舍入', '四舍五入到分', '八（未规定舍入）'),
];

const service: readonly TermRow[] = [
  doubt('生效早于服务期', '2026年2月27日签字即生效、执行，服务期自3月1日起', '首部、三、四2、十二1'),
  doubt('恢复与到场', '2小时内须恢复，工程师2小时内到场即可', '5.2(2)、一6'),
  doubt('巡检频次', '未写多久一次', '一2、一3'),
  doubt('重点时期', '未定义', '一3'),
  doubt('第三方安全服务', '网站安全监测是乙方的服务，又写信息安全服务由第三方提供', '一5、5.1(3)、5.2(5)'),
  doubt('验收', '未写时间、标准；不合格扣多少未写', '5.1(4)'),
];

const money: readonly TermRow[] = [
  doubt('付款期限与资金', '第二、三笔写明日期，又以市财政局实际拨付为准', '四2(2)(3)、四4'),
  doubt('迟延的时限', '时限为30分钟、2小时，不足一日未写：按整日', '八1、5.2(2)、一6'),
  doubt('整改期限', '5.1写合理期限，八写甲方指定的时间', '5.1(2)、八5'),
  doubt('不可归责的损失', '非甲方原因的损坏由乙方赔偿、不能履行退款，均未除去不可抗力', '5.2(4)、八3、十2'),
];

export const doubts: readonly TermRow[] = [...service, ...money];
