// How sheets are written, and what is refused before any host sees it.
import { checkModel } from '../../src/workbook/checkModel';
import { describeFault } from '../../src/workbook/fault';
import { cellAt, NOT_AVAILABLE } from '../../src/workbook/model';
import { sheet, type SheetBuilder } from '../../src/workbook/sheetBuilder';
import { STYLES } from '../../src/workbook/styles';
import { defineName, workbook } from '../../src/workbook/workbook';

const PROPERTIES = { title: '试验', created: '2026-03-03T00:00:00Z' };
const faultsOf = (built: SheetBuilder): string[] =>
  checkModel(workbook(PROPERTIES, [built.build()])).map(({ code, cell }) => `${code} ${cell ?? ''}`.trim());

describe('a sheet is written cell by cell', () => {
  const built = sheet('2026-04 评分表')
    .merge(1, 1, 1, 3, '评分表', 'title')
    .row(2, 1, ['工作项', undefined, '得分'], 'head')
    .input(3, 3, null, 'inputNumber')
    .put(4, 3, { native: 'SUM(C3)', sla: 'SLA.SCORE("website",C3)', value: NOT_AVAILABLE }, 'totalNumber')
    .build();

  test('values, formulas and styles stand where they were put', () => {
    expect(cellAt(built, 1, 1)).toEqual({ value: '评分表', style: 'title' });
    expect(cellAt(built, 1, 3)).toEqual({ value: null, style: 'title' });
    expect(cellAt(built, 2, 2)).toBeUndefined();
    expect(cellAt(built, 3, 3)).toEqual({ value: null, style: 'inputNumber', unlocked: true });
    expect(cellAt(built, 4, 3)).toEqual({
      value: { error: '#N/A' },
      style: 'totalNumber',
      formula: { native: 'SUM(C3)', sla: 'SLA.SCORE("website",C3)' },
    });
    expect(built.merges).toEqual(['A1:C1']);
  });

  test('a table brings its header, its rows and ready rows', () => {
    const log = sheet('事件日志')
      .table(2, 1, {
        name: '日志',
        columns: [
          { name: '编号', style: 'text', unlocked: true },
          { name: '分钟', style: 'integer', formula: { native: 'A3*2' } },
        ],
        rows: [['1', 2]],
        height: 2,
      })
      .build();
    expect(log.tables).toEqual([
      { name: '日志', ref: 'A2:B4', columns: [{ name: '编号' }, { name: '分钟', formula: { native: 'A3*2' } }] },
    ]);
    expect(cellAt(log, 3, 2)).toEqual({ value: 2, style: 'integer', formula: { native: 'A3*2' } });
    expect(cellAt(log, 4, 2)?.value).toBe('');
    expect(cellAt(log, 4, 1)).toEqual({ value: null, style: 'text', unlocked: true });
  });
});

