// Cells of the library's worksheet as drawn cells.
import type { CellErrorValue, Worksheet } from '@cj-tech-master/excelts';
import { cell } from '../../workbook/address';
import type { DrawnCell } from '../../workbook/host';
import type { CellValue } from '../../workbook/model';
import { fromStored } from './formulaText';
import { keyOf } from './looks';
import { unmaskFormat } from './unpatch';

type LibraryRow = NonNullable<Worksheet['model']['rows']>[number];
type LibraryCell = LibraryRow['cells'][number];
type LibraryStyle = NonNullable<LibraryCell['style']>;

export function readCells(sheet: Worksheet, rows: readonly LibraryRow[], merges: ReadonlySet<string>): Record<string, DrawnCell> {
  const cells: Record<string, DrawnCell> = {};
  for (const row of rows) {
    for (const one of row.cells) cells[one.address] = readCell(sheet, one, merges.has(one.address));
  }
  return cells;
}

/** Cells covered by a merge show their first cell's value to the library; here they are blank. */
export function coveredBy(areas: readonly { top: number; left: number; bottom: number; right: number }[]): ReadonlySet<string> {
  const covered = new Set<string>();
  for (const { top, left, bottom, right } of areas) {
    for (let row = top; row <= bottom; row += 1) {
      for (let col = left; col <= right; col += 1) covered.add(cell(row, col));
    }
    covered.delete(cell(top, left));
  }
  return covered;
}

function readCell(
  sheet: Worksheet,
  { address, style = {}, formula, sharedFormula, result, value, shareType, ref, isDynamicArray }: LibraryCell,
  covered: boolean,
): DrawnCell {
  const looks = { style: keyOf(style, formatOf(style)), unlocked: style.protection?.locked === false };
  if (covered) return { value: null, ...looks };
  const text = sharedFormula === undefined ? formula : sheet.getCell(address).formula;
  if (!text) return { value: toValue(value), ...looks };
  return {
    value: toValue(result) ?? '',
    formula: fromStored(text),
    ...looks,
    ...(isDynamicArray && ref !== undefined && ref !== address ? { spill: ref } : {}),
    ...(shareType === 'array' && !isDynamicArray ? { array: true } : {}),
  };
}

function formatOf({ numFmt }: LibraryStyle): string {
  if (numFmt === undefined) return 'General';
  return unmaskFormat(typeof numFmt === 'string' ? numFmt : numFmt.formatCode);
}

function toValue(value: unknown): CellValue | null {
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value !== 'object' || value === null) return null;
  if (value instanceof Date) return value.getTime() / DAY + EPOCH;
  if ('error' in value) return { error: (value as CellErrorValue).error } as CellValue;
  if ('richText' in value) return plainText((value as { richText: readonly { text: string }[] }).richText);
  if (!('text' in value)) return null;
  return typeof value.text === 'object' ? toValue(value.text) : String(value.text);
}

/** A day that a file spells out (`2026-04-10`): its serial. */
const DAY = 86_400_000;
const EPOCH = 25_569;

const plainText = (runs: readonly { text: string }[]): string => runs.map(({ text }) => text).join('');
