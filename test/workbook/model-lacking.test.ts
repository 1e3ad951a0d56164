// What a host cannot do is said where the workbook needs it, and only there.
import { lacking, featuresOf } from '../../src/workbook/lacking';
import type { Lack } from '../../src/workbook/host';
import { sheet } from '../../src/workbook/sheetBuilder';
import { workbook } from '../../src/workbook/workbook';
import { SAMPLE } from '../hosts/sample';

const charts: Lack = { feature: 'charts', reason: '内嵌表格不能绘制图表' };
const tables: Lack = { feature: 'tables', reason: '无表格' };

test('a plain sheet needs little', () => {
  const plain = workbook(SAMPLE.properties, [sheet('表').put(1, 1, 'a').build()]);
  expect([...featuresOf(plain)].sort()).toEqual(['print', 'styles']);
  expect(lacking([charts, tables], plain)).toEqual([]);
});

test('the sample needs everything', () => {
  expect(lacking([charts, tables], SAMPLE)).toEqual([charts, tables]);
  expect(featuresOf(SAMPLE).size).toBe(18);
});