describe('what is refused, with its place', () => {
  const nothing = sheet('表').put(1, 1, '');
  test.each<[string, SheetBuilder, string[]]>([
    ['nothing wrong', nothing, []],
    ['the longest text', sheet('表').put(2, 3, '长'.repeat(32_767)), []],
    ['one character more', sheet('表').put(2, 3, '长'.repeat(32_768)), ['textTooLong C2']],
    ['a line feed and a tab', sheet('表').put(2, 3, 'a\n\tb'), []],
    ['a control character', sheet('表').put(2, 3, 'a\u0007b'), ['controlCharacter C2']],
    ['a carriage return, which no file keeps', sheet('表').put(2, 3, 'a\r\nb'), ['controlCharacter C2']],
    ['a pair of surrogates', sheet('表').put(2, 3, '𠮷'), []],
    ['half a pair', sheet('表').put(2, 3, '𠮷'.slice(1)), ['controlCharacter C2']],
    ['no number', sheet('表').put(1, 1, Number.NaN), ['notFinite A1']],
    ['a formula with its =', sheet('表').put(1, 1, { native: '=A2', value: 1 }), ['formula A1']],
    ['a formula that is none', sheet('表').put(1, 1, { native: ' ', value: 1 }), ['formula A1']],
    ['no formula at all', sheet('表').put(1, 1, { value: 1 }), ['formula A1']],
    ['a function newer than Excel 2016', sheet('表').put(1, 1, { native: 'IFS(A2>1,2)', value: 1 }), ['notPortable A1']],
    [
      'an older one that ends alike, and a text that names one',
      sheet('表').put(1, 1, { native: 'SUMIFS(A2:A3,A2:A3,"IFS(")', value: 1 }),
      [],
    ],
    ['the add-in in a portable formula', sheet('表').put(1, 1, { native: 'SLA.RMB(A2)', value: 1 }), ['notPortable A1']],
    ['the add-in in a conditional format', sheet('表').highlight('A1', 'SLA.RMB(A1)=""', 'bad'), ['notPortable A1']],
    ['a spill from elsewhere', sheet('表').put(1, 1, { sla: 'SLA.CONTRACTS()', spill: 'B1:C3', value: 1 }), ['spill A1']],
    ['a cell outside', sheet('表').put(0, 1, 1), ['cellOutside A0']],
    ['a name too long', sheet('长'.repeat(32)), ['sheetName']],
    ['merges that overlap', sheet('表').merge(1, 1, 2, 2).merge(2, 2, 3, 3), ['mergeOverlap B2:C3']],
    [
      'an array formula in merged cells',
      sheet('表').merge(1, 1, 1, 2, { native: 'SUM(A2:A3)', array: true, value: 1 }),
      ['mergedArray A1:B1'],
    ],
    ['a comma in a choice', sheet('表').validate('A1', { rule: { kind: 'list', items: ['是,否'] } }), ['validation A1']],
    [
      'a table named like a cell',
      sheet('表').table(1, 1, { name: 'AB12', columns: [{ name: 'a', style: 'text' }], rows: [] }),
      ['tableName A1:A2'],
    ],
    [
      'a heading twice',
      sheet('表').table(1, 1, {
        name: 'T',
        columns: [
          { name: 'a', style: 'text' },
          { name: 'A', style: 'text' },
        ],
        rows: [],
      }),
      ['tableHeader A1:B2'],
    ],
    ['a print area that is none', sheet('表').print({ area: 'A1:' }), ['badRange A1:']],
  ])('%s', (_, built, faults) => expect(faultsOf(built)).toEqual(faults));

  test('names: legal and once', () => {
    const names = ['月得分', '2026', 'R1C1', 'A1', '有 空格', '月得分'].map((name) => defineName(name, '表', 'A1'));
    const faults = checkModel(workbook(PROPERTIES, [nothing.build()], names));
    expect(faults.map(({ code, found }) => `${code} ${found ?? ''}`)).toEqual([
      'name 2026',
      'name R1C1',
      'name A1',
      'name 有 空格',
      'nameTwice 月得分',
    ]);
  });

  test('sheets: one at least, no name twice in any case', () => {
    expect(checkModel(workbook(PROPERTIES, []))).toEqual([{ code: 'noSheet' }]);
    expect(checkModel(workbook(PROPERTIES, [sheet('a').build(), sheet('A').build()]))).toEqual([{ code: 'sheetTwice', sheet: 'A' }]);
  });

  test('the message names sheet, cell and limit', () => {
    expect(describeFault({ code: 'textTooLong', sheet: '事件日志', cell: 'I7' })).toBe('工作表“事件日志” I7：文本超过 32,767 个字符');
  });
});

test('no two styles look the same, so that looks lead back to a style', () => {
  const looks = Object.values(STYLES).map((style) => JSON.stringify(style));
  expect(new Set(looks).size).toBe(looks.length);
});

test('rows grow with their text, over merged columns too; a height that was set stays', () => {
  const text = '十个汉字占二十个字符宽';
  const built = sheet('表')
    .widths(10, 10)
    .put(1, 1, '一行')
    .put(2, 1, text)
    .merge(3, 1, 3, 2, text)
    .put(4, 1, text, 'plain')
    .put(5, 1, 'a\nb')
    .put(6, 1, text)
    .height(6, 20)
    .merge(7, 1, 8, 1, text)
    .build();
  expect([...built.heights].sort()).toEqual([
    [2, 46],
    [3, 32],
    [5, 32],
    [6, 20],
  ]);
});
