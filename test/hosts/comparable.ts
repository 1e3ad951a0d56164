// What two hosts may differ in, by what they say they lack: everything else has to be the same after drawing and reading back.
import type { DrawnCell, DrawnWorkbook, Lack } from '../../src/workbook/host';
import type { Cell, WorkbookModel } from '../../src/workbook/model';

/** A workbook of which some cells leave out what a host makes for itself. */
export interface Comparable extends Omit<DrawnWorkbook, 'sheets'> {
  readonly sheets: readonly (Omit<DrawnWorkbook['sheets'][number], 'cells'> & {
    readonly cells: Readonly<Record<string, Partial<DrawnCell>>>;
  })[];
}

const without = <T extends object>(whole: T, left: (key: string) => boolean): Partial<T> =>
  Object.fromEntries(Object.entries(whole).filter(([key]) => !left(key))) as Partial<T>;

/** A host that computes for itself shows its own results, and fills what they fill; it may enter an array formula as a dynamic one. */
export const comparable = (book: DrawnWorkbook, lacks: readonly Lack[]): Comparable => {
  const lacking = new Set(lacks.map(({ feature }) => feature));
  const computes = lacking.has('storedValues');
  const plain = (cell: DrawnCell): Partial<DrawnCell> =>
    without(
      cell,
      (key) =>
        (computes && (key === 'spill' || (key === 'value' && cell.formula !== undefined))) ||
        (key === 'array' && lacking.has('arrayFormulas')),
    );
  const plainCells = (cells: DrawnWorkbook['sheets'][number]['cells']): Record<string, Partial<DrawnCell>> =>
    Object.fromEntries(Object.entries(cells).map(([address, cell]) => [address, plain(cell)]));
  return { ...book, sheets: book.sheets.map((sheet) => ({ ...sheet, cells: plainCells(sheet.cells) })) };
};

const withoutSpill = ({ formula, ...cell }: Cell): Cell =>
  formula ? { ...cell, formula: without(formula, (key) => key === 'spill') as NonNullable<Cell['formula']> } : cell;

/** Its cells that an SLA result fills hold what the model made up; a host that computes has its own there. */
export const withoutSpills = (model: WorkbookModel): WorkbookModel => ({
  ...model,
  sheets: model.sheets.map((sheet) => ({
    ...sheet,
    rows: new Map([...sheet.rows].map(([row, cells]) => [row, new Map([...cells].map(([col, cell]) => [col, withoutSpill(cell)]))])),
  })),
});
