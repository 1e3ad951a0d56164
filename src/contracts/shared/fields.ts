// Scalar terms that the three packages state in the same articles; what differs is the parameter.
import type { TermRow } from '../../domain/terms/columns';
import { field, instalment } from '../rows';
import type { Annexes } from './annexes';

const CENTRE = '北京市经济和信息化局综合事务中心';
const PROJECT = '北京市中小企业公共服务平台网络市级枢纽平台信息化运维服务采购项目';
const TWENTY_DAYS = '20个工作日';

export interface PackageWords {
  readonly 名称: string;
  readonly 包号: string;
  readonly 乙方: string;
  readonly 金额: number;
  readonly 签署页日期: string;
  readonly 签订依据: string;
  readonly 履约保函: number;
  /** 验收.重大事故, as 10(2) words it. */
  readonly 重大事故: string;
  /** The name in the annex's head, and the name under which 14(5) cites it. */
  readonly 考核方案: string;
  readonly 引用考核方案: string;
  /** Where the base of 一般违约 is explained. */
  readonly 一般违约基数依据: string;
}

const parties = (w: PackageWords): readonly TermRow[] => [
  field('名称', w.名称, '第1条'),
  field('包号', w.包号, '合同名称'),
  field('合同名称', `${PROJECT} ${w.包号}：${w.名称}服务合同`, '合同名称'),
  field('甲方', CENTRE, '首部'),
  field('乙方', w.乙方, '首部'),
  field('金额', w.金额, '第5条(1)'),
];

const dates = (w: PackageWords): readonly TermRow[] => [
  field('服务月数', 12, '第3条(1)'),
  field('签订', '2026-03-03', w.签订依据),
  field('签署页日期', w.签署页日期, '签章页'),
  field('开始', '2026-03-03', '第3条(1)、签章页'),
  field('结束', '2027-03-02', '第3条(1)、签章页', '期满日=前一日'),
  field('结束', '2027-03-03', '第3条(1)、签章页', '期满日=对应日'),
];

const duties: readonly TermRow[] = [
  field('超期结算', '按日', '第3条(2)'),
  field('响应时限分钟', 30, '第8条(4)'),
  field('人员调整通知', '30日', '第9条(2)'),
  field('质量评审期限', '期满后1个月内', '第10条(3)(1)'),
  field('评审文件', '项目终验报告', '第10条(3)(2)'),
  field('保密资料归还', '5日', '第11条(5)'),
  field('保密期限', '合同有效期间及合同终止后5年', '第11条(7)'),
  field('知识产权责任', '承担因此给甲方造成的全部损失', '第12条第2项'),
  field('不可抗力告知', '15日', '第13条'),
];

export const packageFields = (w: PackageWords, annexes: Annexes): readonly TermRow[] => [
  ...parties(w),
  ...dates(w),
  field('履约保函', w.履约保函, '第6条(1)'),
  field('履约保函期限', TWENTY_DAYS, '第6条(1)'),
  ...duties,
  field('验收.满意度', '90%', '第10条(2)'),
  field('验收.重大事故', w.重大事故, '第10条(2)'),
  field('考核方案', w.考核方案, annexes.scheme),
  field('引用.考核方案', w.引用考核方案, '第14条(5)'),
  field('一般违约基数', '月均服务费', w.一般违约基数依据, '一般违约基数=月均服务费'),
  field('一般违约基数', '另行填写', `${annexes.minor}表头`, '一般违约基数=另行填写'),
];

/** 70 % after signing, 30 % after the acceptance that `acceptance` names, each once the public funds are in. */
export const instalments = (first: number, second: number, acceptance: string): readonly TermRow[] => [
  instalment(1, '合同签署且财政资金拨付后', '70%', first, TWENTY_DAYS, '第5条(2)'),
  instalment(2, `服务经甲方${acceptance}合格且财政资金拨付后`, '30%', second, TWENTY_DAYS, '第5条(2)'),
];
