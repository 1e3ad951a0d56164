// What happens in an ordinary year of each contract: the system and what was written down of it.

export type Line = readonly [system: string, text: string];
export interface Words {
  readonly requests: readonly Line[];
  readonly faults: readonly Line[];
  readonly outages: readonly Line[];
  readonly others: readonly Line[];
}

const on = (system: string, ...texts: readonly string[]): readonly Line[] => texts.map((text) => [system, text] as const);

const SITE = '中小企业公共服务平台官网';
const website: Words = {
  requests: on(SITE, '上线惠企政策解读专题', '更换首页轮播图', '活动日历增加对接会信息', '服务机构名录更新', '栏目排序调整', '政策周刊版式调整', '导出栏目访问量统计', '问答知识库补充条目'),
  faults: on(SITE, '政策搜索无结果，重建索引后恢复', '课程视频不能播放，更换转码文件', '地图点位偏移，更正坐标', '专题页手机端错位', '+86开头的手机号收不到验证码，短信网关配置更正', '附件下载链接失效'),
  outages: on(SITE, '首页打不开，重启应用后恢复', '数据库连接耗尽，扩大连接池', '负载均衡配置错误，回退', '证书更新后页面报错'),
  others: on(SITE, '配合迎检，提供日志', '第三方链接改版，巡检发现后更新'),
};

const systems: Words = {
  requests: [
    ['企业一体化申报', '申报表增加联系人核验'], ['专精特新企业管理', '导出本季度复核名单'], ['电子证书', '补发证书'], ['产品服务中心', '服务机构信息变更'],
    ['政策自测', '更新自测题目'], ['项目评审', '增加评审批次'], ['平台基地管理', '开通基地账号'], ['办公网络', '新增工位网络端口'],
  ],
  faults: [
    ['企业一体化申报', '附件上传失败，调整网关超时'], ['重点企业特训营', '签到二维码失效'], ['电子证书', '证书下载缓慢，清理临时文件'], ['创客北京报名', '短信验证码延迟'],
    ['运行监测分析', '数据同步任务失败，重跑'], ['办公网络', '接入交换机端口故障，更换'], ['项目评审', '评审材料预览失败'], ['政务云基础环境', '磁盘使用率过高，扩容'],
  ],
  outages: [
    ['企业一体化申报', '应用服务器内存溢出，重启恢复'], ['专精特新企业管理', '数据库锁等待，终止会话后恢复'], ['产品服务中心', '缓存服务异常，切换备用节点'], ['平台基地管理', '应用发布失败，回退版本'],
  ],
  others: [['办公网络', '展厅大屏信号线松动，重新插接'], ['政务云基础环境', '配合等级保护测评取证']],
};

const BASE = '中小企业基础数据库';
const POLICY = '政策库';
const FINANCE = '重点省市投融资数据';
const data: Words = {
  requests: [
    [BASE, '按区提取规上企业名单'], [BASE, '新增企业标签字段'], [POLICY, '补采两省政策原文'], [POLICY, '政策对比表增加补贴标准'], [FINANCE, '导出季度融资事件'], [BASE, '定制产业链数据报表'], [POLICY, '调整政策推送口径'],
  ],
  faults: [
    [BASE, '工商数据接口超时，重试后补齐'], [BASE, '重复企业记录，合并更正'], [POLICY, '采集程序被限流，调整频率'], [POLICY, '政策附件解析乱码，改用备用解析'], [FINANCE, '融资金额单位错误，更正'], [FINANCE, '抽取任务失败，重跑'],
  ],
  outages: [
    [BASE, '查询服务无响应，重启后恢复'], [POLICY, '检索服务中断，索引节点恢复'], [FINANCE, '数据接口不可用，回退脚本'], [BASE, '数据库主节点切换'],
  ],
  others: [[BASE, '配合数据安全检查，提供审计日志'], [POLICY, '来源网站改版，更新采集规则']],
};

const PLATFORM = '北京市中小企业公共服务平台';
const security: Words = {
  requests: on(PLATFORM, '新增一个系统的密码服务接入', '开通运维终端白名单', '调整防火墙访问策略', '提供季度日志审计材料', '更换到期的SSL证书', '增加监控站点'),
  faults: on(PLATFORM, '病毒库升级任务失败，手动升级', '日志采集中断，重启代理', '备份任务超时，重做', '签名验签服务延迟，扩容', '漏洞扫描误报，复核排除', '时间戳服务调用失败，切换节点'),
  outages: on(PLATFORM, '防护设备策略误拦截，放行后恢复', '网关主备切换失败，手动切换', '证书链配置错误，页面不能访问', '加解密服务重启，业务短时不可用'),
  others: on(PLATFORM, '收到监管部门漏洞通报，排查无此组件', '配合攻防演练，提供资产清单'),
};

const WORDS: Readonly<Record<string, Words>> = { website, systems, data, security };
export const wordsOf = (key: string): Words => WORDS[key] ?? { requests: [], faults: [], outages: [], others: [] };
