// `systems`: two tables, each evaluated by itself, of ten and of fourteen work items; names as annex 7 and its forms print them.
import type { TermRow } from '../../domain/terms/columns';
import { items } from '../shared/items';

const applications = items('应用系统运维', '附件7第3项①', [
  ['企业一体化申报运维', 10],
  ['重点企业特训营管理运维', 10],
  ['专精特新企业功能运维', 10],
  ['电子证书运维', 10],
  ['产品服务中心运维', 10],
  ['政策自测功能运维', 10],
  ['创客北京报名系统运维', 10],
  ['运行监测分析系统运维', 10],
  ['项目评审系统运维', 10],
  ['平台基地管理系统运维', 10],
]);

const infrastructure = items('信息化基础运维', '附件7第3项②', [
  ['基础软件日常巡检与监控', 7],
  ['故障处理与恢复', 8],
  ['资源监控与优化', 7],
  ['应用系统基础环境运维', 7],
  ['外部接口日常监控', 7],
  ['服务大厅、展厅日常维护', 7],
  ['应急演练与安全加固', 7],
  ['基础软件、应用软件、外部接口等系统定期运维', 7],
  ['灾备环境', 7],
  ['特殊时期安全值守、应急处置', 8],
  ['应用审计及运维对象梳理服务', 7],
  ['测评工作支持', 7],
  ['日常工单服务', 7],
  ['日常运维服务', 7],
]);

export const systemsItems: readonly TermRow[] = [...applications, ...infrastructure];
