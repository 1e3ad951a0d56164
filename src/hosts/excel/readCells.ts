// Cells of a range as drawn cells: what is in them, whether they are ours by their style, whether they may be typed into.
import { cell, parseRange } from '../../workbook/address';
import type { DrawnCell } from '../../workbook/host';
import { isFormula, valueOf } from './cellText';
import { partsOfRef } from './chart';
import { contentsOf, type Contents } from './foreign';
import { keyOf, namedStyle } from './looks';

type Shown = (formula: string, row: number, col: number) => string;
export type Cells = Readonly<Record<string, DrawnCell>>;

/** What a covered cell of a merge, or a blank one without looks of ours, has: nothing. */
const isNothing = (formula: unknown, style: unknown): boolean =>
  formula === '' && (typeof style !== 'string' || namedStyle(style) === undefined);

export interface Part {
  readonly contents: Contents;
  readonly properties: readonly (readonly Excel.CellProperties[])[];
}

/** Adds the cells of a part to those of the sheet. */
export function addCells(cells: Record<string, DrawnCell>, { contents, properties }: Part, shown: Shown): void {
  const { address, formulas, values, types, formats } = contents;
  const area = parseRange(partsOfRef(address)?.cells ?? address);
  if (!area) return;
  formulas.forEach((line, r) =>
    line.forEach((formula, c) => {
      const [value, type, format] = [values, types, formats].map((matrix) => matrix[r]?.[c]);
      const { style, format: own } = properties[r]?.[c] ?? {};
      if (isNothing(formula, style)) return;
      const [row, col] = [area.top + r, area.left + c];
      const result = valueOf(value, type);
      const looks = { style: keyOf(style, format), unlocked: own?.protection?.locked === false };
      cells[cell(row, col)] = isFormula(formula, value, type)
        ? { value: result ?? '', formula: shown(formula, row, col), ...looks }
        : { value: result, ...looks };
    }),
  );
}

export function queuePart(block: Excel.Range): () => Part {
  block.load('address,formulas,values,valueTypes,numberFormat');
  const answer = block.getCellProperties({ style: true, format: { protection: true } });
  const propertiesIn = ({ value }: typeof answer): Part['properties'] => value;
  return () => ({ contents: contentsOf(block), properties: propertiesIn(answer) });
}
