// Clauses and their figures in words: what statements, SLA.BREACH and SLA.EXPLAIN print.
import { findField, type Quotient, settle, termText } from '../contract/term';
import type { Base, Clause, Contract } from '../contract/types';
import { isIssue } from '../issue';
import { describe } from '../messages.zh';
import { percentText } from '../money/decimal';
import { yuanText } from '../money/round';
import { parseBase, printBase, printRate } from '../terms/rate';
import type { MetricValue } from './metricRules';
import type { Penalty } from './penalty';

/** At most six decimals: figures are shown, not computed with. */
const plain = (value: number): string => String(Math.round(value * 1e6) / 1e6);

export const metricText = (name: string, value: MetricValue): string => {
  if (isIssue(value)) return `${name} 未定（${describe(value)}）`;
  if (value === undefined) return `${name} 无`;
  if (typeof value === 'string') return `${name} ${value}`;
  return name === '可用性' ? `${name} ${plain(value * 100)}%` : `${name} ${plain(value)}`;
};

export const observedText = (observed: readonly (readonly [string, MetricValue])[]): string => observed.map(([name, value]) => metricText(name, value)).join('，');

export const rateText = (clause: Clause): string => (clause.rate ? printRate(clause.rate) : '另行规定');

/** `一般违约基数（月均服务费）`: a base that is itself a term is shown with what that term says; the bid where only the contract's amount is known, too. */
const baseName = (contract: Contract, base: Base): string => {
  const printed = String(printBase(base));
  if (base.kind !== 'term') return printed;
  const text = termText(contract, base.name);
  const inner = text === undefined ? undefined : parseBase(text);
  const named = inner?.kind === 'term' ? inner : base;
  const fallback = named.name === '中标金额' && !findField(contract, '中标金额') ? '；合同未写中标金额，以合同金额代' : '';
  return text === undefined && fallback === '' ? printed : `${printed}（${[text, fallback.slice(1)].filter((part) => part).join('；')}）`;
};

export const baseText = (contract: Contract, penalty: Penalty): string => {
  const base = penalty.clause?.base;
  if (penalty.baseGiven) return '填写的基数';
  return base ? baseName(contract, base) : '';
};

/** A twelfth of an amount is shown to the fen and marked as unrounded. */
export const quotientText = (value: Quotient): string => (value.under.eq(1) ? yuanText(value.over) : `${yuanText(value.over)}÷${value.under.toString()}`);

const multiple = (penalty: Penalty): string => {
  const rate = penalty.clause?.rate;
  if (!rate) return '';
  const quantity = plain(penalty.quantity.toNumber());
  switch (rate.kind) {
    case 'share':
      return penalty.metric === undefined && quantity !== '1' ? `${percentText(rate.value)}×${quantity}次` : percentText(rate.value);
    case 'perUnit':
      return `${percentText(rate.value)}×${penalty.factor.div(rate.value.isZero() ? 1 : rate.value).toString()}（${quantity}${rate.unit}，每${rate.units === 1 ? '' : rate.units}${rate.unit}${rate.partial ? '，不足一个单位的按一个计' : ''}）`;
    case 'shortfall':
      return `(${rate.from.toString()}−${quantity})%`;
  }
};

/** `3,278,000.00÷12×200% = 546,333.33元`. */
export const stepsText = (penalty: Penalty): string => {
  if (!penalty.clause) return `${penalty.metric ?? '数量'} ${penalty.quantity.toString()} 不符合本条任何一行，违约金 0.00元`;
  const cap = penalty.capped && penalty.cap ? `，超过上限，按上限 ${quotientText(penalty.cap)}` : '';
  const due = settle({ over: penalty.base.over.times(penalty.factor), under: penalty.base.under });
  const rounded = due.eq(penalty.amount) || penalty.capped ? '' : '（四舍五入到分）';
  return `${quotientText(penalty.base)}×${multiple(penalty)} = ${yuanText(penalty.capped ? due : penalty.amount)}元${rounded}${cap}${penalty.capped ? ` = ${yuanText(penalty.amount)}元` : ''}`;
};
