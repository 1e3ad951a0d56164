// SLA.ASOF
import { inForce } from '../domain/contract/resolve';
import type { Term } from '../domain/contract/types';
import { isIssue } from '../domain/issue';
import { COLUMNS } from '../domain/terms/columns';
import { printTable } from '../domain/terms/print';
import { one, readDate } from './cells';
import { termsOf } from './contractArgument';
import { spill } from './errors';

const undated = (row: Term): Term => {
  const { from, ...rest } = row;
  return from === undefined ? row : (rest as Term);
};

/**
 * 某日有效的合同条款表（补充协议自生效日起替换同编号的行），可作其他函数的合同参数。 The terms in force on a date.
 * @customfunction ASOF
 * @param {any[][]} contract 合同的键或名称，或合同条款表区域（列“生效”）
 * @param date 日期
 * @returns {any[][]} 合同条款表，首行为表头
 */
export function asof(contract: unknown[][], date: unknown): unknown[][] {
  return spill(() => {
    const terms = termsOf(contract);
    if (isIssue(terms)) return terms;
    const day = one(date, 'date', readDate);
    if (isIssue(day)) return day;
    const rows = inForce(terms.terms, Math.floor(day)).map(undated);
    return printTable(rows, COLUMNS.filter((column) => column !== '生效')).map((row) => row.map((cell) => cell ?? ''));
  });
}
