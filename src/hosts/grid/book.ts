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

const current = ({ api }: Grid) => {
  const book = api.getActiveWorkbook();
  if (!book) throw new Error('the grid holds no workbook');
  return book;
};

export const workbookOf = (grid: Grid): Workbook => current(grid).getWorkbook();
export const unitOf = (grid: Grid): string => current(grid).getId();

/** As it is, and goes on changing: for whoever copies it at once. */
export const liveSnapshotOf = (grid: Grid): IWorkbookData =>
  grid.injector.get(IResourceLoaderService).saveUnit<IWorkbookData>(unitOf(grid)) ?? workbookOf(grid).getSnapshot();

/** A copy: later changes in the grid do not reach it. Taken while something is computed it would keep old results beside new entries. */
export const snapshotOf = (grid: Grid): IWorkbookData => structuredClone(liveSnapshotOf(grid));

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
  await act();
  await grid.quiet();
}

/** As much of a kept snapshot as tells that it is one. */
export const isSnapshot = (book: unknown): book is IWorkbookData =>
  typeof book === 'object' && book !== null && 'sheetOrder' in book && 'sheets' in book;

let opened = 0;

/** Formulas that come without a result, because it fills other cells too; and those of sheets that are not ours, since ours may have changed. */
function uncomputed({ sheets }: IWorkbookData, unitId: string, others: ReadonlySet<string>): IUnitRange[] {
  return Object.entries(sheets).flatMap(([sheetId, { cellData = {} }]) =>
    Object.entries(cellData as Matrix).flatMap(([row, line]) =>
      Object.entries(line).flatMap(([column, { f, v }]) => {
        if (!f || (v !== undefined && v !== null && !others.has(sheetId))) return [];
        const [r, c] = [Number(row), Number(column)];
        return [{ unitId, sheetId, range: { startRow: r, endRow: r, startColumn: c, endColumn: c } }];
      }),
    ),
  );
}

async function compute(grid: Grid, dirtyRanges: IUnitRange[], forceCalculation = false): Promise<void> {
  const change = { dirtyRanges, forceCalculation };
  await grid.api.executeCommand('formula.mutation.set-trigger-formula-calculation-start', change, { onlyLocal: true });
  await grid.quiet();
}

/** Every formula, whatever its stored result. */
export const recalculate = (grid: Grid): Promise<void> => compute(grid, [], true);

/**
 * Shows another snapshot in place of what is there. The same id twice would make plug-ins mix up old and new. Sheets come with the
 * results of our own rules; what has none is computed, after the engine has learnt what loading the workbook tells it.
 */
export async function showSnapshot(
  grid: Grid,
  snapshot: IWorkbookData,
  active: string | undefined,
  others: ReadonlySet<string> = new Set(),
): Promise<void> {
  const before = grid.api.getActiveWorkbook()?.getId();
  // What still computes would look for the workbook that goes.
  if (before !== undefined) await grid.quiet();
  opened += 1;
  const id = `book${opened}`;
  const loaded = grid.calculation.trustLoaded();
  try {
    if (before !== undefined) grid.api.disposeUnit(before);
    grid.api.createWorkbook({ ...snapshot, id });
    if (active !== undefined) current(grid).getSheetByName(active)?.activate();
    await grid.quiet();
  } finally {
    loaded();
  }
  const missing = uncomputed(snapshot, id, others);
  if (missing.length > 0) await compute(grid, missing);
  else grid.calculation.prepare();
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
