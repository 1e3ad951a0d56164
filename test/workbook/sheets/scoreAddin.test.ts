// The add-in's way on forms and year: what SLA.SCORE, SLA.GRADE and SLA.ANNUAL answer over the sheets' own cells is the stored
// value, for every kind of entry. No program here runs the formulas themselves: their parts are called.
import { parseRange } from '../../../src/workbook/address';
import { cellAt, isCellError, type SheetModel } from '../../../src/workbook/model';
import { annualSheet } from '../../../src/workbook/sheets/annual';
import { scoreForm } from '../../../src/workbook/sheets/scoreForm';
import { termsSheet } from '../../../src/workbook/sheets/terms';
import type { Plan } from '../../../src/workbook/plan';
import { sla } from '../../functions/harness';
import { entriesOf, GOOD, NOT_ALL, WRONG } from './marks';
import { planFor } from './plans';

const gridOf = (sheet: SheetModel, ref: string): unknown[][] => {
  const { top, left, bottom, right } = parseRange((ref.split('!').at(-1) ?? '').replace(/\$/g, ''))!;
  return Array.from({ length: bottom - top + 1 }, (_, r) =>
    Array.from({ length: right - left + 1 }, (_c, c) => cellAt(sheet, top + r, left + c)?.value ?? ''),
  );
};
const text = (value: unknown): string =>
  isCellError(value) ? value.error : String(Array.isArray(value) ? (value as unknown[][])[0]?.[0] : value);

/** Of each form total and grade, stored and called. A form with no mark at all is blank before any call. */
const forms = (plan: Plan, terms: unknown[][]): string[] =>
  plan.months.flatMap((month) =>
    [...plan.contract.tables].flatMap(([table, items]) => {
      const sheet = scoreForm(plan, month, table);
      const row = 5 + 2 * items.length;
      const [total, grade] = [cellAt(sheet, row, 10), cellAt(sheet, row + 1, 10)].map((cell) => cell?.value ?? '');
      if (total === '') return [];
      const score = sla('SCORE', terms, gridOf(sheet, `C5:H${row - 1}`), table);
      const graded = typeof total === 'number' ? sla('GRADE', [[total]], terms) : total;
      const at = `${month.label} ${table}`;
      return [
        [`${at} score`, text(total), text(score)],
        [`${at} grade`, text(grade), text(graded)],
      ].flatMap(([name, ours, theirs]) => (ours === theirs ? [] : [`${name ?? ''}: ${ours ?? ''} / ${theirs ?? ''}`]));
    }),
  );

const year = (plan: Plan, terms: unknown[][]): string[] => {
  const sheet = annualSheet(plan);
  const tables = plan.contract.tables.size;
  const months = gridOf(sheet, `B4:${'BC'[tables - 1] ?? 'B'}15`);
  const row = tables > 1 ? 17 : 16;
  const stored = cellAt(sheet, row, 2)?.value ?? '';
  if (typeof stored !== 'number') return []; // blank or an error: the formula calls nothing
  const called = text(sla('ANNUAL', months, terms));
  return called === String(stored) ? [] : [`${stored} / ${called}`];
};

const READINGS = { 权重合计: '按比例', 未安排项: '计满分', 年度两表: '两表平均' };
test.each([
  ['website', {}],
  ['systems', {}],
  ['data', {}],
  ['security', {}],
  ['systems', READINGS],
  ['security', READINGS],
] as const)('%s %j', (key, readings) => {
  for (const [seed, kinds] of [
    [1, GOOD],
    [2, [...GOOD.slice(0, 6), ...NOT_ALL]],
    [3, WRONG],
  ] as const) {
    const plan = planFor(key, entriesOf(planFor(key), kinds, seed), readings);
    const terms = gridOf(termsSheet(plan), plan.terms.range);
    expect([...forms(plan, terms), ...year(plan, terms)]).toEqual([]);
  }
});
