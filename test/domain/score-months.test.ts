// The month's total, worked out by hand: 100 × points ÷ points of the items that count.
import { scoreMonth } from '../../src/domain/evaluation/score';
import { isIssue } from '../../src/domain/issue';
import { type Choices, contract, type Key, plain } from './builtIn';

type Row = readonly unknown[];
const NONE: Row = ['/', '/', '/'];

/** Rows in which every item has the same marks, some replaced. */
const sheet = (items: number, row: Row, changed: Readonly<Record<number, Row>> = {}): Row[] => Array.from({ length: items }, (_, i) => changed[i + 1] ?? row);

const total = (key: Key, scores: readonly Row[], table?: string, choices: Choices = {}): unknown => {
  const result = scoreMonth(contract(key, choices), scores, table);
  return isIssue(result) ? plain(result) : result.total;
};

const FULL = [6, 10, 4] as const; // 20 points at 30/50/20 %
const site = (changed: Readonly<Record<number, Row>> = {}) => sheet(5, FULL, changed);

describe('website, annex 8: five items of 20 at 6, 10, 4', () => {
  test.each<readonly [string, readonly Row[], unknown]>([
    ['all full', site(), 100],
    ['all nothing', sheet(5, [0, 0, 0]), 0],
    ['one mark of 5.5', site({ 1: [5.5, 10, 4] }), 99.5],
    ['every mark one less', sheet(5, [5, 9, 3]), 85],
    ['sixty as halves and tenths', sheet(5, [3.6, 6, 2.4]), 60],
    ['59.99', site({ 1: [0, 0, 0], 2: [0, 0, 0], 3: [6, 10, 3.99] }), 59.99],
    ['59.995 is 60.00', site({ 1: [0, 0, 0], 2: [0, 0, 0], 3: [6, 10, 3.995] }), 60],
    ['59.994 is 59.99', site({ 1: [0, 0, 0], 2: [0, 0, 0], 3: [6, 10, 3.994] }), 59.99],
    ['89.995 is 90.00', site({ 1: [6, 0, 3.995] }), 90],
    ['five decimals take the long way: 99.99999 is 100', site({ 1: [6, 10, 3.99999] }), 100],
    ['0.1 + 0.2 adds no dust: 20 marks of a tenth', sheet(5, [0.1, 0.2, 0.3]), 3],
    ['a blank is not filled in', site({ 2: [6, '', 4] }), '#N/A markBlank'],
    ['null and undefined are blanks', site({ 2: [null, undefined, 4] }), '#N/A markBlank'],
    ['spaces are a blank', site({ 2: ['  ', 10, 4] }), '#N/A markBlank'],
    ['a number typed as text', site({ 2: ['6', 10, 4] }), '#VALUE! markNotNumber'],
    ['TRUE is no mark', site({ 2: [true, 10, 4] }), '#VALUE! markNotNumber'],
    ['NaN is no mark', site({ 2: [NaN, 10, 4] }), '#VALUE! markNotNumber'],
    ['above full mark', site({ 2: [6.01, 10, 4] }), '#VALUE! markOutOfRange'],
    ['below zero', site({ 2: [-0.01, 10, 4] }), '#VALUE! markOutOfRange'],
    ['wrong before missing', site({ 1: ['', 10, 4], 2: [6, 10.5, 4] }), '#VALUE! markOutOfRange'],
    ['an error among the marks', site({ 2: [{ code: '#DIV/0!' }, 10, 4] }), '#VALUE! markNotNumber'],
    ['an item not arranged: the text has no rule', site({ 5: NONE }), '#N/A noRuleForNotArranged'],
    ['four rows', sheet(4, FULL), '#VALUE! scoresShape'],
    ['six rows', sheet(6, FULL), '#VALUE! scoresShape'],
    ['two columns', sheet(5, [6, 10]), '#VALUE! scoresShape'],
  ])('%s', (_, scores, expected) => {
    expect(total('website', scores)).toEqual(expected);
  });

  test('未安排项: 折算 takes the item out, 计满分 gives it its full mark', () => {
    const scores = site({ 1: [3, 5, 2], 5: NONE }); // 10 + 3 × 20
    expect([total('website', scores, undefined, { 未安排项: '折算' }), total('website', scores, undefined, { 未安排项: '计满分' })]).toEqual([87.5, 90]);
    expect(total('website', sheet(5, NONE), undefined, { 未安排项: '计满分' })).toBe('#N/A nothingArranged');
  });
});

describe('the block of the printed form', () => {
  const block = (items: readonly Row[]): Row[] => items.flatMap((row) => [[6, '', 10, '', 4, ''], ['', row[0], '', row[1], '', row[2]]]);

  test.each<readonly [string, readonly Row[], unknown]>([
    ['all full', block(site()), 100],
    ['one mark less', block(site({ 3: [6, 10, 3] })), 99],
    ['a blank', block(site({ 3: [6, 10, ''] })), '#N/A markBlank'],
    ['text', block(site({ 3: [6, 10, '四'] })), '#VALUE! markNotNumber'],
    ['a row short', block(site()).slice(1), '#VALUE! scoresShape'],
    ['eight columns, with the subtotal', block(site()).map((row) => [...row, '', '']), '#VALUE! scoresShape'],
  ])('%s', (_, scores, expected) => {
    expect(total('website', scores)).toEqual(expected);
  });
});

describe('systems, annex 7: each table by itself', () => {
  const small: Row = [2.1, 3.5, 1.4]; // 7 points
  const large: Row = [2.4, 4, 1.6]; // 8 points
  const infrastructure = (row: Row = small) => sheet(14, row, { 2: large, 10: large });
  test.each<readonly [string, string | undefined, readonly Row[], unknown]>([
    ['ten items of 10', '应用系统运维', sheet(10, [3, 5, 2]), 100],
    ['twelve of 7 and two of 8', '信息化基础运维', infrastructure(), 100],
    ['an eight in a seven’s place', '信息化基础运维', sheet(14, large), '#VALUE! markOutOfRange'],
    ['twelve sevenths: 12 × 6 + 16', '信息化基础运维', infrastructure([2, 3, 1]), 88],
    ['no table named', undefined, sheet(10, [3, 5, 2]), '#VALUE! tableNotNamed'],
    ['a table that is not there', '官网运维', sheet(10, [3, 5, 2]), '#VALUE! unknownTable'],
  ])('%s', (_, table, scores, expected) => {
    expect(total('systems', scores, table)).toEqual(expected);
  });
});

test('data, annex 8: four items of 25 at 7.5, 12.5, 5', () => {
  expect([total('data', sheet(4, [7.5, 12.5, 5])), total('data', sheet(4, [7, 12, 4.5]))]).toEqual([100, 94]);
});
test('petition evaluates nothing', () => {
  expect(total('petition', [[1, 2, 3]])).toBe('#N/A noTable');
});
