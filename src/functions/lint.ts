// SLA.LINT
import { LATEST } from '../domain/contract/resolve';
import { isIssue } from '../domain/issue';
import { lint as findings } from '../domain/lint/lint';
import { contractOf } from './contractArgument';
import { spill } from './errors';

/**
 * 合同条款自身的空白与矛盾：类别、名称、说明、采用的解读、其他选择、依据。 What is silent or contradictory in the contract's own terms.
 * @customfunction LINT
 * @param {any[][]} contract 合同的键或名称，或合同条款表区域
 * @returns {any[][]} 每项一行，六列；没有则为一行“无”
 */
export function lint(contract: unknown[][]): unknown[][] {
  return spill(() => {
    const found = contractOf(contract, LATEST);
    if (isIssue(found)) return found;
    const rows = findings(found).map(({ topic, name, text, applied, others, source }) => [topic, name, text, applied ?? '', others ?? '', source]);
    return rows.length > 0 ? rows : [['无', '', '', '', '', '']];
  });
}
