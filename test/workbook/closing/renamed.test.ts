// A table renamed after a month was closed: other sheets go on finding the closed month's own sheets, scores and low months.
import { isIssue } from '../../../src/domain/issue';
import { buildPlan } from '../../../src/workbook/build';
import { checkModel } from '../../../src/workbook/checkModel';
import { months } from '../../../src/workbook/months';
import { normalise } from '../../../src/workbook/normalise';
import { type Plan, planOf } from '../../../src/workbook/plan';
import { closedTable } from '../../../src/workbook/closing/state';
import { YEAR } from '../../../src/workbook/sheetNames';
import { formSheet, scoreTotalRef } from '../../../src/workbook/sheets/formLayout';
import { formValues } from '../../../src/workbook/sheets/scoreValues';
import { closed, closingOf, filledPlan, MONTHS } from './plans';

const plan = closed(filledPlan('systems'), '2026-03');
const [first = '', second = ''] = plan.contract.tables.keys();
const NEW = '新名称运维';

const renamed = ({ contract, key, entries }: Plan): Plan => {
  const terms = contract.terms.map((term) => (term.kind === '考核项' && term.table === second ? { ...term, table: NEW } : term));
  const made = planOf(key, { terms }, months('2026-03', MONTHS), entries);
  if (isIssue(made)) throw new Error(made.code);
  return made;
};
const later = renamed(plan);
const [march, april] = later.months;

test('the renamed table is the one that no other table is', () => {
  const then = closingOf(filledPlan('systems'), '2026-03').acts.at(-1);
  if (then?.kind !== 'closed') throw new Error('not closed');
  expect([first, NEW].map((table) => closedTable(then, [first, NEW], table))).toEqual([first, second]);
  expect(closedTable(then, [first, NEW], '两表平均')).toBe('两表平均');
});

test('the closed month keeps its sheet and its score, the next one has the new name', () => {
  expect([...later.contract.tables.keys()]).toEqual([first, NEW]);
  expect([march, april].map((month) => month && formSheet(later, month, NEW))).toEqual([`2026-03 ${second}评分表`, `2026-04 ${NEW}评分表`]);
  expect(march && scoreTotalRef(later, march, NEW)).toBe(march && scoreTotalRef(plan, march, second));
  expect(march && formValues(later, march, NEW).total).toBe(march && formValues(plan, march, second).total);
  expect(march && formValues(later, march, NEW).total).toEqual(expect.any(Number));
});

test('every sheet that 年度汇总 refers to is there', () => {
  const model = buildPlan(later, '2026-03-03T08:00:00Z');
  expect(checkModel(model)).toEqual([]);
  const book = normalise(model, 'native');
  const names = new Set(book.sheets.map(({ name }) => name));
  const formulas = Object.values(book.sheets.find(({ name }) => name === YEAR)?.cells ?? {}).flatMap(({ formula }) => (formula === undefined ? [] : [JSON.stringify(formula)]));
  const asked = new Set(formulas.flatMap((formula) => [...formula.matchAll(/'([^'!]+)'!/g)].map(([, name = '']) => name)));
  expect(asked.has(`2026-03 ${second}评分表`)).toBe(true);
  expect([...asked].filter((name) => !names.has(name))).toEqual([]);
});
