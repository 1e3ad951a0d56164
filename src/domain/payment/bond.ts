// The performance bond (履约保函): what is left of it after what the client claimed from it.
import { type Issue, wrong } from '../issue';
import { type Decimal, sum } from '../money/decimal';
import { toFen } from '../money/round';

/** More than the bond cannot be claimed from it. */
export const bondLeft = (bond: Decimal, claims: readonly Decimal[]): Decimal | Issue => {
  const left = toFen(bond.minus(sum(claims)));
  return left.isNegative() && !left.isZero() ? wrong('negative', { argument: '履约保函余额', place: '', found: left.toString() }) : left;
};
