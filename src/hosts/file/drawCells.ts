// Cells into the library's worksheet: values, formulas with their stored values, styles.
import type { CellValueInput, Worksheet } from '@cj-tech-master/excelts';
import { cell } from '../../workbook/address';
import type { Formulas } from '../../workbook/host';
import type { Cell, CellValue, Formula, SheetModel } from '../../workbook/model';
import { formulaFor, isAddinFormula, isSpilled, spills } from '../../workbook/normalise';
import { toStored } from './formulaText';
import type { Looks } from './looks';

/** What a program would take for a formula as soon as the cell is edited. */
export const LIKE_FORMULA = /^[=+\-@]/;

export function drawCells(sheet: Worksheet, model: SheetModel, formulas: Formulas, looks: Looks): void {
  const areas = spills(model, formulas);
  const merged = new Set(model.merges.map((ref) => ref.split(':')[0]));
  for (const [number, cells] of model.rows) {
    const row = sheet.getRow(number);
    for (const [col, content] of cells) {
      const target = row.getCell(col);
      const formula = isSpilled(number, col, areas) ? undefined : content.formula;
      const address = cell(number, col);
      target.value = libraryValue(content.value, formula, formulas, address, merged.has(address));
      target.style = looks.get(content.style, content.unlocked === true, isQuoted(content, formulaFor(formula, formulas)));
    }
  }
}

/** Also a result that stands alone, where its formula has no place in this way of computing. */
const isQuoted = ({ value }: Cell, formula: string | undefined): boolean =>
  formula === undefined && typeof value === 'string' && LIKE_FORMULA.test(value);

/** In merged cells Excel takes no array formula; a call stored as a plain one computes there just as well, shown with an `@`. */
function libraryValue(
  value: CellValue | null,
  formula: Formula | undefined,
  formulas: Formulas,
  address: string,
  merged: boolean,
): CellValueInput {
  const text = formulaFor(formula, formulas);
  if (text === undefined) return value === '' ? null : value;
  const stored = { formula: toStored(text), ...(value === null ? {} : { result: value }) };
  if (merged) return stored;
  if (isAddinFormula(formula, formulas)) {
    return { ...stored, shareType: 'array', ref: formula?.spill ?? address, isDynamicArray: true };
  }
  return formula?.array ? { ...stored, shareType: 'array', ref: address } : stored;
}
