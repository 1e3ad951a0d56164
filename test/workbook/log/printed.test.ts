// What of 事件日志 is printed, and that a long text is printed whole.
import { type LogCell, type LogEntries, logSheets, NO_LOG } from '../../../src/workbook/log';
import { LOG_COLUMNS, type LogColumn } from '../../../src/domain/incident/columns';
import { parseRange } from '../../../src/workbook/address';
import { LOG_FIRST, LOG_ROWS } from '../../../src/workbook/log/layout';
import { cellAt, type SheetModel } from '../../../src/workbook/model';
import { NO_ENTRIES } from '../../../src/workbook/entries';
import { serial } from '../../functions/harness';
import { planFor } from '../sheets/plans';

const SIZE = { ready: 200, helpers: 300, systems: 3 };
const row = (cells: Partial<Record<LogColumn, LogCell>>): readonly LogCell[] =>
  LOG_COLUMNS.map((column) => ({ 事件类型: '需求', 发生时间: serial('2026-03-05 09:00'), ...cells })[column] ?? null);
const rows = (count: number): LogEntries => ({ rows: Array.from({ length: count }, () => row({})), systems: ['官网'] });
const drawn = (log: LogEntries, size = SIZE): SheetModel => logSheets(planFor('website', NO_ENTRIES, {}, 1), log, size)[0]!;

test.each<[string, LogEntries, typeof SIZE, number]>([
  ['an empty log: a page to be filled in', NO_LOG, SIZE, 30],
  ['a few rows: the same page', rows(12), SIZE, 30],
  ['more rows: all of them and some more', rows(60), SIZE, 65],
  ['no more than is ready', rows(2), { ...SIZE, ready: 6 }, 6],
  ['every row, also beyond what is ready', rows(9), { ...SIZE, ready: 6 }, 9],
])('%s', (_, log, size, printed) => {
  const { print, tables } = drawn(log, size);
  const [area, table] = [parseRange(print.area ?? ''), parseRange(tables[0]?.ref ?? '')];
  expect([area?.top, area?.left, area?.bottom, area?.right]).toEqual([1, 1, LOG_FIRST - 1 + printed, table?.right]);
});

test('the sheet says when a row below the printed ones is filled in', () => {
  const { rows: cells } = drawn(NO_LOG);
  const told = [...(cells.get(LOG_ROWS.message)?.values() ?? [])].find(({ formula }) => formula?.native?.includes('打印区域'));
  expect([told?.value, told?.formula?.native]).toEqual(['', expect.stringContaining('COUNTA($A$37:')]);
});

test('a row is as high as its longest text', () => {
  const long = '数据库主机磁盘告警后切换备机，部分用户登录失败，恢复后补录并复核数据';
  const sheet = drawn({ rows: [row({}), row({ 说明: long })], systems: ['官网'] });
  const lines = Math.ceil((long.length * 2) / 18);
  expect(lines).toBeGreaterThan(3);
  expect(sheet.heights.get(LOG_FIRST)).toBeLessThanOrEqual(20);
  expect(sheet.heights.get(LOG_FIRST + 1)).toBeGreaterThanOrEqual(lines * 15);
  expect(cellAt(sheet, LOG_FIRST + 1, LOG_COLUMNS.indexOf('说明') + 1)?.value).toBe(long);
});
