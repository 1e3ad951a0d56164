// What there is to say of the cell that is selected: why it shows an error, and what may be typed into it.
import type { Nullable } from '@univerjs/core';
import { SheetDataValidationModel } from '@univerjs/preset-sheets-data-validation';
import { cell } from '../../workbook/address';
import { unitOf } from './book';
import { onBookChange } from './changes';
import type { Grid } from './createGrid';

export interface Selected {
  readonly address: string;
  /** The function's own words. */
  readonly error?: string;
  /** The validation's prompt. */
  readonly prompt?: string;
}

const text = (...parts: readonly Nullable<string>[]): string | undefined => parts.filter(Boolean).join('：') || undefined;

function selectedIn(grid: Grid): Selected | undefined {
  const range = grid.api.getActiveWorkbook()?.getActiveRange();
  if (!range) return undefined;
  const [row, column, sheet] = [range.getRow(), range.getColumn(), range.getSheetId()];
  const rule = grid.injector.get(SheetDataValidationModel).getRuleByLocation(unitOf(grid), sheet, row, column);
  const shown = String(range.getValue());
  const error = grid.functions?.messageAt(sheet, row, column, shown);
  const prompt = text(rule?.promptTitle, rule?.prompt);
  return { address: cell(row + 1, column + 1), ...(error === undefined ? {} : { error }), ...(prompt === undefined ? {} : { prompt }) };
}

export function onSelected(grid: Grid, listener: (selected: Selected | undefined) => void): () => void {
  const tell = (): void => listener(selectedIn(grid));
  const moved = grid.api.addEvent(grid.api.Event.SelectionChanged, tell);
  const stop = onBookChange(grid, tell);
  return () => {
    moved.dispose();
    stop();
  };
}
