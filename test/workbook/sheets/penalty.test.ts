// A month's penalty sheet: what stands where, worked examples, and what other sheets refer to.
import { cellAt, type SheetModel } from '../../../src/workbook/model';
import { type Key } from '../../domain/builtIn';
import { COLUMNS, explainRow, lineKeys, penaltyLayout } from '../../../src/workbook/sheets/penaltyLayout';
import { penaltySheet } from '../../../src/workbook/sheets/penalty';
import { penaltyNames, penaltyTotalRef } from '../../../src/workbook/sheets/penaltyRefs';
import { explain } from '../../../src/domain/breach/explain';
import { decimal } from '../../../src/domain/money/decimal';
import type { PenaltyTyped } from '../../../src/workbook/entries';
import type { Plan } from '../../../src/workbook/plan';
import { emptyPlan } from './penaltyPlans';

const planWith = (key: Key, metrics: Readonly<Record<string, number | string>>): Plan => {
  const plan = emptyPlan(key, 1);
  return { ...plan, entries: { ...plan.entries, metrics: new Map([['2026-03', new Map(Object.entries(metrics))]]) } };
};
const drawn = (plan: Plan): SheetModel => penaltySheet(plan, plan.months[0]!);

/** Clause, state, amount and remark of every line that is not empty; then total and 大写. */
const lines = (key: Key, metrics: Readonly<Record<string, number | string>>): unknown[] => {
  const plan = planWith(key, metrics);
  const sheet = drawn(plan);
  const { clauseHead, clauses, total } = penaltyLayout(plan.contract);
  const value = (row: number, column: keyof typeof COLUMNS): unknown => cellAt(sheet, row, COLUMNS[column])?.value;
  const rows = clauses.map((_, i) => clauseHead + 1 + i).filter((row) => value(row, 'state') !== '');
  return [...rows.map((row) => (['clause', 'state', 'amount', 'remark'] as const).map((column) => value(row, column))), value(total, 'amount'), value(total + 1, 'observed')];
};

const WRONG = { error: '#VALUE!' };

test.each<[Key, Record<string, number | string>, unknown[]]>([
  // Nobody has entered anything: no total, rather than none due.
  ['website', {}, ['', '']],
  ['website', { 需求平均恢复分钟: 20 }, [0, '零元整']],
  ['systems', { 数据丢失: 1, 后果: '重大' }, [['重大2', '是', 546333.33, ''], 546333.33, '伍拾肆万陆仟叁佰叁拾叁元叁角叁分']],
  ['website', { 最长中断小时: 2, 累计中断小时: 8 }, [['一般2', '是', '', '同一事实，以一般3计'], ['一般3', '是', 39000, ''], 39000, '叁万玖仟元整']],
  ['website', { 需求平均恢复分钟: 120 }, [['一般7', '缺口', '', '合同缺口，不计金额'], 0, '零元整']],
  ['security', { 数据篡改: 1, 后果: '重大' }, [['重大2', '是', 34392, ''], 34392, '叁万肆仟叁佰玖拾贰元整']],
  ['petition', { 迟延天数: 10 }, [['迟延', '是', 33150, ''], 33150, '叁万叁仟壹佰伍拾元整']],
  ['petition', { 迟延天数: 11, 未整改: '是' }, [['迟延', '是', 221000, ''], ['未整改', '是', 221000, ''], 442000, '肆拾肆万贰仟元整']],
])('%s %j', (key, metrics, expected) => {
  expect(lines(key, metrics)).toEqual(expected);
});

test('a wrong metric leaves no amount standing', () => {
  expect(lines('petition', { 迟延天数: '约三天' }).slice(-2)).toEqual([WRONG, WRONG]);
  expect(lines('petition', { 迟延天数: -1 }).slice(-2)).toEqual([WRONG, WRONG]);
  expect(lines('website', { 可用性: 99.8 }).slice(-2)).toEqual([WRONG, WRONG]);
});

const typedPlan = (key: Key, metrics: Readonly<Record<string, number | string>>, penalties: Readonly<Record<string, PenaltyTyped>>): Plan => {
  const plan = planWith(key, metrics);
  return { ...plan, entries: { ...plan.entries, penalties: new Map([['2026-03', new Map(Object.entries(penalties))]]) } };
};

/** Amounts of the lines that are met, the total, then the sums of what is claimed, waived and agreed. */
const sums = (plan: Plan): unknown[] => {
  const sheet = drawn(plan);
  const { clauseHead, clauses, total } = penaltyLayout(plan.contract);
  const value = (row: number, column: keyof typeof COLUMNS): unknown => cellAt(sheet, row, COLUMNS[column])?.value;
  const rows = clauses.map((_, i) => clauseHead + 1 + i).filter((row) => value(row, 'state') !== '');
  return [rows.map((row) => [value(row, 'used'), value(row, 'amount'), value(row, 'remark')]), value(total, 'amount'), ...(['claimed', 'waived', 'agreed'] as const).map((column) => value(total, column))];
};

