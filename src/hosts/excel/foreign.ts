// Formulas on the user's own sheets that refer to ours. Excel lets a formula follow a sheet that is renamed, so that after sheets were
// replaced it would follow the old one: it is entered again as it was.
import { cell, parseRange } from '../../workbook/address';
import { partsOfRef } from './chart';
import type { SheetFacts } from './look';
import { ask } from './send';
import { isFormula } from './cellText';

export interface ForeignSheet {
  readonly sheet: SheetFacts;
  readonly cells: readonly (readonly [ref: string, formula: string])[];
}

export type ForeignFormulas = readonly ForeignSheet[];

export interface Used {
  readonly address: string;
  readonly formulas: readonly (readonly unknown[])[];
  readonly values: readonly (readonly unknown[])[];
  readonly types: readonly (readonly unknown[])[];
}

/** The formulas of a range with their addresses. */
export function formulasOf({ address, formulas, values, types }: Used): readonly (readonly [ref: string, formula: string])[] {
  const area = parseRange(partsOfRef(address)?.cells ?? address);
  if (!area) return [];
  return formulas.flatMap((line, row) =>
    line.flatMap((formula, col) =>
      isFormula(formula, values[row]?.[col], types[row]?.[col]) ? [[cell(area.top + row, area.left + col), formula] as const] : [],
    ),
  );
}

/** Of the sheets named: Excel on a computer answers all at once, in a browser an answer has its limit. */
export async function readFormulas(sheets: readonly string[], online: boolean): Promise<readonly Used[]> {
  const used: Used[] = [];
  for (const part of online ? sheets.map((name) => [name]) : [sheets]) used.push(...(await readTogether(part)));
  return used;
}

const readTogether = (sheets: readonly string[]): Promise<readonly Used[]> =>
  ask(({ workbook }) => {
    const ranges = sheets.map((name) => {
      const used = workbook.worksheets.getItem(name).getUsedRange();
      used.load('address,formulas,values,valueTypes');
      return used;
    });
    return () => ranges.map(({ address, formulas, values, valueTypes }) => ({ address, formulas, values, types: valueTypes }));
  });

/** Those that name one of the sheets or tables. */
export async function foreignFormulas(
  foreign: readonly SheetFacts[],
  mentioned: readonly string[],
  online: boolean,
): Promise<ForeignFormulas> {
  if (foreign.length === 0 || mentioned.length === 0) return [];
  const used = await readFormulas(
    foreign.map(({ name }) => name),
    online,
  );
  return foreign.flatMap((sheet, i) => {
    const one = used[i];
    const cells = one ? formulasOf(one).filter(([, formula]) => mentioned.some((name) => formula.includes(name.replace(/'/g, "''")))) : [];
    return cells.length > 0 ? [{ sheet, cells }] : [];
  });
}
