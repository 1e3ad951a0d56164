// What 总览 shows of a contract: references into its sheets with the values that stand there, or values alone.
import { findField, termText } from '../../domain/contract/term';
import type { CellValue } from '../model';
import type { Plan } from '../plan';
import type { Content } from '../sheetBuilder';

/** A cell elsewhere (`'2026-03 评分表'!$J$15`) and what it holds. */
export interface Linked {
  readonly ref?: string;
  readonly value: CellValue | null;
}

/** One evaluation form: for each month its total and its grade. */
export interface OverviewForm {
  readonly name: string;
  readonly scores: readonly Linked[];
  readonly grades: readonly Linked[];
}

/** Sheets that there is one of for every month: what they are, and the sheet of each of the overview's months. */
export interface Monthly {
  readonly name: string;
  readonly sheets: readonly (string | undefined)[];
}

/** Where the contract's sheets are, for the list of links. */
export interface Places {
  readonly guide: string | undefined;
  readonly terms: string | undefined;
  readonly log: string | undefined;
  readonly year: string | undefined;
  readonly payments: string | undefined;
  readonly deliverables: string | undefined;
  readonly monthly: readonly Monthly[];
}

export interface OverviewRow {
  readonly name: string;
  readonly provider: string;
  readonly amount: Linked;
  /** None where nothing is evaluated. */
  readonly forms: readonly OverviewForm[];
  readonly penalties: Linked;
  readonly nextPayment: Linked;
  readonly nextDeliverable: Linked;
  /** Without any, nothing is listed. */
  readonly places?: Places;
}

/** What the contract itself says; the rest stands on its sheets. */
export const overviewRow = (plan: Plan, sheets: Pick<OverviewRow, 'forms' | 'penalties' | 'nextPayment' | 'nextDeliverable' | 'places'>): OverviewRow => {
  const amount = findField(plan.contract, '金额');
  return {
    name: plan.name,
    provider: termText(plan.contract, '乙方') ?? '',
    amount: amount?.value.type === 'number' ? { ref: plan.terms.cell(amount, '名称'), value: amount.value.value.toNumber() } : { value: null },
    ...sheets,
  };
};

/** A link computes; a value without one stands alone. A blank cell that is referred to must not show as 0. */
export const contentOf = ({ ref, value }: Linked): Content =>
  ref === undefined ? value : { native: `IF(${ref}="","",${ref})`, value: value ?? '' };
