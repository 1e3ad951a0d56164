// 说明 and the workbook as a whole: sheets, names, what is drawn is drawable.
import { buildPlan, buildWorkbook } from '../../../src/workbook/build';
import { checkModel } from '../../../src/workbook/checkModel';
import { isIssue } from '../../../src/domain/issue';
import { guideSheet } from '../../../src/workbook/sheets/guide';
import { KEYS, planFor } from './plans';

const CREATED = '2026-03-01T00:00:00Z';

test.each([
  ['website', ['2026-03 评分表', '2026-03 违约金']],
  ['systems', ['2026-03 应用系统运维评分表', '2026-03 信息化基础运维评分表', '2026-03 违约金']],
  ['data', ['2026-03 评分表', '2026-03 违约金']],
  ['security', ['2026-03 评分表', '2026-03 违约金']],
  ['petition', ['2026-03 服务日志', '2026-03 违约金']],
])('%s: a month', (key, sheets) => {
  const model = buildPlan(planFor(key, undefined, {}, 1), CREATED);
  expect(model.sheets.map(({ name }) => name)).toEqual(['说明', '合同条款', ...sheets, '年度汇总', '付款计划', '交付物', '日历']);
});

test.each(KEYS)('%s: nothing that a program would repair or refuse', (key) => {
  expect(checkModel(buildPlan(planFor(key), CREATED))).toEqual([]);
});

test('every total has a name', () => {
  const names = buildPlan(planFor('systems', undefined, {}, 1), CREATED).names.map(({ name }) => name);
  const scores = ['评分_2026_03_应用系统运维', '评分_2026_03_信息化基础运维', '年度得分', '年度得分_应用系统运维'];
  expect(names).toEqual(expect.arrayContaining([...scores, '违约金_2026_03', '违约金_应扣_2026_03', '付款_合同应付', '付款_抵扣违约金', '付款_实际应付']));
});

test('a contract that there is not', () => {
  expect(isIssue(buildWorkbook('none', { from: '2026-03', months: 1, created: CREATED }))).toBe(true);
});

test('the readings chosen stand in the guide, with what else could be', () => {
  const guide = guideSheet(planFor('security'), []);
  const texts = [...guide.rows.values()].map((cells) => [1, 2, 3, 4].map((col) => cells.get(col)?.value ?? '').join('|'));
  expect(texts).toEqual(
    expect.arrayContaining([
      '权重合计|照原文|工作项三个维度的权重之和不是100%。其他选择：文档三成、按比例|附件7第3项2)',
      expect.stringContaining('不计入总分，其余按所占总分合计的比例折算为100分'),
      expect.stringMatching(/^规则版本\|\d/),
    ]),
  );
});
