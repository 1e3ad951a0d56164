// What the page 检查 lists: by sheet, the gravest first, repairs only where nothing can be lost.
import { blankForms, findingsOf, groupsOf, repairsOf, stillHolding } from '../../../src/taskpane/check/findings';
import { contentOf, type OwnBook } from '../../../src/taskpane/session/content';
import { NO_ENTRIES } from '../../../src/workbook/entries';
import type { DrawnWorkbook } from '../../../src/workbook/host';
import { withLog } from '../../../src/workbook/log/withLog';
import { drawn, onSheet, type } from '../../workbook/read/books';
import { planFor } from '../../workbook/sheets/plans';

const FORM = '2026-03 评分表';
const whole = drawn(planFor('website', withLog('website', NO_ENTRIES), {}, 1));
const bookIn = (book: DrawnWorkbook): OwnBook => {
  const content = contentOf(book);
  if (content.state !== 'ours') throw new Error(content.state);
  return content.book;
};
const inMark = (value: string | number) =>
  findingsOf(bookIn(type(whole, FORM, { D6: value })), 'zh').find(({ address }) => address === 'D6');

test('nothing wrong, and the form that nobody has begun', () => {
  expect(findingsOf(bookIn(whole), 'zh')).toEqual([]);
  expect(blankForms(bookIn(whole))).toEqual([FORM]);
});

test.each<[string | number, string, number | undefined]>([
  ['５.5', '第1项 完成时效：数字以文字存放，不参加计算，为“５.5”，应为0 至 6 的数值', 5.5],
  [' 5 ', '第1项 完成时效：数字以文字存放，不参加计算，为“ 5 ”，应为0 至 6 的数值', 5],
  [99, '第1项 完成时效：超过满分，为99，应为0 至 6 的数值', undefined],
  ['99', '第1项 完成时效：数字以文字存放，不参加计算，为“99”，应为0 至 6 的数值', undefined],
])('%j', (value, text, fix) => {
  const finding = inMark(value);
  expect(finding?.text).toBe(text);
  expect(finding?.repair?.value).toBe(fix);
});

test('in English, what was expected too', () => {
  const [finding] = findingsOf(bookIn(type(whole, FORM, { D6: 99 })), 'en');
  expect(finding?.text).toBe('第1项 完成时效: above the full mark, found 99, expected a number from 0 to 6');
});

test('a formula that somebody typed is told and never written over', () => {
  const book = onSheet(whole, FORM, (sheet) => ({
    ...sheet,
    cells: { ...sheet.cells, D6: { value: '5', formula: 'TEXT(5,"0")', style: undefined, unlocked: true } },
  }));
  const found = findingsOf(bookIn(book), 'zh').filter(({ address }) => address === 'D6');
  expect(found.length).toBeGreaterThan(1);
  expect(repairsOf(found)).toEqual([]);
});

test('by sheet in their order, the gravest first', () => {
  const book = type(type(whole, FORM, { D6: 99, J43: 1 }), '事件日志', { C7: '故障', D7: '昨天' });
  const groups = groupsOf(
    findingsOf(bookIn(book), 'zh'),
    book.sheets.map(({ name }) => name),
  );
  const order = book.sheets.map(({ name }) => name).filter((name) => groups.some(({ sheet }) => sheet === name));
  expect(groups.map(({ sheet }) => sheet)).toEqual(order);
  const form = groups.find(({ sheet }) => sheet === FORM)?.findings.map(({ gravity }) => gravity) ?? [];
  expect(form[0]).toBe('wrong');
  expect(form.lastIndexOf('wrong')).toBeLessThan(form.indexOf('missing'));
});

test('a repair that no longer holds is left out', () => {
  const before = repairsOf(findingsOf(bookIn(type(whole, FORM, { D6: '５', F6: '６' })), 'zh'));
  const after = repairsOf(findingsOf(bookIn(type(whole, FORM, { D6: '５', F6: '７' })), 'zh'));
  expect(stillHolding(before, after).map(({ address }) => address)).toEqual(['D6']);
});
