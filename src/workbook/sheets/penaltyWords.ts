// The words of the sheets 违约金 and 服务日志, in one place. A brace names what is filled in.
import type { Finding } from '../../domain/breach/breach';
import { REDUCTION_REMARK } from '../../domain/breach/explain';
import { type CellValue, isCellError } from '../model';

export const PENALTY_WORDS = {
  title: '{月份}{合同}违约金认定表',
  about: '合同：{合同}　甲方：{甲方}　服务商：{乙方}　期间：{月份}',
  metrics: '一、当月指标（空白即没有发生）',
  metricHead: ['序号', '指标', '数值', '含义', '检查'],
  clauses: '二、违约条款与金额',
  clauseHead: ['条款', '违约行为', '认定', '是否触发', '比例', '基数（元）', '替代基数（元）', '违约金（元）', '依据', '说明', '主张（元）', '减免（元）', '确认（元）', '服务商意见'],
  computing: '计算用',
  metricComputing: ['取用值', '有误'],
  clauseComputing: ['成立', '近档', '采用基数', '单项金额', '比较', '被除数', '除数', '说明后段', '次序', '计算说明'],
  bases: ['名称', '数值', '被除数', '除数'],
  explain: '三、计算说明（逐条列出已触发的条款；行高不够时可以拉高）',
  wrongCount: '有误指标数',
  monthCap: '月违约金上限',
  monthCapText: '各条合计超过上限的部分不计',
  total: '违约金合计',
  capitals: '大写',
  yearly: '条款“{条款}”由全年得分决定，见年度汇总。',
  unconditional: '条款“{条款}”没有可计算的触发条件，另行认定。',
  remark: `提示：${REDUCTION_REMARK}。`,
  signatures: ['认定人（签字）：', '审核人（签字）：', '财务（签字）：', '服务商（签字、盖章）：', '日期：　　　　年　　月　　日'],
  wrong: '应为{要求}',
  open: '上游表有未填或有误之处',
  number: '不小于0的数值',
  count: '不小于0的整数',
  share: '0至100%的比例',
  gap: '合同缺口，不计金额',
  next: '按解读适用下一档',
  undecided: '指标未定',
  noBase: '请填写替代基数',
  given: '按填写的替代基数',
  withheld: '已达A级或B级，本表不计金额',
  yields: ['同一事实，以', '计'],
  basePrompt: { title: '替代基数', text: '空白即用合同基数；填写金额（元）则以此为准' },
  amountError: { title: '金额不符', text: '请填不小于0的数值' },
} as const;

/** By what the month's deduction stands. */
export const BASIS = { computed: '计算', agreed: '确认', open: '确认未填全', wrong: '有误' } as const;

export const PAYABLE_WORDS = {
  title: '应扣金额（确认后）',
  computed: '没有填写确认，按违约金合计',
  agreed: '按各条确认金额合计',
  agreedUncapped: '按各条确认金额合计，不再适用月违约金上限',
  open: '确认未填全：有金额的条款须逐条填写确认，不收的填0；填全以前没有应扣金额',
  wrong: '确认列有误，应为不小于0的数值',
} as const;

export const SERVICE_WORDS = {
  title: '{月份}{合同}服务日志',
  note: '服务商：{服务商}　每项服务一行。响应、到场、恢复的分钟数自报告时间起算，没有报告时间的自发生时间起算；时限见合同条款。',
  typeError: { title: '事件类型不符', text: '请从列表中选择' },
  timePrompt: { title: '时间', text: '如 2026-03-09 08:30' },
  timeError: { title: '时间不符', text: '请填日期和时间，如 2026-03-09 08:30' },
} as const;

const MEANINGS: Readonly<Record<string, string>> = {
  可用性: '当月服务可用的时间占比，如 99.95%',
  应急平均响应分钟: '应急事件的平均响应时间，分钟',
  需求平均响应分钟: '运维需求的平均响应时间，分钟',
  需求平均恢复分钟: '运维需求的平均恢复时间，分钟',
  最长中断小时: '单次中断最长，小时',
  中断次数: '同一服务的中断，次',
  累计中断小时: '同一服务的中断合计，小时',
  七天内中断次数: '任意七天内的中断，次',
  七天内累计中断小时: '任意七天内的中断合计，小时',
  无人值守小时: '现场无人值守最长，小时',
  响应超时次数: '由服务日志计，次',
  恢复超时次数: '由服务日志计，次',
  到场超时次数: '由服务日志计，次',
  数据丢失: '次',
  数据篡改: '次',
  入侵: '次',
  A级次数: '当月A级事件，次',
  B级次数: '当月B级事件，次',
  月得分: '由评分表计；多张表取最低或平均',
  连续低于60月数: '由评分表计，到本月止',
  后果: '无、一般、重大；空白即无',
  整改未处置: '监管部门整改通知后未正确处置，次',
  迟延天数: '延期，整日',
  服务缺陷: '服务有缺陷并造成损失，次',
  未整改: '未在指定时间内整改，次',
};

export const meaningOf = (name: string, declared: string | undefined): string => MEANINGS[name] ?? declared ?? '';

interface Decided {
  readonly state: string;
  readonly own: CellValue;
  readonly holds: boolean;
  readonly finding: Finding | undefined;
  /** Whether another base is filled in. */
  readonly given: boolean;
}

/** What stands in 说明, in the order in which the formula asks. */
export const penaltyRemark = ({ state, own, holds, finding, given }: Decided): string => {
  const words = PENALTY_WORDS;
  if (state === '未定') return words.undecided;
  if (state === '缺口') return words.gap;
  if (state !== '是') return '';
  if (isCellError(own)) return own.error === '#N/A' ? words.noBase : '';
  if (own === '') return words.withheld;
  if (finding?.yieldsTo !== undefined) return words.yields.join(finding.yieldsTo);
  if (!holds) return words.next;
  return given ? words.given : '';
};
