// The rules for formulas find what they look for.
import { formulaFaults } from './formulaRules';

test.each<[string, readonly string[]]>([
  ['IF(A1="IFS(","x",SUM(A1:A2))', []],
  ["SUM('IFS(1)'!A1:A2)+t[[#This Row],[a(b]]", []],
  ['SUM(IFS(A1,1))', ['function IFS']],
  ['SLA.RMB(A1)', ['function SLA.RMB']],
  ['MATCH(A1,{"a","b"},0', ['parenthesis left open']],
  [`A1&"${'x'.repeat(256)}"`, ['text of 256 letters']],
  [`SUM(${Array.from({ length: 256 }, () => 'A1').join()})`, ['256 arguments']],
  [`SUM(${Array.from({ length: 255 }, () => 'A1').join()})`, []],
  [`MATCH(1,{${Array.from({ length: 300 }, () => '1').join()}},0)`, []],
  [`${'IF(A1,1,'.repeat(65)}2${')'.repeat(65)}`, ['65 levels']],
  [`${'IF(A1,1,'.repeat(64)}2${')'.repeat(64)}`, []],
  [`A1${'+A1'.repeat(2731)}`, ['8195 letters']],
])('formula %#', (formula, faults) => {
  expect(formulaFaults(formula)).toEqual(faults);
});
