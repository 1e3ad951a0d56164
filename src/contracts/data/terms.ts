// `data`, 第二包 数据运维: scalar terms, instalments, grounds for ending, grades, readings, doubts.
import type { TermRow } from '../../domain/terms/columns';
import { doubt, field, reading } from '../rows';
import type { Annexes } from '../shared/annexes';
import { doubleItemFive, sharedDoubts } from '../shared/doubts';
import { exits } from '../shared/exits';
import { instalments, packageFields } from '../shared/fields';
import { grades } from '../shared/grades';
import { sharedReadings } from '../shared/readings';

export const annexes: Annexes = { incidents: '附件5', major: '附件6', minor: '附件7', scheme: '附件8', grades: '附件8第4项' };

const fields: readonly TermRow[] = [
  ...packageFields(
    {
      名称: '数据运维', 包号: '第二包', 乙方: '北京星河千帆科技有限公司', 金额: 1194000,
      签署页日期: '2026-03-03', 签订依据: '签章页', 履约保函: 119400, 重大事故: '全年无重大数据运维安全事故',
      考核方案: '北京市中小企业数据运维服务工作考核方案', 引用考核方案: '中小企业公共服务平台官网运维服务工作考核方案',
      一般违约基数依据: '附件7注',
    },
    annexes,
  ),
  field('验收.数据完整性', '99%', '第10条(2)'),
  field('验收.稳定性', '中小企业基础数据库全年运行稳定', '第10条(2)'),
  field('评分表标题.数据运维', '{年}年{月}月数据运维服务评分表', '附件8表1'),
];

const readings: readonly TermRow[] = [
  ...sharedReadings(annexes),
  reading('人数与损失', '任一', '附件5 B级 服务中断'),
  reading('重保期间', '通用定义', '附件5 A级 恶意入侵攻击、B级 重大篡改事件'),
  reading('考核方案名', '附件8', '第14条(5)、附件8'),
];

const doubts: readonly TermRow[] = [
  ...sharedDoubts(annexes, '第8条(9)'),
  doubleItemFive,
  doubt('第四工作项名称', '各处不同：以评分表为准', '第1条(4)、第8条(1)、附件3一4、附件8第1、3项'),
  doubt('可用性目标', '验收未列可用性，低于99.9%却计罚；哪些服务未写', '第10条(2)、附件6第1项、附件7第1项'),
];

export const dataTerms: readonly TermRow[] = [
  ...fields,
  ...instalments(835800, 358200, '阶段验收'),
  ...exits(annexes),
  ...grades(annexes.grades),
  ...readings,
  ...doubts,
];
