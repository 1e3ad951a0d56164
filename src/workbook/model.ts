// A workbook as data. Pure functions build it, tests compare it, a host draws it; nothing here knows a host.
import type { HighlightKey, StyleKey } from './styles';

export type ErrorText = '#N/A' | '#VALUE!' | '#NULL!' | '#DIV/0!' | '#REF!' | '#NAME?' | '#NUM!';

/** An error is told from a text that looks like one. */
export interface CellError {
  readonly error: ErrorText;
}

export const NOT_AVAILABLE: CellError = { error: '#N/A' };
export const WRONG_VALUE: CellError = { error: '#VALUE!' };

/** Dates are Excel serials; their style shows them as dates. `null` is a blank cell, `''` an empty result. */
export type CellValue = number | string | boolean | CellError;

/** Both ways to compute a cell, without `=`. Either may be missing: the stored value then stands for it. */
export interface Formula {
  readonly native?: string;
  readonly sla?: string;
  /** The native formula works on arrays and has to be entered as one. */
  readonly array?: boolean;
  /** The range which the SLA result fills; its other cells are then values of this formula. */
  readonly spill?: string;
}

export interface Cell {
  readonly value: CellValue | null;
  readonly formula?: Formula;
  readonly style: StyleKey;
  readonly unlocked?: boolean;
}

export type Rows = ReadonlyMap<number, ReadonlyMap<number, Cell>>;

export type Rule =
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'listFrom'; readonly source: string }
  | { readonly kind: 'decimal' | 'date'; readonly min: number | string; readonly max: number | string }
  | { readonly kind: 'custom'; readonly formula: string };

export interface Message {
  readonly title: string;
  readonly text: string;
}

export interface Validation {
  readonly ref: string;
  readonly rule: Rule;
  readonly prompt?: Message;
  readonly error?: Message;
  /** A warning lets the user keep what was typed. */
  readonly severity?: 'stop' | 'warning';
}

/** The formula is written for the first cell of the range and moves with it. Native only: Excel calls no add-in here. */
export interface Highlight {
  readonly ref: string;
  readonly formula: string;
  readonly style: HighlightKey;
}

export interface TableColumn {
  readonly name: string;
  readonly formula?: Formula;
}

export interface Table {
  readonly name: string;
  /** With the header row. */
  readonly ref: string;
  readonly columns: readonly TableColumn[];
}

export interface ColumnSpec {
  /** In characters of the default font. */
  readonly width?: number;
  readonly hidden?: boolean;
}

export interface Margins {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export interface PrintSetup {
  readonly orientation: 'portrait' | 'landscape';
  readonly area?: string;
  /** First and last of the rows that every page repeats. */
  readonly repeatRows?: readonly [number, number];
  /** In centimetres. */
  readonly margins: Margins;
  readonly footer: string;
  /** Pages high; without it as many as the rows need. The width always fits one page. */
  readonly pagesHigh?: number;
  /** Rows after which a page ends; elsewhere pages end where they are full. */
  readonly breaks?: readonly number[];
}

export interface Series {
  readonly name: string;
  /** Absolute, with the sheet: `'年度汇总'!$C$5:$C$16`. */
  readonly values: string;
  readonly colour: string;
  /** A reference line: dashed, no markers. */
  readonly reference?: boolean;
}

export interface Chart {
  readonly kind: 'line' | 'scatter';
  readonly title: string;
  /** The cells that it covers. */
  readonly ref: string;
  readonly categories: string;
  readonly series: readonly Series[];
  readonly min?: number;
  readonly max?: number;
}

export interface SheetModel {
  readonly name: string;
  readonly rows: Rows;
  readonly merges: readonly string[];
  readonly columns: ReadonlyMap<number, ColumnSpec>;
  readonly heights: ReadonlyMap<number, number>;
  readonly validations: readonly Validation[];
  readonly highlights: readonly Highlight[];
  readonly tables: readonly Table[];
  readonly charts: readonly Chart[];
  readonly print: PrintSetup;
  readonly protected: boolean;
  /** Rows above and columns to the left that stay in view. */
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly tab?: string;
  readonly hidden?: boolean;
}

export interface DefinedName {
  readonly name: string;
  /** Absolute, with the sheet. */
  readonly ref: string;
}

export interface Properties {
  readonly title: string;
  readonly subject?: string;
  /** ISO date and time; fixed by the caller, so that one model always gives the same file. */
  readonly created: string;
}

export interface WorkbookModel {
  readonly sheets: readonly SheetModel[];
  readonly names: readonly DefinedName[];
  readonly properties: Properties;
}

export const isCellError = (value: unknown): value is CellError => typeof value === 'object' && value !== null && 'error' in value;

export const cellAt = (sheet: SheetModel, row: number, col: number): Cell | undefined => sheet.rows.get(row)?.get(col);
