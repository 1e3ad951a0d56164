// What is typed on 付款计划: dates, invoices and deductions of the instalments, what the months are set against, the bond, days off.
import { findField } from '../../domain/contract/term';
import { cell } from '../address';
import { HOLIDAYS } from '../formulas/workdays';
import type { Plan } from '../plan';
import { PAYMENTS } from '../sheetNames';
import { calendarOf } from '../sheets/paymentsCalendar';
import { BOND, CLAIM_ROWS, COLUMNS, instalmentName, MONTHLY, paymentRows, type PaymentRows, SETTLED } from '../sheets/paymentsLayout';
import { WORDS } from '../sheets/paymentsWords';
import { type Anchor, COUNT, type Expected, MONEY, TEXT, type TypedCell, type What } from './typedCell';

type Place = readonly [row: number, col: number, what: What, name: string, expected: Expected, anchor?: Anchor | undefined];

const dayOf = (plan: Plan): Expected => {
  const { first, last } = calendarOf(plan);
  return { kind: 'day', min: first, max: last };
};

const instalments = (plan: Plan, rows: PaymentRows, day: Expected): readonly Place[] =>
  plan.contract.instalments.flatMap(({ id }, index): Place[] => {
    const name = instalmentName(id);
    const [due, settled] = [rows.firstDue + index, rows.firstSettled + index];
    const [above, below] = [due, settled].map((row, nth): Anchor => ({ row, col: COLUMNS.id, text: name, nth }));
    return [
      [due, COLUMNS.trigger, { kind: 'instalment', index, field: 'trigger' }, `${name} 触发日期`, day, above],
      [settled, SETTLED.other, { kind: 'instalment', index, field: 'otherDeduction' }, `${name} 其他扣款`, MONEY, below],
      [settled, SETTLED.invoice, { kind: 'instalment', index, field: 'invoice' }, `${name} 发票金额`, MONEY, below],
      [settled, SETTLED.paidOn, { kind: 'instalment', index, field: 'paidOn' }, `${name} 付款日期`, day, below],
    ];
  });

const against = ({ contract, months }: Plan, rows: PaymentRows): readonly Place[] => {
  const items = contract.instalments.map(({ id }) => instalmentName(id));
  const expected: Expected = items.length > 0 ? { kind: 'list', items } : TEXT;
  return months.map(({ label }, i): Place => [rows.firstMonth + i, MONTHLY.against, { kind: 'against', month: label }, `${label} 抵扣期次`, expected, {
    row: rows.firstMonth + i, col: MONTHLY.month, text: label,
  }]);
};

/** The bond's amount has to be stated for anything to be asked of it. */
const bond = ({ contract }: Plan, rows: PaymentRows, day: Expected): readonly Place[] => {
  if (findField(contract, '履约保函')?.value.type !== 'number') return [];
  const claims = Array.from({ length: CLAIM_ROWS }, (_, index): Place[] => {
    const anchor: Anchor = { row: rows.firstClaim - 1, col: BOND.label, text: WORDS.claims[0] };
    const [row, name] = [rows.firstClaim + index, `履约保函 第${index + 1}次索赔`];
    return [
      [row, BOND.label, { kind: 'claim', index, field: 'on' }, `${name} 日期`, day, anchor],
      [row, BOND.ground, { kind: 'claim', index, field: 'ground' }, `${name} 事由`, TEXT, anchor],
      [row, BOND.amount, { kind: 'claim', index, field: 'amount' }, `${name} 金额`, MONEY, anchor],
    ];
  });
  const given: Anchor = { row: rows.bond + 2, col: BOND.label, text: WORDS.bondGiven };
  return [[rows.bond + 2, BOND.value, { kind: 'bondGiven' }, '履约保函 提交日期', day, given], ...claims.flat()];
};

const extension = ({ contract }: Plan, rows: PaymentRows): readonly Place[] => {
  const agreed = findField(contract, '超期结算') && ['金额', '开始', '结束'].every((name) => findField(contract, name));
  return agreed ? [[rows.extension, BOND.value, { kind: 'daysPastTerm' }, '超期服务天数', COUNT, { row: rows.extension, col: BOND.label, text: WORDS.extension }]] : [];
};

const holidays = (day: Expected): readonly Place[] =>
  Array.from({ length: HOLIDAYS.rows }, (_, index): Place[] => {
    const [row, name] = [HOLIDAYS.top + index, `放假安排 第${index + 1}行`];
    return [
      [row, HOLIDAYS.date, { kind: 'holiday', index, field: 'day' }, `${name} 日期`, day],
      [row, HOLIDAYS.kind, { kind: 'holiday', index, field: 'sort' }, `${name} 休或班`, { kind: 'list', items: ['休', '班'] }],
    ];
  }).flat();

/** The sheet is there where the contract states any payment or any deliverable. */
export const paymentCells = (plan: Plan): readonly TypedCell[] => {
  const { instalments: paid, deliverables } = plan.contract;
  if (paid.length === 0 && deliverables.length === 0) return [];
  const [rows, day] = [paymentRows(plan), dayOf(plan)];
  const places = [...instalments(plan, rows, day), ...against(plan, rows), ...bond(plan, rows, day), ...extension(plan, rows), ...holidays(day)];
  return places.map(([row, col, what, name, expected, anchor]) => ({
    sheet: PAYMENTS, address: cell(row, col), what, label: `${PAYMENTS} ${name}`, expected, ...(anchor && { anchor }),
  }));
};
