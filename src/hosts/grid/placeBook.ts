// The workbook after sheets of a model were placed in it: a new snapshot, made as a whole before anything is shown.
import type { IWorkbookData, IWorksheetData } from '@univerjs/core';
import type { Formulas } from '../../workbook/host';
import type { DefinedName, SheetModel, WorkbookModel } from '../../workbook/model';
import { drawHighlights, drawName, drawTables, drawValidations } from './drawParts';
import { drawSheet } from './drawSheet';
import { GRID_STYLES } from './looks';
import { readResources, writeResources, type Resources } from './resources';
import { isPlaceholder } from './stash';

type Sheets = Record<string, Partial<IWorksheetData>>;

const isUntouched = ({ custom, cellData = {} }: Partial<IWorksheetData>): boolean =>
  isPlaceholder(custom) && Object.values(cellData as Record<number, object>).every((row) => Object.keys(row).length === 0);

const only = <T>(record: Record<string, T>, kept: ReadonlySet<string>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([id]) => kept.has(id)));

/** Sheet names are the same whatever their case. */
const fold = (name: string | undefined): string => (name ?? '').toLowerCase();

/** An id that no sheet has or had. */
function freeId(taken: ReadonlySet<string>, start: number): string {
  let number = start;
  while (taken.has(`s${number}`)) number += 1;
  return `s${number}`;
}

/** Which id each sheet of the model gets: that of the sheet whose name it has, or a new one. */
function idsFor(sheets: readonly SheetModel[], { sheets: before }: IWorkbookData): ReadonlyMap<string, string> {
  const known = new Map(Object.entries(before).map(([id, { name }]) => [fold(name), id]));
  const taken = new Set(Object.keys(before));
  const ids = new Map<string, string>();
  for (const { name } of sheets) {
    const id = known.get(fold(name)) ?? freeId(taken, taken.size + 1);
    taken.add(id);
    ids.set(name, id);
  }
  return ids;
}

/** The sheet that a name points to. */
const sheetOfName = (ref: string): string => {
  const [, quoted, bare] = /^=?(?:'((?:[^']|'')*)'|([^'!]+))!/.exec(ref) ?? [];
  return fold(quoted?.replace(/''/g, "'") ?? bare);
};

const namesAfter = (before: Resources['names'], names: readonly DefinedName[], gone: ReadonlySet<string>): Resources['names'] => {
  const ours = new Set(names.map(({ name }) => fold(name)));
  const kept = Object.entries(before).filter(
    ([, { name, formulaOrRefString }]) => !ours.has(fold(name)) && !gone.has(sheetOfName(formulaOrRefString)),
  );
  return { ...Object.fromEntries(kept), ...Object.fromEntries(names.map((name) => [drawName(name).id, drawName(name)])) };
};

export interface PlaceOptions {
  readonly formulas: Formulas;
  readonly remove?: readonly string[];
  /** Called before each sheet; a false stops, and nothing is placed. */
  readonly next?: (sheet: string, index: number) => Promise<boolean>;
}

/** Undefined where it was stopped. */
export async function placeBook(before: IWorkbookData, model: WorkbookModel, options: PlaceOptions): Promise<IWorkbookData | undefined> {
  const ids = idsFor(model.sheets, before);
  const placed: Sheets = {};
  const parts = readResources(before.resources);
  const removed = new Set((options.remove ?? []).map(fold));
  const kept = before.sheetOrder.filter((id) => {
    const sheet = before.sheets[id];
    return sheet && ![...ids.values()].includes(id) && !removed.has(fold(sheet.name)) && !isUntouched(sheet);
  });
  const alive = new Set(kept);
  const resources: Resources = {
    validations: only(parts.validations, alive),
    highlights: only(parts.highlights, alive),
    tables: only(parts.tables, alive),
    names: namesAfter(parts.names, model.names, new Set([...removed, ...model.sheets.map(({ name }) => fold(name))])),
  };
  for (const [index, sheet] of model.sheets.entries()) {
    if (options.next && !(await options.next(sheet.name, index))) return undefined;
    const id = ids.get(sheet.name) ?? sheet.name;
    placed[id] = drawSheet(sheet, id, options.formulas);
    resources.validations[id] = drawValidations(sheet);
    resources.highlights[id] = drawHighlights(sheet);
    resources.tables[id] = { tables: drawTables(sheet, id), tableFilteredOutRows: [] };
  }
  return {
    ...before,
    styles: { ...before.styles, ...GRID_STYLES },
    sheetOrder: [...ids.values(), ...kept],
    sheets: { ...only(before.sheets, alive), ...placed },
    resources: writeResources(before.resources, resources),
  };
}
