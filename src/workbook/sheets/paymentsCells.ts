// Small pieces that 付款计划 and 交付物 put together: results as cells, live terms, checks of what is typed, signatures.
import { type Issue, isIssue } from '../../domain/issue';
import type { Decimal } from '../../domain/money/decimal';
import { isoOf } from '../../domain/time/serial';
import { cell } from '../address';
import type { CalendarPlan } from '../formulas/workdays';
import type { CellValue, Validation } from '../model';
import type { SheetBuilder } from '../sheetBuilder';
import { fillIn } from '../words.zh';
import { errorOf } from './results';
import { WORDS } from './paymentsWords';

export const moneyValue = (amount: Decimal | Issue | undefined): CellValue =>
  amount === undefined ? '' : isIssue(amount) ? errorOf(amount) : amount.toNumber();

export const numberValue = (value: number | Issue | undefined): CellValue => (value === undefined ? '' : isIssue(value) ? errorOf(value) : value);

type Check = Omit<Validation, 'ref'>;

export const dayCheck = (span: CalendarPlan): Check => {
  const parts = { 从: isoOf(span.first), 至: isoOf(span.last) };
  return {
    rule: { kind: 'date', min: span.first, max: span.last },
    prompt: { title: '日期', text: fillIn(WORDS.dayPrompt, parts) },
    error: { title: '日期不符', text: fillIn(WORDS.dayError, parts) },
  };
};

export const MONEY_CHECK: Check = {
  rule: { kind: 'decimal', min: 0, max: 1e12 },
  prompt: { title: '金额', text: WORDS.moneyPrompt },
  error: { title: '金额不符', text: WORDS.moneyError },
};

export const againstCheck = (items: readonly string[]): Check => ({
  rule: { kind: 'list', items },
  prompt: { title: '抵扣期次', text: WORDS.againstPrompt },
  error: { title: '期次不符', text: WORDS.againstError },
});

/** Whole numbers from 0 on, in every cell of a range that begins there. */
export const countCheck = (row: number, col: number): Check => {
  const first = cell(row, col);
  return {
    rule: { kind: 'custom', formula: `AND(ISNUMBER(${first}),${first}>=0,${first}=INT(${first}))` },
    error: { title: '数量不符', text: WORDS.countError },
  };
};

/** For rows whose height nothing fits: points a line, and how many lines a Chinese text takes. */
export const LINE = 14;
export const linesOf = (text: string, width: number): number => Math.max(1, Math.ceil((text.length * 2) / (width - 1)));

/** Two lines: who did it and who checked it; the provider and the day. */
export function addSignatures(built: SheetBuilder, row: number, middle: number, last: number): void {
  built.merge(row, 1, row, middle, WORDS.assessor, 'sign').merge(row, middle + 1, row, last, WORDS.reviewer, 'sign');
  built.merge(row + 1, 1, row + 1, middle, WORDS.provider, 'sign').merge(row + 1, middle + 1, row + 1, last, WORDS.date, 'sign');
  built.height(row, 28).height(row + 1, 28);
}
