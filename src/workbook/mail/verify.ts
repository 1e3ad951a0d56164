// One returned copy held against the sender's receipt: every change by cell, with what stood there and what stands there now.
import { RULES_VERSION } from '../../domain/version';
import type { DrawnWorkbook } from '../host';
import { isWhole } from './digest';
import type { PackageFacts } from './facts';
import type { Finding } from './finding';
import { pairSheets } from './pairs';
import type { Receipt } from './receipt';
import { planOfReceipt } from './receiptPlan';
import { rolesOf } from './roles';
import { aroundFindings } from './verifyAround';
import { nameFindings, packageFindings, stampFindings } from './verifyBook';
import { cellFindings } from './verifyCells';
import { lineFindings } from './verifyLines';
import { lookFindings } from './verifyLooks';
import { resultFindings } from './verifyResults';

/** What weighs most first; within that in the order of the workbook. */
const byGravity = (findings: readonly Finding[]): readonly Finding[] => [...findings.filter(({ gravity }) => gravity === 'wrong'), ...findings.filter(({ gravity }) => gravity !== 'wrong')];

/** Nothing is found in a copy in which only what is open was filled in, whichever program saved it. */
export const verify = (drawn: DrawnWorkbook, facts: PackageFacts, receipt: Receipt): readonly Finding[] => {
  if (!isWhole(receipt)) return [{ code: 'receiptBroken', gravity: 'wrong', before: receipt.id }];
  const plan = planOfReceipt(receipt);
  const roles = rolesOf(plan, receipt);
  const { pairs, findings } = pairSheets(drawn, facts, receipt);
  // Results are ours to expect only under the rules that made the copy.
  const results = plan && receipt.rules === RULES_VERSION ? resultFindings(drawn, receipt, plan, pairs) : [];
  return byGravity([
    ...stampFindings(drawn, receipt),
    ...findings,
    ...pairs.flatMap((pair) => [...lineFindings(pair, roles), ...cellFindings(pair, roles), ...lookFindings(pair), ...aroundFindings(pair)]),
    ...results,
    ...nameFindings(drawn, facts, receipt),
    ...packageFindings(facts),
  ]);
};
