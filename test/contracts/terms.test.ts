// Scalar terms, instalments, grounds for ending, grades, readings, doubts: website · systems · data.
import { resolve } from '../../src/domain/contract/resolve';
import { isIssue } from '../../src/domain/issue';
import { isFaults, parseTermRows } from '../../src/domain/terms/parse';
import { fieldsOf, type Key, keys, rowsOf, table } from './rowsOf';

/** field, then website, systems, data; the source beside each. */
const scalars: readonly (readonly [string, unknown, unknown, unknown])[] = [
  ['名称', '官网运维', '系统运维', '数据运维'], // head
  ['包号', '第三包', '第一包', '第二包'], // head
  ['甲方', ...Array<string>(3).fill('北京市经济和信息化局综合事务中心')] as [string, string, string, string], // head
  ['乙方', '首信云技术有限公司', '太极计算机股份有限公司', '北京星河千帆科技有限公司'], // head
  ['金额', 780000, 3278000, 1194000], // 5(1)
  ['服务月数', 12, 12, 12], // 3(1): one year
  ['签订', '2026-03-03', '2026-03-03', '2026-03-03'], // signature page
  ['签署页日期', '2026-03-03', '2016-03-03', '2026-03-03'], // systems prints 2016
  ['开始', '2026-03-03', '2026-03-03', '2026-03-03'], // 3(1)
  ['结束[期满日=前一日]', '2027-03-02', '2027-03-02', '2027-03-02'], // 3(1)
  ['结束[期满日=对应日]', '2027-03-03', '2027-03-03', '2027-03-03'], // 3(1)
  ['履约保函', 78000, 327800, 119400], // 6(1)
  ['履约保函期限', '20个工作日', '20个工作日', '20个工作日'], // 6(1)
  ['超期结算', '按日', '按日', '按日'], // 3(2)
  ['响应时限分钟', 30, 30, 30], // 8(4)
  ['人员调整通知', '30日', '30日', '30日'], // 9(2)
  ['保密资料归还', '5日', '5日', '5日'], // 11(5)
  ['不可抗力告知', '15日', '15日', '15日'], // 13
  ['目标.可用性', undefined, '99.9%', undefined], // 10(1)
  ['验收.可用性', '99.9%', '99%', undefined], // 10(2)
  ['验收.数据完整性', undefined, undefined, '99%'], // 10(2)
  ['验收.满意度', '90%', '90%', '90%'], // 10(2)
  ['验收.重大事故', '全年无重大运维安全事故', '全年无重大信息安全事故', '全年无重大数据运维安全事故'], // 10(2)
  ['评分表印制项数', 4, undefined, undefined], // form: four blocks XXX
  ['评分表标题.官网运维', '{年}年{月}月中小企业服务平台官网运维服务评分表', undefined, undefined],
  ['评分表标题.应用系统运维', undefined, '{年}年{月}月应用系统运维服务评分表', undefined],
  ['评分表标题.信息化基础运维', undefined, '{年}年{月}月信息化基础运维服务评分表', undefined],
  ['评分表标题.数据运维', undefined, undefined, '{年}年{月}月数据运维服务评分表'],
  ['引用.考核方案', '北京市中小企业公共服务平台官网运维服务工作考核方案', '北京市中小企业公共服务平台系统运维工作考核方案', '中小企业公共服务平台官网运维服务工作考核方案'], // 14(5)
  ['考核方案', '北京市中小企业公共服务平台官网运维服务工作考核方案', '北京市中小企业公共服务平台系统运维工作考核方案', '北京市中小企业数据运维服务工作考核方案'], // annex 8 · 7 · 8
  ['一般违约基数[一般违约基数=月均服务费]', '月均服务费', '月均服务费', '月均服务费'], // notes of annex 6 · 6 · 7
  ['一般违约基数[一般违约基数=另行填写]', '另行填写', '另行填写', '另行填写'], // head of annex 7 · 6 · 7
];

test.each(scalars)('%s', (name, ...values) => {
  expect(keys.map((key) => fieldsOf(key).get(name))).toEqual(values);
});

