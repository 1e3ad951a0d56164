// Each reading that decides an amount, under every choice: [contract, clause, quantity, reading, choice, expected, source].
import { amount, contract, type Key } from './builtIn';
import { choiceOf } from '../../src/domain/contract/term';
import { READINGS } from '../../src/domain/contract/readings';

type Line = readonly [key: Key, clause: string, quantity: number | undefined, reading: string, choice: string, expected: number | string, source: string];
const lines: readonly Line[] = [
  ['website', '一般1', undefined, '一般违约基数', '月均服务费', 32500, '附件6注2'],
  ['website', '一般1', undefined, '一般违约基数', '另行填写', '#N/A baseNotGiven', '附件7表头: 某业务系统云服务费'],
  ['website', '重大1', undefined, '一般违约基数', '另行填写', 65000, '附件6表头: only annex 7 has that base'],
  ['systems', '一般2', undefined, '一般违约基数', '另行填写', '#N/A baseNotGiven', '附件6表头'],
  ['security', '重大1', undefined, '安全违约基数', '一成为基数', 17196, '171,960 × 10 %'],
  ['security', '重大1', undefined, '安全违约基数', '一成封顶', 171960, '1,719,600 × 10 %, not over a tenth'],
  ['security', '重大2', undefined, '安全违约基数', '一成封顶', 171960, '343,920, capped at 171,960'],
  ['security', '一般3', undefined, '安全违约基数', '一成封顶', 103176, '1,719,600 × 6 %'],
  ['security', '一般3', 2, '安全违约基数', '一成封顶', 171960, '206,352, capped'],
  ['petition', '迟延', 10, '迟延二十', '取代', 33150, '八1'],
  ['petition', '迟延', 10, '迟延二十', '叠加', 33150, '八1'],
  ['petition', '迟延', 11, '迟延二十', '取代', 221000, '八1: 20 %'],
  ['petition', '迟延', 11, '迟延二十', '叠加', 254150, '八1: 20 % and ten days of 3 ‰'],
  ['website', '年度', 50, '扣分比例', '一百减得分', 390000, '50 % of 780,000'],
  ['website', '年度', 50, '扣分比例', '六十减得分', 78000, '10 % of 780,000'],
  ['website', '年度', 60, '扣分比例', '六十减得分', 0, 'passes'],
  ['website', '年度', 60, '六十分', '及格', 0, '60到80为及格'],
  ['website', '年度', 60, '六十分', '不及格', 312000, '60分以下: (100−60) %'],
  ['website', '年度', 60.01, '六十分', '不及格', 0, 'passes'],
  ['website', '年度', 59.995, '得分舍入', '两位小数', 0, '60.00'],
  ['website', '年度', 59.995, '得分舍入', '不舍入', 312039, '40.005 % of 780,000'],
  ['systems', '年度', 59, '扣分比例', '六十减得分', 32780, '1 % of 3,278,000'],
  ['data', '年度', 60, '六十分', '不及格', 477600, '40 % of 1,194,000'],
];
test.each(lines)('%s %s (%p), %s=%s: %p — %s', (key, clause, quantity, reading, choice, expected) => {
  expect(amount(key, clause, quantity === undefined ? {} : { quantity }, { [reading]: choice })).toBe(expected);
});

test('another base may always be given', () => {
  expect(amount('website', '一般1', { base: 12000 }, { 一般违约基数: '另行填写' })).toBe(6000);
});
test('扣分比例 and 六十分 together', () => {
  expect(amount('website', '年度', { quantity: 60 }, { 扣分比例: '六十减得分', 六十分: '不及格' })).toBe(0);
});

// The table of silences in the contracts' README: name, default, alternatives.
const SILENCES: readonly (readonly [string, string, ...string[]])[] = [
  ['权重合计', '照原文', '文档三成', '按比例'], ['未安排项', '不允许', '折算', '计满分'], ['一般违约基数', '月均服务费', '另行填写'], ['安全违约基数', '一成为基数', '一成封顶'],
  ['区间端点', '照原文', '适用下一档'], ['平均响应时间', '分开', '合并'], ['同一事实', '同族取高', '逐条相加'], ['六十分', '及格', '不及格'], ['两表连续低分', '各表分别', '两表平均'],
  ['年度两表', '低者为准', '两表平均'], ['数据丢失分级', 'B级', 'A级'], ['人数与损失', '任一', '同时'], ['断档分级', '不定级', 'B级'], ['可用性口径', '违约九九九验收九九'],
  ['得分舍入', '两位小数', '不舍入'], ['金额舍入', '四舍五入到分'], ['迟延二十', '取代', '叠加'], ['扣分比例', '一百减得分', '六十减得分'], ['期满日', '前一日', '对应日'],
  ['统计期间', '自然月', '合同年'], ['可用性对象', '各业务系统', '合并'], ['一年内', '合同年', '任意十二个月'], ['违约次数', '每月一次', '每次'], ['第四个月', '只计一次', '每月再计'],
  ['事故与重大违约', '照表计', '不计金额'], ['一个库', '至少一个', '恰好一个'], ['系统数据丢失', '照原文', '含系统自身'], ['现场值守', '填写小时'], ['重保期间', '通用定义', '逐次填写'],
  ['考核月', '签订月起十二个月'], ['考核方案名', '附件8'],
];
test.each(SILENCES)('%s is a reading, %s its default', (name, ...choices) => {
  expect(READINGS.find((reading) => reading.name === name)?.choices).toEqual(choices);
  for (const choice of choices) expect(choiceOf(contract('website', { [name]: choice }), name)).toBe(choice);
});
