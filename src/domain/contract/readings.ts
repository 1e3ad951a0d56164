// The named readings: where a text is silent or contradicts itself, what may be chosen, the default first, and what the texts say.
export interface ReadingInfo {
  readonly name: string;
  /** The choices, the default first. */
  readonly choices: readonly [string, ...string[]];
  readonly text: string;
}

const reading = (name: string, text: string, ...choices: readonly [string, ...string[]]): ReadingInfo => ({ name, choices, text });

export const READINGS: readonly ReadingInfo[] = [
  reading('权重合计', '工作项三个维度的权重之和不是100%', '照原文', '文档三成', '按比例'),
  reading('未安排项', '合同没有说当月未安排的工作项怎样计分', '不允许', '折算', '计满分'),
  reading('一般违约基数', '表头称某业务系统云服务费/服务月数，附注称月均合同服务费，或没有附注', '月均服务费', '另行填写'),
  reading('安全违约基数', '取费基数不超过项目中标金额的10%，而正文没有写明中标金额', '一成为基数', '一成封顶'),
  reading('区间端点', '相邻区间的端点和最后一档以外不在任何一行', '照原文', '适用下一档'),
  reading('平均响应时间', '一行称平均响应时间，下一行称运维需求平均响应时间', '分开', '合并'),
  reading('同一事实', '同一事实可以同时符合几条', '同族取高', '逐条相加'),
  reading('六十分', '60分以下为不及格，60分到80分为及格，终止条款称低于60分', '及格', '不及格'),
  reading('两表连续低分', '两张评分表，而连续三个月的条款只说一个得分', '各表分别', '两表平均'),
  reading('年度两表', '两张评分表，而年度考核只说一个结果', '低者为准', '两表平均'),
  reading('数据丢失分级', '丢失超过3个月的数据排在B级一栏', 'B级', 'A级'),
  reading('人数与损失', '影响人数与经济损失之间只用顿号', '任一', '同时'),
  reading('断档分级', '超过8小时而人数或损失未达A级的中断不在任何一行', '不定级', 'B级'),
  reading('可用性口径', '目标、违约与验收写了不同的可用性', '违约九九九验收九九'),
  reading('得分舍入', '合同没有规定得分怎样舍入', '两位小数', '不舍入'),
  reading('金额舍入', '合同没有规定金额怎样舍入', '四舍五入到分'),
  reading('迟延二十', '超过十日后每日千分之三是否与20%并计', '取代', '叠加'),
  reading('扣分比例', '按照扣分比例乘以合同总额，没有说从哪一分起扣', '一百减得分', '六十减得分'),
  reading('期满日', '自签订之日起一年，没有说期满在哪一日', '前一日', '对应日'),
  reading('统计期间', '可用性与各平均值没有写明统计期间', '自然月', '合同年'),
  reading('可用性对象', '所提供的服务可用性、某服务，没有说按哪个系统计', '各业务系统', '合并'),
  reading('一年内', '次数没有写明期间，或只写一年内', '合同年', '任意十二个月'),
  reading('违约次数', '没有说一条按月、按次还是按系统适用', '每月一次', '每次'),
  reading('第四个月', '连续三个月之后的第四个月是否再次适用', '只计一次', '每月再计'),
  reading('事故与重大违约', '发生A、B级事故后适用重大违约表，表注却限于未达到B级', '照表计', '不计金额'),
  reading('一个库', 'B级称1个库或1个业务系统，A级称两个以上', '至少一个', '恰好一个'),
  reading('系统数据丢失', '系统运维的重大2列的是数据运维合同的库', '照原文', '含系统自身'),
  reading('现场值守', '没有约定现场值守的时段', '填写小时'),
  reading('重保期间', '只有安全运维附件4的注说明了重保时期', '通用定义', '逐次填写'),
  reading('考核月', '自3月3日起一年跨13个自然月', '签订月起十二个月'),
  reading('考核方案名', '第十四条第（五）款用另一合同的名称引用考核方案', '附件8'),
  reading('恢复口径', '运维需求平均故障恢复时间：只算需求，还是也算故障', '需求', '需求与故障'),
  reading('跨月中断', '跨月的中断怎样计入最长中断', '按月分开', '整次计入结束月'),
];

const byName = new Map(READINGS.map((info) => [info.name, info]));
export const findReading = (name: string): ReadingInfo | undefined => byName.get(name);
