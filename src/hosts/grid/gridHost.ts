// The `grid` host: the workbook that somebody is working in on the page.
import type { IWorkbookData } from '@univerjs/core';
import { parseCell } from '../../workbook/address';
import { assertDrawable } from '../../workbook/checkModel';
import { WorkbookRefused } from '../../workbook/fault';
import type { CellChange, Formulas, LiveHost, Placing } from '../../workbook/host';
import type { WorkbookModel } from '../../workbook/model';
import { computedOf, showSnapshot, snapshotOf, unitOf, whenComputed } from './book';
import { onBookChange } from './changes';
import type { Grid } from './createGrid';
import { gridValue } from './drawCells';
import { leaveJudgingToUs } from './entries';
import type { Guard } from './guard';
import { GRID_LACKS } from './lacks';
import { placeBook } from './placeBook';
import { readBook } from './readBook';
import { BookHistory } from './history';
import { pasteValues } from './pasting';
import { startQuickly } from './quickStart';
import { knowNames } from './dependencies';
import { keepWhatIsTyped } from './typing';

const EMPTY: Pick<IWorkbookData, 'name' | 'sheetOrder' | 'sheets' | 'styles'> = { name: '', sheetOrder: [], sheets: {}, styles: {} };

/** Lets the page draw and take clicks between two sheets. */
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

const withoutContent = (book: IWorkbookData): IWorkbookData => ({ ...book, ...EMPTY, resources: [] });

class GridHost implements LiveHost {
  readonly name = 'grid';
  readonly lacks = GRID_LACKS;

  constructor(
    private readonly grid: Grid,
    private readonly guard: Guard,
    private readonly history: BookHistory,
  ) {}

  private get active(): string | undefined {
    return this.grid.api.getActiveWorkbook()?.getActiveSheet().getSheetName();
  }

  /** Made as a whole first: what fails or is cancelled while it is made or shown leaves the workbook as it was. */
  private async change(
    after: IWorkbookData,
    before: IWorkbookData,
    active: string | undefined,
    others?: ReadonlySet<string>,
    cancelled?: () => boolean,
  ): Promise<'done' | 'cancelled'> {
    const back = this.active;
    try {
      await showSnapshot(this.grid, after, active, others);
      if (cancelled?.() === true) {
        await showSnapshot(this.grid, before, back);
        return 'cancelled';
      }
    } catch (error) {
      await showSnapshot(this.grid, before, back);
      throw error;
    }
    this.history.remember(unitOf(this.grid), before, back);
    return 'done';
  }

  async draw(model: WorkbookModel, formulas: Formulas): Promise<void> {
    assertDrawable(model);
    const before = await this.snapshot();
    const after = await placeBook(withoutContent(before), model, { formulas });
    if (after) await this.change(after, before, model.sheets.find(({ hidden }) => !hidden)?.name);
  }

  async place(model: WorkbookModel, { formulas, remove = [], progress, cancelled }: Placing): Promise<'done' | 'cancelled'> {
    assertDrawable(model);
    const before = await this.snapshot();
    const next = async (sheet: string, index: number): Promise<boolean> => {
      progress?.(sheet, index, model.sheets.length);
      await breathe();
      return cancelled?.() !== true;
    };
    const after = await placeBook(before, model, { formulas, remove, next });
    if (!after || cancelled?.()) return 'cancelled';
    const kept = this.active;
    const stays = after.sheetOrder.some((id) => after.sheets[id]?.name === kept && after.sheets[id]?.hidden !== 1);
    const ours = new Set(model.sheets.map(({ name }) => name));
    const others = new Set(after.sheetOrder.filter((id) => !ours.has(after.sheets[id]?.name ?? '')));
    return this.change(after, before, stays ? kept : model.sheets.find(({ hidden }) => !hidden)?.name, others, cancelled);
  }

  private async snapshot(): Promise<IWorkbookData> {
    await this.grid.quiet();
    return snapshotOf(this.grid);
  }

  async read(): ReturnType<LiveHost['read']> {
    return readBook(await this.snapshot(), computedOf(this.grid));
  }

  async write(changes: readonly CellChange[]): Promise<void> {
    const book = this.grid.api.getActiveWorkbook();
    const cells = changes.map(({ sheet, address, value }) => {
      const [found, at] = [book?.getSheetByName(sheet), parseCell(address)];
      if (!found || !at) throw new WorkbookRefused([{ code: 'badRange', sheet, cell: address }]);
      return { id: found.getSheetId(), at, value };
    });
    if (cells.length === 0) return;
    await this.guard.asOurs(() => whenComputed(this.grid, () => this.history.inOneStep(unitOf(this.grid), () => this.writeCells(cells))));
  }

  private writeCells(cells: readonly { id: string; at: { row: number; col: number }; value: CellChange['value'] }[]): void {
    for (const id of new Set(cells.map((one) => one.id))) {
      const matrix: Record<number, Record<number, object>> = {};
      for (const { at, value } of cells.filter((one) => one.id === id)) {
        matrix[at.row - 1] = { ...matrix[at.row - 1], [at.col - 1]: { v: null, t: null, f: null, si: null, p: null, ...gridValue(value) } };
      }
      this.grid.api.syncExecuteCommand('sheet.command.set-range-values', { unitId: unitOf(this.grid), subUnitId: id, value: matrix });
    }
  }

  async undo(): Promise<boolean> {
    return this.history.undo();
  }

  show(sheet: string, address: string): Promise<void> {
    const found = this.grid.api.getActiveWorkbook()?.getSheetByName(sheet);
    if (!found) throw new WorkbookRefused([{ code: 'badRange', sheet, cell: address }]);
    found.activate();
    const range = found.getRange(address);
    range.activate();
    found.scrollToCell(Math.max(range.getRow() - 3, 0), Math.max(range.getColumn() - 2, 0));
    return Promise.resolve();
  }

  onChange(listener: () => void): () => void {
    return onBookChange(this.grid, listener);
  }
}

export function gridHost(grid: Grid, guard: Guard): LiveHost {
  leaveJudgingToUs(grid);
  keepWhatIsTyped(grid);
  pasteValues(grid);
  knowNames(grid.injector);
  startQuickly(grid.injector, grid.calculation);
  return new GridHost(grid, guard, new BookHistory(grid));
}
