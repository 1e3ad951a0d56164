// Where a new incident or service is written: below the last row that holds anything, wherever the columns stand now.
import { LOG_COLUMNS } from '../../../src/domain/incident/columns';
import { NO_ENTRIES } from '../../../src/workbook/entries';
import type { DrawnWorkbook } from '../../../src/workbook/host';
import { withLog } from '../../../src/workbook/log/withLog';
import { months } from '../../../src/workbook/months';
import { freeRow } from '../../../src/workbook/read';
import { planFor } from '../sheets/plans';
import { bookIn, drawn, onSheet, type } from './books';

const [MARCH] = months('2026-03', 1);
const website = drawn(planFor('website', withLog('website', NO_ENTRIES), {}, 1));
const petition = drawn(planFor('petition', NO_ENTRIES, {}, 1));

const first = (book: DrawnWorkbook, month = false): string => {
  const row = freeRow(book, month ? MARCH : undefined);
  return typeof row === 'string' ? row : (row[0]?.address ?? '');
};

test.each([
  ['an empty log', website, false, 'A7'],
  ['one row filled', type(website, '事件日志', { C7: '故障' }), false, 'A8'],
  ['a gap between rows', type(website, '事件日志', { C7: '故障', D9: 46_090 }), false, 'A10'],
  ['the last row that is ready', type(website, '事件日志', { C206: '故障' }), false, 'full'],
  ['no log at all', { ...website, sheets: website.sheets.filter(({ name }) => name !== '事件日志') }, false, 'noLog'],
  ['a column that lost its head', type(website, '事件日志', { C6: '别的' }), false, 'noLog'],
  ['an empty service log', petition, true, 'A4'],
  ['one service', type(petition, '2026-03 服务日志', { D4: 46_090 }), true, 'A5'],
])('%s', (_, book, month, address) => {
  expect(first(book, month)).toBe(address);
});

test('every column, with what may stand in it', () => {
  const row = freeRow(website);
  if (typeof row === 'string') throw new Error(row);
  expect(row.map(({ what }) => ('column' in what ? what.column : ''))).toEqual(LOG_COLUMNS);
  expect(row[1]?.expected).toEqual({ kind: 'list', items: bookIn(website).plan.entries.log?.systems });
  expect(row[3]?.expected.kind).toBe('moment');
});

test('a system that somebody added to the list may be chosen', () => {
  const log = website.sheets.find(({ name }) => name === '事件日志');
  const at = ['B4', 'C4', 'D4', 'E4'].find((address) => (log?.cells[address]?.value ?? null) === null) ?? '';
  const row = freeRow(onSheet(website, '事件日志', (sheet) => ({ ...sheet, cells: { ...sheet.cells, [at]: { value: '新系统', style: undefined, unlocked: true } } })));
  expect(typeof row === 'string' ? row : row[1]?.expected).toMatchObject({ items: expect.arrayContaining(['新系统']) as unknown });
});
