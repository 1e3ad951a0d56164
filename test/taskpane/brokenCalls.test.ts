// Which cells 检查 takes for broken calls of our functions.
import { brokenCalls } from '../../src/taskpane/check/brokenCalls';
import type { DrawnCell, DrawnSheet } from '../../src/workbook/host';
import type { CellValue } from '../../src/workbook/model';

const NAME: CellValue = { error: '#NAME?' };

const sheetOf = (value: CellValue, formula: string | undefined): DrawnSheet => {
  const cell: DrawnCell = { value, style: undefined, unlocked: false, ...(formula === undefined ? {} : { formula }) };
  return {
    name: '表',
    cells: { B2: cell },
    columns: {},
    heights: {},
    tables: [],
    charts: 0,
    merges: [],
    validations: [],
    highlights: [],
    protected: false,
    print: { orientation: 'portrait', margins: { top: 2, bottom: 2, left: 1.5, right: 1.5 }, footer: '' },
  };
};

test.each<readonly [string, CellValue, string | undefined, boolean]>([
  ['a call of ours', NAME, 'SLA.GRADE(89.99)', true],
  ['inside another formula', NAME, 'IF(A1="","",ROUND(SLA.SCORE(A1:A3,B1:B3),2))', true],
  ['in small letters', NAME, 'sla.grade(1)', true],
  ['one that computes', '良好', 'SLA.GRADE(89.99)', false],
  ['one with another error', { error: '#N/A' }, 'SLA.GRADE(A1)', false],
  ['an unknown name that is not ours', NAME, 'FOO.BAR(1)', false],
  ['another name that ends as ours', NAME, 'MYSLA.GRADE(1)', false],
  ['our name in a text', NAME, 'FOO("SLA.GRADE(1)")', false],
  ['no formula', NAME, undefined, false],
])('%s', (_, value, formula, broken) => {
  expect(brokenCalls({ sheets: [sheetOf(value, formula)], names: [] })).toEqual(broken ? [{ sheet: '表', address: 'B2' }] : []);
});
