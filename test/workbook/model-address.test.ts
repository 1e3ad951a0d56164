// Addresses and sheet names.
import fc from 'fast-check';
import {
  cell,
  columnName,
  columnNumber,
  onSheet,
  parseCell,
  parseRange,
  range,
  thisRow,
  MAX_COLUMN,
  MAX_ROW,
} from '../../src/workbook/address';
import { formName, freeName, isLegalName, legalName } from '../../src/workbook/sheetNames';

test.each([
  [1, 'A'],
  [26, 'Z'],
  [27, 'AA'],
  [702, 'ZZ'],
  [703, 'AAA'],
  [16_384, 'XFD'],
])('column %i is %s', (col, name) => {
  expect(columnName(col)).toBe(name);
  expect(columnNumber(name)).toBe(col);
});

test('parse is the inverse of print', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: MAX_ROW }), fc.integer({ min: 1, max: MAX_COLUMN }), (row, col) => {
      expect(parseCell(cell(row, col))).toEqual({ row, col });
    }),
  );
});

test.each(['', 'A', '1', 'A0', 'XFE1', 'A1048577', 'a1', 'A1:B2'])('%p is no cell', (text) => expect(parseCell(text)).toBeUndefined());
test.each(['A1:', 'B2:A1', 'A1:B2:C3', ':A1'])('%p is no range', (text) => expect(parseRange(text)).toBeUndefined());

test('ranges', () => {
  expect(range(1, 1, 1, 1)).toBe('A1');
  expect(range(1, 1, 2, 3)).toBe('A1:C2');
  expect(parseRange('$A$1:$C$2')).toEqual({ top: 1, left: 1, bottom: 2, right: 3 });
});

test('references quote what they name', () => {
  expect(onSheet("王's 表", '$A$1')).toBe("'王''s 表'!$A$1");
  expect(thisRow('日志', "时间[#]'")).toBe("日志[[#This Row],[时间'['#']'']]");
});

test('sheet names are legal whatever is wished for', () => {
  expect(formName('2026-04')).toBe('2026-04 评分表');
  expect(formName('2026-04', '应用系统运维')).toBe('2026-04 应用系统运维评分表');
  expect(freeName('说明', ['说明', '说明 (2)'])).toBe('说明 (3)');
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (wish) => {
      expect(isLegalName(legalName(wish))).toBe(true);
    }),
  );
});