test.each([
  ['website', 546000, 234000, '服务经甲方阶段性验收合格且财政资金拨付后'],
  ['systems', 2294600, 983400, '服务经甲方阶段验收合格且财政资金拨付后'],
  ['data', 835800, 358200, '服务经甲方阶段验收合格且财政资金拨付后'],
] as const)('%s: instalments of 5(2), 70 %% and 30 %%, add up to the amount; the bond of 6(1) is a tenth', (key, first, second, acceptance) => {
  expect(table(key, '付款', '编号', '名称', '比例', '基数', '期限', '依据')).toEqual([
    ['1', '合同签署且财政资金拨付后', '70%', first, '20个工作日', '第5条(2)'],
    ['2', acceptance, '30%', second, '20个工作日', '第5条(2)'],
  ]);
  const amount = Number(fieldsOf(key).get('金额'));
  expect([first + second, first * 10, Number(fieldsOf(key).get('履约保函')) * 10]).toEqual([amount, amount * 7, amount]);
});

test.each(keys)('%s: grounds for ending, 14(4), 14(5), 14(6)', (key) => {
  const [incidents, scheme] = key === 'systems' ? ['附件4', '附件7'] : ['附件5', '附件8'];
  expect(table(key, '退出', '编号', '条件', '依据')).toEqual([
    ['A级事故', 'A级次数 ≥ 1', `第14条(4)、${incidents}`],
    ['B级事故', 'B级次数 ≥ 3', `第14条(4)、${incidents}`],
    ['连续三个月低于60分', '连续低于60月数 ≥ 3', `第14条(5)、${scheme}`],
    ['人员未改正', '未整改 ≥ 1', '第14条(6)'],
    ['人员三次以上', '人员违约次数 ≥ 3', '第14条(6)'],
  ]);
});

test.each(keys)('%s: grades of annex 8 · 7 · 8', (key) => {
  expect(table(key, '等级', '编号', '条件', '限于')).toEqual([
    ['优秀', '得分 ≥ 90', ''],
    ['良好', '得分 ≥ 80', ''],
    ['及格', '得分 ≥ 60', '六十分=及格'],
    ['不及格', '得分 < 60', '六十分=及格'],
    ['及格', '得分 > 60', '六十分=不及格'],
    ['不及格', '得分 ≤ 60', '六十分=不及格'],
  ]);
});

const shared = [
  '未安排项 不允许', '一般违约基数 月均服务费', '区间端点 照原文', '平均响应时间 分开', '恢复口径 需求', '同一事实 同族取高', '六十分 及格', '得分舍入 两位小数',
  '金额舍入 四舍五入到分', '扣分比例 一百减得分', '期满日 前一日', '统计期间 自然月', '跨月中断 按月分开', '可用性对象 各业务系统', '一年内 合同年',
  '违约次数 每月一次', '第四个月 只计一次', '事故与重大违约 照表计', '一个库 至少一个', '现场值守 填写小时', '考核月 签订月起十二个月',
];
const own: Record<Key, readonly string[]> = {
  website: [],
  systems: ['两表连续低分 各表分别', '年度两表 低者为准', '数据丢失分级 B级', '断档分级 不定级', '可用性口径 违约九九九验收九九', '系统数据丢失 照原文', '重保期间 通用定义'],
  data: ['人数与损失 任一', '重保期间 通用定义', '考核方案名 附件8'],
};
test.each(keys)('%s: readings with their defaults', (key) => {
  expect(rowsOf(key, '解读').map((row) => `${row.编号} ${row.名称}`)).toEqual([...shared, ...own[key]]);
});

describe.each(keys)('%s: every row', (key) => {
  test('has a number, words and a source', () => {
    expect(rowsOf(key).filter((row) => row.编号 === '' || (row.名称 ?? '') === '' || (row.依据 ?? '') === '')).toEqual([]);
  });

  test('stands once, or under readings that exclude one another', () => {
    const seen = rowsOf(key).map((row) => `${row.类别} ${row.编号} ${row.限于 ?? ''}`);
    expect(seen.filter((each, index) => seen.indexOf(each) !== index)).toEqual([]);
  });

  test('has readings that the contract chooses', () => {
    const chosen = new Set(rowsOf(key, '解读').map((row) => row.编号));
    const asked = rowsOf(key).flatMap((row) => (row.限于 === undefined ? [] : String(row.限于).split(' 且 ').map((each) => each.split('=')[0]!)));
    expect(asked.filter((name) => !chosen.has(name))).toEqual([]);
  });

  test('parses, and what holds under the default readings is one contract', () => {
    const parsed = parseTermRows(rowsOf(key));
    expect(isFaults(parsed) ? parsed : []).toEqual([]);
    if (!isFaults(parsed)) expect(isIssue(resolve(parsed))).toBe(false);
  });
});
