// What a sheet of ours says that the grid has no place for. It travels in the sheet's own data, is undone with it and comes back when read.
import type { CustomData } from '@univerjs/core';
import type { Formulas } from '../../workbook/host';
import type { PrintSetup, SheetModel } from '../../workbook/model';
import { formulaFor } from '../../workbook/normalise';

export interface Stash {
  readonly protected: boolean;
  readonly print: PrintSetup;
  readonly charts: SheetModel['charts'];
  /** By table: the formulas of its columns as they were drawn, null where there is none. */
  readonly columns: Readonly<Record<string, readonly (string | null)[]>>;
}

const KEY = 'sla';
/** The sheet that an empty page shows; it goes when the first sheet of ours comes, unless somebody wrote on it. */
export const PLACEHOLDER: NonNullable<CustomData> = { placeholder: true };
export const isPlaceholder = (custom: CustomData | undefined): boolean => custom?.['placeholder'] === true;

export const stashOf = ({ protected: isProtected, print, charts, tables }: SheetModel, formulas: Formulas): NonNullable<CustomData> => {
  const columns = Object.fromEntries(
    tables.map((table) => [table.name, table.columns.map(({ formula }) => formulaFor(formula, formulas) ?? null)]),
  );
  const stash: Stash = { protected: isProtected, print, charts, columns };
  return { [KEY]: stash };
};

/** Only what we put there: the grid's own code writes other keys. */
export const readStash = (custom: CustomData | undefined): Stash | undefined => custom?.[KEY] as Stash | undefined;
