// What the three packages owe by their articles; the annexes' own lists stand with each contract. （甲方） marks what the client does.
import type { TermRow } from '../../domain/terms/columns';
import { due } from '../rows';

/** The items of article 8 that differ in number, and the documents that differ in name. */
export interface DutyArticles {
  readonly 月报: string;
  readonly 报告内容: string;
  readonly 工作方案: string;
  readonly 运维文档: string;
  readonly 文档名: string;
  readonly 技术规范: string;
  readonly 事件上报: string;
  readonly 发票: string;
  readonly 成果交付: string;
  readonly 年度资料: string;
}

const reports = (a: DutyArticles): readonly TermRow[] => [
  due('月度进度报告', '每月', a.月报, { 次数: 12, 文档: `当月工作进度报告（${a.报告内容}）`, 期限: '规定时间' }),
  due('年度总结', '一次', '第10条(3)(1)', { 次数: 1, 文档: `年度工作报告、${a.年度资料}评价数据资料`, 期限: '质量评审前' }),
  due('质量评审（甲方）', '一次', '第10条(3)', { 次数: 1, 文档: '项目终验报告', 期限: '期满后1个月内' }),
];

const documents = (a: DutyArticles): readonly TermRow[] => [
  due('制定工作方案及计划', '一次', a.工作方案, { 次数: 1, 文档: '运维工作方案、计划' }),
  due('提交运维文档', '持续', a.运维文档, { 文档: a.文档名 }),
  due('技术规范、应急保障机制', '一次', a.技术规范, { 次数: 1, 文档: '技术规范' }),
  due('应急预案落实、事件上报', '每次', a.事件上报, { 文档: '事件报告' }),
  due('技术支持服务', '持续', '第8条(4)', { 基数: '7×24小时' }),
  due('成果交付', '一次', a.成果交付, { 文档: '全部工作成果', 期限: '合同有效期内' }),
];

const formalities = (a: DutyArticles): readonly TermRow[] => [
  due('履约保函', '一次', '第6条(1)', { 次数: 1, 文档: '履约保函', 期限: '合同签署之日起20个工作日内' }),
  due('发票', '每次', a.发票, { 次数: 2, 文档: '正规合法发票', 期限: '付款前' }),
  due('人员调整', '每次', '第9条(2)', { 文档: '通知、甲方书面同意', 期限: '提前30日' }),
  due('保密承诺', '每人', '第11条(4)', { 文档: '《保密承诺》', 基数: '每人1份' }),
  due('归还保密资料', '每次', '第11条(5)', { 期限: '收到书面通知后5日内' }),
  due('不可抗力告知', '每次', '第13条', { 文档: '书面告知、有关部门的证明', 期限: '发生后15日内' }),
  due('地址变更通知', '每次', '第15条', { 文档: '书面通知', 期限: '提前一周' }),
  due('廉政', '一次', '第17条(2)', { 次数: 1, 文档: '阳光合作协议', 期限: '按甲方要求' }),
];

export const articleDuties = (a: DutyArticles): readonly TermRow[] => [...reports(a), ...documents(a), ...formalities(a)];

/** The client's monthly evaluation with one form. */
export const evaluation = (table: string, source: string, form: string): TermRow =>
  due(`月考核（甲方）：${table}`, '每月', source, { 次数: 12, 文档: form });
