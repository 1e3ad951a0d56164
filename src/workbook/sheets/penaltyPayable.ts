// What of a month's penalties is deducted (应扣): what the parties agreed line by line, else what was computed. Agreed in part it has
// no answer: nobody said whether the other lines are waived or forgotten.
import { isBlank } from '../../domain/cell';
import { abs, absRange, range } from '../address';
import { valueAt } from '../closing/state';
import type { Closed } from '../closing/types';
import { type CellValue, isCellError, NOT_AVAILABLE } from '../model';
import type { SheetBuilder } from '../sheetBuilder';
import { at, clauseRow, COLUMNS, type PenaltyLayout, payableRow } from './penaltyLayout';
import type { LineTyped } from './penaltyTyped';
import { BASIS, PAYABLE_WORDS as WORDS } from './penaltyWords';
import { computed } from './results';

export interface Payable {
  /** One of `BASIS`; blank where there is nothing to deduct as yet, or the total is an error. */
  readonly basis: string;
  readonly payable: CellValue;
}

interface Line {
  readonly amount: CellValue;
  readonly typed: LineTyped;
}

const isOpen = ({ amount, typed }: Line): boolean => typeof amount === 'number' && amount > 0 && isBlank(typed.agreed);

/** `agreed`: the sum of 确认, blank where nobody filled any in. */
export const payableOf = (total: CellValue, lines: readonly Line[], agreed: CellValue): Payable => {
  if (isCellError(total)) return { basis: '', payable: total };
  if (isCellError(agreed)) return { basis: BASIS.wrong, payable: agreed };
  if (agreed === '') return { basis: total === '' ? '' : BASIS.computed, payable: total };
  return lines.some(isOpen) ? { basis: BASIS.open, payable: NOT_AVAILABLE } : { basis: BASIS.agreed, payable: agreed };
};

export const closedPayable = (closed: Closed): Payable => ({ basis: String(valueAt(closed, closed.anchors.basis)), payable: valueAt(closed, closed.anchors.payable) });

const column = (layout: PenaltyLayout, name: 'amount' | 'agreed'): string =>
  absRange(clauseRow(layout, 0), COLUMNS[name], clauseRow(layout, layout.clauses.length - 1), COLUMNS[name]);

/** Lines with an amount beside which 确认 is blank; cells with nothing but spaces are blank, as everywhere. */
const openFormula = (layout: PenaltyLayout): string => {
  const amounts = column(layout, 'amount');
  return `SUMPRODUCT(ISNUMBER(${amounts})*(${amounts}>0)*(TRIM(SUBSTITUTE(${column(layout, 'agreed')},"　"," "))=""))`;
};

const basisFormula = (layout: PenaltyLayout): string => {
  const [total, agreed] = [at(layout.total, 'amount'), at(layout.total, 'agreed')];
  const filled = `IF(${openFormula(layout)}>0,"${BASIS.open}","${BASIS.agreed}")`;
  return `IF(ISERROR(${total}),"",IF(ISERROR(${agreed}),"${BASIS.wrong}",IF(${agreed}="",IF(${total}="","","${BASIS.computed}"),${filled})))`;
};

const payableFormula = (layout: PenaltyLayout, basis: string): string => {
  const [total, agreed] = [at(layout.total, 'amount'), at(layout.total, 'agreed')];
  return `IF(ISERROR(${total}),${total},IF(ISERROR(${agreed}),${agreed},IF(${basis}="${BASIS.open}",NA(),IF(${basis}="${BASIS.agreed}",${agreed},${total}))))`;
};

const saying = ({ cap }: PenaltyLayout): readonly (readonly [basis: string, text: string])[] => [
  [BASIS.computed, WORDS.computed],
  [BASIS.agreed, cap === undefined ? WORDS.agreed : WORDS.agreedUncapped],
  [BASIS.open, WORDS.open],
  [BASIS.wrong, WORDS.wrong],
];

const messageFormula = (layout: PenaltyLayout, basis: string): string =>
  saying(layout).reduceRight((rest, [word, text]) => `IF(${basis}="${word}","${text}",${rest})`, '""');

/** The line below 大写: the amount that 付款计划 takes, and by what it stands. */
export function addPayable(built: SheetBuilder, layout: PenaltyLayout, { basis, payable }: Payable): void {
  const row = payableRow(layout);
  const none = layout.clauses.length === 0;
  const basisAt = abs(row, COLUMNS.source);
  const put = (native: string, value: CellValue) => computed(none ? '""' : native, value);
  built.merge(row, COLUMNS.clause, row, COLUMNS.given, WORDS.title, 'total');
  built.put(row, COLUMNS.amount, put(payableFormula(layout, basisAt), payable), 'totalMoney');
  built.put(row, COLUMNS.source, put(basisFormula(layout), basis), 'total');
  const text = new Map(saying(layout)).get(basis) ?? '';
  built.merge(row, COLUMNS.remark, row, COLUMNS.reply, put(messageFormula(layout, basisAt), text), 'total').height(row, 24);
  built.highlight(range(row, COLUMNS.amount, row, COLUMNS.reply), `OR(${basisAt}="${BASIS.open}",${basisAt}="${BASIS.wrong}")`, 'warn');
}
