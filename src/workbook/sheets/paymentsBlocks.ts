// The lower half of 付款计划: penalties by month and the instalment that bears them; beside them the bond and service past the term.
import { findField } from '../../domain/contract/term';
import type { Field } from '../../domain/contract/types';
import { isIssue } from '../../domain/issue';
import { ZERO } from '../../domain/money/decimal';
import { abs, absRange, cell, columnName, range } from '../address';
import { contractDate, isDay, workdayFormula, workdaySla } from '../formulas/workdays';
import type { Month } from '../months';
import { fillIn } from '../words.zh';
import { addIn, type Making } from './paymentsMaking';
import { againstCheck, countCheck, dayCheck, MONEY_CHECK, moneyValue, numberValue } from './paymentsCells';
import { isEmpty } from './paymentsEntries';
import { fen, moneyFormula, placeFormula, sumTyped, workdaysOf } from './paymentsFormulas';
import { BOND, CLAIM_ROWS, COLUMNS, instalmentName, MONTHLY, SETTLED } from './paymentsLayout';
import { roundedTotal } from './paymentsValues';
import { WORDS } from './paymentsWords';
import { errorOf } from './results';

function addMonth({ built, plan, rows, entries, values }: Making, { label }: Month, i: number): void {
  const line = rows.firstMonth + i;
  const total = entries.monthTotals.get(label);
  const [amount, payable] = [cell(line, MONTHLY.amount), cell(line, MONTHLY.payable)];
  const shown = total?.value ?? null;
  built.put(line, MONTHLY.month, label, 'centre');
  const due = total?.payable ?? { ref: `IF(${amount}="","",${amount})`, value: shown ?? '' };
  built.put(line, MONTHLY.payable, { native: due.ref, value: due.value }, 'money');
  built.put(line, MONTHLY.basis, total?.basis ? { native: total.basis.ref, value: total.basis.value } : null, 'centre');
  if (total?.ref === undefined) addIn(built, line, MONTHLY.amount, typeof shown === 'number' || typeof shown === 'string' ? shown : null, 'inputMoney', MONEY_CHECK);
  else built.put(line, MONTHLY.amount, { native: total.ref, value: shown ?? 0 }, 'money');
  built.input(line, MONTHLY.against, entries.setAgainst.get(label) ?? null, 'input');
  const place = values.places[i];
  const borne = isIssue(place) ? place : place === undefined ? undefined : values.months[i];
  const [placeAt, amountAt] = [cell(line, MONTHLY.place), cell(line, COLUMNS.helper)];
  built.put(line, MONTHLY.borne, { native: `IF(${placeAt}="","",${amountAt})`, value: moneyValue(borne) }, 'money');
  built.put(line, COLUMNS.helper, { native: moneyFormula(payable), value: moneyValue(values.months[i]) }, 'money');
  built.put(line, MONTHLY.computed, { native: moneyFormula(amount), value: moneyValue(values.totals[i]) }, 'money');
  const ids = plan.contract.instalments.map(({ id }) => id);
  built.put(line, MONTHLY.place, { native: placeFormula(cell(line, MONTHLY.against), ids), value: numberValue(place) }, 'integer');
}

function addMonthTotals({ built, rows, values }: Making): void {
  const { month, amount, payable, basis, borne: borneCol } = MONTHLY;
  const [top, bottom] = [rows.firstMonth, rows.monthTotal - 1];
  const sum = (col: number): string => fen(`SUM(${absRange(top, col, bottom, col)})`);
  const total = roundedTotal(values.months);
  const set = roundedTotal(values.places.flatMap((place, i) => (isIssue(place) ? [place] : place === undefined ? [] : [values.months[i] ?? ZERO])));
  const borne = roundedTotal(values.instalments.map(({ penalty }) => penalty));
  const open = isIssue(total) ? total : isIssue(borne) ? borne : total.minus(borne);
  built.put(rows.monthTotal, month, WORDS.total, 'total').row(rows.monthTotal, basis, [null, null], 'total');
  built.put(rows.monthTotal, amount, { native: sum(MONTHLY.computed), value: moneyValue(roundedTotal(values.totals)) }, 'totalMoney');
  built.put(rows.monthTotal, payable, { native: sum(COLUMNS.helper), value: moneyValue(total) }, 'totalMoney');
  built.put(rows.monthTotal, borneCol, { native: sum(borneCol), value: moneyValue(set) }, 'totalMoney');
  const left = fen(`${abs(rows.monthTotal, payable)}-${abs(rows.settledTotal, SETTLED.penalty)}`);
  built.put(rows.unassigned, month, WORDS.unassigned, 'total').put(rows.unassigned, amount, null, 'total');
  built.put(rows.unassigned, payable, { native: left, value: moneyValue(open) }, 'totalMoney');
  built.row(rows.unassigned, basis, [null, null, null], 'total');
}

export function addMonths(making: Making): void {
  const { built, plan, rows } = making;
  const [top, bottom] = [rows.firstMonth, rows.monthTotal - 1];
  built.put(rows.firstMonth - 2, 1, WORDS.monthly, 'section');
  built.row(top - 1, MONTHLY.month, WORDS.monthlyHeads, 'head').hideColumn(MONTHLY.place).hideColumn(MONTHLY.computed);
  plan.months.forEach((month, i) => addMonth(making, month, i));
  const items = plan.contract.instalments.map(({ id }) => instalmentName(id));
  if (items.length > 0) built.validate(range(top, MONTHLY.against, bottom, MONTHLY.against), againstCheck(items));
  built.highlight(range(top, MONTHLY.against, bottom, MONTHLY.borne), `ISERROR($${columnName(MONTHLY.place)}${top})`, 'warn');
  built.highlight(range(top, MONTHLY.payable, bottom, MONTHLY.basis), `ISERROR($${columnName(MONTHLY.payable)}${top})`, 'warn');
  addMonthTotals(making);
}

