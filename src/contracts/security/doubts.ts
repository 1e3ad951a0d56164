// 安全运维: contradictions and silences that only reading shows.
import type { TermRow } from '../../domain/terms/columns';
import { doubt } from '../rows';
import { centreDoubts } from '../shared/doubts';

const duties: readonly TermRow[] = [
  doubt('第8条写作数据运维', '所写是数据运维合同的服务', '第8条(1)(3)(4)'),
  doubt('日志分析次数', '每季度收集日志，服务期内只分析2次', '附件3(一)6(1)(2)'),
  doubt('月度进度报告期限', '每月10日前交当月报告，当月未完', '第8条(7)'),
  doubt('人员考核', '日常、季度、年度考核未附标准，与评分表的关系未写', '第7条(8)'),
];

const evaluation: readonly TermRow[] = [
  doubt('考核管理办法', '未附', '第14条(4)'),
  doubt('工作项名称', '特殊时期值守、网站安全监控各处不同：以评分表为准', '第1条第1项(5)(9)、附件3(一)5、9、附件7'),
  doubt('系统稳定性', '未写如何计算', '第10条(2)'),
];

const penalties: readonly TermRow[] = [
  doubt('严重的含义', '未定义', '附件5、附件6'),
  doubt('值守后果的措辞', '重大10、一般9只写影响，余写严重：一般后果归重大10', '附件5第10、11项、附件6第9、10项'),
  doubt('一般违约缺项', '应急响应、恢复30至60分钟、篡改、丢失、入侵，未造成严重后果的无对应行', '附件5第2至4、6、8项、附件6'),
  doubt('连续宕机', '未写何谓连续：按次数计', '附件6第3项'),
  doubt('重大违约适用前提', '第14条在A级、B级事故后才提重大违约，各项却不以事故为条件', '第14条(4)、附件5'),
  doubt('保障期间', 'A级写重大或特别重大保障期间，注只释重保时期：均按重保期间', '附件4重大篡改事件、附件4注'),
  doubt('特殊时期与重保时期', '前者为值守，不含其他法定节假日、重大庆典、疫情防控', '附件3(一)5(1)、附件4注'),
];

export const doubts: readonly TermRow[] = [...duties, ...evaluation, ...centreDoubts('附件6'), ...penalties];
