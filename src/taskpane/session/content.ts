// What the workbook holds, as the pane needs it: sheets of ours with everything typed into them, sheets that are not ours, tables of terms.
import type { DrawnWorkbook } from '../../workbook/host';
import type { Plan } from '../../workbook/plan';
import { findTables, type FoundTable } from '../contract/tables';

/** A cell that somebody filled in. */
export interface Filled {
  readonly sheet: string;
  readonly address: string;
  readonly month: string | undefined;
  readonly part: 'log' | 'payments' | 'deliverables' | 'month';
}

export interface OwnBook {
  /** The terms, months and entries as they stand. */
  readonly plan: Plan;
  readonly typed: readonly Filled[];
}

interface Common {
  /** Sheets that are not ours: never touched. */
  readonly foreign: readonly string[];
  readonly tables: readonly FoundTable[];
}

export type Content =
  | (Common & { readonly state: 'empty' })
  | (Common & { readonly state: 'ours'; readonly own: readonly string[]; readonly book: OwnBook })
  | (Common & { readonly state: 'unreadable'; readonly faults: readonly string[] });

export const contentOf = (drawn: DrawnWorkbook): Content => ({
  state: 'empty',
  foreign: drawn.sheets.filter(({ cells }) => Object.keys(cells).length > 0).map(({ name }) => name),
  tables: findTables(drawn, []),
});
