// 信访运维: scalar terms, instalments, grounds for ending. No evaluation, so no grades; nothing on service past the term.
import type { TermRow } from '../../domain/terms/columns';
import { exit, field, instalment } from '../rows';

const parties: readonly TermRow[] = [
  field('名称', '信访运维', '首部'),
  field('合同名称', '北京市信访办公室信息化支撑系统运维项目技术服务合同书', '首部'),
  field('甲方', '北京市信访办公室', '首部'),
  field('乙方', '首都信息发展股份有限公司', '首部'),
  field('金额', 1105000, '四1'),
  field('不含税金额', 1042452.83, '四1'),
  field('税额', 62547.17, '四1'),
  field('税率', '6%', '四1'),
];

const dates: readonly TermRow[] = [
  field('签订', '2026-02-27', '首部'),
  field('开始', '2026-03-01', '三'),
  field('结束', '2027-02-28', '三'),
  field('服务月数', 12, '三'),
];

const duties: readonly TermRow[] = [
  field('响应时限分钟', 30, '5.2(2)'),
  field('恢复时限分钟', 120, '5.2(2)'),
  field('到场时限分钟', 120, '一6'),
  field('人员调整通知', '一个月', '5.2(11)'),
  field('服务期延长', '不能在甲方指定时间内修复的，延长相应的服务期限', '5.2(3)'),
  field('验收.不合格', '甲方有权根据实际情况扣除合同中的部分款项', '5.1(4)'),
  field('知识产权责任', '追究知识产权侵权责任并支付违约金，不足以弥补损失的继续追偿', '六'),
  field('保密期限', '自合同生效之日起至相关保密信息公开为止', '七2'),
  field('保密资料归还', '甲方要求的时间内', '七5'),
  field('不能履行', '非因甲方原因导致合同不能履行的，退还已支付的全部费用，并赔偿损失', '八3'),
  field('第三方权益', '侵犯第三方合法权益导致甲方损失的，乙方予以赔偿', '八4'),
  field('不可抗力告知', '及时通知，7个工作日内出具官方证明文件', '十3'),
];

const instalments: readonly TermRow[] = [
  instalment(1, '合同签订且财政资金到位并获批支付后', '1/4', 276250, '7个工作日', '四2(1)'),
  instalment(2, '以市财政局实际资金拨付为准', '1/2', 552500, '2026-09-30前', '四2(2)、四4'),
  instalment(3, '以市财政局实际资金拨付为准', '1/12', 92083, '2026-12-31前', '四2(3)、四4'),
  instalment(4, '2027年度财政资金拨付到位且获批支付后', '1/6', 184167, '立即', '四2(4)'),
];

const REFUND = '甲方保留解除合同的权利，解除的，乙方退还已支付的费用';

const exits: readonly TermRow[] = [
  exit('迟延超过十日', `超过十日仍未能提供相应服务；${REFUND}`, '迟延天数 > 10', '八1'),
  exit('服务缺陷', `未按约定提供维护服务内容或完成服务内容有缺陷，并给甲方造成损失；${REFUND}`, '缺陷 ≥ 1', '八2'),
  exit('未整改', `除前述约定外未按约定提供服务，未能在甲方指定的时间内整改；${REFUND}`, '未整改 ≥ 1', '八5'),
];

export const terms: readonly TermRow[] = [...parties, ...dates, ...duties, ...instalments, ...exits];
