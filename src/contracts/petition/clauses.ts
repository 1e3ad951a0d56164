// 信访运维: breaches, all on the contract's amount. 保密 and 知识产权 hold no condition: no metric says that they happened.
import type { TermRow } from '../../domain/terms/columns';
import { clause, type Rest } from '../rows';

const breach = (编号: string, 名称: string, 比例: string, 依据: string, rest: Rest = {}): TermRow =>
  clause(编号, 名称, 比例, { 基数: '金额', 依据, ...rest });

const LATE = '未能在规定的时间内提供相应服务，';
const overTenDays = (比例: string, choice: string): TermRow =>
  breach('迟延', `${LATE}超过十日仍未能提供，按合同总金额20%支付违约金`, 比例, '八1', { 条件: '迟延天数 > 10', 限于: `迟延二十=${choice}` });

export const clauses: readonly TermRow[] = [
  breach('迟延', `${LATE}每延期一日扣除合同总金额的千分之三作为违约金`, '0.3%/日', '八1', { 条件: '迟延天数 > 0 且 迟延天数 ≤ 10' }),
  overTenDays('20%', '取代'),
  // Ten days of 3 ‰ beside the 20 %.
  overTenDays('23%', '叠加'),
  breach('缺陷', '未能按照约定提供维护服务内容或完成服务内容有缺陷，并给甲方造成损失，按合同总金额的20%支付违约金，不足以弥补损失的继续追偿', '20%', '八2', {
    条件: '服务缺陷 ≥ 1',
  }),
  breach('未整改', '除前述约定外，未能按照约定的内容提供服务，未能在甲方指定的时间内整改，按合同总金额的20%支付违约金，不足以弥补损失的继续赔偿', '20%', '八5', {
    条件: '未整改 ≥ 1',
  }),
  breach('保密', '违反保密义务，按合同总金额的10%承担违约责任，并赔偿由此给甲方造成的损失', '10%', '七4'),
  breach('知识产权', '未经允许拷贝、复制、泄露、销售给第三方使用或为合同以外的目的自行使用甲方系统软件，支付合同总金额10%的违约金，不足以弥补损失的继续追偿', '10%', '六'),
];
