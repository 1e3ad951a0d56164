// A closed month (定稿): its sheets as they stood, every computed or typed cell beside its formula's text, and what was done to it
// since. Drawn from this alone, so that no later change of entries, terms or rules changes what was paid.
import type { CellValue, Highlight, PrintSetup } from '../model';
import type { StyleKey } from '../styles';
import type { MonthTyped } from './monthTyped';

export interface FrozenCell {
  readonly address: string;
  readonly kind: 'typed' | 'computed';
  /** What it is, for people: 「第3项 完成质量」, 「一般2 违约金（元）」. */
  readonly label: string;
  /** `''`: an empty result; typed cells that are blank are left out. */
  readonly value: CellValue;
  /** The native formula, without `=`; computed cells alone have one. */
  readonly formula?: string;
}

/** How the sheet looked: everything of it that is neither typed nor computed. */
export interface FrozenLayout {
  /** Style → ranges of cells, row by row. */
  readonly styles: Readonly<Partial<Record<StyleKey, readonly string[]>>>;
  /** Titles, heads, names: address → what is printed. */
  readonly texts: Readonly<Record<string, string | number>>;
  readonly merges: readonly string[];
  readonly widths: Readonly<Record<string, number>>;
  readonly heights: Readonly<Record<string, number>>;
  readonly highlights: readonly Highlight[];
  readonly print: PrintSetup;
  readonly freeze?: { readonly rows: number; readonly columns: number };
}

export interface FrozenSheet {
  readonly name: string;
  readonly cells: readonly FrozenCell[];
  readonly layout: FrozenLayout;
}

/** Where other sheets find a closed month's results, as `'2026-03 违约金'!$H$33`; the terms may since have moved them. */
export interface Anchors {
  readonly penalty: string;
  /** What is deducted, and by what. */
  readonly payable: string;
  readonly basis: string;
  /** By evaluation table. */
  readonly scores: Readonly<Record<string, string>>;
  readonly grades: Readonly<Record<string, string>>;
  /** Months in a row below 60, up to this one, by series (a table, or both as their mean). */
  readonly streaks: Readonly<Record<string, string>>;
}

/** 定稿 */
export interface Closed {
  readonly kind: 'closed';
  /** Counts every act of the workbook from 1. */
  readonly number: number;
  /** Serial of the day. */
  readonly on: number;
  readonly version: string;
  /** The month's penalties in yuan. */
  readonly total: CellValue;
  readonly sheets: readonly FrozenSheet[];
  readonly anchors: Anchors;
  /** What people had typed, in the form in which it is typed again when the month is reopened. */
  readonly typed: MonthTyped;
}

/** 重新打开 */
export interface Reopened {
  readonly kind: 'reopened';
  readonly number: number;
  readonly on: number;
  readonly version: string;
  readonly reason: string;
}

export type Act = Closed | Reopened;

/** All that was done to one month, in order; closed where the last act is. */
export interface Closing {
  readonly acts: readonly Act[];
}