function addClaims({ built, rows, entries, span }: Making): void {
  const { label, ground, amount, last } = BOND;
  const head = rows.firstClaim - 1;
  built.put(head, label, WORDS.claims[0], 'head').merge(head, ground, head, amount - 1, WORDS.claims[1], 'head');
  built.merge(head, amount, head, last, WORDS.claims[2], 'head');
  for (let i = 0; i < CLAIM_ROWS; i += 1) {
    const line = rows.firstClaim + i;
    const claim = entries.claims[i];
    addIn(built, line, label, claim?.on ?? null, 'inputDate', dayCheck(span));
    built.mergeInput(line, ground, line, amount - 1, claim?.ground ?? null, 'inputText');
    built.mergeInput(line, amount, line, last, claim?.amount ?? null, 'inputMoney').validate(cell(line, amount), MONEY_CHECK);
  }
}

const labelled = ({ built }: Making, row: number, label: string): void => {
  built.merge(row, BOND.label, row, BOND.labelEnd, label, 'text');
};

function addBondDates(making: Making, bond: Field): void {
  const { built, plan, rows, entries, values, span } = making;
  const [signed, term] = [findField(plan.contract, '签订'), findField(plan.contract, '履约保函期限')];
  labelled(making, rows.bond + 1, fillIn(WORDS.bondDue, { 期限: term?.value.type === 'text' ? term.value.text : '' }));
  const start = signed && contractDate(plan.terms.cell(signed, '名称'));
  const count = term && workdaysOf(plan.terms.cell(term, '名称'));
  const dated = start !== undefined && count !== undefined && values.bondDue !== undefined;
  const due = dated ? { native: workdayFormula(span, start, count), sla: workdaySla(start, count), value: numberValue(values.bondDue) } : WORDS.notAgreed;
  built.merge(rows.bond + 1, BOND.value, rows.bond + 1, BOND.last, due, 'date');
  labelled(making, rows.bond + 2, WORDS.bondGiven);
  built.mergeInput(rows.bond + 2, BOND.value, rows.bond + 2, BOND.last, entries.bondGivenOn, 'inputDate');
  built.validate(cell(rows.bond + 2, BOND.value), dayCheck(span));
  const given = cell(rows.bond + 2, BOND.value);
  built.highlight(given, `AND(${isDay(span, given)},ISNUMBER(${cell(rows.bond + 1, BOND.value)}),${given}>=${cell(rows.bond + 1, BOND.value)}+1)`, 'bad');
  const claims = absRange(rows.firstClaim, BOND.amount, rows.firstClaim + CLAIM_ROWS - 1, BOND.amount);
  const left = fen(`${plan.terms.cell(bond, '名称')}-${sumTyped(claims)}`);
  labelled(making, rows.bondLeft, WORDS.bondLeft);
  built.merge(rows.bondLeft, BOND.value, rows.bondLeft, BOND.last, { native: `IF(${left}<0,#VALUE!,${left})`, value: moneyValue(values.bondLeft) }, 'totalMoney');
}

export function addBond(making: Making): void {
  const { built, plan, rows } = making;
  built.put(rows.bond - 1, BOND.label, WORDS.bond, 'section');
  const bond = findField(plan.contract, '履约保函');
  labelled(making, rows.bond, WORDS.bondAmount);
  if (bond?.value.type !== 'number') {
    built.merge(rows.bond, BOND.value, rows.bond, BOND.last, WORDS.notAgreed, 'centre');
    return;
  }
  const amount = { native: plan.terms.cell(bond, '名称'), value: bond.value.value.toNumber() };
  built.merge(rows.bond, BOND.value, rows.bond, BOND.last, amount, 'money');
  addBondDates(making, bond);
  addClaims(making);
}

/** Amount ÷ days of the term × days, as the contract has it; a contract without such a rule says so. */
export function addExtension(making: Making): void {
  const { built, plan, rows, entries, values } = making;
  const { contract, terms } = plan;
  labelled(making, rows.extension, WORDS.extension);
  labelled(making, rows.extension + 1, WORDS.extensionAmount);
  const [amount, start, end] = ['金额', '开始', '结束'].map((name) => findField(contract, name));
  const agreed = findField(contract, '超期结算') && amount && start && end;
  if (!agreed) {
    built.merge(rows.extension, BOND.value, rows.extension, BOND.last, WORDS.notAgreed, 'centre');
    built.merge(rows.extension + 1, BOND.value, rows.extension + 1, BOND.last, WORDS.notAgreed, 'centre');
    return;
  }
  const days = cell(rows.extension, BOND.value);
  built.mergeInput(rows.extension, BOND.value, rows.extension, BOND.last, isEmpty(entries.daysPastTerm) ? null : entries.daysPastTerm, 'inputInteger');
  built.validate(days, countCheck(rows.extension, BOND.value));
  const [from, to] = [contractDate(terms.cell(start, '名称')), contractDate(terms.cell(end, '名称'))];
  const result = fen(`${terms.cell(amount, '名称')}*${days}/(${to}-${from}+1)`);
  const checked = `IF(ISNUMBER(${days}),IF(OR(${days}<0,${days}<>INT(${days})),#VALUE!,${result}),#VALUE!)`;
  const value = values.extension;
  built.merge(rows.extension + 1, BOND.value, rows.extension + 1, BOND.last, {
    native: `IF(${days}="","",${checked})`,
    sla: `IF(${days}="","",SLA.SETTLE(${terms.range},${days}))`,
    value: isIssue(value) ? errorOf(value) : moneyValue(value),
  }, 'totalMoney');
}
