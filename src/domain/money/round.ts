// Rounding modes as named functions.
import { Decimal } from './decimal';

/** An amount half up to the fen: once, at the end. */
export const toFen = (amount: Decimal): Decimal => amount.toDecimalPlaces(2, Decimal.ROUND_HALF_UP);

/** A score half up to the hundredth, before any comparison. */
export const toHundredth = (score: Decimal): Decimal => score.toDecimalPlaces(2, Decimal.ROUND_HALF_UP);

/** `1,203,720.00`, as statements print an amount. */
export const yuanText = (amount: Decimal): string => {
  const [whole = '0', fraction = '00'] = amount.toFixed(2).split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${fraction}`;
};
