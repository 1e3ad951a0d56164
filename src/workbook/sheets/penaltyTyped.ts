// What the parties enter beside the lines of a penalty sheet: another base, what is claimed, waived and agreed, the reply.
import { type Issue, wrong } from '../../domain/issue';
import { isBlank, show } from '../../domain/cell';
import { decimal, type Decimal, sum } from '../../domain/money/decimal';
import type { PenaltyTyped, Typed } from '../entries';
import { type CellValue, WRONG_VALUE } from '../model';
import type { Month } from '../months';
import type { Plan } from '../plan';
import { lineKeys } from './penaltyLayout';

export type LineTyped = PenaltyTyped;

export const SUMMED = ['claimed', 'waived', 'agreed'] as const;
export type Sums = Readonly<Record<(typeof SUMMED)[number], CellValue>>;

/** Line by line, in the order of the sheet. */
export const linesTyped = ({ contract, entries }: Plan, { label }: Month): readonly LineTyped[] => {
  const typed = entries.penalties?.get(label);
  return lineKeys(contract).map((key) => typed?.get(key) ?? {});
};

const wrongBase = (base: Typed): Issue => wrong('baseNegative', { found: show(base) });

/** The base that is to be used instead of the contract's; undefined where nobody filled one in. */
export const givenBase = ({ base }: LineTyped): Decimal | Issue | undefined => {
  if (isBlank(base)) return undefined;
  return typeof base === 'number' && base >= 0 ? decimal(base) : wrongBase(base ?? '');
};

/** Amounts are numbers of at least nothing: text among them would be left out of the sum without a word. */
const sumOf = (amounts: readonly (Typed | undefined)[]): CellValue => {
  const typed = amounts.filter((amount): amount is Typed => !isBlank(amount));
  if (typed.length === 0) return '';
  const numbers = typed.filter((amount): amount is number => typeof amount === 'number' && amount >= 0);
  return numbers.length < typed.length ? WRONG_VALUE : sum(numbers.map(decimal)).toDecimalPlaces(2).toNumber();
};

export const sumsOf = (lines: readonly LineTyped[]): Sums => ({
  claimed: sumOf(lines.map(({ claimed }) => claimed)),
  waived: sumOf(lines.map(({ waived }) => waived)),
  agreed: sumOf(lines.map(({ agreed }) => agreed)),
});

/** Cells with nothing but spaces are blank, as everywhere. */
export const sumFormula = (cells: string): string => {
  const filled = `SUMPRODUCT(--(TRIM(SUBSTITUTE(${cells},"　"," "))<>""))`;
  return `IF(${filled}=0,"",IF(OR(COUNT(${cells})<${filled},MIN(${cells})<0),#VALUE!,ROUND(ROUND(SUM(${cells}),8),2)))`;
};
