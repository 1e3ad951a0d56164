// Agreements that have nothing to do with the five, from a table alone: late delivery, a cloud provider's credits.
import { cell, message, rows, sla } from './harness';

type Row = readonly (string | number)[];
const HEAD: Row = ['类别', '编号', '名称', '比例', '上限', '基数', '条件', '依据', '族'];

describe('late delivery: 10.5 % for every two days or part of them, at most 55 %, the end after 15 days', () => {
  const table: readonly Row[] = [
    HEAD,
    ['合同', '名称', '供货', '', '', '', '', '', ''],
    ['合同', '金额', 200, '', '', '', '', '第1条', ''],
    ['违约', '迟延', '每两日10.5%，不足两日按两日计，最高55%', '10.5%/2日(不足计)', '55%', '金额', '', '第9条', ''],
    ['退出', '迟延超过十五日', '超过15日可以解除合同', '', '', '', '迟延天数 > 15', '第10条', ''],
  ];
  test.each<readonly [number, number | string]>([
    [0, 0], [0.001, 21], [1, 21], [1.79, 21], [2, 21], [2.0001, 42], [4, 42], [5.757, 63], [6, 63], [8, 84], [10, 105], [10.5, 110], [12, 110], [345, 110], [1_000_000, 110],
    [-1, '#VALUE!'], ['2' as unknown as number, '#VALUE!'],
  ])('%d days late: %p', (days, expected) => {
    expect(cell('PENALTY', table, [['迟延']], null, [[days]])).toBe(expected);
  });
  test('another value, and how many days is a must', () => {
    expect([cell('PENALTY', table, [['迟延']], [[1000]], [[3]]), cell('PENALTY', table, [['迟延']], null, null)]).toEqual([210, '#N/A']);
  });
  test.each<readonly [number, string]>([[14, '未触发'], [15, '差一步'], [15.5, '已触发'], [16, '已触发']])('%d days: %s', (days, state) => {
    expect(rows('EXIT', table, [['']], [['']], [['迟延天数', days]])[0]?.slice(0, 2)).toEqual(['迟延超过十五日', state]);
  });
  test('in words', () => {
    expect(cell('EXPLAIN', table, [['迟延']], null, [[345]])).toMatch(/200\.00×10\.5%×173（345日，每2日，不足一个单位的按一个计） = 3,633\.00元，超过上限，按上限 110\.00/);
  });
});

