// How sheets are replaced so that it can be taken back at any moment: the old ones are renamed away, new ones are made beside them, and only
// at the end the old ones are hidden (swapForth.ts). What was where is written into the workbook first: here. Going back is renaming back
// (swapBack.ts).
import type { WorkbookModel } from '../../workbook/model';
import { DRAWN, parseDrawn } from './drawn';
import type { ForeignFormulas } from './foreign';
import { fold, type BookFacts, type NameFacts, type SheetFacts } from './look';
import type { Visibility } from './ops';

export const SWAP = 'sla.swap';
/** How far it got. */
export const STATE = 'sla.swap.state';
export type State = 'building' | 'finishing' | 'kept';
export const stateIn = ({ settings }: BookFacts): State | undefined =>
  (['building', 'finishing', 'kept'] as const).find((one) => one === settings.get(STATE));

export interface KeptSheet {
  readonly name: string;
  readonly kept: string;
  readonly visibility: Visibility;
  readonly position: number;
}

/** What it takes to go back. */
export interface Swap {
  readonly sheets: readonly KeptSheet[];
  /** How those were protected that were. */
  readonly protection: readonly { readonly name: string; readonly options: Excel.WorksheetProtectionOptions }[];
  /** Sheets made. */
  readonly added: readonly string[];
  readonly tables: readonly { readonly name: string; readonly kept: string }[];
  /** As they were; null: there was none. */
  readonly names: readonly { readonly name: string; readonly formula: string | null; readonly drop?: true; readonly again?: true }[];
  readonly styles: readonly string[];
  readonly foreign: ForeignFormulas;
  readonly active: string;
  /** Settings of ours as they were. */
  readonly drawn: string | null;
}

const KEPT = 'sla~';
export const ASIDE = 'sla-';
/** Of our own keeping, and nobody else's business. */
export const isKept = (name: string): boolean => name.startsWith(KEPT) || name.startsWith(ASIDE);

export const freeNames = (taken: ReadonlySet<string>, count: number, prefix: string): readonly string[] => {
  const free: string[] = [];
  for (let n = 1; free.length < count; n += 1) if (!taken.has(fold(`${prefix}${n}`))) free.push(`${prefix}${n}`);
  return free;
};

/** The sheet that a name points to. */
const sheetOfName = (formula: string): string => {
  const [, quoted, bare] = /^=?(?:'((?:[^']|'')*)'|([^'!]+))!/.exec(formula) ?? [];
  return fold(quoted?.replace(/''/g, "'") ?? bare ?? '');
};

export interface Leaving {
  readonly replaced: readonly SheetFacts[];
  readonly removed: readonly SheetFacts[];
}

export function leavingOf({ sheets }: BookFacts, model: WorkbookModel, remove: readonly string[]): Leaving {
  const made = new Set(model.sheets.map(({ name }) => fold(name)));
  const going = new Set(remove.map(fold));
  const there = sheets.filter(({ name }) => !isKept(name));
  return {
    replaced: there.filter(({ name }) => made.has(fold(name))),
    removed: there.filter(({ name }) => going.has(fold(name)) && !made.has(fold(name))),
  };
}

/**
 * Names of ours are set. Of the others, those that point to a sheet that is replaced are set again, as they would follow the old one; one of
 * ours that the model has no more goes with its sheet. Where nobody knows whose a name is, it is taken for ours: a name that points to the
 * wrong cell is worse than none.
 */
function namesBefore({ names, settings }: BookFacts, model: WorkbookModel, leaving: Leaving): Swap['names'] {
  const there = new Map(names.map((one) => [fold(one.name), one]));
  const ours = new Set(model.names.map(({ name }) => fold(name)));
  const known = parseDrawn(settings.get(DRAWN)).names?.map(fold);
  const isOurs = (name: string): boolean => known?.includes(fold(name)) ?? true;
  const replaced = new Set(leaving.replaced.map(({ name }) => fold(name)));
  const gone = new Set([...replaced, ...leaving.removed.map(({ name }) => fold(name))]);
  const others = names.filter(({ name }) => !ours.has(fold(name)));
  const own = others.filter(({ name, formula }) => isOurs(name) && gone.has(sheetOfName(formula)));
  const users = others.filter(({ name, formula }) => !isOurs(name) && replaced.has(sheetOfName(formula)));
  return [
    ...model.names.map(({ name }) => ({ name, formula: there.get(fold(name))?.formula ?? null })),
    ...own.map(({ name, formula }: NameFacts) => ({ name, formula, drop: true as const })),
    ...users.map(({ name, formula }: NameFacts) => ({ name, formula, again: true as const })),
  ];
}

export interface SwapInput {
  readonly facts: BookFacts;
  readonly model: WorkbookModel;
  readonly leaving: Leaving;
  readonly foreign: ForeignFormulas;
  readonly styles: readonly string[];
  readonly drawn: string | null;
}

export function swapOf({ facts, model, leaving, foreign, styles, drawn }: SwapInput): Swap {
  const old = [...leaving.replaced, ...leaving.removed];
  const kept = freeNames(new Set(facts.sheets.map(({ name }) => fold(name))), old.length, KEPT);
  const tables = old.flatMap((sheet) => sheet.tables);
  const all = new Set(facts.sheets.flatMap((sheet) => sheet.tables.map(fold)));
  const keptTables = freeNames(all, tables.length, 'sla_kept_');
  return {
    sheets: old.map(({ name, visibility, position }, i) => ({ name, kept: kept[i] ?? '', visibility, position })),
    protection: [...old, ...foreign.map(({ sheet }) => sheet)]
      .filter((one) => one.protected)
      .map(({ name, options }) => ({ name, options })),
    added: model.sheets.map(({ name }) => name),
    tables: tables.map((name, i) => ({ name, kept: keptTables[i] ?? '' })),
    names: namesBefore(facts, model, leaving),
    styles,
    foreign,
    active: facts.active,
    drawn,
  };
}
