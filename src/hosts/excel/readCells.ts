// Cells of a range as drawn cells: what is in them, whether they are ours by their style, whether they may be typed into.
import { cell, parseRange } from '../../workbook/address';
import type { DrawnCell } from '../../workbook/host';
import { isFormula, valueOf } from './cellText';
import { partsOfRef } from './chart';
import { keyOf, namedStyle } from './looks';

type Shown = (formula: string, row: number, col: number) => string;

/** What a covered cell of a merge, or a blank one without looks of ours, has: nothing. */
const isNothing = (formula: unknown, style: unknown): boolean =>
  formula === '' && (typeof style !== 'string' || namedStyle(style) === undefined);

type Properties = readonly (readonly Excel.CellProperties[])[];

function cellsOf(used: Excel.Range, properties: Properties, shown: Shown): Record<string, DrawnCell> {
  const area = parseRange(partsOfRef(used.address)?.cells ?? used.address);
  const cells: Record<string, DrawnCell> = {};
  if (!area) return cells;
  used.formulas.forEach((line: unknown[], r) =>
    line.forEach((formula, c) => {
      const [value, type, format] = [used.values, used.valueTypes, used.numberFormat].map((matrix: unknown[][]) => matrix[r]?.[c]);
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
  return cells;
}

export function queueCells(used: Excel.Range): (shown: Shown) => Record<string, DrawnCell> {
  const answer = used.getCellProperties({ style: true, format: { protection: true } });
  const propertiesIn = ({ value }: typeof answer): Properties => value;
  return (shown) => cellsOf(used, propertiesIn(answer), shown);
}
