// Readings that each of the three packages needs: name, default choice, the places that leave it open.
import type { TermRow } from '../../domain/terms/columns';
import { reading } from '../rows';
import type { Annexes } from './annexes';

export const sharedReadings = ({ incidents, major, minor, scheme, grades }: Annexes): readonly TermRow[] => [
  reading('未安排项', '不允许', `${scheme}（未规定未安排项）`),
  reading('一般违约基数', '月均服务费', `${minor}表头`),
  reading('区间端点', '照原文', `${major}第4至9项、${minor}第5至10项`),
  reading('平均响应时间', '分开', `${major}第4、5项`),
  reading('恢复口径', '需求', `${major}第6、7项、${minor}第7、8项`),
  reading('同一事实', '同族取高', `${minor}第2、3、11项、${major}第10项`),
  reading('六十分', '及格', `${grades}、第14条(5)`),
  reading('得分舍入', '两位小数', `${grades}（未规定舍入）`),
  reading('金额舍入', '四舍五入到分', `${major}注2（未规定舍入）`),
  reading('扣分比例', '一百减得分', '第14条(5)'),
  reading('期满日', '前一日', '第3条(1)'),
  reading('统计期间', '自然月', `${major}第1、4至7项、${minor}第1至3、5至8项`),
  reading('跨月中断', '按月分开', `${minor}第1至3项`),
  reading('可用性对象', '各业务系统', `${major}第1项、${minor}第1至3项`),
  reading('一年内', '合同年', `第14条(4)、${incidents}`),
  reading('违约次数', '每月一次', `${major}、${minor}`),
  reading('第四个月', '只计一次', `${major}第10项`),
  reading('事故与重大违约', '照表计', `第14条(4)、${major}注1`),
  reading('一个库', '至少一个', `${incidents} B级 数据丢失`),
  reading('现场值守', '填写小时', `${major}第8、9项、${minor}第9、10项`),
  reading('考核月', '签订月起十二个月', `第3条(1)、${scheme}第3项`),
];
