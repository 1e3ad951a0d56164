// The one decimal arithmetic of the rules: forty digits, halves away from zero, never a float in between.
import DecimalJs from 'decimal.js';

export const Decimal = DecimalJs.clone({ precision: 40, rounding: DecimalJs.ROUND_HALF_UP, toExpNeg: -30, toExpPos: 30 });
export type Decimal = DecimalJs;

export const ZERO = new Decimal(0);
export const HUNDRED = new Decimal(100);
export const decimal = (value: number | string): Decimal => new Decimal(value);

/** A number as Excel shows it, to fifteen digits: means and sums in cells carry binary noise beyond (89.99499999999999 is 89.995). */
export const shown = (value: number): number => (Number.isInteger(value) ? value : Number(value.toPrecision(15)));

/** `30%` or `0.3` as an exact share. */
export const parseShare = (text: string): Decimal =>
  text.endsWith('%') ? new Decimal(text.slice(0, -1)).div(HUNDRED) : new Decimal(text);

export const percentText = (share: Decimal): string => `${share.times(HUNDRED).toString()}%`;
export const sum = (values: readonly Decimal[]): Decimal => values.reduce((total, value) => total.plus(value), ZERO);
export const isFiniteNumber = (x: unknown): x is number => typeof x === 'number' && Number.isFinite(x);
