// 付款计划 of the contracts as a reader checks it.
import { builtIns } from '../../../src/contracts';
import { settle } from '../../../src/functions/settle';
import { workday } from '../../../src/functions/workday';
import { isIssue } from '../../../src/domain/issue';
import { isoOf, serialOf } from '../../../src/domain/time/serial';
import { checkModel } from '../../../src/workbook/checkModel';
import { paymentNames, paymentsSheet } from '../../../src/workbook/sheets/payments';
import { calendarSheet } from '../../../src/workbook/sheets/paymentsCalendar';
import { NO_PAYMENTS } from '../../../src/workbook/sheets/paymentsEntries';
import { type PaymentValues, paymentValues } from '../../../src/workbook/sheets/paymentsValues';
import { termsSheet } from '../../../src/workbook/sheets/terms';
import { workbook } from '../../../src/workbook/workbook';
import { builtInPlan } from '../../recalc/planOf';

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

test('the add-in computes what is stored', () => {
  const plan = builtInPlan('data');
  const holidays: typeof NO_PAYMENTS.holidays = [[serialOf(2027, 1, 1), '休'], [null, null], [serialOf(2027, 1, 9), '班']];
  const trigger = serialOf(2026, 12, 24) + 0.5;
  const { instalments, extension } = paymentValues(plan, { ...NO_PAYMENTS, holidays, instalments: [{ trigger }], daysPastTerm: 73 });
  expect(instalments[0]?.due).toBe(workday(trigger, 20, holidays.map((row) => row.map((typed) => typed ?? ''))));
  expect(Number(extension)).toBe(settle([['data']], 73));
});
