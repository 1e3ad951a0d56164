// What SLA.PENALTY and SLA.EXPLAIN share: a clause with the base and the quantity that go with it.
import type { PenaltyInput } from '../domain/breach/penalty';
import { halfWidth, isBlank } from '../domain/cell';
import type { Contract } from '../domain/contract/types';
import { isIssue, type Issue } from '../domain/issue';
import { type Decimal } from '../domain/money/decimal';
import { beside, each, type Place, readAmount, readText } from './cells';
import { contractOf } from './contractArgument';

type Compute = (contract: Contract, clause: string, input: PenaltyInput) => number | string | Issue;

const readOptional = (cell: unknown, at: Place): Decimal | undefined | Issue => {
  if (isIssue(cell)) return cell;
  return isBlank(cell) ? undefined : readAmount(cell, at);
};

/** A column of clauses gives a column of results; base and quantity stand for all, or one beside each. */
export const eachClause = (contract: unknown, clause: unknown, base: unknown, quantity: unknown, compute: Compute) => {
  const found = contractOf(contract);
  if (isIssue(found)) return found;
  const [bases, quantities] = [beside(base, clause, 'base'), beside(quantity, clause, 'quantity')];
  return each(clause, 'clause', (cell, at, row, column) => {
    const id = readText(cell, at);
    if (isIssue(id)) return id;
    const given = readOptional(bases(row, column), { ...at, argument: 'base' });
    if (isIssue(given)) return given;
    const count = readOptional(quantities(row, column), { ...at, argument: 'quantity' });
    if (isIssue(count)) return count;
    return compute(found, halfWidth(id), { ...(given && { base: given }), ...(count && { quantity: count }) });
  });
};
