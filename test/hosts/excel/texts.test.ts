// Formulas as Excel shows them, what is entered for a value, and how work is cut into requests.
import fc from 'fast-check';
import { batchesOf, joinRefs, REQUEST, runsOf, splitRows } from '../../../src/hosts/excel/batches';
import { entered, isFormula, valueOf } from '../../../src/hosts/excel/cellText';
import { callsAddin, fromShown } from '../../../src/hosts/excel/formulaText';
import { bytesOf, costOf, type Op } from '../../../src/hosts/excel/ops';
import { readRule, ruleOf } from '../../../src/hosts/excel/validation';
import { splitAddresses } from '../../../src/hosts/excel/readSheet';
import { parseRange } from '../../../src/workbook/address';

test.each([
  ['=A1+1', 'A1+1'],
  ['=SUM(年度汇总!$B$2:$B$13)', "SUM('年度汇总'!$B$2:$B$13)"],
  ["='2026-04 评分表'!C5", "'2026-04 评分表'!C5"],
  ['="年度汇总!A1"', '"年度汇总!A1"'],
  ['=_xldudf_SLA_SCORE("a",A1)', 'SLA.SCORE("a",A1)'],
  ['="_xldudf_SLA_SCORE("', '"_xldudf_SLA_SCORE("'],
  ['=_xlfn.IFNA(A1,0)', 'IFNA(A1,0)'],
  ['=[@恢复时间]-[@[发生 时间]]', '日志[[#This Row],[恢复时间]]-日志[[#This Row],[发生 时间]]'],
  ['=SUM([@[编号]:[后果]])', 'SUM(日志[[#This Row],[编号]:[后果]])'],
  ["=别表[@[甲]:[乙'#]]", "别表[[#This Row],[甲]:[乙'#]]"],
  ['=别表[@甲]', '别表[[#This Row],[甲]]'],
  ["=[@[乙''s]]", "日志[[#This Row],[乙''s]]"],
  ['=IF([@甲]="[@乙]","[@丙]",年度汇总!A1)', 'IF(日志[[#This Row],[甲]]="[@乙]","[@丙]",\'年度汇总\'!A1)'],
  ['=SUM(日志[分钟])', 'SUM(日志[分钟])'],
])('Excel shows %s: %s', (shown, meant) => {
  expect(fromShown(shown, '日志')).toBe(meant);
});

test.each([
  ['=SLA.SCORE("a",A1)', true],
  ['=1+_xldudf_SLA_RMB(A1)', true],
  ['="SLA.SCORE("', false],
  ["='SLA.SCORE('!A1", false],
  ['=NOSLA.SCORE(A1)', false],
])('%s calls the add-in: %s', (formula, calls) => {
  expect(callsAddin(formula)).toBe(calls);
});

test.each([
  ['得分', '得分'],
  ['/', '/'],
  ['007', "'007"],
  ['2026-04', "'2026-04"],
  ['１２', "'１２"],
  ['=a', "'=a"],
  ['＝a', "'＝a"],
  ["'a", "''a"],
  ['true', "'true"],
  ['#N/A', "'#N/A"],
  [5, 5],
  [false, false],
  [{ error: '#N/A' as const }, '#N/A'],
  ['', null],
  [null, null],
])('%p is entered as %p', (value, entry) => {
  expect(entered(value)).toBe(entry);
});

test.each([
  ['#N/A', 'Error', { error: '#N/A' }],
  ['#SPILL!', 'Error', { error: '#VALUE!' }],
  ['#BUSY!', 'Error', { error: '#N/A' }],
  ['#N/A', 'String', '#N/A'],
  ['', 'Empty', null],
  ['', 'String', null],
  [0, 'Double', 0],
  [false, 'Boolean', false],
])('Excel gives %p as %s: %p', (value, type, read) => {
  expect(valueOf(value, type)).toEqual(read);
});

test('a text that looks like a formula is none', () => {
  expect(isFormula('=a', '=a', 'String')).toBe(false);
  expect(isFormula('=A1', 5, 'Double')).toBe(true);
  expect(isFormula('=A1', '=a', 'String')).toBe(true);
  expect(isFormula('a', 'a', 'String')).toBe(false);
});

test.each([
  ['2026-03-03', 46_084],
  ['=46084', 46_084],
  ['2026-03-03T00:00:00.000', 46_084],
  ["='年度汇总'!$B$20", "'年度汇总'!$B$20"],
])('the bound %s of a date is %p', (bound, meant) => {
  expect(readRule({ date: { formula1: bound, formula2: bound, operator: 'Between' } }, (formula) => fromShown(formula, undefined))).toEqual(
    {
      kind: 'date',
      min: meant,
      max: meant,
    },
  );
});

test('choices that begin with = stay choices', () => {
  const rule = { kind: 'list', items: ['=a', 'b'] } as const;
  expect(readRule(ruleOf(rule), (formula) => fromShown(formula, undefined))).toEqual(rule);
});

test.each([
  ["'a, b'!A1:B2,'a, b'!C3", ['A1:B2', 'C3']],
  ['表!$A$1:$B$2', ['A1:B2']],
  ["'it''s!, A9'!C3:D4", ['C3:D4']],
])('the areas of %s', (address, refs) => {
  expect(splitAddresses(address)).toEqual(refs);
});

test('runs of rows and columns', () => {
  expect(runsOf([3, 1, 2, 7], 'rows')).toEqual(['1:3', '7:7']);
  expect(runsOf([2, 3, 27], 'columns')).toEqual(['B:C', 'AA:AA']);
});

test('lists of addresses stay short enough for Excel, and none is lost', () => {
  const refs = Array.from({ length: 3_000 }, (_, i) => `A${i + 1}`);
  const lists = joinRefs(refs);
  expect(Math.max(...lists.map(({ length }) => length))).toBeLessThan(8_192);
  expect(lists.flatMap((list) => list.split(','))).toEqual(refs);
});

test('bytes are those of UTF-8, or more', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(bytesOf(text)).toBeGreaterThanOrEqual(Buffer.byteLength(JSON.stringify(text)));
    }),
  );
});

test('cut into ranges and requests, all is there, in order, and nothing is too large', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 400 }),
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 1, max: 3_000 }),
      (rows, columns, length) => {
        const formulas = Array.from({ length: rows }, (_, r) =>
          Array.from({ length: columns }, (_, c) => (c ? null : `${r}`.padEnd(length, '字'))),
        );
        const parts = splitRows({
          do: 'enter',
          sheet: '表',
          ref: `A1:${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[columns - 1] ?? 'AN'}${rows}`,
          formulas,
        });
        expect(parts.flatMap((part) => part.formulas)).toEqual(formulas);
        for (const { ref, formulas: own } of parts) {
          const area = parseRange(ref);
          expect((area?.bottom ?? 0) - (area?.top ?? 0) + 1).toBe(own.length);
        }
        const batches = batchesOf(parts);
        expect(batches.flat()).toEqual(parts);
        for (const batch of batches) expect(batch.reduce((sum: number, op: Op) => sum + costOf(op), 0)).toBeLessThanOrEqual(REQUEST);
      },
    ),
    { numRuns: 30 },
  );
});
