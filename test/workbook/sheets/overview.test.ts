// 总览: a row a contract, every figure equal in LibreOffice.
import { checkModel } from '../../../src/workbook/checkModel';
import { cellAt, NOT_AVAILABLE } from '../../../src/workbook/model';
import { overviewNames, overviewSheet } from '../../../src/workbook/sheets/overview';
import { workbook } from '../../../src/workbook/workbook';
import { differences } from '../../recalc/planOf';
import { MONTHS, overviewRows } from './overviewRows';

const { rows, source } = overviewRows();
const overview = overviewSheet(rows, MONTHS);
const at = (row: number, col: number): unknown => cellAt(overview, row, col)?.value;

test('no program repairs it', () => {
  expect(checkModel(workbook({ title: '', created: '2026-03-03T08:00:00Z' }, [overview, source], overviewNames(rows, MONTHS)))).toEqual([]);
});

test('a contract with two forms has two lines, one without evaluation says so', () => {
  expect([5, 6, 7, 8, 9, 10, 11].map((row) => at(row, 1))).toEqual(['官网运维', '系统运维', null, '数据运维', '安全运维', '信访运维', '合计']);
  expect([at(6, 2), at(7, 2), at(10, 5)]).toEqual(['应用系统运维', '信息化基础运维', '合同不按月评分']);
});

test('the latest grade is that of the last month with one; scores keep their errors', () => {
  expect([5, 6, 7, 8].map((row) => at(row, 17))).toEqual(['良好', '良好', '优秀', '']);
  expect(at(6, 6)).toEqual(NOT_AVAILABLE);
  expect(at(5, 11)).toBe('');
});

test('totals', () => {
  expect([at(11, 4), at(11, 18)]).toEqual([780000 + 3278000 + 1194000 + 1719600 + 1105000, 98_765.36]);
});

test('nobody has entered anything: no total, not a total of zero', () => {
  const blank = overviewSheet(rows.map((row) => ({ ...row, penalties: { value: '' } })), MONTHS);
  expect(cellAt(blank, 11, 18)?.value).toBe('');
});

test('equal in LibreOffice', async () => {
  const blank = overviewSheet(rows.map((row) => ({ ...row, penalties: { value: null } })), MONTHS);
  const failed = overviewSheet(rows.map((row, i) => (i === 1 ? { ...row, penalties: { ref: '#N/A', value: NOT_AVAILABLE } } : row)), MONTHS);
  expect(await differences([[overview, source], [blank, source], [failed, source]])).toMatchObject({ differing: [] });
});
