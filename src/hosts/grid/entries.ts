// What somebody types, pastes or fills into cells with a validation, judged before it is in the cells.
import {
  CellValueType,
  DataValidationErrorStyle,
  DataValidationStatus,
  type ICellData,
  type Nullable,
  type Worksheet,
} from '@univerjs/core';
import { checkCellValueType } from '@univerjs/preset-sheets-core';
import { SheetDataValidationModel, SheetsDataValidationValidatorService } from '@univerjs/preset-sheets-data-validation';
import { cell } from '../../workbook/address';
import type { CellValue } from '../../workbook/model';
import { expectedText, judge } from '../../workbook/read/expect';
import type { Grid } from './createGrid';
import { expectedBy } from './entryRules';
import { valueOf } from './readCells';
import { readRule } from './readParts';

export type Typed = Readonly<Record<number, Readonly<Record<number, Nullable<ICellData>>>>>;

export interface Wrong {
  readonly cell: string;
  /** What may stand there, in the sheet's words. */
  readonly expected: string;
}

/** Nothing where the cell's content stays, is cleared or is a formula. */
function typedValue(data: Nullable<ICellData>): CellValue | null {
  if (!data || data.f || data.si) return null;
  const text = data.p?.body?.dataStream.replace(/\r\n$/, '');
  const v = data.v ?? text;
  if (v === undefined || v === null || v === '') return null;
  return valueOf({ v, t: checkCellValueType(v, data.t ?? undefined) });
}

/** The same as it was meant: digits of full width, say. */
const put = (data: Nullable<ICellData>, value: number | string): void =>
  void (data && Object.assign(data, { v: value, t: typeof value === 'number' ? CellValueType.NUMBER : CellValueType.STRING, p: null }));

/** What is wrong, cell by cell; what is only written differently is put right on the way. */
export function wrongEntries(grid: Grid, unit: string, sheet: Worksheet, typed: Typed): Wrong[] {
  const model = grid.injector.get(SheetDataValidationModel);
  const valueAt = (row: number, col: number): CellValue | null => valueOf(sheet.getCellRaw(row - 1, col - 1) ?? {});
  const wrong: Wrong[] = [];
  const look = (row: number, column: number, data: Nullable<ICellData>): void => {
    const value = typedValue(data);
    const drawn = value === null ? undefined : model.getRuleByLocation(unit, sheet.getSheetId(), row, column);
    const first = drawn?.ranges[0];
    const rule = drawn && readRule(drawn);
    if (!drawn || !rule || !first || drawn.errorStyle !== DataValidationErrorStyle.STOP) return;
    const expected = expectedBy(rule, { row: row - first.startRow, col: column - first.startColumn }, valueAt);
    const judged = expected && judge(expected, value);
    if (!expected || !judged) return;
    if (judged.fix !== undefined) return put(data, judged.fix);
    wrong.push({ cell: cell(row + 1, column + 1), expected: drawn.error ?? expectedText(expected) });
  };
  for (const [row, line] of Object.entries(typed)) {
    for (const [column, data] of Object.entries(line ?? {})) look(Number(row), Number(column), data);
  }
  return wrong;
}

/**
 * The grid's own checks: they run behind, ask for workbooks that are gone by then, and take an entry back after the next one has begun.
 * Everything is judged before it is in the cells instead.
 */
export function leaveJudgingToUs({ injector }: Grid): void {
  const none =
    <T>(value: T) =>
    (): Promise<T> =>
      Promise.resolve(value);
  Object.assign(injector.get(SheetsDataValidationValidatorService), {
    validatorCell: none(DataValidationStatus.VALID),
    validatorRanges: none([]),
  });
}
