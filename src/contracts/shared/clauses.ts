// 重大违约, 一般违约, 保密, 年度: word for word the same in `website`, `systems` and `data` but for the parameters.
import type { TermRow } from '../../domain/terms/columns';
import { clause } from '../rows';
import type { Annexes } from './annexes';

export interface MajorWords {
  readonly annex: string;
  /** Whose loss item 2 speaks of. */
  readonly lost: string;
  /** Item 4: minutes it lies between, both ends open. */
  readonly response: readonly [number, number];
}

/** The ten items of 重大违约行为, on the monthly fee; item 10 stands once for each reading of a fourth month in a row. */
export const majorClauses = ({ annex, lost, response: [from, to] }: MajorWords): readonly TermRow[] => {
  const major = (n: number, 族: string, 名称: string, 比例: string, 条件: string, 限于?: string): TermRow =>
    clause(`重大${n}`, 名称, 比例, { 基数: '月均服务费', 条件, 族, 依据: `${annex}第${n}项`, ...(限于 === undefined ? {} : { 限于 }) });
  const serious = (n: number, 族: string, 名称: string, 比例: string, 事实: string): TermRow => major(n, 族, 名称, 比例, `${事实} 且 后果 = 重大`);
  const streak = '连续3个月考核得分低于60分的';
  return [
    serious(1, '可用性', '所提供的服务可用性低于99.9%，出现问题并造成重大损失的', '100%', '可用性 < 99.9%'),
    serious(2, '数据', `因所提供的运维服务出现故障，导致${lost}丢失，造成重大影响`, '200%', '数据丢失 ≥ 1'),
    serious(3, '整改', '在安全监管部门已发出整改通知后未正确处置，出现问题并造成重大事故', '100%', '整改未处置 ≥ 1'),
    serious(4, '应急响应', `平均响应时间大于${from}分钟且小于${to}分钟，造成重大事故`, '100%', `应急平均响应分钟 > ${from} 且 应急平均响应分钟 < ${to}`),
    serious(5, '需求响应', '运维需求平均响应时间大于30分钟且小于60分钟，造成重大事故', '200%', '需求平均响应分钟 > 30 且 需求平均响应分钟 < 60'),
    serious(6, '恢复', '运维需求平均故障恢复时间大于30分钟且小于60分钟，造成重大影响', '100%', '需求平均恢复分钟 > 30 且 需求平均恢复分钟 < 60'),
    serious(7, '恢复', '运维需求平均故障恢复时间大于60分钟且小于120分钟，造成重大影响', '200%', '需求平均恢复分钟 > 60 且 需求平均恢复分钟 < 120'),
    serious(8, '值守', '现场无人值守超过大于1小时且小于2小时，造成重大事故', '100%', '无人值守小时 > 1 且 无人值守小时 < 2'),
    serious(9, '值守', '现场无人值守超过大于2小时且小于4小时，造成重大事故', '200%', '无人值守小时 > 2 且 无人值守小时 < 4'),
    major(10, '考核', streak, '100%', '连续低于60月数 = 3', '第四个月=只计一次'),
    major(10, '考核', streak, '100%', '连续低于60月数 ≥ 3', '第四个月=每月再计'),
  ];
};

/** The eleven items of 一般违约行为; their base is a reading (一般违约基数). */
export const minorClauses = (annex: string): readonly TermRow[] => {
  const minor = (n: number, 族: string, 名称: string, 比例: string, 条件: string): TermRow =>
    clause(`一般${n}`, 名称, 比例, { 基数: '一般违约基数', 条件, 族, 依据: `${annex}第${n}项` });
  const slight = (n: number, 族: string, 名称: string, 比例: string, 事实: string): TermRow => minor(n, 族, 名称, 比例, `${事实} 且 后果 ≠ 重大`);
  return [
    slight(1, '可用性', '所提供的服务可用性达不到99.9%，出现问题但未造成重大损失的', '50%', '可用性 < 99.9%'),
    minor(2, '中断', '因所提供的运维服务出现故障，造成某服务中断2小时以上', '30%', '最长中断小时 ≥ 2'),
    minor(3, '中断', '因所提供的运维服务出现故障，造成某服务中断3次以上或累计8小时以上', '60%', '中断次数 ≥ 3 或 累计中断小时 ≥ 8'),
    slight(4, '整改', '在安全监管部门已发出整改通知后未正确处置，出现问题的，未造成重大影响', '50%', '整改未处置 ≥ 1'),
    slight(5, '需求响应', '运维需求平均响应时间大于30分钟且小于60分钟，出现问题但未造成重大影响', '30%', '需求平均响应分钟 > 30 且 需求平均响应分钟 < 60'),
    slight(6, '需求响应', '运维需求平均响应时间大于60分钟且小于120分钟，出现问题但未造成重大影响', '50%', '需求平均响应分钟 > 60 且 需求平均响应分钟 < 120'),
    slight(7, '恢复', '运维需求平均故障恢复时间大于60分钟且小于120分钟，出现问题但未造成重大影响', '30%', '需求平均恢复分钟 > 60 且 需求平均恢复分钟 < 120'),
    slight(8, '恢复', '运维需求平均故障恢复时间大于120分钟且小于240分钟，出现问题但未造成重大影响', '50%', '需求平均恢复分钟 > 120 且 需求平均恢复分钟 < 240'),
    slight(9, '值守', '现场无人值守超过大于1小时且小于2小时，出现问题但未造成重大影响', '30%', '无人值守小时 > 1 且 无人值守小时 < 2'),
    slight(10, '值守', '现场无人值守超过大于2小时且小于4小时，出现问题但未造成重大影响', '50%', '无人值守小时 > 2 且 无人值守小时 < 4'),
    minor(11, '考核', '月考核得分低于60分的', '40%', '月得分 < 60'),
  ];
};

/** 14(5): the year that fails, under each way of reading 扣分比例 and sixty points. */
const annual = (scheme: Annexes): readonly TermRow[] => {
  const rates = [['一百减得分', '(100-得分)%'], ['六十减得分', '(60-得分)%']] as const;
  const bounds = [['及格', '年度得分 < 60'], ['不及格', '年度得分 ≤ 60']] as const;
  return rates.flatMap(([share, 比例]) =>
    bounds.map(([sixty, 条件]) =>
      clause('年度', '经甲方年度考核不合格，按照扣分比例乘以合同总额计算违约金', 比例, {
        基数: '金额', 条件, 依据: `第14条(5)、${scheme.grades}`, 限于: `扣分比例=${share} 且 六十分=${sixty}`,
      }),
    ),
  );
};

/** Clauses of the articles: confidentiality (a fixed sum where the loss cannot be determined) and the year that fails. */
export const articleClauses = (annexes: Annexes, lossWords: string, loss: number): readonly TermRow[] => [
  clause('保密', `违反保密义务给甲方造成损失的，赔偿全部损失；如损失数额无法确定的，乙方同意按照人民币${lossWords}元赔偿甲方的损失`, '100%', {
    基数: loss, 依据: '第11条(8)',
  }),
  ...annual(annexes),
];
