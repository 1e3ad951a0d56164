// 计算说明: a clause that is met, explained as SLA.EXPLAIN does: from live rates, bases, figures and amounts.
import { explainTail } from '../../domain/breach/explain';
import { printCondition } from '../../domain/condition/print';
import { findField, termText } from '../../domain/contract/term';
import { parseBase } from '../../domain/terms/rate';
import type { Rate } from '../../domain/contract/types';
import { checked, factor, type Quantity, unitParts } from '../formulas/amount';
import { isShareCap, overOf, shareOf, underOf } from '../formulas/live';
import { figure, percent, quote, quoteLong, toFen, trimmed, yuan } from '../formulas/text';
import { quotientsRange } from './penaltyBases';
import { type Line, quantityOf } from './penaltyFormulas';
import { at } from './penaltyLayout';

const LINE = 'CHAR(10)';
const figureOf = (quantity: Quantity): string => figure(`ROUND(${checked(quantity)},6)`);

/** `3,278,000.00÷12` */
const quotient = (over: string, under: string): string => `${yuan(over)}&IF(${under}=1,"","÷"&${under})`;

const multiple = (rate: Rate, ref: string, quantity: Quantity | undefined): string => {
  switch (rate.kind) {
    case 'share':
      return quantity?.times ? `${percent(shareOf(ref))}&IF(${checked(quantity)}=1,"","×"&${figureOf(quantity)}&"次")` : percent(shareOf(ref));
    case 'perUnit': {
      const { units, partial, percent: share, steps } = unitParts(ref, rate.unit, quantity ? checked(quantity) : 'NA()');
      return `${share}&"×"&${steps}&"（"&${quantity ? figureOf(quantity) : '""'}&${quote(`${rate.unit}，每`)}&IF(${units}="1","",${units})&${quote(rate.unit)}&IF(${partial},"，不足一个单位的按一个计","")&"）"`;
    }
    case 'shortfall':
      return `"("&MID(${ref},2,FIND("-",${ref})-2)&"−"&${quantity ? figureOf(quantity) : '""'}&")%"`;
  }
};

/** The words in the cell, and in brackets what that term says itself, where it is one of words. */
const baseWords = ({ plan, clause }: Line): string => {
  const { contract, terms } = plan;
  const ref = terms.cell(clause, '基数');
  if (clause.base?.kind !== 'term') return `${ref}&""`;
  const { name } = clause.base;
  const field = findField(contract, name);
  const text = termText(contract, name);
  const inner = text === undefined ? undefined : parseBase(text);
  const last = inner?.kind === 'term' ? inner.name : name;
  const stands = last === '中标金额' && !findField(contract, '中标金额') ? ['合同未写中标金额，以合同金额代'] : [];
  const parts = [...(field && text !== undefined ? [terms.cell(field, '名称')] : []), ...stands.map(quote)];
  return parts.length === 0 ? ref : `${ref}&"（"&${parts.join('&"；"&')}&"）"`;
};

const rateWords = ({ clause, row }: Line): string => {
  const ref = at(row, 'rate');
  return clause.rate?.kind === 'share' ? percent(shareOf(ref)) : `${ref}&""`;
};

const observed = (quantity: Quantity | undefined): string => {
  if (!quantity) return quote('次数 1');
  const name = quote(`${quantity.times ? '次数' : quantity.name} `);
  return `${name}&${!quantity.times && quantity.name === '可用性' ? percent(checked(quantity)) : figureOf(quantity)}`;
};

/** What is due before the cap, the cap's own words, and whether it was reached. */
const steps = (line: Line, rate: Rate): string => {
  const { plan, clause, row } = line;
  const quantity = quantityOf(line);
  const due = `(${at(row, 'used')}*(${factor(rate, at(row, 'rate'), quantity)}))`;
  const own = at(row, 'own');
  const start = `${quotient(at(row, 'over'), at(row, 'under'))}&"×"&${multiple(rate, at(row, 'rate'), quantity)}&" = "&`;
  const plain = `${yuan(own)}&"元"&IF(ABS(${due}-${toFen(due)})<0.000001,"","（四舍五入到分）")`;
  if (!clause.cap) return `${start}${plain}`;
  const ref = plan.terms.cell(clause, '上限');
  const bases = quotientsRange(plan);
  const share = quotient(`${at(row, 'over')}*${shareOf(ref)}`, at(row, 'under'));
  const most = `IF(${isShareCap(ref)},${share},${quotient(overOf(ref, bases), underOf(ref, bases))})`;
  const capped = `${yuan(due)}&"元，超过上限，按上限 "&${most}&" = "&${yuan(own)}&"元"`;
  return `${start}IF(${due}-${own}>0.0051,${capped},${plain})`;
};

export const explainFormula = (line: Line): string => {
  const { plan, clause, row } = line;
  if (!clause.rate) return '""';
  const given = trimmed(at(row, 'given'));
  const parts = [
    `"条款："&${at(row, 'clause')}&" "&${at(row, 'text')}`,
    ...(clause.condition ? [quoteLong(`条件：${printCondition(clause.condition)}`)] : []),
    `"认定："&${observed(quantityOf(line))}`,
    `"比例："&${rateWords(line)}`,
    `"基数："&IF(${given}="",${baseWords(line)},"填写的基数")`,
    `"计算："&${steps(line, clause.rate)}`,
    `"依据："&${plan.terms.cell(clause, '依据')}`,
    at(row, 'tail'),
  ];
  return `IF(ISNUMBER(${at(row, 'own')}),${parts.join(`&${LINE}&`)},"")`;
};

/** What the base is divided by what: of a base filled in the figure itself. */
export const overFormula = ({ plan, clause, row }: Line): string => quotientPart(row, `${overOf(plan.terms.cell(clause, '基数'), quotientsRange(plan))}`, at(row, 'used'));
export const underFormula = ({ plan, clause, row }: Line): string => quotientPart(row, underOf(plan.terms.cell(clause, '基数'), quotientsRange(plan)), '1');

const quotientPart = (row: number, own: string, given: string): string => `IF(ISNUMBER(${at(row, 'own')}),IF(${trimmed(at(row, 'given'))}="",${own},${given}),"")`;

/** By the add-in: as the amount, where the function finds the same row. */
export const explainSla = (line: Line, call: string | undefined): string | undefined =>
  call === undefined ? undefined : `IF(ISNUMBER(${at(line.row, 'own')}),${call.replace('SLA.PENALTY(', 'SLA.EXPLAIN(')},"")`;

export const tailOf = ({ plan, clause }: Line): string => explainTail(plan.contract, clause);
