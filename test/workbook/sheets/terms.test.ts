// 合同条款: what stands on the sheet is the contract, for all five; numbers are numbers.
import { parseTable, isFaults } from '../../../src/domain/terms/parse';
import { parseRange } from '../../../src/workbook/address';
import { cellAt, type SheetModel } from '../../../src/workbook/model';
import { termsSheet } from '../../../src/workbook/sheets/terms';
import { KEYS, planFor, termsOf } from './plans';

const gridOf = (sheet: SheetModel, ref: string): unknown[][] => {
  const { top, left, bottom, right } = parseRange((ref.split('!')[1] ?? '').replace(/\$/g, ''))!;
  return Array.from({ length: bottom - top + 1 }, (_, r) =>
    Array.from({ length: right - left + 1 }, (_c, c) => cellAt(sheet, top + r, left + c)?.value ?? ''),
  );
};

test.each(KEYS)('%s: the range read back gives the same terms', (key) => {
  const plan = planFor(key);
  const parsed = parseTable(gridOf(termsSheet(plan), plan.terms.range));
  expect(isFaults(parsed) ? parsed : parsed.terms).toEqual(termsOf(key).terms);
});

test.each([
  ['website', '合同 金额', '名称', 780000, 'centre'],
  ['website', '合同 开始', '名称', 46084, 'date'],
  ['website', '考核项 官网运维.1', '完成质量', 0.5, 'percent'],
  ['systems', '重大违约 重大2', '比例', 2, 'percent'],
  ['petition', '违约 迟延', '比例', '0.3%/日', 'verbatim'],
  ['petition', '付款 1', '比例', '1/4', 'verbatim'],
  ['petition', '付款 3', '基数', 92083, 'money'],
  ['security', '付款 1', '比例', 0.7, 'percent'],
] as const)('%s %s %s', (key, id, column, value, style) => {
  const plan = planFor(key);
  const term = plan.contract.terms.find((each) => `${each.kind} ${each.id}` === id)!;
  const { top, left } = parseRange((plan.terms.cell(term, column).split('!')[1] ?? '').replace(/\$/g, ''))!;
  expect(cellAt(termsSheet(plan), top, left)).toMatchObject({ value, style });
});

test('rows of choices not made are greyed, all is locked, head rows repeat', () => {
  const sheet = termsSheet(planFor('security'));
  expect(sheet.highlights.map(({ style }) => style)).toEqual(sheet.highlights.map(() => 'muted'));
  expect(sheet.highlights.length).toBeGreaterThan(4);
  expect(sheet.protected).toBe(true);
  expect(sheet.print).toMatchObject({ orientation: 'landscape', repeatRows: [3, 3] });
});
