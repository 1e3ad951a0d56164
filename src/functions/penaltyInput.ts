// What SLA.PENALTY and SLA.EXPLAIN share: a clause with the base and the quantity that go with it.
import type { PenaltyInput } from '../domain/breach/penalty';
import { halfWidth, isBlank } from '../domain/cell';
import type { Contract } from '../domain/contract/types';
import { isIssue, type Issue } from '../domain/issue';
import { type Decimal } from '../domain/money/decimal';
import { beside, each, grid, type Place, readAmount, readText } from './cells';
import { contractOf } from './contractArgument';

type Compute = (contract: Contract, clause: string, input: PenaltyInput) => number | string | Issue;

const readBeside = (argument: unknown, row: number, column: number, clause: unknown, at: Place): Decimal | undefined | Issue => {
  const cell = beside(argument, row, column, grid(clause), at.argument);
  if (isIssue(cell)) return cell;
  return isBlank(cell) ? undefined : readAmount(cell, at);
};

/** A column of clauses gives a column of results; base and quantity stand for all, or one beside each. */
export const eachClause = (contract: unknown, clause: unknown, base: unknown, quantity: unknown, compute: Compute) => {
  const found = contractOf(contract);
  if (isIssue(found)) return found;
  return each(clause, 'clause', (cell, at, row, column) => {
    const id = readText(cell, at);
    if (isIssue(id)) return id;
    const given = readBeside(base, row, column, clause, { ...at, argument: 'base' });
    if (isIssue(given)) return given;
    const count = readBeside(quantity, row, column, clause, { ...at, argument: 'quantity' });
    if (isIssue(count)) return count;
    return compute(found, halfWidth(id), { ...(given && { base: given }), ...(count && { quantity: count }) });
  });
};
