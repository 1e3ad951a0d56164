// Whatever a workbook lives in: a file, the embedded spreadsheet, Excel. A host draws a model and reads back what is there.
import type { Beside } from './mail/beside';
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

/** Something typed into one cell; `null` empties it. */
export interface CellChange {
  readonly sheet: string;
  readonly address: string;
  readonly value: CellValue | null;
}

export interface Placing {
  readonly formulas: Formulas;
  /** Sheets of ours that go away (a month no longer covered); anything else that the model does not name stays. */
  readonly remove?: readonly string[];
  readonly progress?: (sheet: string, done: number, of: number) => void;
  readonly cancelled?: () => boolean;
}

export interface Opening {
  readonly isOn: () => boolean;
  readonly turn: (on: boolean) => Promise<void>;
}

/** A workbook that somebody is working in. Each call that changes it can be undone in one step; one that fails leaves it as it was. */
export interface LiveHost extends WorkbookHost {
  /** Sheets of the model replace those of the same name; other sheets are kept. */
  place(model: WorkbookModel, placing: Placing): Promise<'done' | 'cancelled'>;
  write(changes: readonly CellChange[]): Promise<void>;
  /** False where there is nothing to take back. */
  undo(): Promise<boolean>;
  /** Brings a cell into view and selects it. */
  show(sheet: string, address: string): Promise<void>;
  /** Calls back after anything changed, by the user or by us, once it is computed; gives what ends it. */
  onChange(listener: () => void): () => void;
  /** Where it is known. */
  readonly beside?: Beside;
  /** Enters calls of our functions again that stay `#NAME?`, because they were entered where nobody knew them; tells how many. */
  repairFormulas?(): Promise<number>;
  /** Whether the pane opens with this workbook; where it stands beside the sheets anyway nobody asks. */
  readonly opening?: Opening | undefined;
}
