// What of a month's penalties is deducted: the computed total, what the parties agreed, or no answer.
import { penaltySheet } from '../../../src/workbook/sheets/penalty';
import { cellAt, type CellValue, type SheetModel } from '../../../src/workbook/model';
import { type Key } from '../../domain/builtIn';
import { COLUMNS, payableRow, penaltyLayout } from '../../../src/workbook/sheets/penaltyLayout';
import { paymentsSheet } from '../../../src/workbook/sheets/payments';
import { NO_PAYMENTS } from '../../../src/workbook/sheets/paymentsEntries';
import { MONTHLY, paymentRows, SETTLED } from '../../../src/workbook/sheets/paymentsLayout';
import { byMonth, penaltyTotals } from '../../../src/workbook/sheets/penaltyTotals';
import type { Plan } from '../../../src/workbook/plan';
import { closeMonth, isRefused, withClosing } from '../../../src/workbook/closing';
import { CASES, type Case, payablePlan } from './payableCases';

const onPenalty = (plan: Plan): CellValue[] => {
  const sheet = penaltySheet(plan, plan.months[0]!);
  const row = payableRow(penaltyLayout(plan.contract));
  return [COLUMNS.amount, COLUMNS.source].map((col) => cellAt(sheet, row, col)?.value ?? '');
};

const paying = (plan: Plan): SheetModel =>
  paymentsSheet(plan, { ...NO_PAYMENTS, monthTotals: byMonth(plan, penaltyTotals(plan)), setAgainst: new Map([[plan.months[0]!.label, '第1期']]) });

/** Total, deduction, what it stands by, what the instalment bears; and the first instalment's deduction. */
const onPayments = (plan: Plan): CellValue[] => {
  const [sheet, rows] = [paying(plan), paymentRows(plan)];
  const month = [MONTHLY.amount, MONTHLY.payable, MONTHLY.basis, MONTHLY.borne].map((col) => cellAt(sheet, rows.firstMonth, col)?.value ?? '');
  return [...month, cellAt(sheet, rows.firstSettled, SETTLED.penalty)?.value ?? ''];
};

test.each<Case>(CASES)('%s', (_, key, metrics, penalties, total, payable, basis) => {
  const plan = payablePlan(key, metrics, penalties);
  expect(onPenalty(plan)).toEqual([payable, basis]);
  const borne = payable === '' ? 0 : payable;
  expect(onPayments(plan)).toEqual([total, payable, basis, borne, borne]);
});

test('the sheet says in words what is missing', () => {
  const text = (key: Key, ...more: [Case[2], Case[3]]): unknown => {
    const plan = payablePlan(key, ...more);
    return cellAt(penaltySheet(plan, plan.months[0]!), payableRow(penaltyLayout(plan.contract)), COLUMNS.remark)?.value;
  };
  expect(text('petition', { 迟延天数: 11, 未整改: 1 }, { '迟延#2': { agreed: 200_000 } })).toContain('确认未填全：有金额的条款须逐条填写确认，不收的填0');
  expect(text('petition', { 迟延天数: 10 }, {})).toBe('没有填写确认，按违约金合计');
  expect(text('petition', {}, {})).toBe('');
});

test('a month agreed in part is not closed; closed, it keeps what was agreed whatever is typed later', () => {
  const [open, agreed] = [{ '迟延#2': { agreed: 200_000 } }, { '迟延#2': { agreed: 200_000 }, 未整改: { agreed: 0 } }];
  const close = (penalties: Case[3]) => closeMonth(payablePlan('petition', { 迟延天数: 11, 未整改: 1 }, penalties), '2026-03', 46_120);
  const refused = close(open);
  expect(isRefused(refused) && refused.some(({ code, label }) => code === 'error' && label?.includes('应扣'))).toBe(true);
  const closing = close(agreed);
  if (isRefused(closing)) throw new Error('refused');
  const later = payablePlan('petition', { 迟延天数: 1 }, { 迟延: { agreed: 5 } });
  expect(onPayments({ ...later, entries: withClosing(later.entries, '2026-03', closing) })).toEqual([442_000, 200_000, '确认', 200_000, 200_000]);
});
