// One formula in the spelling of several programs.
import { plainFormula } from '../../../src/workbook/mail/plainFormula';

const SHEET = { name: '2026-03 服务日志', tables: [{ name: '日志', ref: 'A3:C43', columns: [{ name: '编号' }, { name: '说明' }, { name: "[a]'s" }] }] };

test.each([
  ['a column of a table', 'SUM(日志[编号])', "SUM('2026-03 服务日志'!$A$4:$A$43)"],
  ['its cell in the same row', '日志[[#This Row],[说明]]&"x"', "$'2026-03 服务日志'!$B7&\"x\"".slice(1)],
  ['several columns of the same row', 'COUNTA(日志[[#This Row],[编号]:[说明]])', "COUNTA('2026-03 服务日志'!$A7:$B7)"],
  ['several columns', 'COUNTA(日志[[编号]:[说明]])', 'COUNTA(A4:B43)'],
  ['a column with brackets in its name', "日志[[#This Row],['[a']''s]]", 'C7'],
  ['spaces, case, truth', 'if( A1 , TRUE , false() )', 'IF(A1,TRUE(),FALSE)'],
])('%s', (_name, ours, theirs) => {
  expect(plainFormula(theirs, SHEET, 7)).toBe(plainFormula(ours, SHEET, 7));
});

test.each([
  ['another cell', '日志[[#This Row],[说明]]', 'C7'],
  ['another row', '日志[[#This Row],[说明]]', '$B8'],
  ['another text', 'A1&"日志[编号]"', 'A1&"A4:A43"'],
  ['a dollar in a text', 'A1&"$"', 'A1&""'],
  ['a cell of another sheet', "'合同条款'!A1", 'A1'],
])('not the same: %s', (_name, ours, theirs) => {
  expect(plainFormula(theirs, SHEET, 7)).not.toBe(plainFormula(ours, SHEET, 7));
});
