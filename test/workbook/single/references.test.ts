// Names in formulas are replaced, words in texts are not.
import fc from 'fast-check';
import { referencesIn, replaceReferences } from '../../../src/workbook/single/references';

const NAMES: Readonly<Record<string, string>> = { 'sheet 说明': '官网 说明', 'sheet 事件日志': '官网 事件日志', 'name 事件日志': '官网_事件日志', 'name 年度得分': '官网_年度得分', "sheet 'a": "官网 'a" };
const renamed = (formula: string): string => replaceReferences(formula, (kind, name) => NAMES[`${kind} ${name}`]);

test.each([
  ["'说明'!$A$1", "'官网 说明'!$A$1"],
  ['说明!A1+SUM(说明!B1:B2)', "'官网 说明'!A1+SUM('官网 说明'!B1:B2)"],
  ["'说明 '!A1&'别的'!A1", "'说明 '!A1&'别的'!A1"],
  ["'''a'!A1", "'官网 ''a'!A1"],
  ['"说明!A1"&"\'说明\'!A1"&"年度得分"', '"说明!A1"&"\'说明\'!A1"&"年度得分"'],
  ['"""说明!A1"&说明!A1', '"""说明!A1"&\'官网 说明\'!A1'],
  ['事件日志[检查]&\'事件日志\'!$A$6', "官网_事件日志[检查]&'官网 事件日志'!$A$6"],
  ['事件日志[[#This Row],[事件日志]]', '官网_事件日志[[#This Row],[事件日志]]'],
  ['事件日志[[#Headers],[编号]:[年度得分]]', '官网_事件日志[[#Headers],[编号]:[年度得分]]'],
  ["事件日志[年度'[得分]", "官网_事件日志[年度'[得分]"],
  ['ROWS(事件日志)*年度得分', 'ROWS(官网_事件日志)*官网_年度得分'],
  ['年度得分2+我的年度得分+年度得分.1', '年度得分2+我的年度得分+年度得分.1'],
  ['年度得分(A1)', '年度得分(A1)'],
  ['IF(ISNA(#N/A),#VALUE!,TRUE)', 'IF(ISNA(#N/A),#VALUE!,TRUE)'],
  ['SLA.SCORE(\'说明\'!$A$3:$S$95,A1,"说明")', 'SLA.SCORE(\'官网 说明\'!$A$3:$S$95,A1,"说明")'],
])('%s', (formula, expected) => expect(renamed(formula)).toBe(expected));

test('what a formula names', () => {
  expect(referencesIn('IF(\'说明\'!$A$1="事件日志",SUM(事件日志[检查]),年度得分+B2+A$1+$AB$1:C3+TRUE+#N/A+1E5)')).toEqual([
    { kind: 'sheet', name: '说明' },
    { kind: 'name', name: '事件日志' },
    { kind: 'name', name: '年度得分' },
  ]);
});

/** Pieces with what they become. */
const text = fc.string({ unit: fc.constantFrom('说明', '!', "'", '[', '年度得分', 'a', '""', ' ') }).map((inner) => [`"${inner}"`, `"${inner}"`] as const);
const column = fc.string({ unit: fc.constantFrom('说明', '年度得分', "''", "'[", '"', ' '), minLength: 1, maxLength: 3 });
const sheet = fc.constantFrom("'说明'!$A$1", '说明!$A$1').map((ref) => [ref, "'官网 说明'!$A$1"] as const);
const table = column.map((name) => [`事件日志[[#This Row],[${name}]]`, `官网_事件日志[[#This Row],[${name}]]`] as const);
const name = fc.constant(['年度得分', '官网_年度得分'] as const);
const plain = fc.constantFrom('A1', '$B$2:C3', '12.5', '1E5', '#N/A', 'TRUE', 'SUM(A1:A3)', "'别的 表'!A1").map((part) => [part, part] as const);
const operator = fc.constantFrom('+', '&', ',', '=', '<>', '*(1)/');

test('whatever stands beside them', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.oneof(text, sheet, table, name, plain), operator), { minLength: 1, maxLength: 8 }), (parts) => {
      const written = (side: 0 | 1): string => parts.map(([part, by]) => part[side] + by).join('');
      expect(renamed(written(0))).toBe(written(1));
    }),
    { numRuns: 2000 },
  );
});
