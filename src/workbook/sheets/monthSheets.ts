// The sheets of one month: its forms, or its service log where nothing is evaluated, and its penalties. A closed month shows what it was closed with.
import { closedOf } from '../closing/state';
import { stamped, thaw } from '../closing/thaw';
import { stampOf } from '../closing/words';
import type { SheetModel } from '../model';
import type { Month } from '../months';
import type { Plan } from '../plan';
import { penaltySheet } from './penalty';
import { hasServiceLog, penaltyLayout } from './penaltyLayout';
import { inPages } from './penaltyPages';
import { scoreForm } from './scoreForm';
import { serviceLog } from './serviceLog';

export type MonthKind = 'form' | 'service' | 'penalty';
export type MonthSheet = readonly [MonthKind, SheetModel];

/** As they compute. */
export const monthSheets = (plan: Plan, month: Month): readonly MonthSheet[] => {
  const forms = [...plan.contract.tables.keys()].map((table): MonthSheet => ['form', scoreForm(plan, month, table)]);
  const log: readonly MonthSheet[] = hasServiceLog(plan.contract) ? [['service', serviceLog(plan, month)]] : [];
  return [...forms, ...log, ['penalty', inPages(penaltySheet(plan, month), penaltyLayout(plan.contract))]];
};

/** As they are drawn. */
export const drawnMonth = (plan: Plan, month: Month): readonly MonthSheet[] => {
  const stamp = stampOf(plan.entries.closings?.get(month.label));
  const closed = closedOf(plan.entries, month.label);
  if (!closed) return monthSheets(plan, month).map(([kind, sheet]): MonthSheet => [kind, stamped(sheet, stamp, 'warn')]);
  const others = hasServiceLog(plan.contract) ? 'service' : 'form';
  const last = closed.sheets.length - 1;
  return closed.sheets.map((sheet, i): MonthSheet => [i === last ? 'penalty' : others, stamped(thaw(sheet), stamp)]);
};
