// SLA.TERM
import { builtIns } from '../contracts/forFormulas';
import { amountOf, findField, settle, termDays } from '../domain/contract/term';
import type { Contract, FieldValue } from '../domain/contract/types';
import { halfWidth } from '../domain/cell';
import { isIssue, type Issue, missing, wrong } from '../domain/issue';
import { toFen } from '../domain/money/round';
import { each, readText } from './cells';
import { contractOf } from './contractArgument';
import { spill } from './errors';

const valueOf = (value: FieldValue): number | string => {
  switch (value.type) {
    case 'text':
      return value.text;
    case 'date':
      return value.serial;
    default:
      return value.value.toNumber();
  }
};

const monthlyFee = (contract: Contract): number | Issue => {
  const fee = amountOf(contract, '月均服务费');
  return isIssue(fee) ? fee : toFen(settle(fee)).toNumber();
};
const DERIVED = new Map([['月均服务费', monthlyFee], ['服务天数', termDays]]);

/** A term that other contracts have and this one does not is silence; a name that none has is a mistake. */
const absent = (contract: Contract, name: string): Issue => {
  const elsewhere = builtIns.some(({ key }) => {
    const other = contractOf(key);
    return !isIssue(other) && findField(other, name) !== undefined;
  });
  return elsewhere ? missing('noTerm', { name }) : wrong('unknownTerm', { found: name, known: [...contract.fields.keys(), ...DERIVED.keys()].join('、') });
};

const termOf = (contract: Contract, name: string): number | string | Issue => {
  const field = findField(contract, name);
  if (field) return valueOf(field.value);
  return DERIVED.get(name)?.(contract) ?? absent(contract, name);
};

/**
 * 合同的一条条款：金额、月均服务费、服务月数、开始、结束、履约保函、乙方等；给出一列名称则得一列。 One term of the contract; a range of names gives a range.
 * @customfunction TERM
 * @param {any[][]} contract 合同的键或名称，或合同条款表区域
 * @param {any[][]} field 条款名称
 * @returns {any[][]} 金额为元，日期为Excel序列值，比例为小数；合同没有写明为 #N/A
 */
export function term(contract: unknown[][], field: unknown[][]): unknown[][] {
  return spill(() => {
    const found = contractOf(contract);
    if (isIssue(found)) return found;
    return each(field, 'field', (cell, at) => {
      const name = readText(cell, at);
      return isIssue(name) ? name : termOf(found, halfWidth(name));
    });
  });
}
