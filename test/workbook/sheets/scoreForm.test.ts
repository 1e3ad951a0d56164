// The form: laid out as the annexes print it; inputs alone unlocked; totals as our rules have them for every kind of entry.
import type { Mark } from '../../../src/workbook/entries';
import { cellAt, type SheetModel } from '../../../src/workbook/model';
import { scoreForm } from '../../../src/workbook/sheets/scoreForm';
import { type Key, planFor, scoresOf } from './plans';

const formOf = (key: Key, table: string, marks: readonly (readonly Mark[])[] = [], readings = {}): SheetModel => {
  const plan = planFor(key, scoresOf(['2026-04', table, marks]), readings);
  return scoreForm(plan, plan.months[1]!, table);
};
const line = (sheet: SheetModel, row: number): unknown[] => Array.from({ length: 10 }, (_, c) => cellAt(sheet, row, c + 1)?.value ?? '');

test.each([
  ['website', '官网运维', '2026-04 评分表', '2026年4月中小企业服务平台官网运维服务评分表'],
  ['systems', '应用系统运维', '2026-04 应用系统运维评分表', '2026年4月应用系统运维服务评分表'],
  ['systems', '信息化基础运维', '2026-04 信息化基础运维评分表', '2026年4月信息化基础运维服务评分表'],
  ['data', '数据运维', '2026-04 评分表', '2026年4月数据运维服务评分表'],
  ['security', '安全运维', '2026-04 评分表', '运维工作评分表'],
] as const)('%s %s: name and title', (key, table, name, title) => {
  const sheet = formOf(key, table);
  expect([sheet.name, cellAt(sheet, 1, 1)?.value]).toEqual([name, title]);
});

test('附件8表1, row by row', () => {
  const sheet = formOf('website', '官网运维');
  expect([3, 4, 5, 6, 15].map((row) => line(sheet, row))).toEqual([
    ['工作项', '', '完成时效', '', '完成质量', '', '工作文档', '', '小计', ''],
    ['', '', '满分', '得分', '满分', '得分', '满分', '得分', '满分', '得分'],
    ['日常内容运维', '权重', 0.3, '', 0.5, '', 0.2, '', 1, ''],
    ['', '得分', 6, '', 10, '', 4, '', 20, ''],
    ['总得分（满分100分）', '', '', '', '', '', '', '', 100, ''],
  ]);
  expect(sheet.merges).toEqual(expect.arrayContaining(['A1:J1', 'A3:B4', 'C3:D3', 'I3:J3', 'A5:A6', 'A15:B15']));
  expect(line(formOf('security', '安全运维'), 3)[6]).toBe('文档记录');
});

test('only marks and grounds are unlocked', () => {
  const sheet = formOf('website', '官网运维');
  const open = [...sheet.rows].flatMap(([row, cells]) => [...cells].filter(([, { unlocked }]) => unlocked).map(([col]) => `${row}/${col}`));
  expect(open.filter((place) => !place.endsWith('/12'))).toEqual(
    [6, 8, 10, 12, 14].flatMap((row) => [4, 6, 8].map((col) => `${row}/${col}`)),
  );
  expect(open.filter((place) => place.endsWith('/12')).length).toBe(10);
  expect(sheet.protected).toBe(true);
  expect(sheet.validations[0]).toMatchObject({
    ref: 'D6',
    error: { text: '“日常内容运维”的完成时效满分 6 分：请填 0 至 6 的数值；当月未安排的，三格都填 /' },
  });
});

const FULL: readonly Mark[] = [6, 10, 4];
const OUT: readonly Mark[] = ['/', '/', '/'];
const NA = { error: '#N/A' };
const VALUE = { error: '#VALUE!' };
test.each<[string, readonly (readonly Mark[])[], unknown, unknown, unknown]>([
  ['nothing', [], '', '', ''],
  ['all full', [FULL, FULL, FULL, FULL, FULL], 20, 100, '优秀'],
  ['one blank', [[6, null, 4], FULL, FULL, FULL, FULL], NA, NA, NA],
  ['one row blank', [[null, null, null], FULL, FULL, FULL, FULL], '', NA, NA],
  ['above the full mark', [[6.01, 10, 4], FULL, FULL, FULL, FULL], VALUE, VALUE, VALUE],
  ['a number as text', [['6', 10, 4], FULL, FULL, FULL, FULL], VALUE, VALUE, VALUE],
  ['wrong before missing', [['x', null, 4], FULL, FULL, FULL, FULL], VALUE, VALUE, VALUE],
  ['not arranged: the contract has no rule', [OUT, FULL, FULL, FULL, FULL], '/', NA, NA],
  ['in part not arranged', [['/', 10, 4], FULL, FULL, FULL, FULL], VALUE, VALUE, VALUE],
  ['59.995', [[6, 10, 3.995], FULL, FULL, [0, 0, 0], [0, 0, 0]], 19.995, 60, '及格'],
  ['59.994', [[6, 10, 3.994], FULL, FULL, [0, 0, 0], [0, 0, 0]], 19.994, 59.99, '不及格'],
])('官网运维: %s', (_, marks, subtotal, total, grade) => {
  const sheet = formOf('website', '官网运维', marks);
  expect([cellAt(sheet, 6, 10), cellAt(sheet, 15, 10), cellAt(sheet, 16, 10)].map((cell) => cell?.value)).toEqual([subtotal, total, grade]);
});

test('not arranged under the other readings: converted, or full', () => {
  const half: readonly Mark[] = [3, 5, 2];
  const total = (未安排项: string): unknown =>
    cellAt(formOf('website', '官网运维', [OUT, half, half, half, half], { 未安排项 }), 15, 10)?.value;
  expect([total('折算'), total('计满分')]).toEqual([50, 60]);
});

test('both ways to compute refer to the same cells', () => {
  const total = cellAt(formOf('systems', '应用系统运维'), 25, 10)?.formula;
  expect(total?.sla).toMatch(
    /^IF\(COUNTA\(\$D\$5:\$D\$24,.*\)=0,"",SLA\.SCORE\('合同条款'!\$A\$3:\$\w+\$\d+,IF\(\$C\$5:\$H\$24="","",\$C\$5:\$H\$24\),"应用系统运维"\)\)$/,
  );
  expect(total?.native).toContain('ROUND(ROUND(');
});
