// The one workbook of the page: its snapshot out of the grid and into it, and when it is computed.
import {
  ICommandService,
  IResourceLoaderService,
  LifecycleStages,
  type IUnitRange,
  type IWorkbookData,
  type Workbook,
} from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/preset-sheets-core';
import type { Grid } from './createGrid';
import type { Matrix } from './drawCells';
import { refOf, type Box } from './ranges';
import type { Computed } from './readBook';
import type { Spill } from './readCells';

/** Long enough for a year's workbook on a slow computer; a calculation that has nothing to do reports nothing. */
const PATIENCE = 30_000;

const current = ({ api }: Grid) => {
  const book = api.getActiveWorkbook();
  if (!book) throw new Error('the grid holds no workbook');
  return book;
};

export const workbookOf = (grid: Grid): Workbook => current(grid).getWorkbook();
export const unitOf = (grid: Grid): string => current(grid).getId();

/** A copy: later changes in the grid do not reach it. */
export const snapshotOf = (grid: Grid): IWorkbookData =>
  structuredClone(grid.injector.get(IResourceLoaderService).saveUnit<IWorkbookData>(unitOf(grid)) ?? workbookOf(grid).getSnapshot());

/** Before that the grid has no place to scroll to. */
export const whenRendered = ({ api }: Grid): Promise<void> =>
  new Promise((resolve) => {
    if (api.getCurrentLifecycleStage() >= LifecycleStages.Rendered) return resolve();
    const changed = api.addEvent(api.Event.LifeCycleChanged, ({ stage }) => {
      if (stage < LifecycleStages.Rendered) return;
      changed.dispose();
      resolve();
    });
  });

/** Runs what starts a calculation and waits until its results are in the cells. */
export async function whenComputed(grid: Grid, act: () => unknown): Promise<void> {
  const formula = grid.api.getFormula();
  const done = formula.onCalculationResultApplied(PATIENCE).catch(() => undefined);
  await act();
  await done;
}

/** As much of a kept snapshot as tells that it is one. */
export const isSnapshot = (book: unknown): book is IWorkbookData =>
  typeof book === 'object' && book !== null && 'sheetOrder' in book && 'sheets' in book;

let opened = 0;

/** Formulas that come without a result, because it fills other cells too. */
function uncomputed({ sheets }: IWorkbookData, unitId: string): IUnitRange[] {
  return Object.entries(sheets).flatMap(([sheetId, { cellData = {} }]) =>
    Object.entries(cellData as Matrix).flatMap(([row, line]) =>
      Object.entries(line).flatMap(([column, { f, v }]) => {
        if (!f || (v !== undefined && v !== null)) return [];
        const [r, c] = [Number(row), Number(column)];
        return [{ unitId, sheetId, range: { startRow: r, endRow: r, startColumn: c, endColumn: c } }];
      }),
    ),
  );
}

/** Sheets come with the results of our own rules. What has none is computed, and the engine learns what depends on what before anyone types. */
const compute = (grid: Grid, dirtyRanges: IUnitRange[]): void =>
  void grid.api.executeCommand(
    'formula.mutation.set-trigger-formula-calculation-start',
    { dirtyRanges, forceCalculation: false },
    { onlyLocal: true },
  );

const calculationEnd = (grid: Grid): Promise<void> =>
  new Promise((resolve) => {
    const ended = grid.api.getFormula().calculationEnd(() => {
      ended.dispose();
      resolve();
    });
  });

/** Shows another snapshot in place of what is there. The same id twice would make plug-ins mix up old and new. */
export async function showSnapshot(grid: Grid, snapshot: IWorkbookData, active: string | undefined): Promise<void> {
  const before = grid.api.getActiveWorkbook()?.getId();
  opened += 1;
  const id = `book${opened}`;
  if (before !== undefined) grid.api.disposeUnit(before);
  grid.api.createWorkbook({ ...snapshot, id });
  if (active !== undefined) current(grid).getSheetByName(active)?.activate();
  const missing = uncomputed(snapshot, id);
  const ended = calculationEnd(grid);
  compute(grid, missing);
  // Learning what depends on what goes on behind; only results that are missing are waited for.
  if (missing.length > 0) await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
}

/** Ranges that formulas fill, and what they put there: kept by the engine, not by the snapshot. */
export function computedOf(grid: Grid): Computed {
  const unit = unitOf(grid);
  const model = grid.injector.get(FormulaDataModel);
  const ranges = model.getArrayFormulaRange()[unit] ?? {};
  const values = model.getArrayFormulaCellData()[unit] ?? {};
  return (sheetId) => {
    const spills: Spill[] = [];
    for (const [row, line] of Object.entries(ranges[sheetId] ?? {})) {
      for (const [column, range] of Object.entries(line as Record<number, Box>)) {
        const single = range.startRow === range.endRow && range.startColumn === range.endColumn;
        if (!single) spills.push({ row: Number(row), column: Number(column), ref: refOf(range) });
      }
    }
    return { spills, spilled: values[sheetId] ?? {} };
  };
}

export const commands = ({ injector }: Grid): ICommandService => injector.get(ICommandService);
