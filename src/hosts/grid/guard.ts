// What somebody types, pastes, fills or clears is let through or refused, as a whole and before anything changes. On protected sheets only open
// cells take it, and rows and columns stay (Univer knows no open cells); a cell with a validation takes only what that allows.
import { CustomCommandExecutionError, type Workbook, type Worksheet } from '@univerjs/core';
import { cell } from '../../workbook/address';
import { commands } from './book';
import type { Grid } from './createGrid';
import { wrongEntries, type Typed } from './entries';
import { keepForm } from './form';
import { isOpen } from './looks';
import { readStash } from './stash';

export interface Refusal {
  readonly sheet: string;
  /** The first cell that stays as it is; none where rows, columns or merged cells would change. */
  readonly cell?: string;
  /** What may be typed there; none where nothing may. */
  readonly expected?: string;
  /** How many cells of what was pasted or filled are wrong. */
  readonly count?: number;
}

export interface Guard {
  /** Runs a change of ours, which knows what it writes. */
  asOurs<T>(act: () => Promise<T>): Promise<T>;
  onRefused(listener: (refusal: Refusal) => void): () => void;
}

/** They change the grid itself. Widths and heights are the user's, as in the file. */
const SHAPE = new Set(
  [
    'insert-row',
    'insert-col',
    'remove-rows',
    'remove-row',
    'remove-col',
    'move-rows',
    'move-columns',
    'move-range',
    'add-worksheet-merge',
    'remove-worksheet-merge',
    'delete-range',
    'insert-range',
    'reorder-range',
  ].map((name) => `sheet.mutation.${name}`),
);
const VALUES = 'sheet.mutation.set-range-values';

interface Target {
  readonly unitId: string;
  readonly subUnitId: string;
}
interface ValuesParams extends Target {
  readonly cellValue?: Typed;
}

export const isProtected = (sheet: Worksheet): boolean => readStash(sheet.getCustomMetadata())?.protected === true;

/** What is taken back or done again was allowed when it was done. */
const REPLAYS = new Set(['univer.command.undo', 'univer.command.redo']);

export function guardSheets(grid: Grid): Guard {
  const listeners = new Set<(refusal: Refusal) => void>();
  let passing = 0;
  const refuse = (refusal: Refusal): never => {
    listeners.forEach((listener) => listener(refusal));
    throw new CustomCommandExecutionError('the sheet is protected');
  };
  const targetOf = ({ unitId, subUnitId }: Target): { book: Workbook; sheet: Worksheet } | undefined => {
    const book = grid.api.getWorkbook(unitId)?.getWorkbook();
    const sheet = book?.getSheetBySheetId(subUnitId);
    return book && sheet ? { book, sheet } : undefined;
  };
  commands(grid).beforeCommandExecuted(({ id, params }, options) => {
    if (REPLAYS.has(id)) {
      passing += 1;
      setTimeout(() => (passing -= 1));
    }
    // Results of the engine are no one's typing.
    const own = options?.fromFormula === true || options?.onlyLocal === true;
    if (passing > 0 || own || !(id === VALUES || SHAPE.has(id))) return;
    const target = targetOf(params as Target);
    if (!target) return;
    const sheet = target.sheet.getName();
    if (isProtected(target.sheet)) {
      if (SHAPE.has(id)) refuse({ sheet });
      const closed = keepForm(target.book, target.sheet, (params as ValuesParams).cellValue ?? {});
      if (closed !== undefined) refuse({ sheet, cell: closed });
    }
    if (id !== VALUES) return;
    const wrong = wrongEntries(grid, target.book.getUnitId(), target.sheet, (params as ValuesParams).cellValue ?? {});
    if (wrong[0]) refuse({ sheet, ...wrong[0], count: wrong.length });
  });
  grid.api.addEvent(grid.api.Event.BeforeSheetEditStart, (event) => {
    const { worksheet, row, column } = event;
    const sheet = worksheet.getSheet();
    if (!isProtected(sheet) || isOpen(worksheet.getWorkbook().getStyles().getStyleByCell(sheet.getCellRaw(row, column)))) return;
    event.cancel = true;
    listeners.forEach((listener) => listener({ sheet: sheet.getName(), cell: cell(row + 1, column + 1) }));
  });
  return {
    async asOurs(act) {
      passing += 1;
      try {
        return await act();
      } finally {
        passing -= 1;
      }
    },
    onRefused(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
