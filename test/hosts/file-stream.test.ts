// A table written row by row: what was given is what lies in the file, as this reader and LibreOffice read it.
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx, streamTable, type StreamedTable } from '../../src/hosts/file';
import { cell } from '../../src/workbook/address';
import { isCellError } from '../../src/workbook/model';
import { recalculate } from '../recalc/libreoffice';
import { packageFaults } from './packageRules';

const place = (): string => mkdtempSync(join(tmpdir(), 'file-stream-'));

const ROWS = [
  [1, '官网', 46084.375, '=1+1', 0.5],
  [2, '', null, '+86开头的号码', { error: '#N/A' }],
  [3, '@平台', 46085, '-见附件', -0.1],
  [4, 'a<b>&"c"', null, '两行\n文字', true],
  [5, '  前后空格  ', 0, '', 12345678901.25],
] as const;
const table = (rows: StreamedTable['rows']): StreamedTable => ({
  sheet: '事件日志', created: '2026-03-03T08:00:00Z', rows,
  columns: [{ name: '编号', width: 6 }, { name: '业务系统' }, { name: '发生时间', format: 'yyyy-mm-dd hh:mm' }, { name: '说明', width: 30 }, { name: '数值' }],
});

const AS_READ = [
  ['编号', '业务系统', '发生时间', '说明', '数值'],
  ['1', '官网', '46084.375', '=1+1', '0.5'],
  ['2', '', '', '+86开头的号码', '#N/A'],
  ['3', '@平台', '46085', '-见附件', '-0.1'],
  ['4', 'a<b>&"c"', '', '两行\n文字', 'TRUE'],
  ['5', '  前后空格  ', '0', '', '12345678901.25'],
];
const filled = (rows: readonly (readonly string[])[] | undefined): readonly (readonly string[])[] =>
  (rows ?? []).map((row) => Array.from({ length: 5 }, (_, i) => row[i] ?? ''));

const readBack = async (path: string, rows: number): Promise<readonly (readonly string[])[]> => {
  const cells = (await readXlsx(readFileSync(path))).sheets[0]?.cells ?? {};
  const shown = (row: number, col: number): string => {
    const value = cells[cell(row, col)]?.value ?? '';
    return isCellError(value) ? value.error : value === true ? 'TRUE' : String(value);
  };
  return Array.from({ length: rows }, (_, r) => Array.from({ length: 5 }, (_each, c) => shown(r + 1, c + 1)));
};

test('read back, by us and by LibreOffice', async () => {
  const path = join(place(), 'log.xlsx');
  expect(await streamTable(path, table(ROWS))).toBeUndefined();
  expect(await readBack(path, AS_READ.length)).toEqual(AS_READ);
  expect(filled(recalculate([path]).get(path)?.get('事件日志'))).toEqual(AS_READ);
  expect(packageFaults(readFileSync(path))).toEqual([]);
});

test('text that begins like a formula stays text when it is edited', async () => {
  const path = join(place(), 'log.xlsx');
  await streamTable(path, table(ROWS));
  const parts = unzipSync(readFileSync(path));
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml']!);
  const looks = [...strFromU8(parts['xl/styles.xml']!).split('<cellXfs')[1]!.matchAll(/<xf [^>]*>/g)].map(([look]) => look.includes('quotePrefix="1"'));
  const isQuoted = (address: string): boolean => looks[Number(new RegExp(`<c r="${address}" s="(\\d+)"`).exec(sheet)?.[1] ?? 0)] === true;
  expect(sheet).not.toContain('<f>');
  expect(['D2', 'D3', 'D4', 'B4', 'D5', 'B2'].map(isQuoted)).toEqual([true, true, true, true, false, false]);
});

test('thousands of rows made as they are written', async () => {
  const path = join(place(), 'log.xlsx');
  function* rows(): Generator<readonly (string | number)[]> {
    for (let i = 1; i <= 3000; i += 1) yield [i, '系统', 46084 + i / 24, `第${i}件`, i / 8];
  }
  expect(await streamTable(path, table(rows()))).toBeUndefined();
  const read = await readBack(path, 3002);
  expect([read[1], read[3000], read[3001]]).toEqual([
    ['1', '系统', String(46084 + 1 / 24), '第1件', '0.125'],
    ['3000', '系统', String(46084 + 3000 / 24), '第3000件', '375'],
    ['', '', '', '', ''],
  ]);
});

test('what no file can hold is refused with its place; the older file stays, nothing is left', async () => {
  const folder = place();
  const path = join(folder, 'log.xlsx');
  writeFileSync(path, 'older');
  const many = Array.from({ length: 2000 }, (_, i) => [i, i === 1500 ? 'a\u0001' : 'a', null, 'x'.repeat(200), i]);
  expect(await streamTable(path, table(many))).toEqual({ code: 'controlCharacter', sheet: '事件日志', cell: 'B1502', found: 'a\u0001' });
  expect(await streamTable(path, table([[1, 'x'.repeat(32_768)]]))).toMatchObject({ code: 'textTooLong', cell: 'B2' });
  expect(await streamTable(path, table([[Infinity]]))).toMatchObject({ code: 'notFinite', cell: 'A2' });
  expect(await streamTable('/proc/nope/a.xlsx', table(ROWS))).toEqual({ code: 'cannotWrite', found: '/proc/nope/a.xlsx' });
  expect([readdirSync(folder), readFileSync(path, 'utf8')]).toEqual([['log.xlsx'], 'older']);
});
