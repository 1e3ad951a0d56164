// 计算说明 as our rules write it.
import type { Finding } from '../../domain/breach/breach';
import { explainPenalty } from '../../domain/breach/explain';
import type { Contract } from '../../domain/contract/types';
import { isIssue } from '../../domain/issue';

export interface Explained {
  readonly text: string;
  readonly over: number | '';
  readonly under: number | '';
}

/** Only where the clause has an amount of its own to explain. */
export const explained = (contract: Contract, found: Finding | undefined): Explained => {
  const penalty = found?.penalty;
  if (penalty === undefined || isIssue(penalty) || found?.withheld !== undefined) return { text: '', over: '', under: '' };
  return { text: explainPenalty(contract, penalty), over: penalty.base.over.toNumber(), under: penalty.base.under.toNumber() };
};
