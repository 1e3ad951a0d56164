// What checking a workbook finds, and what is kept where people went beyond its cells.
import { cell, parseCell } from '../../../src/workbook/address';
import { NO_ENTRIES } from '../../../src/workbook/entries';
import type { DrawnSheet, DrawnWorkbook } from '../../../src/workbook/host';
import type { CellValue } from '../../../src/workbook/model';
import { type BookFault, describeBookFault, readBook, readBooks } from '../../../src/workbook/read';
import type { Plan } from '../../../src/workbook/plan';
import { KEYS, planFor } from '../sheets/plans';
import { bookIn, drawn, onSheet, type } from './books';
import { SMALL } from './randomEntries';

const empty = (key: string, months = 2): Plan => {
  const plan = planFor(key, NO_ENTRIES, {}, months);
  return plan.contract.tables.size === 0 ? plan : { ...plan, entries: { ...NO_ENTRIES, log: { rows: [], systems: ['门户'], size: SMALL } } };
};
const website = drawn(empty('website'));
const [FORM, PENALTY, LOG] = ['2026-03 评分表', '2026-03 违约金', '事件日志'];

const brief = ({ gravity, code, sheet, address, fix }: BookFault): string => [gravity, code, sheet, address, fix].filter((part) => part !== undefined).join(' ');
const faultsOf = (book: DrawnWorkbook): readonly string[] => bookIn(book).faults.map(brief);

test.each(KEYS)('%s: a workbook as it was made has nothing to tell', (key) => {
  expect(faultsOf(drawn(empty(key)))).toEqual([]);
});

type Case = readonly [name: string, sheet: string, cells: Readonly<Record<string, CellValue | null>>, faults: readonly string[]];
const CASES: readonly Case[] = [
  ['a number typed as text', FORM, { D6: '2.5', F6: 1, H6: 1 }, [`wrong textNumber ${FORM} D6 2.5`]],
  ['full-width digits', FORM, { D6: '２', F6: 1, H6: 1 }, [`wrong textNumber ${FORM} D6 2`]],
  ['text that would be above the full mark has no safe repair', FORM, { D6: '99', F6: 1, H6: 1 }, [`wrong textNumber ${FORM} D6`]],
  ['above the full mark', FORM, { D6: 99, F6: 1, H6: 1 }, [`wrong aboveFull ${FORM} D6`]],
  ['a word', FORM, { D6: '优', F6: 1, H6: 1 }, [`wrong notNumber ${FORM} D6`]],
  ['an error', FORM, { D6: { error: '#REF!' }, F6: 1, H6: 1 }, [`wrong error ${FORM} D6`]],
  ['partly not arranged', FORM, { D6: '/', F6: 1, H6: 1 }, [`missing notArranged ${FORM} D6`, `wrong markMixed ${FORM} D6`]],
  ['another base as text', PENALTY, { G30: '65,000' }, [`wrong textNumber ${PENALTY} G30 65000`]],
  ['a list’s word misspelt', LOG, { C7: '中断', D7: 46090 }, [`wrong notListed ${LOG} C7`]],
  ['a system that is not on the list', LOG, { B7: '别的', C7: '故障', D7: 46090 }, [`wrong notListed ${LOG} B7`]],
  ['a time as text', LOG, { C7: '故障', D7: '2026-03-05 9:30' }, [`wrong notDay ${LOG} D7`]],
  ['an incident without time and kind', LOG, { I7: '只有说明' }, [`missing rowMissing ${LOG} C7`, `missing rowMissing ${LOG} D7`]],
  ['restored before it began', LOG, { C7: '故障', D7: 46090.5, H7: 46090.4 }, [`wrong rowWrong ${LOG} H7`]],
  ['out of order', LOG, { C7: '故障', D7: 46090, C8: '故障', D8: 46089 }, [`wrong rowOrder ${LOG} D8`]],
  ['a formula typed over', FORM, { I6: 12 }, [`wrong formulaReplaced ${FORM} I6`]],
  ['a printed text changed', FORM, { A1: '评分表' }, [`odd changed ${FORM} A1`]],
];

/** Marks that are open in a form that is begun are another matter. */
const others = (faults: readonly string[]): readonly string[] => faults.filter((fault) => !fault.startsWith('missing markMissing'));

test.each(CASES)('%s', (_name, sheet, cells, faults) => {
  expect(others(faultsOf(type(website, sheet, cells)))).toEqual(faults);
});

test('marks still open in a month that is begun are told one by one, in words', () => {
  const book = bookIn(type(website, FORM, { D6: 1 }));
  const open = book.faults.filter(({ code }) => code === 'markMissing');
  expect(open).toHaveLength(3 * book.plan.contract.tables.get('官网运维')!.length - 1);
  expect(describeBookFault(open[0]!)).toMatch(/^2026-03 评分表 第1项 完成质量（F6）：得分未填，应为0 至 \d+ 的数值/);
});

test('a formula typed into a cell counts with its value, and is told', () => {
  const book = bookIn(onSheet(website, PENALTY, (sheet) => ({ ...sheet, cells: { ...sheet.cells, K30: { ...sheet.cells['K30']!, value: 30, formula: '10+20' } } })));
  const [entries] = [...(book.plan.entries.penalties?.get('2026-03')?.values() ?? [])];
  expect(entries).toEqual({ claimed: 30 });
  expect(book.faults.map(brief)).toEqual([`odd typedFormula ${PENALTY} K30`]);
});

