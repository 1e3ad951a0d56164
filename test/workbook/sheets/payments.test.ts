// 付款计划 of the contracts as a reader checks it.
import { builtIns } from '../../../src/contracts';
import { settle } from '../../../src/functions/settle';
import { workday } from '../../../src/functions/workday';
import { isIssue } from '../../../src/domain/issue';
import { isoOf, serialOf } from '../../../src/domain/time/serial';
import { checkModel } from '../../../src/workbook/checkModel';
import { cellAt, WRONG_VALUE } from '../../../src/workbook/model';
import { paymentNames, paymentsSheet } from '../../../src/workbook/sheets/payments';
import { calendarSheet } from '../../../src/workbook/sheets/paymentsCalendar';
import { MONTHLY, paymentRows, SETTLED } from '../../../src/workbook/sheets/paymentsLayout';
import { WORDS } from '../../../src/workbook/sheets/paymentsWords';
import { NO_PAYMENTS, type Typed } from '../../../src/workbook/sheets/paymentsEntries';
import { type PaymentValues, paymentValues } from '../../../src/workbook/sheets/paymentsValues';
import { termsSheet } from '../../../src/workbook/sheets/terms';
import { workbook } from '../../../src/workbook/workbook';
import { builtInPlan } from '../../recalc/planOf';

/** Chinese letters are two wide. */
const halfWidths = (text: string): number => [...text].reduce((width, letter) => width + (letter > '\u2e7f' ? 2 : 1), 0);

const shown = (value: PaymentValues['bondDue']): string => (value === undefined ? '' : isIssue(value) ? value.code : isoOf(value));

test.each(builtIns.map(({ key }) => key))('%s: sheets that no program repairs', (key) => {
  const plan = builtInPlan(key);
  const sheets = [termsSheet(plan), paymentsSheet(plan), calendarSheet(plan)];
  expect(checkModel(workbook({ title: '', created: '2026-03-03T08:00:00Z' }, sheets, paymentNames(plan)))).toEqual([]);
});

test('the bond is due twenty or thirty working days after signing; petition has none', () => {
  const due = (key: string): string => shown(paymentValues(builtInPlan(key), NO_PAYMENTS).bondDue);
  expect([due('website'), due('security'), due('petition')]).toEqual(['2026-03-31', '2026-04-15', '']);
});

test('an instalment of the next year has no date until its days off are typed in', () => {
  const plan = builtInPlan('website');
  const instalments = [{}, { trigger: serialOf(2026, 12, 20) }];
  const due = (holidays: typeof NO_PAYMENTS.holidays): string => shown(paymentValues(plan, { ...NO_PAYMENTS, instalments, holidays }).instalments[1]?.due);
  expect(due([])).toBe('noCalendar');
  expect(due([[serialOf(2027, 1, 1), '休']])).toBe('2027-01-18');
  expect(due([[serialOf(2027, 1, 1), '假']])).toBe('holidayKind');
});

test('penalties of chosen months are set against an instalment, the rest goes on', () => {
  const plan = builtInPlan('website');
  const monthTotals = new Map([['2026-03', { value: 500_000 }], ['2026-04', { value: 60_000.5 }]]);
  const setAgainst = new Map([['2026-03', '第1期'], ['2026-04', '第1期']]);
  const [first, second] = paymentValues(plan, { ...NO_PAYMENTS, monthTotals, setAgainst }).instalments;
  expect([first, second].map((row) => [String(row?.net), String(row?.carried)])).toEqual([['0', '14000.5'], ['219999.5', '0']]);
});

test('an instalment may be named by its number; a name that there is none of makes every deduction wrong', () => {
  const plan = builtInPlan('website');
  const monthTotals = new Map([['2026-03', { value: 100 }], ['2026-04', { value: 20 }]]);
  const penalties = (...typed: Typed[]): unknown[] => {
    const setAgainst = new Map(typed.map((one, i) => [plan.months[i]!.label, one]));
    const { instalments } = paymentValues(plan, { ...NO_PAYMENTS, monthTotals, setAgainst });
    return instalments.map(({ penalty }) => (isIssue(penalty) ? penalty.kind : Number(penalty)));
  };
  expect(penalties(1, '2')).toEqual([100, 20]);
  expect(penalties('第1期', '第2期')).toEqual([100, 20]);
  expect(penalties('第1期', '第9期')).toEqual(['value', 'value']);
  expect(penalties('第1期', ' ')).toEqual(['value', 'value']);
});

test('an unknown instalment is an error in its row and in the totals; the list says in Chinese what to choose', () => {
  const plan = builtInPlan('website');
  const rows = paymentRows(plan);
  const sheet = paymentsSheet(plan, { ...NO_PAYMENTS, setAgainst: new Map([['2026-03', '首期']]) });
  const value = (row: number, col: number): unknown => cellAt(sheet, row, col)?.value;
  const bottom = rows.firstMonth + plan.months.length;
  expect([value(rows.firstMonth, MONTHLY.borne), value(bottom, MONTHLY.borne), value(rows.settledTotal, SETTLED.penalty), value(rows.unassigned, MONTHLY.payable)])
    .toEqual([WRONG_VALUE, WRONG_VALUE, WRONG_VALUE, WRONG_VALUE]);
  expect([value(rows.firstDue, 1), value(rows.firstSettled, 1)]).toEqual(['第1期', '第1期']);
  const list = sheet.validations.find(({ rule }) => rule.kind === 'list' && rule.items.includes('第1期'));
  expect([list?.prompt?.title, list?.error?.title]).toEqual(['抵扣期次', '期次不符']);
});

test.each(builtIns.map(({ key }) => key))('%s: two lines for a note that comes later, whole lines on top', (key) => {
  const plan = builtInPlan(key);
  const sheet = paymentsSheet(plan);
  const rows = paymentRows(plan);
  plan.contract.instalments.forEach((_, i) => expect(sheet.heights.get(rows.firstDue + i)).toBeGreaterThanOrEqual(2 * 14));
  expect(halfWidths(WORDS.noCalendar)).toBeLessThanOrEqual(2 * 26);
  const about = String(cellAt(sheet, 2, 1)?.value).split('\n');
  expect(about.filter((line) => halfWidths(line) > 160)).toEqual([]);
});

test('the add-in computes what is stored', () => {
  const plan = builtInPlan('data');
  const holidays: typeof NO_PAYMENTS.holidays = [[serialOf(2027, 1, 1), '休'], [null, null], [serialOf(2027, 1, 9), '班']];
  const trigger = serialOf(2026, 12, 24) + 0.5;
  const { instalments, extension } = paymentValues(plan, { ...NO_PAYMENTS, holidays, instalments: [{ trigger }], daysPastTerm: 73 });
  expect(instalments[0]?.due).toBe(workday(trigger, 20, holidays.map((row) => row.map((typed) => typed ?? ''))));
  expect(Number(extension)).toBe(settle([['data']], 73));
});
