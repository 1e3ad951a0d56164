// The penalty for a year that failed (clause 年度): what is due by the score so far, in both ways; or which rule it is left to.
import { conditionFormula } from '../../domain/condition/formula';
import { vocabularyOf } from '../../domain/breach/breach';
import { clausesOf, penalty } from '../../domain/breach/penalty';
import type { Clause } from '../../domain/contract/types';
import { isIssue } from '../../domain/issue';
import { describe } from '../../domain/messages.zh';
import { decimal } from '../../domain/money/decimal';
import { type CellValue, isCellError } from '../model';
import type { Plan } from '../plan';
import type { Computed } from '../sheetBuilder';
import { baseFormula, capFormula } from './baseFormula';
import { cellOf } from './results';

const ID = '年度';

export interface YearFailed {
  readonly source: string;
  /** The amount, or in words why there is none. */
  readonly content: Computed | string;
}

const factor = (plan: Plan, { rate, ...clause }: Clause, score: string): string | undefined => {
  if (rate?.kind === 'shortfall') return `MAX(0,${rate.from.toString()}-${score})/100`;
  return rate?.kind === 'share' ? plan.terms.cell({ ...clause, rate }, '比例') : undefined;
};

/** One row of the clause: its amount where its condition holds. Undefined where the cells cannot tell. */
const amountFormula = (plan: Plan, clause: Clause, score: string): string | undefined => {
  const [base, share, cap] = [baseFormula(plan, clause), factor(plan, clause, score), capFormula(plan, clause)];
  if (base === undefined || share === undefined) return undefined;
  const due = `${base}*${share}`;
  return `ROUND(ROUND(${cap === undefined ? due : `MIN(${due},${cap})`},6),2)`;
};

const nativeFormula = (plan: Plan, clauses: readonly Clause[], score: string): string | undefined => {
  const vocabulary = vocabularyOf(plan.contract);
  let rest = '0';
  for (const clause of [...clauses].reverse()) {
    const amount = amountFormula(plan, clause, score);
    if (amount === undefined) return undefined;
    rest = clause.condition ? `IF(${conditionFormula(clause.condition, () => score, vocabulary)},${amount},${rest})` : amount;
  }
  return `IF(${score}="","",${rest})`;
};

const valueOf = (plan: Plan, score: CellValue): CellValue => {
  if (typeof score !== 'number') return isCellError(score) ? score : '';
  const due = penalty(plan.contract, ID, { quantity: decimal(score) });
  return isIssue(due) ? cellOf(due) : due.amount.toNumber();
};

/** `score`: where the year's score stands and what it is. Undefined where the contract has no such clause. */
export const yearFailed = (plan: Plan, score: { readonly ref: string; readonly value: CellValue }): YearFailed | undefined => {
  const clauses = clausesOf(plan.contract, ID);
  const [first] = clauses;
  if (!first) return undefined;
  // With a score that fails, so that the answer does not depend on this year's: is there an amount at all?
  const probe = penalty(plan.contract, ID, { quantity: decimal(0) });
  if (isIssue(probe)) return { source: first.source, content: describe(probe) };
  const native = nativeFormula(plan, clauses, score.ref);
  const sla = `IF(${score.ref}="","",SLA.PENALTY(${plan.terms.range},"${ID}",,${score.ref}))`;
  return { source: first.source, content: { ...(native === undefined ? {} : { native }), sla, value: valueOf(plan, score.value) } };
};
