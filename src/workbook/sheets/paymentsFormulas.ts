// The formulas of 付款计划 in functions of Excel 2016, and the add-in's where it has one.
import type { Instalment } from '../../domain/contract/types';
import { parseDue } from '../../domain/payment/due';
import { abs, absRange, cell } from '../address';
import { type CalendarPlan, contractDate, isDay, workdayFormula, workdaySla } from '../formulas/workdays';
import type { Formula } from '../model';
import { COLUMNS, instalmentName, MONTHLY, type PaymentRows, SETTLED } from './paymentsLayout';
import { WORDS } from './paymentsWords';

/** A typed amount: blank is none, text or less than nothing is wrong. */
export const moneyFormula = (ref: string): string => `IF(ISNUMBER(${ref}),IF(${ref}<0,#VALUE!,${ref}),IF(${ref}="",0,#VALUE!))`;

/** Half up to the fen; the inner rounding takes away binary noise. */
export const fen = (expression: string): string => `ROUND(ROUND(${expression},8),2)`;

/** Sums typed amounts of which none may be text or negative. */
export const sumTyped = (range: string): string => `IF(COUNTA(${range})>COUNT(${range}),#VALUE!,IF(COUNTIF(${range},"<0")>0,#VALUE!,SUM(${range})))`;

/** `20个工作日` is 20. */
export const workdaysOf = (ref: string): string => `VALUE(LEFT(${ref},FIND("个工作日",${ref})-1))`;

/** A share stands as a number or, where it has no decimal, as `1/12`: it is shown as it stands. */
export const dueFormula = (row: Instalment, line: number, span: CalendarPlan): Formula => {
  const trigger = abs(line, COLUMNS.trigger);
  const term = abs(line, COLUMNS.term);
  const when = (answer: string): string => `IF(${trigger}="","",IF(${isDay(span, trigger)},${answer},#VALUE!))`;
  switch (parseDue(row.due).kind) {
    case 'date':
      return { native: contractDate(term) };
    case 'atOnce':
      return { native: when(`INT(${trigger})`) };
    case 'words':
      return { native: when('NA()') };
    case 'workdays':
      return {
        native: when(workdayFormula(span, trigger, workdaysOf(term))),
        sla: when(workdaySla(trigger, workdaysOf(term))),
      };
  }
};

export const sourceFormula = (due: string, source: string): string => `IF(ISNA(${due}),"${WORDS.noCalendar}",${source}&"")`;

const arrayOf = (texts: readonly string[]): string => `{${texts.map((text) => `"${text.replace(/"/g, '""')}"`).join()}}`;

/** Which instalment is named, by its place: as it is printed or by its bare 编号. No lookup, as that would take `*` for a name. */
export const placeFormula = (against: string, ids: readonly string[]): string => {
  if (ids.length === 0) return `IF(${against}="","",#VALUE!)`;
  const is = (names: readonly string[]): string => `(${against}&""=${arrayOf(names)})`;
  const place = `SUMPRODUCT((${is(ids)}+${is(ids.map(instalmentName))}>0)*{${ids.map((_, i) => i + 1).join()}})`;
  return `IF(${against}="","",IF(${place}>0,${place},#VALUE!))`;
};

export interface SettledFormulas {
  readonly penalty: string;
  readonly other: string;
  readonly brought: string;
  readonly net: string;
  readonly carried: string;
  readonly difference: string;
  readonly state: string;
}

export const settledFormulas = (i: number, rows: PaymentRows, monthCount: number, span: CalendarPlan): SettledFormulas => {
  const line = rows.firstSettled + i;
  const at = (col: number): string => cell(line, col);
  const due = cell(rows.firstDue + i, COLUMNS.due);
  const [top, bottom] = [rows.firstMonth, rows.firstMonth + Math.max(monthCount, 1) - 1];
  const places = absRange(top, MONTHLY.place, bottom, MONTHLY.place);
  const amounts = absRange(top, COLUMNS.helper, bottom, COLUMNS.helper);
  const left = fen(`${at(SETTLED.amount)}-${at(SETTLED.brought)}-${at(SETTLED.penalty)}-${at(COLUMNS.helper)}`);
  const paidOn = at(SETTLED.paidOn);
  const lateness = `IF(INT(${paidOn})>${due},"${WORDS.late}"&(INT(${paidOn})-${due})&"${WORDS.days}","${WORDS.onTime}")`;
  return {
    // A month set against an instalment that there is none of may have meant any of them.
    penalty: `IF(SUMPRODUCT(--ISERROR(${places}))>0,#VALUE!,IF(SUMPRODUCT((${places}=${i + 1})*ISERR(${amounts}))>0,#VALUE!,SUMIF(${places},${i + 1},${amounts})))`,
    other: moneyFormula(at(SETTLED.other)),
    brought: i === 0 ? '0' : cell(line - 1, SETTLED.carried),
    net: `MAX(0,${left})`,
    carried: `MAX(0,-${left})`,
    difference: `IF(${at(SETTLED.invoice)}="","",${fen(`${moneyFormula(at(SETTLED.invoice))}-${at(SETTLED.net)}`)})`,
    state: `IF(${paidOn}="","",IF(${isDay(span, paidOn)},IF(${due}="","",${lateness}),#VALUE!))`,
  };
};