const shift = (sheet: DrawnSheet, move: (row: number, col: number) => readonly [number, number]): DrawnSheet => ({
  ...sheet,
  cells: Object.fromEntries(
    Object.entries(sheet.cells).map(([address, content]) => {
      const { row, col } = parseCell(address)!;
      return [cell(...move(row, col)), content];
    }),
  ),
});

test('rows typed below the log’s table are rows of the log, without the gap', () => {
  const below = 7 + SMALL.ready;
  const book = bookIn(type(website, LOG, { C7: '故障', D7: 46090, [`C${below + 2}`]: '需求', [`D${below + 2}`]: 46091 }));
  expect(book.plan.entries.log?.rows.map((row) => [row[2], row[3]])).toEqual([['故障', 46090], ['需求', 46091]]);
});

test('blank rows among the log’s stay', () => {
  const book = bookIn(type(website, LOG, { C7: '故障', D7: 46090, C9: '需求', D9: 46091 }));
  expect(book.plan.entries.log?.rows.map((row) => row[3])).toEqual([46090, null, 46091]);
});

test('a log with a column put in is read by its heads; the new column is told', () => {
  const typed = type(website, LOG, { C7: '故障', D7: 46090, I7: '说' });
  const moved = onSheet(typed, LOG, (sheet) => {
    const cells = shift(sheet, (row, col) => [row, col >= 4 ? col + 1 : col]).cells;
    const tables = sheet.tables.map((table) => ({ ...table, ref: 'A6:AE11', columns: [...table.columns.slice(0, 3), { name: '备注' }, ...table.columns.slice(3)] }));
    return { ...sheet, tables, cells };
  });
  const book = bookIn(moved);
  expect(book.plan.entries.log?.rows).toEqual(bookIn(typed).plan.entries.log?.rows);
  expect(book.faults.map(brief)).toContain(`wrong columnForeign ${LOG}`);
});

test('a form with a row put in is read by the names of its items', () => {
  const typed = type(website, FORM, { D6: 1, D8: 2, L7: '迟' });
  const book = bookIn(onSheet(typed, FORM, (sheet) => shift(sheet, (row, col) => [row >= 7 ? row + 1 : row, col])));
  expect(book.plan.entries.scores).toEqual(bookIn(typed).plan.entries.scores);
  expect(book.plan.entries.grounds).toEqual(bookIn(typed).plan.entries.grounds);
});

test('a note beside the log is kept where it stands', () => {
  const book = bookIn(type(website, LOG, { AG3: '张贴处', AG4: 5 }));
  expect(book.plan.entries.notes).toEqual(new Map([[LOG, new Map<string, string | number>([['AG3', '张贴处'], ['AG4', 5]])]]));
  expect(drawn(book.plan).sheets.find(({ name }) => name === LOG)?.cells['AG3']?.value).toBe('张贴处');
  expect(bookIn(drawn(book.plan)).plan.entries.notes).toEqual(book.plan.entries.notes);
});

test('what was typed beside a clause that the terms no longer have is told, not dropped', () => {
  const typed = type(website, PENALTY, { K30: 5 });
  const gone = onSheet(typed, PENALTY, (sheet) => ({ ...sheet, cells: { ...sheet.cells, A30: { ...sheet.cells['A30']!, value: '别条' } } }));
  expect(bookIn(gone).faults.map(brief)).toContain(`wrong orphan ${PENALTY} K30`);
});

test('terms are read as they stand, and a workbook older than its terms says so', () => {
  const terms = website.sheets.find(({ name }) => name === '合同条款')!;
  const rate = Object.entries(terms.cells).find(([, { value }]) => typeof value === 'string' && /^需求平均响应分钟/.test(value))![0];
  const book = bookIn(type(website, '合同条款', { [rate]: '需求平均响应分钟＞999' }));
  expect(book.faults.map(({ code }) => code)).toContain('older');
  const amount = Object.entries(terms.cells).find(([, { value }]) => value === 780_000)![0];
  const dearer = bookIn(type(website, '合同条款', { [amount]: 790_000 }));
  expect(dearer.plan.contract.fields.get('金额')?.value).toMatchObject({ type: 'number' });
  expect(dearer.faults.map(({ code }) => code)).not.toContain('older');
});

test.each<readonly [string, (book: DrawnWorkbook) => DrawnWorkbook, string]>([
  ['no sheet 合同条款', (book) => ({ ...book, sheets: book.sheets.filter(({ name }) => name !== '合同条款') }), 'notOurs'],
  ['a sheet of that name that is not ours', (book) => onSheet(book, '合同条款', (sheet) => ({ ...sheet, cells: {} })), 'notOurs'],
  ['terms with a fault', (book) => type(book, '合同条款', { A6: '别的' }), 'terms'],
])('%s: not read', (_name, change, code) => {
  const read = readBook(change(website));
  expect('plan' in read ? [] : read.map((fault) => fault.code)).toEqual([code]);
});

test('a sheet that is missing, and one that is not ours', () => {
  const without = { ...website, sheets: website.sheets.filter(({ name }) => name !== FORM) };
  const also = { ...without, sheets: [...without.sheets, { ...website.sheets[0]!, name: '我的表' }] };
  expect(faultsOf(also)).toEqual([`wrong sheetMissing ${FORM}`]);
  expect(readBooks(also).foreign).toEqual(['我的表']);
});
