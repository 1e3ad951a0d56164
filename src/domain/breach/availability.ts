// The share of a period in which a service ran.
import { decimal, type Decimal } from '../money/decimal';
import { clip, merge, type Span, total } from '../time/intervals';

/** 0–1. Overlaps count once; what lies outside the period does not count. */
export const availability = (period: Span, outages: readonly Span[]): Decimal => {
  const down = total(merge(outages.flatMap((outage) => clip(outage, period) ?? [])));
  const seconds = period.end - period.start;
  return decimal(seconds - down).div(seconds);
};
