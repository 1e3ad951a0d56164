// `website`, 第三包 官网运维: scalar terms, instalments, grounds for ending, grades, readings, doubts.
import type { TermRow } from '../../domain/terms/columns';
import { doubt, field } from '../rows';
import type { Annexes } from '../shared/annexes';
import { platformDoubts, sharedDoubts } from '../shared/doubts';
import { exits } from '../shared/exits';
import { instalments, packageFields } from '../shared/fields';
import { grades } from '../shared/grades';
import { sharedReadings } from '../shared/readings';

export const annexes: Annexes = { incidents: '附件5', major: '附件6', minor: '附件7', scheme: '附件8', grades: '附件8第4项' };

const SCHEME = '北京市中小企业公共服务平台官网运维服务工作考核方案';

const fields: readonly TermRow[] = [
  ...packageFields(
    {
      名称: '官网运维', 包号: '第三包', 乙方: '首信云技术有限公司', 金额: 780000,
      签署页日期: '2026-03-03', 签订依据: '签章页', 履约保函: 78000, 重大事故: '全年无重大运维安全事故',
      考核方案: SCHEME, 引用考核方案: SCHEME, 一般违约基数依据: '附件6注2（附件7无注）',
    },
    annexes,
  ),
  field('验收.可用性', '99.9%', '第10条(2)'),
  field('验收.稳定性', '系统运行稳定', '第10条(2)'),
  field('评分表标题.官网运维', '{年}年{月}月中小企业服务平台官网运维服务评分表', '附件8表1'),
  field('评分表印制项数', 4, '附件8表1'),
];

const doubts: readonly TermRow[] = [
  ...sharedDoubts(annexes, '第8条(11)'),
  ...platformDoubts(annexes.incidents),
  doubt('评分表工作项', '未写名称（XXX）：以考核方案为准', '附件8第1项、表1'),
  doubt('远程与现场值守', '需求为远程值守，罚则为现场值守', '附件3一(四)、附件6第8、9项、附件7第9、10项'),
];

export const websiteTerms: readonly TermRow[] = [
  ...fields,
  ...instalments(546000, 234000, '阶段性验收'),
  ...exits(annexes),
  ...grades(annexes.grades),
  ...sharedReadings(annexes),
  ...doubts,
];
