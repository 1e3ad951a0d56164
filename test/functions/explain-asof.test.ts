// SLA.EXPLAIN defends an amount in words; SLA.ASOF gives the terms in force on a day.
import { cell, message, rows, serial, sla } from './harness';
import { KEYS, tableOf } from './tables';

const explain = (contract: unknown, clause: string, base?: unknown, quantity?: unknown): string => String(cell('EXPLAIN', contract, [[clause]], base === undefined ? null : [[base]], quantity === undefined ? null : [[quantity]]));

test.each<readonly [string, unknown, string, unknown, unknown, readonly string[]]>([
  ['an unrounded twelfth', [['systems']], '重大2', undefined, undefined, ['条款：重大2 因所提供', '比例：200%', '基数：月均服务费', '3,278,000.00÷12×200% = 546,333.33元', '依据：附件5第2项', '解读：金额舍入：四舍五入到分']],
  ['times', [['website']], '重大1', undefined, 2, ['780,000.00÷12×100%×2次 = 130,000.00元']],
  ['the tenth of the bid', [['security']], '重大2', undefined, undefined, ['171,960.00×20% = 34,392.00元', '解读：安全违约基数：一成为基数（另可选 一成封顶）']],
  ['a cap reached', tableOf('security', { 安全违约基数: '一成封顶' }), '重大2', undefined, undefined, ['1,719,600.00×20% = 343,920.00元', '上限 171,960.00', '171,960.00元', '解读：安全违约基数：一成封顶（另可选 一成为基数）']],
  ['days', [['petition']], '迟延', undefined, 10, ['认定：迟延天数 10', '0.3%×10', '33,150.00元', '依据：八1', '解读：迟延二十：取代（另可选 叠加）']],
  ['over ten days', [['petition']], '迟延', undefined, 11, ['比例：20%', '221,000.00元']],
  ['the year', [['website']], '年度', undefined, 55.5, ['认定：年度得分 55.5', '347,100.00元', '解读：扣分比例：一百减得分', '解读：六十分：及格']],
  ['a base of the caller', [['website']], '一般1', 12345.67, undefined, ['基数：填写的基数', '12,345.67×50% = 6,172.84元']],
  ['nothing due', [['website']], '年度', undefined, 60, ['0.00元']],
])('%s', (_, contract, clause, base, quantity, parts) => {
  const text = explain(contract, clause, base, quantity);
  expect(parts.filter((part) => !text.includes(part))).toEqual([]);
  expect(text).toContain('民法典第585条');
});
test('the amount in words is the amount of SLA.PENALTY, for every clause', () => {
  for (const key of KEYS.filter((each) => each !== 'petition')) {
    for (const id of [...Array.from({ length: 12 }, (_, i) => `重大${i + 1}`), ...Array.from({ length: 11 }, (_, i) => `一般${i + 1}`), '保密']) {
      const amount = cell('PENALTY', [[key]], [[id]]);
      if (typeof amount !== 'number') continue;
      expect(explain([[key]], id)).toContain(`${amount.toLocaleString('en-US', { minimumFractionDigits: 2 })}元`);
    }
  }
});
test('errors as SLA.PENALTY gives them; a column gives a column', () => {
  expect(sla('EXPLAIN', [['security']], [['年度'], ['没有'], ['']])).toEqual([['#N/A'], ['#VALUE!'], ['']]);
  expect(message('EXPLAIN', [['security']], [['年度']])).toContain('考核管理办法');
});

describe('SLA.ASOF', () => {
  test.each(KEYS)('%s: no supplementary agreement, the table of any day is the contract', (key) => {
    const table = rows('ASOF', [[key]], serial('2026-06-01'));
    expect(table[0]?.slice(0, 12)).toEqual(['类别', '编号', '名称', '满分', '完成时效', '完成质量', '工作文档', '比例', '上限', '基数', '条件', '依据']);
    for (const field of ['金额', '开始', '结束', '乙方']) expect(cell('TERM', table, [[field]])).toEqual(cell('TERM', [[key]], [[field]]));
    expect(rows('LINT', table)).toEqual(rows('LINT', [[key]]));
    expect(table.flat().filter((each) => each === null || each === undefined)).toEqual([]);
  });

  const changed = tableOf('petition', {}, { 类别: '合同', 编号: '金额', 名称: 1200000, 依据: '补充协议一', 生效: '2026-07-01' }, { 类别: '合同', 编号: '金额', 名称: 1300000, 依据: '补充协议二', 生效: serial('2026-10-01') },
    { 类别: '违约', 编号: '迟延', 名称: '每日', 比例: '0.5%/日', 基数: '金额', 条件: '迟延天数 > 0', 依据: '补充协议二', 生效: '2026-10-01' });
  test.each<readonly [string, number, number, string]>([
    ['2026-06-30', 1105000, 221000, 'the contract as signed'],
    ['2026-07-01', 1200000, 240000, 'the first agreement, from its day on'],
    ['2026-09-30', 1200000, 240000, 'still'],
    ['2026-10-01', 1300000, 71500, 'the second: 5 ‰ a day, eleven days'],
    ['2027-02-28', 1300000, 71500, 'and on'],
  ])('%s: amount %d, eleven days late %d (%s)', (day, amount, late) => {
    const table = rows('ASOF', changed, serial(day));
    expect([cell('TERM', table, [['金额']]), cell('PENALTY', table, [['迟延']], null, [[11]])]).toEqual([amount, late]);
    expect(table[0]).not.toContain('生效');
  });
  test('dated rows without a day are refused, with the way out', () => {
    expect(message('TERM', changed, [['金额']])).toMatch(/^#VALUE! .*SLA\.ASOF/);
    expect(sla('LINT', changed)).not.toBe('#VALUE!');
  });
  test('a new end replaces both readings of the old', () => {
    const longer = tableOf('website', {}, { 类别: '合同', 编号: '结束', 名称: '2027-06-02', 依据: '补充协议', 生效: '2027-01-01' });
    expect(cell('TERM', rows('ASOF', longer, serial('2027-02-01')), [['结束']])).toBe(serial('2027-06-02'));
  });
  test.each<readonly [string, unknown]>([['text', '2026-06-01'], ['below the calendar', 0.5], ['TRUE', true]])('a day that is %s', (_, day) => {
    expect(sla('ASOF', [['website']], day)).toBe('#VALUE!');
  });
});
