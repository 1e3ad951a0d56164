// 安全运维: 重大违约 (annex 5), 一般违约 (annex 6), 保密 and 年度. Every rate is on 取费基数 and no amount passes a tenth of the bid.
import type { TermRow } from '../../domain/terms/columns';
import { clause, type Rest } from '../rows';

const money: Rest = { 上限: '中标金额×10%', 基数: '取费基数' };

const major = (n: number, 族: string, 名称: string, 比例: string, 条件: string, rest: Rest = {}): TermRow =>
  clause(`重大${n}`, 名称, 比例, { ...money, 条件, 族, 依据: `附件5第${n}项`, ...rest });
const minor = (n: number, 族: string, 名称: string, 比例: string, 条件: string): TermRow =>
  clause(`一般${n}`, 名称, 比例, { ...money, 条件, 族, 依据: `附件6第${n}项` });

/** 造成严重…; 未造成严重…. */
const serious = (facts: string): string => `${facts} 且 后果 = 重大`;
const slight = (facts: string): string => `${facts} 且 后果 ≠ 重大`;
/** 大于…且小于…: both ends open. */
const between = (metric: string, from: number, to: number): string => `${metric} > ${from} 且 ${metric} < ${to}`;

const answer = (from: number, to: number): string => between('需求平均响应分钟', from, to);
const restore = (from: number, to: number): string => between('需求平均恢复分钟', from, to);
const unattended = (from: number, to: number): string => between('无人值守小时', from, to);

const FAULT = '因所提供的运维服务出现故障，';
const PLATFORM = '北京市中小企业公共服务平台';
const STREAK = '连续3个月考核得分低于60分的';

const majors: readonly TermRow[] = [
  major(1, '可用性', '所提供的服务可用性低于99.9%，出现问题并造成严重损失的', '10%', serious('可用性 < 99.9%')),
  major(2, '篡改', `${FAULT}导致${PLATFORM}数据被篡改，造成严重影响`, '20%', serious('数据篡改 ≥ 1')),
  major(3, '数据丢失', `${FAULT}导致${PLATFORM}数据丢失，造成严重影响`, '20%', serious('数据丢失 ≥ 1')),
  major(4, '入侵', `${FAULT}导致${PLATFORM}被入侵，造成严重影响`, '10%', serious('入侵 ≥ 1')),
  major(5, '整改', '在安全监管部门已发出整改通知后未正确处置，出现问题并造成严重事故', '10%', serious('整改未处置 ≥ 1')),
  major(6, '应急响应', '应急事件平均响应时间大于15分钟且小于30分钟，造成严重事故', '10%', serious(between('应急平均响应分钟', 15, 30))),
  major(7, '需求响应', '运维需求平均响应时间大于30分钟且小于60分钟，造成严重事故', '20%', serious(answer(30, 60))),
  major(8, '恢复', '运维需求平均故障恢复时间大于30分钟且小于60分钟，造成严重影响', '10%', serious(restore(30, 60))),
  major(9, '恢复', '运维需求平均故障恢复时间大于60分钟且小于120分钟，造成严重影响', '20%', serious(restore(60, 120))),
  // Item 10 says 造成事故影响, not 严重, and item 9 of annex 6 its opposite, 未造成影响.
  major(10, '值守', '现场无人值守超过大于1小时且小于2小时，造成事故影响', '10%', `${unattended(1, 2)} 且 后果 ≠ 无`),
  major(11, '值守', '现场无人值守超过大于2小时且小于4小时，造成严重事故影响', '20%', serious(unattended(2, 4))),
  major(12, '考核', STREAK, '10%', '连续低于60月数 = 3', { 限于: '第四个月=只计一次' }),
  major(12, '考核', STREAK, '10%', '连续低于60月数 ≥ 3', { 限于: '第四个月=每月再计' }),
];

const minors: readonly TermRow[] = [
  minor(1, '可用性', '所提供的服务可用性达不到99.9%，出现问题但未造成严重损失的', '5%', slight('可用性 < 99.9%')),
  minor(2, '中断', `${FAULT}造成${PLATFORM}宕机2小时以上`, '3%', '最长中断小时 ≥ 2'),
  minor(3, '中断', `${FAULT}造成${PLATFORM}在7天内连续宕机3次以上或累计4小时以上`, '6%', '七天内中断次数 ≥ 3 或 七天内累计中断小时 ≥ 4'),
  minor(4, '整改', '在安全监管部门已发出整改通知后未正确处置，出现问题的，未造成严重影响', '5%', slight('整改未处置 ≥ 1')),
  minor(5, '需求响应', '运维需求平均响应时间大于30分钟且小于60分钟，出现问题但未造成严重影响', '3%', slight(answer(30, 60))),
  minor(6, '需求响应', '运维需求平均响应时间大于60分钟且小于120分钟，出现问题但未造成严重影响', '5%', slight(answer(60, 120))),
  minor(7, '恢复', '运维需求平均故障恢复时间大于60分钟且小于120分钟，出现问题但未造成严重影响', '3%', slight(restore(60, 120))),
  minor(8, '恢复', '运维需求平均故障恢复时间大于120分钟且小于240分钟，出现问题但未造成严重影响', '5%', slight(restore(120, 240))),
  minor(9, '值守', '现场无人值守超过大于1小时且小于2小时，出现问题但未造成影响', '3%', `${unattended(1, 2)} 且 后果 = 无`),
  minor(10, '值守', '现场无人值守超过大于2小时且小于4小时，出现问题但未造成严重影响', '5%', slight(unattended(2, 4))),
  minor(11, '考核', '月考核得分低于60分的', '4%', '月得分 < 60'),
];

/** 14(4) leaves the year that fails to 考核管理办法, which is not attached: no rate. */
const annual = (条件: string, sixty: string): TermRow =>
  clause('年度', '经甲方年度考核不合格的，按照考核管理办法的相关规定执行', '', { 基数: '另行规定', 条件, 依据: '第14条(4)', 限于: `六十分=${sixty}` });

const articles: readonly TermRow[] = [
  clause('保密', '违反保密义务给甲方造成损失的，赔偿全部损失；如损失数额无法确定的，乙方同意按照人民币50万元赔偿甲方的损失', '100%', {
    基数: 500000, 依据: '第11条(8)',
  }),
  annual('年度得分 < 60', '及格'),
  annual('年度得分 ≤ 60', '不及格'),
];

export const clauses: readonly TermRow[] = [...majors, ...minors, ...articles];
