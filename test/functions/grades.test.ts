// SLA.GRADE and SLA.ANNUAL: 90分以上优秀, 80到90良好, 60到80及格, 60以下不及格 (annexes 8 · 7 · 8 · 7).
import { cell, sla, message } from './harness';
import { tableOf } from './tables';

test.each<readonly [number, string]>([
  [100, '优秀'], [90, '优秀'], [89.995, '优秀'], [89.994, '良好'], [89.99, '良好'], [80, '良好'], [79.995, '良好'], [79.994, '及格'], [79.99, '及格'],
  [60, '及格'], [59.995, '及格'], [59.994, '不及格'], [59.99, '不及格'], [0, '不及格'],
])('GRADE(%d) is %s, with every contract that has grades', (score, expected) => {
  for (const contract of [undefined, 'website', 'systems', 'data', 'security']) expect([contract, cell('GRADE', [[score]], contract && [[contract]])]).toEqual([contract, expected]);
});

test.each<readonly [string, unknown, string]>([
  ['below zero', -0.01, '#VALUE!'], ['above a hundred', 100.01, '#VALUE!'], ['text', '90', '#VALUE!'], ['blank', '', '#N/A'], ['left out', null, '#N/A'],
  ['an error', { code: '#N/A' }, '#VALUE!'], ['TRUE', true, '#VALUE!'], ['NaN', NaN, '#VALUE!'],
])('GRADE of %s', (_, score, expected) => {
  expect(cell('GRADE', [[score]])).toBe(expected);
});

test('a range gives a range: each in its own place, a blank stays blank', () => {
  expect(sla('GRADE', [[90, 59], ['', 'x'], [null, 80]])).toEqual([['优秀', '不及格'], ['', '#VALUE!'], ['', '良好']]);
});
test('a contract without grades is silent', () => {
  expect(message('GRADE', [[90]], [['petition']])).toMatch(/^#N\/A/);
});
test.each(['website', 'systems', 'data', 'security'] as const)('%s, 六十分=不及格: 60 fails, 60.01 passes', (key) => {
  const table = tableOf(key, { 六十分: '不及格' });
  expect(sla('GRADE', [[60, 60.01, 60.004, 60.005]], table)).toEqual([['不及格', '及格', '不及格', '及格']]);
});
test('得分舍入=不舍入: 59.995 fails, 89.995 is 良好', () => {
  expect(sla('GRADE', [[59.995, 89.995, 90]], tableOf('website', { 得分舍入: '不舍入' }))).toEqual([['不及格', '良好', '优秀']]);
});

describe('SLA.ANNUAL', () => {
  const column = (...scores: readonly unknown[]) => scores.map((score) => [score]);
  test.each<readonly [string, unknown[][], unknown]>([
    ['twelve months', column(90, 91, 92, 93, 94, 95, 96, 97, 98, 99, 100, 89), 94.5], // 1134 ÷ 12
    ['a row of months', [[60, 61]], 60.5],
    ['two decimals, half up', column(60, 60, 60.02), 60.01], // 60.00666…
    ['exactly half a hundredth goes up', column(60, 60.01), 60.01], // 60.005
    ['months not evaluated yet', column(80, '', null, 90, undefined), 85],
    ['one month', column(59.99), 59.99],
    ['zero is a score', column(0, 100), 50],
    ['none at all', column('', null), '#N/A'],
    ['an error among them', column(80, { code: '#N/A' }), '#VALUE!'],
    ['text among them', column(80, '90'), '#VALUE!'],
    ['above a hundred', column(80, 101), '#VALUE!'],
    ['below zero', column(80, -1), '#VALUE!'],
  ])('%s', (_, scores, expected) => {
    expect(cell('ANNUAL', scores)).toBe(expected);
    expect(cell('ANNUAL', scores, [['website']])).toBe(expected);
  });

  const two = [[70, 50], [80, 60], ['', ''], [90, 64]]; // means 80 and 58
  test('systems, 年度两表: the lower table decides, or the mean of both', () => {
    expect([cell('ANNUAL', two, [['systems']]), cell('ANNUAL', two, tableOf('systems', { 年度两表: '两表平均' }))]).toEqual([58, 69]);
  });
  test('systems, one table of the two', () => {
    expect(cell('ANNUAL', two.map(([first]) => [first]), [['systems']])).toBe(80);
  });
  test('systems, a table without a month yet has no year', () => {
    expect(cell('ANNUAL', [[70, ''], [80, '']], [['systems']])).toBe('#N/A');
  });
  test('website has one table: two columns are a wrong shape', () => {
    expect(message('ANNUAL', [[70, 50], [80, 60], [90, 70]], [['website']])).toMatch(/^#VALUE! 参数“scores”应为一列或一行，实际为3行2列/);
  });
  test('得分舍入=不舍入', () => {
    expect(cell('ANNUAL', column(60, 60, 60.02), tableOf('website', { 得分舍入: '不舍入' }))).toBeCloseTo(180.02 / 3, 12);
  });
});
