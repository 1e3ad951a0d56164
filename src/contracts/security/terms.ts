// 安全运维 (第四包): scalar terms, grades, instalments, grounds for ending.
import type { TermRow } from '../../domain/terms/columns';
import { exit, field } from '../rows';
import { instalments } from '../shared/fields';
import { grades } from '../shared/grades';

const parties: readonly TermRow[] = [
  field('名称', '安全运维', '第1条'),
  field('包号', '第四包', '合同名称'),
  field('合同名称', '北京市中小企业公共服务平台网络市级枢纽平台信息化运维服务采购项目 第四包：安全运维', '合同名称'),
  field('甲方', '北京市经济和信息化局综合事务中心', '首部'),
  field('乙方', '北京安信天行科技有限公司', '首部'),
  field('金额', 1719600, '第5条(1)'),
  field('履约保函', 171960, '第6条(1)'),
  field('履约保函期限', '30个工作日', '第6条(1)'),
];

const dates: readonly TermRow[] = [
  field('服务月数', 12, '第3条(1)'),
  field('签订', '2026-03-03', '签章页'),
  field('签署页日期', '2026-03-03', '签章页'),
  field('开始', '2026-03-03', '第3条(1)、签章页'),
  field('结束', '2027-03-02', '第3条(1)、签章页', '期满日=前一日'),
  field('结束', '2027-03-03', '第3条(1)、签章页', '期满日=对应日'),
  field('超期结算', '按日', '第3条(2)'),
];

/** 8(3) counts; annex 3 allows more for security incidents. */
const duties: readonly TermRow[] = [
  field('响应时限分钟', 60, '第8条(3)'),
  field('响应时限分钟.8(3)', 60, '第8条(3)'),
  field('响应时限分钟.附件3(8)', 120, '附件3(一)8(2)'),
  field('人员调整通知', '10日', '第9条(2)'),
  field('质量评审期限', '期满后1个月内', '第10条(3)(1)'),
  field('评审文件', '项目质量评审报告', '第10条(3)(2)'),
  field('保密资料归还', '10日', '第11条(5)'),
  field('保密期限', '合同有效期间及合同终止后5年', '第11条(7)'),
  field('知识产权责任', '承担因此给甲方造成的全部损失', '第12条第2项'),
  field('不可抗力告知', '15日', '第13条'),
  field('验收.稳定性', '99%', '第10条(2)'),
  field('验收.满意度', '90%', '第10条(2)'),
  field('验收.重大事故', '全年无重大信息安全事故', '第10条(2)'),
];

const evaluation: readonly TermRow[] = [
  field('考核方案', '中小企业平台安全运维服务工作考核方案', '附件7'),
  field('评分表标题.安全运维', '运维工作评分表', '附件7评分表'),
  field('列名.工作文档', '文档记录', '附件7第2项、评分表'),
  field('未安排项', '折算', '附件7第3项未安排的工作项'),
  field('年度规则', '考核管理办法', '第14条(4)'),
];

/** The heads of both annexes name a ceiling, not a base: which of the two it is, is a reading. */
const base: readonly TermRow[] = [
  field('取费基数', '中标金额×10%', '附件5、附件6表头', '安全违约基数=一成为基数'),
  field('取费基数', '中标金额', '附件5、附件6表头', '安全违约基数=一成封顶'),
];

const STAFF = '未按照合同约定提供专业技术人员团队，或擅自更换人员的';

/** No ground for three months in a row below 60: that is only item 12 of annex 5. */
const exits: readonly TermRow[] = [
  exit('A级事故', '乙方未尽日常维护义务或维护不当，发生A级事故1次', 'A级次数 ≥ 1', '第14条(4)、附件4'),
  exit('B级事故', '乙方未尽日常维护义务或维护不当，一年内发生B级事故3次（含）以上', 'B级次数 ≥ 3', '第14条(4)、附件4'),
  exit('人员未改正', `${STAFF}，经甲方通知后仍不改正`, '未整改 ≥ 1', '第14条(5)'),
  exit('人员三次以上', `${STAFF}，累计发生3次以上`, '人员违约次数 ≥ 3', '第14条(5)'),
];

export const terms: readonly TermRow[] = [
  ...parties,
  ...dates,
  ...duties,
  ...evaluation,
  ...base,
  ...grades('附件7第3项年度得分'),
  ...instalments(1203720, 515880, '阶段验收'),
  ...exits,
];
