// Single terms of a contract: what a field says, what a base amounts to, which reading is chosen.
import { type Issue, isIssue, missing, wrong } from '../issue';
import { decimal, type Decimal } from '../money/decimal';
import { parseBase } from '../terms/rate';
import { findReading } from './readings';
import type { Base, Contract, Field, FieldValue } from './types';

/** Other words for the same field. */
const ALIASES: Readonly<Record<string, string>> = { 合同金额: '金额', 合同总额: '金额', 合同总金额: '金额', 服务商: '乙方', 委托方: '甲方', 简称: '名称' };

/** An exact quotient: a twelfth of an amount has no decimal, so it is divided once, at the end. */
export interface Quotient {
  readonly over: Decimal;
  readonly under: Decimal;
}
const ONE = decimal(1);
export const whole = (value: Decimal): Quotient => ({ over: value, under: ONE });
export const times = ({ over, under }: Quotient, factor: Decimal): Quotient => ({ over: over.times(factor), under });
export const settle = ({ over, under }: Quotient): Decimal => over.div(under);

export const choiceOf = (contract: Contract, reading: string): string => contract.readings.get(reading)?.choice ?? findReading(reading)?.choices[0] ?? '';

export const findField = (contract: Contract, name: string): Field | undefined => contract.fields.get(name) ?? contract.fields.get(ALIASES[name] ?? '');

const numberOf = (value: FieldValue): Decimal | undefined => (value.type === 'number' ? value.value : undefined);

/** A number term that a computation needs; a contract that lacks it is silent. */
export const needNumber = (contract: Contract, name: string): Decimal | Issue => {
  const field = findField(contract, name);
  if (!field) return missing('noTerm', { name });
  return numberOf(field.value) ?? wrong('termNotNumber', { name });
};
export const optionalNumber = (contract: Contract, name: string): Decimal | undefined => {
  const field = findField(contract, name);
  return field && numberOf(field.value);
};
export const termText = (contract: Contract, name: string): string | undefined => {
  const field = findField(contract, name);
  return field?.value.type === 'text' ? field.value.text : undefined;
};
export const dateOf = (contract: Contract, name: string): number | undefined => {
  const field = findField(contract, name);
  return field?.value.type === 'date' ? field.value.serial : undefined;
};

const monthly = (contract: Contract): Quotient | Issue => {
  const over = needNumber(contract, '金额');
  const under = needNumber(contract, '服务月数');
  if (isIssue(over)) return over;
  return isIssue(under) ? under : { over, under };
};

/** A term as an amount. 中标金额 falls back to the contract's amount; a field may itself be a base (取费基数). */
export const amountOf = (contract: Contract, name: string, depth = 0): Quotient | Issue => {
  if (name === '月均服务费' && !contract.fields.has(name)) return monthly(contract);
  const field = findField(contract, name);
  if (!field) return name === '中标金额' ? amountOf(contract, '金额') : missing('noTerm', { name });
  const value = numberOf(field.value);
  if (value) return whole(value);
  const base = field.value.type === 'text' && depth < 3 ? parseBase(field.value.text) : undefined;
  return base ? resolveBase(contract, base, depth + 1) : wrong('termNotNumber', { name });
};


export const resolveBase = (contract: Contract, base: Base, depth = 0): Quotient | Issue => {
  switch (base.kind) {
    case 'amount':
      return whole(base.value);
    case 'given':
      return missing('baseNotGiven');
    case 'elsewhere':
      return missing('leftElsewhere', { rule: termText(contract, '年度规则') ?? '其他规定' });
    case 'term': {
      const amount = amountOf(contract, base.name, depth);
      return isIssue(amount) || !base.share ? amount : times(amount, base.share);
    }
  }
};

/** Days of the term, both ends included. */
export const termDays = (contract: Contract): number | Issue => {
  const start = dateOf(contract, '开始');
  const end = dateOf(contract, '结束');
  return start === undefined || end === undefined ? missing('noTerm', { name: '开始、结束' }) : end - start + 1;
};
