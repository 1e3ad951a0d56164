// Cells of the grid's snapshot as drawn cells.
import { CellValueType, type ICellData, type IStyleData, type Nullable } from '@univerjs/core';
import { cell } from '../../workbook/address';
import type { DrawnCell } from '../../workbook/host';
import type { CellError, CellValue, ErrorText } from '../../workbook/model';
import type { FormulaMark } from './drawCells';
import { isOpen, keyOf } from './looks';

const ERRORS: ReadonlySet<unknown> = new Set<ErrorText>(['#N/A', '#VALUE!', '#NULL!', '#DIV/0!', '#REF!', '#NAME?', '#NUM!']);
/** Of the grid alone: what a spreadsheet program shows as no value. */
const OTHER_ERRORS: ReadonlySet<unknown> = new Set(['#SPILL!', '#CALC!', '#CYCLE!', '#ERROR!']);

const isErrorText = (value: unknown): value is ErrorText => ERRORS.has(value);

export function valueOf({ v, t }: ICellData): CellValue | null {
  if (v === undefined || v === null || v === '') return null;
  if (t === CellValueType.BOOLEAN) return v === 1 || v === '1' || v === true || v === 'TRUE';
  if (t === CellValueType.FORCE_STRING) return String(v);
  if (isErrorText(v)) return { error: v } satisfies CellError;
  if (OTHER_ERRORS.has(v)) return { error: '#VALUE!' };
  if (t === CellValueType.STRING) return String(v);
  if (t === CellValueType.NUMBER && typeof v === 'string') return Number(v);
  return v;
}

/** A range that a formula fills beyond its own cell, by the formula's place. */
export interface Spill {
  readonly row: number;
  readonly column: number;
  readonly ref: string;
}

export interface CellSource {
  readonly cellData: Readonly<Record<number, Readonly<Record<number, ICellData>>>>;
  readonly styleOf: (cell: ICellData) => Nullable<IStyleData>;
  readonly spills: readonly Spill[];
  /** What the formulas put into other cells. */
  readonly spilled: Readonly<Record<number, Readonly<Record<number, Nullable<ICellData>>>>>;
}

const shifted = (text: string): string => text.replace(/^=/, '');

function drawnCell(data: ICellData, style: Nullable<IStyleData>, result: Nullable<ICellData>, spill: string | undefined): DrawnCell {
  const looks = { style: keyOf(style ?? {}), unlocked: isOpen(style) };
  if (!data.f) return { value: valueOf(result ?? data), ...looks };
  const mark = data.custom as Nullable<FormulaMark>;
  return {
    value: valueOf(result ?? data) ?? '',
    formula: shifted(data.f),
    ...looks,
    ...(spill === undefined ? {} : { spill }),
    ...(mark?.array ? { array: true } : {}),
  };
}

export function readCells({ cellData, styleOf, spills, spilled }: CellSource): Record<string, DrawnCell> {
  const cells: Record<string, DrawnCell> = {};
  const spillAt = new Map(spills.map(({ row, column, ref }) => [cell(row + 1, column + 1), ref]));
  for (const [row, line] of Object.entries(cellData)) {
    for (const [column, data] of Object.entries(line)) {
      const isNothing = !data.s && !data.f && (data.v === undefined || data.v === null);
      if (isNothing) continue;
      const address = cell(Number(row) + 1, Number(column) + 1);
      cells[address] = drawnCell(data, styleOf(data), spilled[Number(row)]?.[Number(column)], spillAt.get(address));
    }
  }
  return cells;
}
