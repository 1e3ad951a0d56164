// What Excel cannot be asked for: where validations and highlights were put, and the formulas of tables' columns. Kept in the workbook's
// settings; what stands at those places is then read from Excel itself.
import type { Formulas } from '../../workbook/host';
import type { HighlightKey } from '../../workbook/styles';
import type { SheetModel, WorkbookModel } from '../../workbook/model';
import { formulaFor } from '../../workbook/normalise';

export const DRAWN = 'sla.drawn';

export interface DrawnParts {
  readonly validations: readonly string[];
  readonly highlights: readonly (readonly [ref: string, formula: string, style: HighlightKey])[];
  /** By table; null where a column has none. */
  readonly columns: Readonly<Record<string, readonly (string | null)[]>>;
}

export interface Drawn {
  readonly sheets: Readonly<Record<string, DrawnParts>>;
  /** Names of ours; a workbook from elsewhere does not say. */
  readonly names?: readonly string[];
}

const partsOf = ({ validations, highlights, tables }: SheetModel, formulas: Formulas): DrawnParts => ({
  validations: validations.map(({ ref }) => ref),
  highlights: highlights.map(({ ref, formula, style }) => [ref, formula, style]),
  columns: Object.fromEntries(
    tables.map(({ name, columns }) => [name, columns.map(({ formula }) => formulaFor(formula, formulas) ?? null)]),
  ),
});

const isDrawn = (value: unknown): value is Drawn =>
  typeof value === 'object' && value !== null && 'sheets' in value && typeof value.sheets === 'object' && value.sheets !== null;

/** Our own JSON; anything else is as good as none. */
export function parseDrawn(text: unknown): Drawn {
  try {
    const value: unknown = typeof text === 'string' ? JSON.parse(text) : undefined;
    return isDrawn(value) ? value : { sheets: {} };
  } catch {
    return { sheets: {} };
  }
}

/** After sheets of a model took the places of those of the same name, and others went. */
export const drawnAfter = (before: Drawn, { sheets, names }: WorkbookModel, formulas: Formulas, gone: readonly string[]): Drawn => ({
  sheets: {
    ...Object.fromEntries(Object.entries(before.sheets).filter(([name]) => !gone.includes(name))),
    ...Object.fromEntries(sheets.map((sheet) => [sheet.name, partsOf(sheet, formulas)])),
  },
  names: [...new Set([...(before.names ?? []), ...names.map(({ name }) => name)])],
});
