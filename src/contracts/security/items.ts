// The eighteen work items of 安全运维: full marks and weights differ item by item (annex 7, item 3).
import type { TermRow } from '../../domain/terms/columns';
import { item } from '../rows';

type Weights = readonly [time: string, quality: string, documents: string];

const MARKS: readonly (readonly [name: string, fullMark: number, ...Weights])[] = [
  ['安全巡检', 10, '20%', '50%', '30%'],
  ['脆弱性检查', 5, '30%', '40%', '20%'],
  ['安全加固', 5, '40%', '40%', '20%'],
  ['渗透测试', 5, '20%', '40%', '40%'],
  ['特殊时期安全值守', 5, '20%', '50%', '30%'],
  ['日志分析服务', 5, '30%', '40%', '30%'],
  ['应急演练', 5, '30%', '50%', '20%'],
  ['应急响应', 5, '50%', '30%', '20%'],
  ['网站安全监控服务', 10, '30%', '50%', '20%'],
  ['病毒库升级服务', 5, '30%', '50%', '20%'],
  ['数据备份服务', 5, '40%', '40%', '20%'],
  ['信息安全自查服务', 5, '30%', '40%', '30%'],
  ['签名验签服务', 5, '30%', '60%', '10%'],
  ['加解密服务', 5, '40%', '50%', '10%'],
  ['SSL安全服务', 5, '50%', '40%', '10%'],
  ['国密OV SSL证书', 5, '40%', '50%', '10%'],
  ['时间戳服务', 5, '50%', '40%', '10%'],
  ['应用接入密码服务', 5, '40%', '50%', '10%'],
];

/** 脆弱性检查 prints 30/40/20, in all 90 %: what becomes of the missing tenth is a reading. In proportion, the rules compute it from the row as printed. */
const shortOfWhole = (printed: TermRow): readonly TermRow[] => [
  { ...printed, 限于: '权重合计=照原文' },
  { ...printed, 工作文档: '30%', 限于: '权重合计=文档三成' },
  { ...printed, 限于: '权重合计=按比例' },
];

const all = MARKS.map(([name, fullMark, ...weights], index) => item('安全运维', index + 1, name, fullMark, ...weights, `附件7第3项${index + 1})`));

export const items: readonly TermRow[] = all.flatMap((row) => (row.名称 === '脆弱性检查' ? shortOfWhole(row) : [row]));
