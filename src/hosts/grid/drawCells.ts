// Cells of a sheet model as the grid's cells.
import { CellValueType, type ICellData } from '@univerjs/core';
import type { Formulas } from '../../workbook/host';
import { isCellError, type Cell, type CellValue, type Formula, type SheetModel } from '../../workbook/model';
import { formulaFor, isAddinFormula, isSpilled, spills } from '../../workbook/normalise';
import { styleId } from './looks';

/** What the grid would take for a formula as soon as the cell is edited. */
const LIKE_FORMULA = /^[=+\-@]/;
const ERROR_TEXT = /^#[A-Z/0]+[!?A]$/;

type Value = Pick<ICellData, 'v' | 't'>;

/** The grid knows an error by its text; a text that only looks like one is marked as text for good. */
export function gridValue(value: CellValue | null): Value {
  if (value === null || value === '') return {};
  if (isCellError(value)) return { v: value.error, t: CellValueType.STRING };
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  const verbatim = LIKE_FORMULA.test(value) || ERROR_TEXT.test(value);
  return { v: value, t: verbatim ? CellValueType.FORCE_STRING : CellValueType.STRING };
}

/** What of a formula the grid has no word for: whether it is an array formula in a file. */
export interface FormulaMark {
  readonly array?: true;
}

const markOf = (formula: Formula | undefined, formulas: Formulas): FormulaMark | undefined =>
  !isAddinFormula(formula, formulas) && formula?.array ? { array: true } : undefined;

function gridCell({ value, formula, style, unlocked = false }: Cell, formulas: Formulas, spilled: boolean): ICellData {
  const s = styleId(style, unlocked);
  // Cells that a result fills are left blank for it; anything in them would stop it.
  if (spilled) return { s };
  const text = formulaFor(formula, formulas);
  if (text === undefined) return { ...gridValue(value), s };
  const mark = markOf(formula, formulas);
  // A result that fills other cells has to be computed here; any other is known.
  const filling = isAddinFormula(formula, formulas) && formula?.spill !== undefined;
  return {
    f: `=${text}`,
    ...(filling ? {} : { v: '', t: CellValueType.STRING, ...gridValue(value) }),
    s,
    ...(mark ? { custom: { ...mark } } : {}),
  };
}

export type Matrix = Record<number, Record<number, ICellData>>;

export function drawCells(sheet: SheetModel, formulas: Formulas): Matrix {
  const areas = spills(sheet, formulas);
  const matrix: Matrix = {};
  for (const [row, cells] of sheet.rows) {
    const line: Record<number, ICellData> = {};
    for (const [col, content] of cells) line[col - 1] = gridCell(content, formulas, isSpilled(row, col, areas));
    matrix[row - 1] = line;
  }
  return matrix;
}
