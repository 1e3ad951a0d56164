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

export type Drawn = Readonly<Record<string, DrawnParts>>;

const partsOf = ({ validations, highlights, tables }: SheetModel, formulas: Formulas): DrawnParts => ({
  validations: validations.map(({ ref }) => ref),
  highlights: highlights.map(({ ref, formula, style }) => [ref, formula, style]),
  columns: Object.fromEntries(
    tables.map(({ name, columns }) => [name, columns.map(({ formula }) => formulaFor(formula, formulas) ?? null)]),
  ),
});

const isDrawn = (value: unknown): value is Drawn => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Our own JSON; anything else is as good as none. */
export function parseDrawn(text: unknown): Drawn {
  try {
    const value: unknown = typeof text === 'string' ? JSON.parse(text) : undefined;
    return isDrawn(value) ? value : {};
  } catch {
    return {};
  }
}

/** After sheets of a model took the places of those of the same name, and others went. */
export const drawnAfter = (before: Drawn, { sheets }: WorkbookModel, formulas: Formulas, gone: readonly string[]): Drawn => ({
  ...Object.fromEntries(Object.entries(before).filter(([name]) => !gone.includes(name))),
  ...Object.fromEntries(sheets.map((sheet) => [sheet.name, partsOf(sheet, formulas)])),
});
