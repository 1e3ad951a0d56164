// Tables of terms that somebody typed into the workbook.
import { findTables } from '../../src/taskpane/contract/tables';
import { tableChosen, wishFor } from '../../src/taskpane/contract/choose';
import { cell } from '../../src/workbook/address';
import type { DrawnCell, DrawnWorkbook } from '../../src/workbook/host';
import type { CellValue } from '../../src/workbook/model';
import { normalise } from '../../src/workbook/normalise';
import { sheet } from '../../src/workbook/sheetBuilder';
import { workbook } from '../../src/workbook/workbook';

type Lines = readonly (readonly (CellValue | null)[])[];

const drawn = (name: string, top: number, left: number, lines: Lines): DrawnWorkbook => {
  const cells = lines.flatMap((line, r) =>
    line.map((value, c): [string, DrawnCell] => [cell(top + r, left + c), { value, style: undefined, unlocked: false }]),
  );
  const [empty] = normalise(workbook({ title: '', created: '2026-01-01T00:00:00Z' }, [sheet(name).build()]), 'native').sheets;
  return { sheets: empty ? [{ ...empty, cells: Object.fromEntries(cells) }] : [], names: [] };
};

const HEAD = ['类别', '编号', '名称', '满分', '完成时效', '完成质量', '工作文档'];
const TABLE: Lines = [
  HEAD,
  ['合同', '名称', '保洁', null, null, null, null],
  ['合同', '开始', '2026-05-01', null, null, null, null],
  ['合同', '服务月数', 6, null, null, null, null],
  ['考核项', '清洁.1', '大厅', 100, '30%', '40%', '30%'],
];

it('finds a table wherever it stands, up to the first empty row', () => {
  const book = drawn('我的合同', 4, 3, [...TABLE, [null], ['备注', '不是条款']]);
  const [found, ...more] = findTables(book, []);
  expect(more).toEqual([]);
  expect(found).toMatchObject({ sheet: '我的合同', address: 'C4', name: '保洁', rows: 4, faults: [] });
  expect(found?.terms?.terms).toHaveLength(4);
});

it('becomes a contract with the months it states', () => {
  const [found] = findTables(drawn('我的合同', 1, 1, TABLE), []);
  const chosen = found && tableChosen(found);
  expect(chosen).toMatchObject({ key: '保洁', origin: { kind: 'table', sheet: '我的合同', address: 'A1' } });
  expect(chosen && wishFor(chosen.terms)).toEqual({ from: '2026-05', months: '6' });
});

it('never passes for a contract that comes along', () => {
  const [found] = findTables(drawn('我的合同', 1, 1, [HEAD, ['合同', '名称', 'website']]), []);
  expect(found && tableChosen(found)).toMatchObject({ key: '我的合同', name: 'website' });
});

it('shows every fault at its cell', () => {
  const [found] = findTables(
    drawn('我的合同', 4, 3, [
      HEAD,
      ['合同', '名称', '保洁'],
      ['考核', '清洁.1', '大厅'],
      ['考核项', '清洁.2', '走廊', '很多', '30%', '40%', '30%'],
    ]),
    [],
  );
  expect(found?.terms).toBeUndefined();
  expect(found?.faults.map(({ address, row, column }) => [address, row, column])).toEqual([
    ['C6', 6, '类别'],
    ['F7', 7, '满分'],
  ]);
  expect(found && tableChosen(found)).toBeUndefined();
});

it('takes an error value for none of the words', () => {
  const [found] = findTables(drawn('我的合同', 1, 1, [HEAD, ['合同', '名称', { error: '#REF!' }]]), []);
  expect(found?.faults.map(({ address }) => address)).toEqual(['C2']);
});

it('leaves out sheets of ours, and sheets without a head', () => {
  expect(findTables(drawn('合同条款', 1, 1, TABLE), ['合同条款'])).toEqual([]);
  expect(
    findTables(
      drawn('别的', 1, 1, [
        ['类别', '编号'],
        ['合同', '名称'],
      ]),
      [],
    ),
  ).toEqual([]);
});
