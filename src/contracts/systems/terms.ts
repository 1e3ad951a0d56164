// `systems`, 第一包 系统运维: scalar terms, instalments, grounds for ending, grades, readings, doubts.
import type { TermRow } from '../../domain/terms/columns';
import { doubt, field, reading } from '../rows';
import type { Annexes } from '../shared/annexes';
import { doubleItemFive, platformDoubts, sharedDoubts } from '../shared/doubts';
import { exits } from '../shared/exits';
import { instalments, packageFields } from '../shared/fields';
import { grades } from '../shared/grades';
import { LIBRARIES } from '../shared/libraries';
import { sharedReadings } from '../shared/readings';

export const annexes: Annexes = { incidents: '附件4', major: '附件5', minor: '附件6', scheme: '附件7', grades: '附件7末段' };

const SCHEME = '北京市中小企业公共服务平台系统运维工作考核方案';

const fields: readonly TermRow[] = [
  ...packageFields(
    {
      名称: '系统运维', 包号: '第一包', 乙方: '太极计算机股份有限公司', 金额: 3278000,
      签署页日期: '2016-03-03', 签订依据: '附件7评分表', 履约保函: 327800, 重大事故: '全年无重大信息安全事故',
      考核方案: SCHEME, 引用考核方案: SCHEME, 一般违约基数依据: '附件6注',
    },
    annexes,
  ),
  field('目标.可用性', '99.9%', '第10条(1)'),
  field('验收.可用性', '99%', '第10条(2)'),
  field('验收.稳定性', '各业务系统全年运行稳定', '第10条(2)'),
  field('数据丢失范围', LIBRARIES, '附件5第2项', '系统数据丢失=照原文'),
  field('评分表标题.应用系统运维', '{年}年{月}月应用系统运维服务评分表', '附件7'),
  field('评分表标题.信息化基础运维', '{年}年{月}月信息化基础运维服务评分表', '附件7'),
];

const readings: readonly TermRow[] = [
  ...sharedReadings(annexes),
  reading('两表连续低分', '各表分别', '第14条(5)、附件7第1项'),
  reading('年度两表', '低者为准', '第14条(5)、附件7第1项'),
  reading('数据丢失分级', 'B级', '附件4（信息化基础运维）B级 数据丢失'),
  reading('断档分级', '不定级', '附件4（信息化基础运维）A级、B级 服务中断'),
  reading('可用性口径', '违约九九九验收九九', '第10条(1)、(2)、附件5第1项、附件6第1项'),
  reading('系统数据丢失', '照原文', '附件5第2项'),
  reading('重保期间', '通用定义', '附件4（信息化基础运维）A级 重大篡改事件、B级 恶意入侵攻击'),
];

const doubts: readonly TermRow[] = [
  ...sharedDoubts(annexes, '第8条(10)（第一个）'),
  ...platformDoubts('附件4（应用系统运维）'),
  doubleItemFive,
  doubt('第8条编号重复', '两个（十）：月度进度报告、数据资产管理', '第8条(10)'),
  doubt('应用系统工作项名称', '附件3有八项不同：以评分表为准', '附件3一(一)、附件7第3项①'),
  doubt('基础运维工作项名称', '第14项附件3作日常运维支持：以评分表为准', '附件3二14、附件7第3项②'),
  doubt('两表事故次数', 'B级3次是否两表合计、同一事故符合两表计几次，未写', '第14条(4)、附件4'),
  doubt('两表事故级别', '两表同类事件的人数、时长、处置时限、级别不同，未写按哪张', '附件4'),
  doubt('重大网络安全事件', '未定义；附件5注1又限于未达到B级的', '附件4（信息化基础运维）B级 恶意入侵攻击、附件5注1'),
  doubt('重点保障期间维修', '指定时间内，未写多久', '附件3二6'),
];

export const systemsTerms: readonly TermRow[] = [
  ...fields,
  ...instalments(2294600, 983400, '阶段验收'),
  ...exits(annexes),
  ...grades(annexes.grades),
  ...readings,
  ...doubts,
];