describe('cloud credits: under 99.99 % a tenth of the month’s bill, under 99.0 % 30 %, under 95.0 % all; lower edges inclusive', () => {
  const BANDS: readonly Row[] = [
    ['违约', '信用', '低于99.99%', '10%', '', '月账单', '可用性 < 99.99% 且 可用性 ≥ 99%', 'SLA 1', '信用'],
    ['违约', '信用', '低于99%', '30%', '', '月账单', '可用性 < 99% 且 可用性 ≥ 95%', 'SLA 1', '信用'],
    ['违约', '信用', '低于95%', '100%', '', '月账单', '可用性 < 95%', 'SLA 1', '信用'],
  ];
  const base: readonly Row[] = [HEAD, ['合同', '月账单', 8000, '', '', '', '', '账单', ''], ...BANDS];
  const AGAIN: Row = ['违约', '连续', '连续第二个月不达标另付', '50%', '', '月账单', '连续未达标月数 ≥ 2', 'SLA 2', ''];
  const capped = (cap: string | number, ...more: readonly Row[]): readonly Row[] => [...base, ['合同', '月违约金上限', cap, '', '', '', '', 'SLA 3', ''], ...more];
  const amounts = (table: readonly Row[], ...metrics: readonly Row[]): unknown[] => rows('BREACH', table, metrics).slice(1).map((line) => line[5]);

  test.each<readonly [number, number]>([
    [1, 0], [0.9999, 0], [0.99989, 800], [0.995, 800], [0.99, 800], [0.9899999, 2400], [0.97, 2400], [0.95, 2400], [0.9499999, 8000], [0, 8000],
  ])('availability of %d: %d', (share, expected) => {
    expect(cell('PENALTY', base, [['信用']], null, [[share]])).toBe(expected);
    expect(amounts(base, ['可用性', share])).toEqual(expected === 0 ? [] : [expected]);
  });
  test('bands without gap or overlap: lint finds none', () => {
    expect(rows('LINT', base).filter(([topic]) => topic === '缺口' || topic === '重叠')).toEqual([]);
  });
  test('a forgotten band is a gap, an overlap both', () => {
    const holed = [HEAD, BANDS[0]!, ['违约', '信用', '低于95%', '100%', '', '月账单', '可用性 < 95%', 'SLA 1', '信用']];
    expect(rows('LINT', [...holed, base[1]!]).some(([topic, , text]) => topic === '缺口' && /95.*99|0\.95.*0\.99/.test(String(text)))).toBe(true);
    expect(rows('BREACH', [...holed, base[1]!], [['可用性', 0.97]]).slice(1).map(([clause]) => clause)).toEqual(['缺口']);
  });
  test.each<readonly [string, string | number, readonly unknown[]]>([
    ['a sum', 5000, [8000, -3000]],
    ['an expression', '月账单×50%', [8000, -4000]],
    ['never reached', 9000, [8000]],
    ['just reached', 8000, [8000]],
  ])('a cap on the month’s total, %s', (_, cap, expected) => {
    expect(amounts(capped(cap), ['可用性', 0.9])).toEqual(expected);
  });
  test('a second month in a row: its own extra, under the same cap', () => {
    expect(amounts([...base, AGAIN], ['可用性', 0.97], ['连续未达标月数', 1])).toEqual([2400]);
    expect(amounts([...base, AGAIN], ['可用性', 0.97], ['连续未达标月数', 2])).toEqual([2400, 4000]);
    expect(amounts(capped(6000, AGAIN), ['可用性', 0.97], ['连续未达标月数', 2])).toEqual([2400, 4000, -400]);
  });
  test('the same with a metric of one’s own (指标)', () => {
    const own: readonly Row[] = [...base, ['指标', '上月也不达标', '上个月可用性低于99.99%', '', '', '', '越高越差', '', ''], ['违约', '连续', '另付', '50%', '', '月账单', '上月也不达标 ≥ 1', 'SLA 2', '']];
    expect([amounts(own, ['可用性', 0.97], ['上月也不达标', 1]), amounts(own, ['可用性', 0.97], ['上月也不达标', 0])]).toEqual([[2400, 4000], [2400]]);
    expect(message('BREACH', base, [['上月也不达标', 1]])).toMatch(/^#VALUE! 没有名为“上月也不达标”的指标/);
  });
  test('the bill of each month handed over as the base', () => {
    expect(sla('PENALTY', base, [['信用'], ['信用']], [[1000], [2000]], [[0.97], [0.9]])).toEqual([[300], [2000]]);
  });
});

describe('a table as people type it', () => {
  test('full-width signs, spaces, any order of columns, blanks as 0, dates of Excel', () => {
    const typed = [
      ['依据', ' 名称 ', '条件', '类别', '编号', '基数', '比例'],
      ['', 1200, 0, '合同', '金额', 0, 0],
      ['', 12, null, '合同', '服务月数', '', ''],
      ['第９条', '迟延', '', '违约', '迟延', '月均服务费', '１０％／日'],
      ['', '', '', '', '', '', ''],
    ];
    expect(cell('PENALTY', typed, [['迟延']], null, [[3]])).toBe(30);
  });
  test('full-width figures in a clause’s number', () => {
    const typed = [HEAD, ['重大违约', '１', '一', '10%', '', 1000, '', '', ''], ['一般违约', '一般２', '二', '5%', '', 1000, '', '', '']];
    expect(sla('PENALTY', typed, [['重大1'], ['重大１'], ['一般2']])).toEqual([[100], [100], [50]]);
  });
  test('levels by Chinese numerals: 一级 before 二级 before 三级', () => {
    const typed = [HEAD, ...['三', '二', '一'].map((level, i): Row => ['事故', `表.${level}级.1`, level, '', '', '', `影响人数 ≥ ${[1, 10, 100][i] ?? 0}`, '', ''])];
    const levels = [1, 10, 100].map((people) => cell('SEVERITY', typed, [['事件类型', '发生时间', '影响人数', '服务商责任']], [['其他', 46120, people, '是']]));
    expect(levels).toEqual(['三级', '二级', '一级']);
  });
});
