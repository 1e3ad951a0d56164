// 事件日志 as a sheet: what is ready to be filled in, what is checked, what the user is told.
import { NO_ENTRIES } from '../../../src/workbook/entries';
import { readXlsx, toXlsx } from '../../../src/hosts/file';
import { checkModel } from '../../../src/workbook/checkModel';
import { type LogCell, type LogEntries, logSheets, NO_LOG } from '../../../src/workbook/log';
import { cellAt } from '../../../src/workbook/model';
import { workbook } from '../../../src/workbook/workbook';
import { LOG_COLUMNS, type LogColumn } from '../../../src/domain/incident/columns';
import { serial } from '../../functions/harness';
import { KEYS, planFor } from '../sheets/plans';
import { logBook } from './logBook';

const SIZE = { ready: 6, helpers: 8, systems: 3 };
const plan = planFor('website', NO_ENTRIES, {}, 2);

const row = (cells: Partial<Record<LogColumn, LogCell>>): readonly LogCell[] => LOG_COLUMNS.map((column) => cells[column] ?? null);
const outage = (from: string, to: string | null, system: string, more: Partial<Record<LogColumn, LogCell>> = {}): readonly LogCell[] =>
  row({ 事件类型: '服务中断', 业务系统: system, 发生时间: serial(from), 恢复时间: to === null ? null : serial(to), 服务商责任: '是', ...more });
const log = (...rows: readonly (readonly LogCell[])[]): LogEntries => ({ rows, systems: ['官网', '后台'] });

const message = (entries: LogEntries): unknown => cellAt(logSheets(plan, entries, SIZE)[0]!, 3, 2)?.value;
const march = (entries: LogEntries, metric: number): unknown => cellAt(logSheets(plan, entries, SIZE)[1]!, 19 + metric, 3)?.value;

test.each(KEYS)('an empty log of %s: nothing computed, nothing amiss', (key) => {
  const own = planFor(key, NO_ENTRIES, {}, 2);
  const [sheet] = logSheets(own, NO_LOG, SIZE);
  const values = [...sheet!.rows].filter(([line]) => line > 6).flatMap(([, cells]) => [...cells.values()].filter(({ formula }) => formula).map(({ value }) => value));
  expect(new Set(values)).toEqual(new Set(['']));
  expect(cellAt(sheet!, 3, 2)?.value).toBe('正常');
  expect(checkModel(workbook({ title: 'x', created: '2026-03-03T00:00:00Z' }, logBook(own, NO_LOG, SIZE)))).toEqual([]);
});

test('says where the log cannot be read', () => {
  const fine = outage('2026-03-05 09:00', '2026-03-05 10:00', '官网');
  expect(message(log(fine))).toBe('正常');
  expect(message(log(fine, row({ 说明: '只有说明' })))).toContain('第8行：内容有误或未填');
  expect(message(log(fine, outage('2026-03-04 09:00', null, '官网')))).toContain('第8行：早于上一行，请按发生时间升序排列');
  expect(message(log(outage('2026-03-04 09:00', null, '旧系统'), fine))).toContain('第7行：业务系统不在清单内');
});

test('only outages need order and systems of the list', () => {
  const unsorted = log(outage('2026-03-05 09:00', '2026-03-05 10:00', '官网'), outage('2026-03-04 09:00', '2026-03-04 10:00', '官网'));
  expect(march(unsorted, 2)).toBe('');
  expect(march(unsorted, 0)).toEqual({ error: '#N/A' });
  const request = log(row({ 事件类型: '需求', 业务系统: '别处', 发生时间: serial('2026-03-05 09:00'), 响应时间: serial('2026-03-05 09:30') }));
  expect(march(request, 2)).toBe(30);
  expect(march(request, 0)).toBe(1);
});

test('overlapping records count once, each system by itself', () => {
  const entries = log(
    outage('2026-03-30 12:00', '2026-03-30 14:00', '官网'),
    outage('2026-03-30 13:00', '2026-03-30 16:00', '官网'),
    outage('2026-03-30 13:00', '2026-03-30 13:30', '后台'),
    outage('2026-03-31 23:00', '2026-04-01 01:00', '官网'),
  );
  expect([march(entries, 4), march(entries, 5), march(entries, 6)]).toEqual([4, 2, 5]);
});

test('text that begins like a formula stays text', async () => {
  const entries = log(outage('2026-03-05 09:00', null, '官网', { 说明: '=HYPERLINK("x")', 编号: '-1' }));
  const book = workbook({ title: 'x', created: '2026-03-03T00:00:00Z' }, logBook(plan, entries, SIZE));
  const [read] = (await readXlsx(await toXlsx(book, { formulas: 'native' }))).sheets;
  expect(read?.cells['I7']).toMatchObject({ value: '=HYPERLINK("x")' });
  expect(read?.cells['I7']?.formula).toBeUndefined();
  expect(read?.cells['A7']).toMatchObject({ value: '-1' });
});

test('added rows take their formulas from the table, and the lists go with every ready row', async () => {
  const book = workbook({ title: 'x', created: '2026-03-03T00:00:00Z' }, logBook(plan, NO_LOG, SIZE));
  const [read] = (await readXlsx(await toXlsx(book, { formulas: 'native' }))).sheets;
  expect(read?.protected).toBe(false);
  const [table] = read?.tables ?? [];
  expect(table?.columns.filter(({ formula }) => formula !== undefined).map(({ name }) => name)).toEqual(['响应分钟', '恢复分钟', '中断小时', '级别', '条款', '检查']);
  expect(table?.columns.find(({ name }) => name === '检查')?.formula).toBe(read?.cells['AA7']?.formula);
  expect(read?.validations.every(({ ref }) => ref.endsWith('12'))).toBe(true);
  expect(read?.validations).toHaveLength(19);
});
