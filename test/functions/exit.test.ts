// SLA.EXIT: the grounds of 14(4)–14(6) (petition: 八1, 八2, 八5), met or how far off.
import { cell, message, rows } from './harness';
import { type Key, tableOf } from './tables';

const column = (...values: readonly unknown[]): unknown[][] => (values.length === 0 ? [['']] : values.map((value) => [value]));
const NO_FACTS = [['人员违约次数', 0], ['未整改', 0]];
const states = (contract: unknown, levels: readonly unknown[], scores: unknown[][] = [['']], facts: unknown = NO_FACTS): Record<string, unknown> =>
  Object.fromEntries(rows('EXIT', contract, column(...levels), scores, facts).map(([ground, state]) => [String(ground), state]));

test('website: every ground, nothing happened', () => {
  expect(states([['website']], [])).toEqual({ A级事故: '差一步', B级事故: '未触发', 连续三个月低于60分: '未触发', 人员未改正: '差一步', 人员三次以上: '未触发' });
});

test.each<readonly [string, readonly unknown[], string, string]>([
  ['one A', ['一般', 'A级'], 'A级事故', '已触发'],
  ['two B', ['B级', 'B级'], 'B级事故', '差一步'],
  ['three B', ['B级', '', 'B级', '不计', 'B级'], 'B级事故', '已触发'],
  ['three of lesser levels', ['一般', '缺口', '不计'], 'B级事故', '未触发'],
  ['full-width letters', ['Ａ级'], 'A级事故', '已触发'],
])('14(4): %s', (_, levels, ground, expected) => {
  for (const key of ['website', 'systems', 'data', 'security'] as const) expect([key, states([[key]], levels)[ground]]).toEqual([key, expected]);
});

test.each<readonly [string, unknown[][], string]>([
  ['three in a row', column(70, 59, 58, 59.99), '已触发'],
  ['at any time in the year', column(59, 59, 59, 80, 80), '已触发'],
  ['two in a row', column(59, 59, 60, 59), '差一步'],
  ['60 breaks the row', column(59, 60, 59, 59, 60), '差一步'],
  ['59.995 is 60.00', column(59, 59.995, 59), '未触发'],
  ['one', column(80, 59), '未触发'],
  ['a month not evaluated breaks it', column(59, '', 59, 59), '差一步'],
])('14(5): %s', (_, scores, expected) => {
  for (const key of ['website', 'data'] as const) expect([key, states([[key]], [], scores)['连续三个月低于60分']]).toEqual([key, expected]);
});
test('14(5), systems: each table by itself, or the mean of both', () => {
  const scores = [[59, 90], [59, 59], [90, 59], [90, 59]];
  const mixed = [[59, 59], [50, 65], [65, 50]];
  const state = (choices: Record<string, string>, months: unknown[][]) => states(tableOf('systems', choices), [], months)['连续三个月低于60分'];
  expect([state({}, scores), state({ 两表连续低分: '两表平均' }, scores)]).toEqual(['已触发', '未触发']);
  expect([state({}, mixed), state({ 两表连续低分: '两表平均' }, mixed)]).toEqual(['差一步', '已触发']);
});
test('security has no such ground: only item 12 of annex 5', () => {
  expect(Object.keys(states([['security']], [], column(50, 50, 50)))).toEqual(['A级事故', 'B级事故', '人员未改正', '人员三次以上']);
});

test.each<readonly [string, Key, unknown[][], string, string]>([
  ['14(6) not mended', 'website', [['未整改', 1]], '人员未改正', '已触发'],
  ['14(6) yes and no', 'website', [['未整改', '是']], '人员未改正', '已触发'],
  ['14(6) twice', 'website', [['人员违约次数', 2]], '人员三次以上', '差一步'],
  ['14(6) three times and more', 'data', [['人员违约次数', 3]], '人员三次以上', '已触发'],
  ['14(5) of security', 'security', [['人员违约次数', 4]], '人员三次以上', '已触发'],
  ['not filled in', 'website', [['人员违约次数', '']], '人员三次以上', '未填写'],
  ['八1: ten days', 'petition', [['迟延天数', 10]], '迟延超过十日', '差一步'],
  ['八1: eleven', 'petition', [['迟延天数', 11]], '迟延超过十日', '已触发'],
  ['八2', 'petition', [['缺陷', 1]], '服务缺陷', '已触发'],
  ['八2 by its longer name', 'petition', [['服务缺陷', 1]], '服务缺陷', '已触发'],
  ['八5', 'petition', [['未整改', '否']], '未整改', '差一步'],
])('%s: %s', (_, key, facts, ground, expected) => {
  expect(states([[key]], [], [['']], facts)[ground]).toBe(expected);
});

