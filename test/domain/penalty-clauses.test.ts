// Every clause of every contract and what it costs once: base × rate, worked out by hand from the annex.
import { amount, contract, type Key, KEYS } from './builtIn';
import { clauseIds } from '../../src/domain/breach/penalty';

type Line = readonly [clause: string, rate: number, expected: number, source: string];

// website: 780,000 ÷ 12 = 65,000 a month. Annexes 6, 7.
const website: readonly Line[] = [
  ['重大1', 100, 65000, '附件6第1项'], ['重大2', 200, 130000, '附件6第2项'], ['重大3', 100, 65000, '附件6第3项'], ['重大4', 100, 65000, '附件6第4项'],
  ['重大5', 200, 130000, '附件6第5项'], ['重大6', 100, 65000, '附件6第6项'], ['重大7', 200, 130000, '附件6第7项'], ['重大8', 100, 65000, '附件6第8项'],
  ['重大9', 200, 130000, '附件6第9项'], ['重大10', 100, 65000, '附件6第10项'],
  ['一般1', 50, 32500, '附件7第1项'], ['一般2', 30, 19500, '附件7第2项'], ['一般3', 60, 39000, '附件7第3项'], ['一般4', 50, 32500, '附件7第4项'],
  ['一般5', 30, 19500, '附件7第5项'], ['一般6', 50, 32500, '附件7第6项'], ['一般7', 30, 19500, '附件7第7项'], ['一般8', 50, 32500, '附件7第8项'],
  ['一般9', 30, 19500, '附件7第9项'], ['一般10', 50, 32500, '附件7第10项'], ['一般11', 40, 26000, '附件7第11项'],
];
// systems: 3,278,000 ÷ 12 = 273,166.666… a month, rounded once at the end. Annexes 5, 6.
const systems: readonly Line[] = [
  ['重大1', 100, 273166.67, '附件5第1项'], ['重大2', 200, 546333.33, '附件5第2项'], ['重大3', 100, 273166.67, '附件5第3项'], ['重大4', 100, 273166.67, '附件5第4项'],
  ['重大5', 200, 546333.33, '附件5第5项'], ['重大6', 100, 273166.67, '附件5第6项'], ['重大7', 200, 546333.33, '附件5第7项'], ['重大8', 100, 273166.67, '附件5第8项'],
  ['重大9', 200, 546333.33, '附件5第9项'], ['重大10', 100, 273166.67, '附件5第10项'],
  ['一般1', 50, 136583.33, '附件6第1项'], ['一般2', 30, 81950, '附件6第2项'], ['一般3', 60, 163900, '附件6第3项'], ['一般4', 50, 136583.33, '附件6第4项'],
  ['一般5', 30, 81950, '附件6第5项'], ['一般6', 50, 136583.33, '附件6第6项'], ['一般7', 30, 81950, '附件6第7项'], ['一般8', 50, 136583.33, '附件6第8项'],
  ['一般9', 30, 81950, '附件6第9项'], ['一般10', 50, 136583.33, '附件6第10项'], ['一般11', 40, 109266.67, '附件6第11项'],
];
// data: 1,194,000 ÷ 12 = 99,500 a month. Annexes 6, 7.
const data: readonly Line[] = [
  ['重大1', 100, 99500, '附件6第1项'], ['重大2', 200, 199000, '附件6第2项'], ['重大3', 100, 99500, '附件6第3项'], ['重大4', 100, 99500, '附件6第4项'],
  ['重大5', 200, 199000, '附件6第5项'], ['重大6', 100, 99500, '附件6第6项'], ['重大7', 200, 199000, '附件6第7项'], ['重大8', 100, 99500, '附件6第8项'],
  ['重大9', 200, 199000, '附件6第9项'], ['重大10', 100, 99500, '附件6第10项'],
  ['一般1', 50, 49750, '附件7第1项'], ['一般2', 30, 29850, '附件7第2项'], ['一般3', 60, 59700, '附件7第3项'], ['一般4', 50, 49750, '附件7第4项'],
  ['一般5', 30, 29850, '附件7第5项'], ['一般6', 50, 49750, '附件7第6项'], ['一般7', 30, 29850, '附件7第7项'], ['一般8', 50, 49750, '附件7第8项'],
  ['一般9', 30, 29850, '附件7第9项'], ['一般10', 50, 49750, '附件7第10项'], ['一般11', 40, 39800, '附件7第11项'],
];
// security: 取费基数 = 1,719,600 × 10 % = 171,960. Annexes 5, 6.
const security: readonly Line[] = [
  ['重大1', 10, 17196, '附件5第1项'], ['重大2', 20, 34392, '附件5第2项'], ['重大3', 20, 34392, '附件5第3项'], ['重大4', 10, 17196, '附件5第4项'],
  ['重大5', 10, 17196, '附件5第5项'], ['重大6', 10, 17196, '附件5第6项'], ['重大7', 20, 34392, '附件5第7项'], ['重大8', 10, 17196, '附件5第8项'],
  ['重大9', 20, 34392, '附件5第9项'], ['重大10', 10, 17196, '附件5第10项'], ['重大11', 20, 34392, '附件5第11项'], ['重大12', 10, 17196, '附件5第12项'],
  ['一般1', 5, 8598, '附件6第1项'], ['一般2', 3, 5158.8, '附件6第2项'], ['一般3', 6, 10317.6, '附件6第3项'], ['一般4', 5, 8598, '附件6第4项'],
  ['一般5', 3, 5158.8, '附件6第5项'], ['一般6', 5, 8598, '附件6第6项'], ['一般7', 3, 5158.8, '附件6第7项'], ['一般8', 5, 8598, '附件6第8项'],
  ['一般9', 3, 5158.8, '附件6第9项'], ['一般10', 5, 8598, '附件6第10项'], ['一般11', 4, 6878.4, '附件6第11项'],
];
const lines: readonly (readonly [Key, ...Line])[] = [
  ...website.map((line) => ['website', ...line] as const),
  ...systems.map((line) => ['systems', ...line] as const),
  ...data.map((line) => ['data', ...line] as const),
  ...security.map((line) => ['security', ...line] as const),
];

