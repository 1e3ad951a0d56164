// A base of the contract (月均服务费, 取费基数, 中标金额×10%, …) as a native expression over the cells of 合同条款.
import { findField } from '../../domain/contract/term';
import type { Base, Clause } from '../../domain/contract/types';
import { parseBase } from '../../domain/terms/rate';
import type { Plan } from '../plan';

const fieldCell = (plan: Plan, name: string): string | undefined => {
  const field = findField(plan.contract, name);
  return field && plan.terms.cell(field, '名称');
};

const monthlyFee = (plan: Plan): string | undefined => {
  const [amount, months] = [fieldCell(plan, '金额'), fieldCell(plan, '服务月数')];
  return amount && months ? `${amount}/${months}` : undefined;
};

/** The same steps as the rules take: a field that is a number, a field that is itself a base, the bid for which the amount stands. */
const termFormula = (plan: Plan, name: string, depth: number): string | undefined => {
  if (name === '月均服务费' && !plan.contract.fields.has(name)) return monthlyFee(plan);
  const field = findField(plan.contract, name);
  if (!field) return name === '中标金额' ? fieldCell(plan, '金额') : undefined;
  if (field.value.type === 'number') return plan.terms.cell(field, '名称');
  const base = field.value.type === 'text' && depth < 3 ? parseBase(field.value.text) : undefined;
  return base && baseExpression(plan, base, undefined, depth + 1);
};

/** `amountCell`: where a base that is a plain amount stands. Undefined where the base is not known to the contract. */
const baseExpression = (plan: Plan, base: Base, amountCell: string | undefined, depth = 0): string | undefined => {
  switch (base.kind) {
    case 'amount':
      return amountCell ?? base.value.toString();
    case 'given':
    case 'elsewhere':
      return undefined;
    case 'term': {
      const term = termFormula(plan, base.name, depth);
      return term && base.share ? `${term}*${base.share.toString()}` : term;
    }
  }
};

export const baseFormula = (plan: Plan, clause: Clause): string | undefined =>
  clause.base && baseExpression(plan, clause.base, plan.terms.cell(clause, '基数'));

/** What a clause's cap amounts to, of its own base; undefined where it has none or it is not known. */
export const capFormula = (plan: Plan, clause: Clause): string | undefined => {
  const { cap } = clause;
  if (cap?.kind !== 'share') return cap && baseExpression(plan, cap, plan.terms.cell(clause, '上限'));
  const base = baseFormula(plan, clause);
  return base && `${base}*${plan.terms.cell(clause, '上限')}`;
};
