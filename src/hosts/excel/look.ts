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
  /** Numbers are rounded for good to what their format shows: no score would be safe. */
  readonly roundsToShown: boolean;
  /** Days are counted from 1904: our dates would be four years off. Asked for before placing only. */
  readonly dates1904: boolean;
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

const roundsOf = ({ usePrecisionAsDisplayed }: Excel.Workbook): boolean => usePrecisionAsDisplayed;
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
  workbook.load('usePrecisionAsDisplayed');
  return () => ({
    sheets: worksheets.items.map(factsOf),
    names: names.items.map(({ name, formula }) => ({ name, formula: String(formula) })),
    styles: new Set(styles.items.map(({ name }) => name)),
    settings: new Map(settings.items.map(({ key, value }) => [key, String(value)])),
    structureProtected: protection.protected,
    active: nameOf(active),
    roundsToShown: roundsOf(workbook),
    dates1904: false,
  });
}

export const look = (): Promise<BookFacts> => ask(queueLook);

/** 2026-01-01 as the workbook counts days since 1904. */
const IN_1904 = 44_561;
const isIn1904 = ({ value }: Excel.FunctionResult<number>): boolean => value === IN_1904;

/** No property says it: the workbook's own DATE does. */
export function queueDated(context: Excel.RequestContext): () => BookFacts {
  const facts = queueLook(context);
  const day = context.workbook.functions.date(2026, 1, 1);
  day.load('value');
  return () => ({ ...facts(), dates1904: isIn1904(day) });
}

/** Where Excel does not compute that for us, it is no reason to refuse. */
export const lookDated = (): Promise<BookFacts> => ask(queueDated).catch(look);

/** Sheet names are the same whatever their case. */
export const fold = (name: string): string => name.toLowerCase();