test.each<[string, Key, Record<string, number | string>, Record<string, PenaltyTyped>, unknown[]]>([
  ['another base', 'petition', { 迟延天数: 7 }, { 迟延: { base: 1000.01 } }, [[[1000.01, 21, '按填写的替代基数']], 21, '', '', '']],
  ['a base of nothing', 'petition', { 迟延天数: 7 }, { 迟延: { base: 0 } }, [[[0, 0, '按填写的替代基数']], 0, '', '', '']],
  ['the second row of a 编号 has its own', 'petition', { 迟延天数: 11 }, { 迟延: { base: 5 }, '迟延#2': { base: 100 } }, [[[100, 20, '按填写的替代基数']], 20, '', '', '']],
  ['of a family the other clause wins with another base', 'website', { 最长中断小时: 2, 累计中断小时: 8 }, { 一般2: { base: 999999 } }, [[[999999, 299999.7, '按填写的替代基数'], [65000, '', '同一事实，以一般2计']], 299999.7, '', '', '']],
  ['words are no base', 'petition', { 迟延天数: 7 }, { 迟延: { base: '一千' } }, [[[WRONG, WRONG, '']], WRONG, '', '', '']],
  ['spaces are none', 'petition', { 迟延天数: 7 }, { 迟延: { base: ' ' } }, [[[1105000, 23205, '']], 23205, '', '', '']],
  ['a base where nothing is met', 'petition', { 服务缺陷: 0 }, { 迟延: { base: 5 } }, [[], 0, '', '', '']],
  ['sums', 'petition', { 服务缺陷: 0 }, { 迟延: { claimed: 100.1, waived: 0.1 }, 缺陷: { claimed: 0.2, agreed: 0 } }, [[], 0, 100.3, 0.1, 0]],
  // Left out of the sum, it would be lost without a word.
  ['an amount in words', 'petition', { 服务缺陷: 0 }, { 迟延: { claimed: 100 }, 缺陷: { claimed: '100元' } }, [[], 0, WRONG, '', '']],
])('%s', (_, key, metrics, penalties, expected) => {
  expect(sums(typedPlan(key, metrics, penalties))).toEqual(expected);
});

test('lines are told apart by 编号 and count', () => {
  expect(lineKeys(emptyPlan('petition', 1).contract)).toEqual(['迟延', '迟延#2', '缺陷', '未整改']);
});

test('the clauses that are met are explained one below the other, in the words of the rules', () => {
  const plan = typedPlan('petition', { 迟延天数: 11, 未整改: 1 }, { 未整改: { base: 100 } });
  const layout = penaltyLayout(plan.contract);
  const texts = layout.clauses.map((_, i) => cellAt(drawn(plan), explainRow(layout, i), 1)?.value);
  const own = (id: string, quantity?: number, base?: number) => explain(plan.contract, id, { ...(quantity !== undefined && { quantity: decimal(quantity) }), ...(base !== undefined && { base: decimal(base) }) });
  expect(texts).toEqual([own('迟延', 11), own('未整改', undefined, 100), '', '']);
  expect(String(texts[1])).toContain('计算：100.00×20% = 20.00元\n依据：八5');
});

test('part of a day is a mistake of that clause', () => {
  expect(lines('petition', { 迟延天数: 1.5 })[0]).toEqual(['迟延', '是', WRONG, '']);
});

test('the total has a name, and a place that other sheets refer to', () => {
  const plan = emptyPlan('petition', 2);
  expect(penaltyNames(plan)).toEqual([
    { name: '违约金_2026_03', ref: "'2026-03 违约金'!$H$18" },
    { name: '违约金_应扣_2026_03', ref: "'2026-03 违约金'!$H$20" },
    { name: '违约金_主张_2026_03', ref: "'2026-03 违约金'!$K$18" },
    { name: '违约金_减免_2026_03', ref: "'2026-03 违约金'!$L$18" },
    { name: '违约金_确认_2026_03', ref: "'2026-03 违约金'!$M$18" },
    { name: '违约金_2026_04', ref: "'2026-04 违约金'!$H$18" },
    { name: '违约金_应扣_2026_04', ref: "'2026-04 违约金'!$H$20" },
    { name: '违约金_主张_2026_04', ref: "'2026-04 违约金'!$K$18" },
    { name: '违约金_减免_2026_04', ref: "'2026-04 违约金'!$L$18" },
    { name: '违约金_确认_2026_04', ref: "'2026-04 违约金'!$M$18" },
  ]);
  expect(penaltyTotalRef(plan, plan.months[1]!)).toBe("'2026-04 违约金'!$H$18");
});

test('what is typed is unlocked and checked, everything else is locked', () => {
  const sheet = drawn(emptyPlan('website', 1));
  expect(sheet.protected).toBe(true);
  const open = [...sheet.rows].flatMap(([row, cells]) => [...cells].flatMap(([col, { unlocked, formula }]) => (unlocked ? [{ row, col, formula }] : [])));
  expect(open.every(({ formula }) => formula === undefined)).toBe(true);
  expect(new Set(open.map(({ col }) => col))).toEqual(new Set([3, COLUMNS.given, COLUMNS.claimed, COLUMNS.waived, COLUMNS.agreed, COLUMNS.reply]));
});
