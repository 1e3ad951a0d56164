// Sheets that were not asked for are not missing: the workbook's own 说明 lists the sheets that it was made with.
import { builtInTerms } from '../../../src/contracts';
import { isIssue } from '../../../src/domain/issue';
import { ALL_PARTS, type SheetParts, withParts } from '../../../src/taskpane/generate/partsOfPlan';
import { buildPlan } from '../../../src/workbook/build';
import { NO_ENTRIES } from '../../../src/workbook/entries';
import type { DrawnWorkbook } from '../../../src/workbook/host';
import { withLog } from '../../../src/workbook/log/withLog';
import { months } from '../../../src/workbook/months';
import { normalise } from '../../../src/workbook/normalise';
import { planOf } from '../../../src/workbook/plan';
import { readBook } from '../../../src/workbook/read';

const NONE: SheetParts = { log: false, payments: false, deliverables: false };
const PARTS: readonly (readonly [string, SheetParts])[] = [
  ['all', ALL_PARTS],
  ['no 交付物', { ...ALL_PARTS, deliverables: false }],
  ['no 付款计划', { ...ALL_PARTS, payments: false, deliverables: false }],
  ['no 事件日志', { ...ALL_PARTS, log: false }],
  ['none of them', NONE],
];

const made = (key: string, parts: SheetParts): DrawnWorkbook => {
  const terms = builtInTerms(key);
  if (isIssue(terms)) throw new Error(terms.code);
  const plan = planOf(key, terms, months('2026-03', 1), withLog(key, NO_ENTRIES));
  if (isIssue(plan)) throw new Error(plan.code);
  return normalise(buildPlan(withParts(plan, parts), '2026-03-01T00:00:00Z'), 'native');
};

const structural = (drawn: DrawnWorkbook): readonly string[] => {
  const book = readBook(drawn);
  return 'faults' in book
    ? book.faults
        .filter(({ gravity }) => gravity !== 'missing')
        .map(({ code, gravity, sheet, address }) => `${gravity} ${code} ${sheet ?? ''} ${address ?? ''}`.trim())
    : book.map(({ code }) => `unread ${code}`);
};

const without = (drawn: DrawnWorkbook, ...gone: readonly string[]): DrawnWorkbook => ({
  ...drawn,
  sheets: drawn.sheets.filter(({ name }) => !gone.includes(name)),
});

test.each(PARTS)('官网运维 made with %s: nothing is amiss', (_, parts) => {
  expect(structural(made('website', parts))).toEqual([]);
});

test.each(['systems', 'data', 'security', 'petition'])('%s made with none of them: nothing is amiss', (key) => {
  expect(structural(made(key, NONE))).toEqual([]);
});

test.each(['付款计划', '交付物', '日历'])('a sheet that was made and is gone is missing: %s', (gone) => {
  expect(structural(without(made('website', ALL_PARTS), gone))).toContain(`wrong sheetMissing ${gone}`);
});

test('the log, taken away, is missing, too', () => {
  expect(structural(without(made('website', ALL_PARTS), '事件日志', '计算'))).toContain('wrong sheetMissing 事件日志');
});

test('without 说明 nobody knows what was asked for', () => {
  const drawn = without(made('website', { ...ALL_PARTS, payments: false, deliverables: false }), '说明');
  expect(structural(drawn)).toEqual(['wrong sheetMissing 说明', 'odd sheetMissing 付款计划', 'odd sheetMissing 交付物']);
});
