// Whether anybody typed into sheets since they were drawn: going back would lose it.
import { cell, parseRange } from '../../workbook/address';
import type { Formulas } from '../../workbook/host';
import { isCellError, type CellValue, type SheetModel, type WorkbookModel } from '../../workbook/model';
import { formulaFor, isSpilled, spills } from '../../workbook/normalise';
import { isFormula, valueOf } from './cellText';
import { partsOfRef } from './chart';
import type { Contents } from './foreign';

const same = (a: CellValue | null, b: CellValue | null): boolean =>
  a === b || (isCellError(a) && isCellError(b) && a.error === b.error) || ((a ?? '') === '' && (b ?? '') === '');

/** The first cell that holds something else than was drawn; undefined where there is none. */
export function typedSince(sheet: SheetModel, formulas: Formulas, { address, formulas: now, values, types }: Contents): string | undefined {
  const area = parseRange(partsOfRef(address)?.cells ?? address);
  if (!area) return undefined;
  const filled = spills(sheet, formulas);
  for (const [r, line] of now.entries()) {
    for (const [c, formula] of line.entries()) {
      const [row, col] = [area.top + r, area.left + c];
      const drawn = sheet.rows.get(row)?.get(col);
      if (isSpilled(row, col, filled)) continue;
      const computed = formulaFor(drawn?.formula, formulas) !== undefined;
      const isNow = isFormula(formula, values[r]?.[c], types[r]?.[c]);
      if (computed !== isNow) return cell(row, col);
      if (!computed && !same(valueOf(values[r]?.[c], types[r]?.[c]), drawn?.value ?? null)) return cell(row, col);
    }
  }
  return undefined;
}

export const firstTyped = (
  { sheets }: WorkbookModel,
  formulas: Formulas,
  contents: readonly (readonly Contents[])[],
): { readonly sheet: string; readonly cell: string } | undefined => {
  for (const [i, sheet] of sheets.entries()) {
    for (const part of contents[i] ?? []) {
      const found = typedSince(sheet, formulas, part);
      if (found !== undefined) return { sheet: sheet.name, cell: found };
    }
  }
  return undefined;
};
