// What only reading shows, in the fewest words. What lint computes from the rows themselves (times allowed and fined, targets, citations, printed amounts) is not repeated here.
import type { TermRow } from '../../domain/terms/columns';
import { doubt } from '../rows';
import type { Annexes } from './annexes';

/** The four packages of the centre: words without a measure, duties without a date. */
export const centreDoubts = (minor: string): readonly TermRow[] => [
  doubt('一般事件', '未定义，附表所列是行为和指标', `第14条(4)、${minor}`),
  doubt('服务延迟', '未写金额、天数', '第14条(2)'),
  doubt('阶段验收', '第二笔款以此为条件，未写时间、标准', '第5条(2)、第10条(3)'),
  doubt('用户满意度', '未写如何测评', '第10条(2)'),
];

/** `website`, `systems`, `data`. */
export const sharedDoubts = ({ major, minor }: Annexes, monthlyReport: string): readonly TermRow[] => [
  ...centreDoubts(minor),
  doubt('重大损失', '与“一定经济损失”均未定义，注1只释重大影响、重大事故', `${major}第1项、注1`),
  doubt('月度进度报告期限', '未写何时', monthlyReport),
];

/** `systems`, `data`: two items (二) in article 5. */
export const doubleItemFive = doubt('第5条编号重复', '两个（二）：支付方式、发票', '第5条');

/** The incident table of `website` and of `systems` (应用系统运维). */
export const platformDoubts = (source: string): readonly TermRow[] => [
  doubt('篡改范围', '影响写经济和信息化局业务数据，与范围不同', `${source} B级 重大篡改事件`),
  doubt('数据丢失单位', 'A级计库，B级计业务系统：均填丢失库数', `${source} A级、B级 数据丢失`),
];