test('一年内=任意十二个月: the days must be there, and 365 apart is outside', () => {
  const any = tableOf('security', { 一年内: '任意十二个月' });
  const state = (...days: readonly number[]) => rows('EXIT', any, days.map((day) => ['B级', day]), [['']], NO_FACTS).find(([ground]) => ground === 'B级事故')?.[1];
  expect([state(46100, 46200, 46464), state(46100, 46200, 46465)]).toEqual(['已触发', '差一步']);
  expect(message('EXIT', any, column('B级', 'B级'), [['']], NO_FACTS)).toMatch(/^#N\/A .*第二列发生日期/);
});

test('a level that is an error leaves open the grounds that ask for levels, and no other', () => {
  const found = states([['website']], ['B级', { code: '#N/A' }], column(59, 59, 59));
  expect(found).toEqual({ A级事故: '#N/A', B级事故: '#N/A', 连续三个月低于60分: '已触发', 人员未改正: '差一步', 人员三次以上: '未触发' });
});
test('an A-level incident ends the contract whatever the level of another', () => {
  expect(states([['website']], ['A级', { code: '#N/A' }])['A级事故']).toBe('已触发');
});

test.each<readonly [string, readonly unknown[], RegExp]>([
  ['a level that is none', [column('C级'), [['']], NO_FACTS], /^#VALUE! 第1行的级别为“C级”，应为 A级、B级、一般、不计、缺口/],
  ['a fact that is none', [column(), [['']], [['天气', 1]]], /^#VALUE! 没有名为“天气”的指标/],
  ['a fact as text', [column(), [['']], [['未整改', '1']]], /^#VALUE!/],
  ['a score above a hundred', [column(), [[101]], NO_FACTS], /^#VALUE!/],
  ['a table that is not there', [column(), [['']], NO_FACTS, '乙表'], /^#VALUE!/],
])('%s', (_, args, expected) => {
  expect(message('EXIT', [['website']], ...args)).toMatch(expected);
});
test('a whole column of the sheet as scores is answered, not counted to death', () => {
  const scores = Array.from({ length: 1_048_576 }, (_, i) => [i < 12 ? 59 : '']);
  expect(cell('EXIT', [['website']], [['A级']], scores, NO_FACTS)).toBe('A级事故');
});

test('any twelve months are counted in days, whatever the time of day', () => {
  const any = tableOf('website', { 一年内: '任意十二个月' });
  const state = (...days: readonly number[]) => rows('EXIT', any, days.map((day) => ['B级', day]), [['']], NO_FACTS).find(([ground]) => ground === 'B级事故')?.[1];
  // 9:00 on a day and 8:00 on the 365th after it: the day is outside, as it is at any other time.
  expect([state(46100.375, 46200, 46465 + 8 / 24), state(46100 + 8 / 24, 46200, 46464 + 23 / 24), state(46100, 46200, 46464.9999999)]).toEqual(['差一步', '已触发', '差一步']);
});
test('a month that is an error leaves the row of months open, unless three in a row are known', () => {
  const ground = (...months: readonly unknown[]) => states([['website']], [], column(...months))['连续三个月低于60分'];
  expect([ground(59, 59, { code: '#N/A' }), ground(50, 50, 50, { code: '#N/A' }), ground({ code: '#N/A' }, 90)]).toEqual(['#VALUE!', '已触发', '#VALUE!']);
});
test('a table that is named: its own scores of the two', () => {
  const scores = [[59, 90], [59, 90], [59, 90]];
  const state = (table: unknown) => rows('EXIT', [['systems']], [['']], scores, NO_FACTS, table).find(([id]) => id === '连续三个月低于60分')?.[1];
  expect([state(null), state('应用系统运维'), state('信息化基础运维')]).toEqual(['已触发', '已触发', '未触发']);
});
test.each<readonly [string, readonly (readonly [string, unknown])[], string, string]>([
  ['B级次数 ≥ 3 且 未整改 ≥ 1', [['未整改', 1]], '差一步', 'B级次数 2（≥ 3），未整改 1（≥ 1），还差 1'],
  ['B级次数 ≥ 9 或 人员违约次数 ≥ 3', [['人员违约次数', 1]], '未触发', 'B级次数 2（≥ 9），人员违约次数 1（≥ 3），还差 2'],
  ['B级次数 ≥ 9 且 人员违约次数 ≥ 3', [], '未触发', 'B级次数 2（≥ 9），人员违约次数 未填（≥ 3），还差 7'],
  ['年度得分 < 60', [['年度得分', 60]], '差一步', '年度得分 60（< 60），还差 1'],
  ['年度得分 < 60', [['年度得分', 75.3]], '未触发', '年度得分 75.3（< 60），还差 16.3'],
  ['完好率 < 95%', [['完好率', 0.999]], '未触发', '完好率 0.999（< 95%），还差 5.9'],
  ['迟延天数 > 10', [['迟延天数', 0.1 + 0.2]], '未触发', '迟延天数 0.3（> 10），还差 10.7'],
  ['漏报次数 ≥ 2', [['漏报次数', 1]], '差一步', '漏报次数 1（≥ 2），还差 1'],
])('a ground of one\'s own: %s %j', (条件, facts, state, why) => {
  const own = tableOf('website', {}, { 类别: '退出', 编号: '自拟', 名称: '自拟', 条件, 依据: '补充' }, { 类别: '指标', 编号: '漏报次数', 名称: '漏报', 条件: '越高越差' }, { 类别: '指标', 编号: '完好率', 名称: '完好', 条件: '越低越差' });
  expect(rows('EXIT', own, column('B级', 'B级'), [['']], [['人员违约次数', ''], ...facts.map((fact) => [...fact])]).find(([id]) => id === '自拟')?.slice(1, 3)).toEqual([state, why]);
});