test.each(lines)('%s %s at %d %%: %d 元（%s）', (key, clause, rate, expected, source) => {
  const row = contract(key).clauses.find(({ id }) => id === clause);
  expect([amount(key, clause), row?.source, row?.rate?.kind === 'share' && row.rate.value.times(100).toNumber()]).toEqual([expected, source, rate]);
});

// Clauses outside the two annexes: base, quantity, expected, source.
test.each<readonly [Key, string, number | undefined, number | undefined, number | string, string]>([
  ['website', '保密', undefined, undefined, 100000, '第11条(8): 人民币10万元'],
  ['systems', '保密', undefined, undefined, 350000, '第11条(8): 35万元'],
  ['data', '保密', undefined, undefined, 100000, '第11条(8): 10万元'],
  ['security', '保密', undefined, undefined, 500000, '第11条(8): 50万元'],
  ['petition', '保密', undefined, undefined, 110500, '七4: 10 % of 1,105,000'],
  ['petition', '知识产权', undefined, undefined, 110500, '六: 10 %'],
  ['petition', '缺陷', undefined, undefined, 221000, '八2: 20 %'],
  ['petition', '未整改', undefined, undefined, 221000, '八5: 20 %'],
  ['petition', '迟延', undefined, 0, 0, '八1: no day late'],
  ['petition', '迟延', undefined, 1, 3315, '八1: 千分之三'],
  ['petition', '迟延', undefined, 10, 33150, '八1: ten days'],
  ['petition', '迟延', undefined, 11, 221000, '八1: 超过十日, 20 % in place of the days'],
  ['petition', '迟延', undefined, 365, 221000, '八1'],
  ['petition', '迟延', 552500, 10, 16575, 'a base of the caller'],
  ['petition', '迟延', undefined, 1.5, '#VALUE! daysNotWhole', 'takes whole days'],
  ['petition', '迟延', undefined, undefined, '#N/A quantityMissing', 'how many days?'],
  ['website', '年度', undefined, 59.99, 312078, '第14条(5): (100−59.99) % of 780,000'],
  ['website', '年度', undefined, 59.995, 0, '59.995 is 60.00 before any comparison: passes'],
  ['website', '年度', undefined, 59.994, 312078, '59.994 is 59.99'],
  ['website', '年度', undefined, 60, 0, '60 passes'],
  ['website', '年度', undefined, 0, 780000, 'all of it'],
  ['systems', '年度', undefined, 50, 1639000, '50 % of 3,278,000'],
  ['data', '年度', undefined, 33.33, 796039.8, '66.67 % of 1,194,000'],
  ['security', '年度', undefined, 50, '#N/A leftElsewhere', '第14条(4): 考核管理办法'],
  ['security', '年度', 1000, 50, '#N/A leftElsewhere', 'no base can mend that'],
  ['website', '年度', undefined, 100.01, '#VALUE! scoreRange', 'no such score'],
  ['website', '重大1', 10000, undefined, 10000, 'a base of the caller'],
  ['website', '重大1', undefined, 3, 195000, 'three times'],
  ['website', '重大1', undefined, 0, 0, 'not at all'],
  ['website', '重大1', undefined, 1.5, '#VALUE! timesNotWhole', 'how often is whole'],
  ['website', '重大1', undefined, -1, '#VALUE! quantityNegative', 'a negative amount'],
  ['website', '重大1', -1, undefined, '#VALUE! baseNegative', 'a negative amount'],
  ['security', '重大2', undefined, 5, 171960, '附件5表头: 不超过 10 %: 5 × 34,392 is just that'],
  ['security', '重大2', undefined, 6, 171960, 'and no more'],
  ['website', '迟延', undefined, 1, '#VALUE! unknownClause', 'this contract has no such clause'],
  ['website', '重大11', undefined, undefined, '#VALUE! unknownClause', 'annex 6 ends at 10'],
  ['petition', '重大1', undefined, undefined, '#VALUE! unknownClause', 'no annex of 重大违约'],
  ['petition', '年度', undefined, 50, '#VALUE! unknownClause', 'evaluates nothing'],
])('%s %s base %p quantity %p: %p (%s)', (key, clause, base, quantity, expected) => {
  expect(amount(key, clause, { ...(base !== undefined && { base }), ...(quantity !== undefined && { quantity }) })).toEqual(expected);
});

test('the tables above leave out no clause', () => {
  const tested = (key: Key): string[] => [
    ...lines.filter(([each]) => each === key).map(([, clause]) => clause),
    ...(key === 'petition' ? ['迟延', '缺陷', '未整改', '保密', '知识产权'] : ['保密', '年度']),
  ];
  for (const key of KEYS) expect([key, ...[...clauseIds(contract(key))].sort()]).toEqual([key, ...tested(key).sort()]);
  expect(lines.length).toBe(86);
});
