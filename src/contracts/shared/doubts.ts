// What only reading shows and the three packages share: words without a measure, duties without a date.
import type { TermRow } from '../../domain/terms/columns';
import { doubt } from '../rows';
import type { Annexes } from './annexes';

export const sharedDoubts = ({ major, minor, scheme }: Annexes, monthlyReport: string): readonly TermRow[] => [
  doubt('文档维度名称', '考核方案称“文档记录”，评分表印作“工作文档”：以评分表为准', `${scheme}第2、3项、表1`),
  doubt('重大损失', '注1只解释“重大影响”“重大事故”，未解释第1项的“重大损失”；“一定经济损失”亦无数额', `${major}第1项、注1`),
  doubt('一般事件', '“发生一般事件”未定义，所指附表列的是行为和指标，不是事件', `第14条(4)、${minor}`),
  doubt('服务延迟', '因乙方原因造成服务延迟的，只写补偿和补救措施，未写金额、天数', '第14条(2)'),
  doubt('阶段验收', '第二笔款以阶段验收合格为条件，只规定了期满后的质量评审，未规定阶段验收的时间和标准', '第5条(2)、第10条(3)'),
  doubt('用户满意度', '要求用户满意度超过90%，未写如何测评', '第10条(2)'),
  doubt('月度进度报告期限', '“于规定时间”提交，未写何时', monthlyReport),
];

/** Two items (二) in article 5. */
export const doubleItemFive = doubt('第5条编号重复', '第5条有两个（二）：支付方式、发票', '第5条');
/** 8(4) against item 4 of the major annex, where the fined band begins under what is allowed. */
export const responseAllowedAndFined = (major: string): TermRow =>
  doubt('响应时限与罚则', '第8条允许30分钟，重大违约第4项自大于15分钟起计罚', `第8条(4)、${major}第4项`);
