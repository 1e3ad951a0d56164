// What is there before anything is changed: sheets, tables, names, styles, settings, in one round trip.
import type { Visibility } from './ops';
import { ask } from './send';

export interface SheetFacts {
  readonly name: string;
  readonly visibility: Visibility;
  readonly position: number;
  readonly protected: boolean;
  readonly options: Excel.WorksheetProtectionOptions;
  readonly tables: readonly string[];
}

export interface NameFacts {
  readonly name: string;
  readonly formula: string;
}

export interface BookFacts {
  readonly sheets: readonly SheetFacts[];
  readonly names: readonly NameFacts[];
  readonly styles: ReadonlySet<string>;
  readonly settings: ReadonlyMap<string, string>;
  readonly structureProtected: boolean;
  readonly active: string;
}

const optionsOf = (options: Excel.WorksheetProtectionOptions | null | undefined): Excel.WorksheetProtectionOptions => ({ ...options });

const factsOf = (sheet: Excel.Worksheet): SheetFacts => ({
  name: sheet.name,
  visibility: sheet.visibility,
  position: sheet.position,
  protected: sheet.protection.protected,
  options: optionsOf(sheet.protection.protected ? sheet.protection.options : undefined),
  tables: sheet.tables.items.map(({ name }) => name),
});

const nameOf = ({ name }: { readonly name: string }): string => name;

/** Loads it with whatever else is asked in the same trip. */
export function queueLook({ workbook }: Excel.RequestContext): () => BookFacts {
  const { worksheets, names, styles, settings, protection } = workbook;
  const active = worksheets.getActiveWorksheet();
  worksheets.load('items/name,items/visibility,items/position,items/protection/protected,items/protection/options,items/tables/items/name');
  names.load('items/name,items/formula,items/type');
  styles.load('items/name');
  settings.load('items/key,items/value');
  protection.load('protected');
  active.load('name');
  return () => ({
    sheets: worksheets.items.map(factsOf),
    names: names.items.map(({ name, formula }) => ({ name, formula: String(formula) })),
    styles: new Set(styles.items.map(({ name }) => name)),
    settings: new Map(settings.items.map(({ key, value }) => [key, String(value)])),
    structureProtected: protection.protected,
    active: nameOf(active),
  });
}

export const look = (): Promise<BookFacts> => ask(queueLook);

/** Sheet names are the same whatever their case. */
export const fold = (name: string): string => name.toLowerCase();
