// 安全运维: the readings its text needs, with the places that leave the choice open. Nothing limits annex 5 to what is below B级, so
// 事故与重大违约 is none of them; items not arranged have a rule of their own (annex 7); item 6 of annex 5 names 应急事件 itself.
import type { TermRow } from '../../domain/terms/columns';
import { reading } from '../rows';

export const readings: readonly TermRow[] = [
  reading('权重合计', '照原文', '附件7第3项2)'),
  reading('安全违约基数', '一成为基数', '附件5、附件6表头'),
  reading('区间端点', '照原文', '附件5第6至11项、附件6第5至10项'),
  reading('恢复口径', '需求', '附件5第8、9项、附件6第7、8项'),
  reading('同一事实', '同族取高', '附件6第2、3、11项、附件5第12项'),
  reading('六十分', '及格', '附件7第3项年度得分'),
  reading('得分舍入', '两位小数', '附件7第3项（未规定舍入）'),
  reading('金额舍入', '四舍五入到分', '附件5、附件6（未规定舍入）'),
  reading('期满日', '前一日', '第3条(1)'),
  reading('统计期间', '自然月', '附件5第1、6至9项、附件6第1、2、5至8项'),
  reading('跨月中断', '按月分开', '附件6第1至3项'),
  reading('可用性对象', '各业务系统', '附件5第1项、附件6第1至3项'),
  reading('一年内', '合同年', '第14条(4)、附件4'),
  reading('违约次数', '每月一次', '附件5、附件6'),
  reading('第四个月', '只计一次', '附件5第12项'),
  reading('断档分级', '不定级', '附件4服务中断'),
  reading('现场值守', '填写小时', '附件5第10、11项、附件6第9、10项、附件3(一)5'),
  reading('重保期间', '通用定义', '附件4注'),
  reading('考核月', '签订月起十二个月', '第3条(1)、附件7第3项'),
];
