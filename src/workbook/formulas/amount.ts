// What a clause costs, from live cells: rate, base, cap and the metric that is its quantity.
import type { Rate } from '../../domain/contract/types';
import { capOf, shareOf } from './live';
import { quote, toFen } from './text';

export interface AmountCells {
  readonly rate: string;
  /** The base that counts: a number, or an error. */
  readonly base: string;
  readonly cap: string | undefined;
  readonly bases: string;
}

/** How much of what: `cell` may be blank. */
export interface Quantity {
  readonly name: string;
  readonly cell: string;
  /** How often: blank is once. */
  readonly times: boolean;
  /** Days and times are whole; part of one is a mistake. */
  readonly whole: boolean;
}

export const checked = ({ cell, times, whole }: Quantity): string => {
  const value = whole ? `IF(${cell}=INT(${cell}),${cell},#VALUE!)` : cell;
  return `IF(ISNUMBER(${cell}),${value},${times ? '1' : 'NA()'})`;
};

/** `10.5%/2日(不足计)`: part of a step counts as one where the cell says so. */
export const unitParts = (ref: string, unit: string, quantity: string) => {
  const slash = `FIND("/",${ref})`;
  const at = `FIND(${quote(unit)},${ref},${slash})`;
  const units = `MID(${ref},${slash}+1,${at}-${slash}-1)`;
  const ratio = `${quantity}/IF(${at}=${slash}+1,1,VALUE(${units}))`;
  const partial = `ISNUMBER(FIND("(不足计)",${ref}))`;
  return { units, partial, percent: `LEFT(${ref},FIND("%",${ref}))`, steps: `IF(${partial},ROUNDUP(${ratio},0),INT(${ratio}))` };
};

const perUnit = (ref: string, unit: string, quantity: string): string => {
  const { steps } = unitParts(ref, unit, quantity);
  return `VALUE(LEFT(${ref},FIND("%",${ref})-1))/100*${steps}`;
};

export const factor = (rate: Rate, ref: string, quantity: Quantity | undefined): string => {
  switch (rate.kind) {
    case 'share':
      if (!quantity) return shareOf(ref);
      return quantity.times ? `${shareOf(ref)}*${checked(quantity)}` : `${shareOf(ref)}+0*${checked(quantity)}`;
    case 'perUnit':
      return perUnit(ref, rate.unit, quantity ? checked(quantity) : 'NA()');
    case 'shortfall':
      return `MAX(0,VALUE(MID(${ref},2,FIND("-",${ref})-2))-${quantity ? checked(quantity) : 'NA()'})/100`;
  }
};

export const amountFormula = (rate: Rate, cells: AmountCells, quantity: Quantity | undefined): string => {
  const due = `${cells.base}*(${factor(rate, cells.rate, quantity)})`;
  const amount = cells.cap === undefined ? due : `MIN(${due},${capOf(cells.cap, cells.base, cells.bases)})`;
  // A base that is missing is said before a quantity that is wrong; of two errors programs differ in which they show.
  return `IF(ISERROR(${cells.base}),${cells.base},${toFen(amount)})`;
};
