// Taking back: the grid's own steps, and below them whole workbooks as they were before we placed sheets.
import { CustomCommandExecutionError, IUndoRedoService, UndoCommand, type IWorkbookData } from '@univerjs/core';
import { commands, showSnapshot, unitOf, whenComputed } from './book';
import type { Grid } from './createGrid';

interface Earlier {
  /** The workbook that was shown in its stead. */
  readonly shown: string;
  readonly book: IWorkbookData;
  readonly active: string | undefined;
}

/** As many as the grid keeps of its own. */
const DEPTH = 20;

export class BookHistory {
  private earlier: Earlier[] = [];
  private steps: IUndoRedoService;
  private restoring = false;

  constructor(private readonly grid: Grid) {
    this.steps = grid.injector.get(IUndoRedoService);
    // Ctrl+Z means the same as the pane's button.
    commands(grid).beforeCommandExecuted(({ id }) => {
      if (id !== UndoCommand.id || this.restoring || this.steps.pitchTopUndoElement() || !this.last()) return;
      void this.restore();
      throw new CustomCommandExecutionError('an earlier workbook is shown instead');
    });
  }

  remember(shown: string, book: IWorkbookData, active: string | undefined): void {
    this.earlier = [...this.earlier, { shown, book, active }].slice(-DEPTH);
  }

  /** Several commands of ours as one step. */
  inOneStep(unit: string, act: () => void): void {
    const batch = this.steps.__tempBatchingUndoRedo(unit);
    try {
      act();
    } finally {
      batch.dispose();
    }
  }

  private last(): Earlier | undefined {
    const last = this.earlier.at(-1);
    return last?.shown === unitOf(this.grid) ? last : undefined;
  }

  private async restore(): Promise<boolean> {
    const last = this.last();
    if (!last || this.restoring) return false;
    this.restoring = true;
    try {
      this.earlier = this.earlier.slice(0, -1);
      await showSnapshot(this.grid, last.book, last.active);
      // What is shown now is what the step before had put there.
      const before = this.earlier.at(-1);
      if (before) this.earlier = [...this.earlier.slice(0, -1), { ...before, shown: unitOf(this.grid) }];
      return true;
    } finally {
      this.restoring = false;
    }
  }

  async undo(): Promise<boolean> {
    if (!this.steps.pitchTopUndoElement()) return this.restore();
    let undone = false;
    await whenComputed(this.grid, async () => {
      undone = await this.grid.api.undo();
    });
    return undone;
  }
}
