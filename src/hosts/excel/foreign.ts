// Formulas on the user's own sheets that refer to ours. Excel lets a formula follow a sheet that is renamed, so that after sheets were
// replaced it would follow the old one: it is entered again as it was.
import { cell, parseRange } from '../../workbook/address';
import { partsOfRef } from './chart';
import type { SheetFacts } from './look';
import { ask } from './send';
import { requestsFor, usedIn } from './used';
import { isFormula } from './cellText';
import { TEXT } from './enterCell';

/** A formula in a text cell, where it was entered before it became one, says so. */
export type FormulaAt = readonly [ref: string, formula: string, inTextCell: boolean];

export interface ForeignSheet {
  readonly sheet: SheetFacts;
  readonly cells: readonly FormulaAt[];
}

export type ForeignFormulas = readonly ForeignSheet[];

export interface Contents {
  readonly address: string;
  readonly formulas: readonly (readonly unknown[])[];
  readonly values: readonly (readonly unknown[])[];
  readonly types: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly unknown[])[];
}

/** The formulas of a range with their addresses. */
export function formulasOf({ address, formulas, values, types, formats }: Contents): readonly FormulaAt[] {
  const area = parseRange(partsOfRef(address)?.cells ?? address);
  if (!area) return [];
  return formulas.flatMap((line, row) =>
    line.flatMap((formula, col) =>
      isFormula(formula, values[row]?.[col], types[row]?.[col])
        ? [[cell(area.top + row, area.left + col), formula, formats[row]?.[col] === TEXT] as const]
        : [],
    ),
  );
}

export const contentsOf = ({ address, formulas, values, valueTypes, numberFormat }: Excel.Range): Contents => ({
  address,
  formulas,
  values,
  types: valueTypes,
  formats: numberFormat,
});

const readRanges = (rangesIn: (book: Excel.Workbook) => readonly Excel.Range[]): Promise<readonly Contents[]> =>
  ask(({ workbook }) => {
    const ranges = rangesIn(workbook);
    ranges.forEach((one) => one.load('address,formulas,values,valueTypes,numberFormat'));
    return () => ranges.map(contentsOf);
  });

async function readInParts(sheets: readonly string[], online: boolean): Promise<ReadonlyMap<string, readonly Contents[]>> {
  const parts = new Map<string, Contents[]>(sheets.map((sheet) => [sheet, []]));
  for (const blocks of requestsFor(await usedIn(sheets), online)) {
    const read = await readRanges(({ worksheets }) => blocks.map(({ sheet, ref }) => worksheets.getItem(sheet).getRange(ref)));
    read.forEach((part, i) => parts.get(blocks[i]?.sheet ?? '')?.push(part));
  }
  return parts;
}

/** Of the sheets named, in their order: on a computer at once, but for those of which Excel gives nothing, as they are too large. */
export async function readContents(sheets: readonly string[], online: boolean): Promise<readonly (readonly Contents[])[]> {
  if (sheets.length === 0) return [];
  const whole = online ? [] : await readRanges(({ worksheets }) => sheets.map((sheet) => worksheets.getItem(sheet).getUsedRange()));
  const isGiven = (i: number): boolean => Array.isArray(whole[i]?.formulas);
  const left = sheets.filter((_, i) => !isGiven(i));
  const parts = left.length > 0 ? await readInParts(left, online) : new Map<string, readonly Contents[]>();
  return sheets.map((sheet, i) => parts.get(sheet) ?? whole.slice(i, i + 1));
}

/** Those that name one of the sheets or tables. */
export async function foreignFormulas(
  foreign: readonly SheetFacts[],
  mentioned: readonly string[],
  online: boolean,
): Promise<ForeignFormulas> {
  if (foreign.length === 0 || mentioned.length === 0) return [];
  const contents = await readContents(
    foreign.map(({ name }) => name),
    online,
  );
  const names = mentioned.map((name) => name.replace(/'/g, "''"));
  return foreign.flatMap((sheet, i) => {
    const cells = (contents[i] ?? []).flatMap(formulasOf).filter(([, formula]) => names.some((name) => formula.includes(name)));
    return cells.length > 0 ? [{ sheet, cells }] : [];
  });
}
