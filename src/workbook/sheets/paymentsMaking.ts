// What the parts of 付款计划 share while it is made.
import { cell } from '../address';
import type { CalendarPlan } from '../formulas/workdays';
import type { Validation } from '../model';
import type { Plan } from '../plan';
import type { SheetBuilder } from '../sheetBuilder';
import type { StyleKey } from '../styles';
import type { PaymentEntries, Typed } from './paymentsEntries';
import type { PaymentRows } from './paymentsLayout';
import type { PaymentValues } from './paymentsValues';

export interface Making {
  readonly built: SheetBuilder;
  readonly plan: Plan;
  readonly rows: PaymentRows;
  readonly entries: PaymentEntries;
  readonly values: PaymentValues;
  readonly span: CalendarPlan;
}

/** A cell to be filled in, with the check of what is typed. */
export function addIn(built: SheetBuilder, row: number, col: number, typed: Typed, style: StyleKey, check: Omit<Validation, 'ref'>): void {
  built.input(row, col, typed, style).validate(cell(row, col), check);
}
