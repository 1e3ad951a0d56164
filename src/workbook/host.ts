// Whatever a workbook lives in: a file, the embedded spreadsheet, Excel. A host draws a model and reads back what is there.
import type { CellValue, SheetModel, WorkbookModel } from './model';
import type { StyleKey } from './styles';

/** Which of a cell's two formulas is drawn. */
export type Formulas = 'native' | 'addin';

/** A cell as a host holds it: one formula, with its stored value. */
export interface DrawnCell {
  readonly value: CellValue | null;
  readonly formula?: string;
  readonly array?: boolean;
  /** The range that the formula fills. */
  readonly spill?: string;
  /** `undefined`: looks that are not ours. */
  readonly style: StyleKey | undefined;
  readonly unlocked: boolean;
}

export interface DrawnTable {
  readonly name: string;
  readonly ref: string;
  readonly columns: readonly { readonly name: string; readonly formula?: string }[];
}

export interface DrawnSheet extends Omit<SheetModel, 'rows' | 'columns' | 'heights' | 'tables' | 'charts'> {
  /** By address. */
  readonly cells: Readonly<Record<string, DrawnCell>>;
  readonly columns: Readonly<Record<number, { readonly width?: number; readonly hidden?: boolean }>>;
  readonly heights: Readonly<Record<number, number>>;
  readonly tables: readonly DrawnTable[];
  /** How many; a host that reads a workbook does not take charts apart. */
  readonly charts: number;
}

export interface DrawnWorkbook {
  readonly sheets: readonly DrawnSheet[];
  readonly names: WorkbookModel['names'];
}

export type Feature =
  | 'merges'
  | 'formulas'
  | 'arrayFormulas'
  | 'storedValues'
  | 'styles'
  | 'widths'
  | 'heights'
  | 'validations'
  | 'highlights'
  | 'tables'
  | 'names'
  | 'protection'
  | 'print'
  | 'freeze'
  | 'charts'
  | 'tabColour'
  | 'hiddenColumns'
  | 'hiddenSheets';

/** What a host cannot do, with the reason for the user. Nothing is dropped silently. */
export interface Lack {
  readonly feature: Feature;
  readonly reason: string;
}

export interface WorkbookHost {
  readonly name: 'file' | 'grid' | 'excel';
  readonly lacks: readonly Lack[];
  draw(model: WorkbookModel, formulas: Formulas): Promise<void>;
  read(): Promise<DrawnWorkbook>;
}
