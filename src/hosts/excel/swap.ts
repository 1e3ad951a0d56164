// How sheets are replaced so that it can be taken back at any moment: the old ones are renamed away, new ones are made beside them, and only
// at the end the old ones are hidden. What was where is written into the workbook first. Going back is renaming back.
import type { WorkbookModel } from '../../workbook/model';
import { DRAWN, parseDrawn } from './drawn';
import type { ForeignFormulas } from './foreign';
import { fold, type BookFacts, type NameFacts, type SheetFacts } from './look';
import { asOpen } from './opening';
import type { Op, Visibility } from './ops';

export const SWAP = 'sla.swap';
/** How far it got. */
const STATE = 'sla.swap.state';
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
const ASIDE = 'sla-';
/** Of our own keeping, and nobody else's business. */
export const isKept = (name: string): boolean => name.startsWith(KEPT) || name.startsWith(ASIDE);

const freeNames = (taken: ReadonlySet<string>, count: number, prefix: string): readonly string[] => {
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

/** Before the new sheets are made. */
export function awayOps(swap: Swap, { replaced, removed }: Leaving): readonly Op[] {
  const keptTable = new Map(swap.tables.map(({ name, kept }) => [name, kept]));
  const old = [...replaced, ...removed];
  return [
    // Of a sheet with a password Excel refuses this, before anything is changed.
    ...swap.foreign.flatMap(({ sheet }) => asOpen(sheet, [])),
    ...old.flatMap((sheet) =>
      asOpen(
        sheet,
        sheet.tables.map((table): Op => ({ do: 'renameTable', table, to: keptTable.get(table) ?? table })),
      ),
    ),
    ...swap.sheets.map(({ name, kept }): Op => ({ do: 'rename', sheet: name, to: kept })),
  ];
}

const enterForeign = (foreign: ForeignFormulas, now: readonly SheetFacts[] = []): readonly Op[] =>
  foreign.flatMap(({ sheet, cells }) =>
    asOpen(
      now.find(({ name }) => name === sheet.name) ?? sheet,
      cells.map(([ref, formula]): Op => ({ do: 'enter', sheet: sheet.name, ref, formulas: [[formula]] })),
    ),
  );

const swapOp = (swap: Swap): Op => ({ do: 'setting', key: SWAP, value: JSON.stringify(swap) });
const stateOp = (value: State): Op => ({ do: 'setting', key: STATE, value });
/** Written before anything else. */
export const beginOps = (swap: Swap): readonly Op[] => [swapOp(swap), stateOp('building')];

/** When all is drawn: what the user sees changes here. */
export function finishOps(swap: Swap, model: WorkbookModel, active: string | undefined): readonly Op[] {
  return [
    stateOp('finishing'),
    ...enterForeign(swap.foreign),
    ...model.sheets.flatMap(({ name, hidden }, i): readonly Op[] => [
      { do: 'position', sheet: name, to: i },
      ...(hidden ? [] : [{ do: 'visibility', sheet: name, to: 'Visible' } as const]),
    ]),
    ...(active === undefined ? [] : [{ do: 'activate', sheet: active } as const]),
    ...swap.sheets.map(({ kept }): Op => ({ do: 'visibility', sheet: kept, to: 'VeryHidden' })),
    // Who goes back from here remembers the rest; the file is spared it.
    swapOp({ ...swap, foreign: [] }),
    stateOp('kept'),
  ];
}

const nameOps = ({ names: before }: Swap, names: readonly NameFacts[]): readonly Op[] => {
  const known = new Set(names.map(({ name }) => fold(name)));
  return before.flatMap(({ name, formula }): readonly Op[] => {
    if (formula === null) return known.has(fold(name)) ? [{ do: 'deleteName', name }] : [];
    return [known.has(fold(name)) ? { do: 'setName', name, formula } : { do: 'addName', name, formula }];
  });
};

export const forgetOps = (settings: BookFacts['settings']): readonly Op[] =>
  [SWAP, STATE].filter((key) => settings.has(key)).map((key): Op => ({ do: 'setting', key, value: null }));

const settingOps = (swap: Swap, settings: BookFacts['settings']): readonly Op[] => [
  ...(settings.get(DRAWN) === (swap.drawn ?? undefined) ? [] : [{ do: 'setting', key: DRAWN, value: swap.drawn } as const]),
  ...forgetOps(settings),
];

/** New sheets that are there, each under a name that is in nobody's way. */
function madeSheets(swap: Swap, { sheets }: BookFacts): readonly { name: string; aside: string }[] {
  const there = new Set(sheets.map(({ name }) => name));
  // Where the old one has not been renamed yet, the name is still its own.
  const old = new Set(swap.sheets.filter(({ kept }) => !there.has(kept)).map(({ name }) => fold(name)));
  const added = new Set(swap.added.map(fold));
  const made = sheets.filter(({ name }) => added.has(fold(name)) && !old.has(fold(name)));
  const spare = freeNames(new Set(sheets.map(({ name }) => fold(name))), made.length, ASIDE);
  // An earlier attempt to go back may have stopped between putting them aside and deleting them.
  const aside = sheets.filter(({ name }) => name.startsWith(ASIDE)).map(({ name }) => ({ name, aside: name }));
  return [...aside, ...made.map(({ name }, i) => ({ name, aside: spare[i] ?? name }))];
}

/** Tables of the old sheets, which have their names again when these are put in. */
function tableOps(swap: Swap, { sheets }: BookFacts): readonly Op[] {
  const names = new Map(swap.sheets.map(({ name, kept }) => [kept, name]));
  return swap.tables.flatMap(({ name: to, kept: table }): readonly Op[] => {
    const owner = sheets.find(({ tables }) => tables.includes(table));
    return owner ? asOpen({ ...owner, name: names.get(owner.name) ?? owner.name }, [{ do: 'renameTable', table, to }]) : [];
  });
}

/** Where it stopped between taking protection off and putting it back. */
function protectionOps(swap: Swap, { sheets }: BookFacts): readonly Op[] {
  const kept = new Map(swap.sheets.map((one) => [one.name, one.kept]));
  const there = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  return swap.protection
    .filter(({ name }) => (there.get(kept.get(name) ?? name) ?? there.get(name))?.protected === false)
    .map(({ name, options }): Op => ({ do: 'protect', sheet: name, options }));
}

/** From wherever it stopped, or from the end, back to where it began. */
export function backOps(swap: Swap, facts: BookFacts): readonly Op[] {
  const there = new Set(facts.sheets.map(({ name }) => name));
  const kept = swap.sheets.filter((one) => there.has(one.kept));
  const made = madeSheets(swap, facts);
  return [
    ...made.filter(({ name, aside }) => name !== aside).map(({ name, aside }): Op => ({ do: 'rename', sheet: name, to: aside })),
    ...kept.flatMap(({ name, kept: from, visibility }): readonly Op[] => [
      { do: 'rename', sheet: from, to: name },
      { do: 'visibility', sheet: name, to: visibility },
    ]),
    { do: 'activate', sheet: swap.active },
    ...made.map(({ aside }): Op => ({ do: 'deleteSheet', sheet: aside })),
    ...tableOps(swap, facts),
    ...nameOps(swap, facts.names),
    // Until then they follow the old sheets by themselves.
    ...(stateIn(facts) === 'building' ? [] : enterForeign(swap.foreign, facts.sheets)),
    ...protectionOps(swap, facts),
    ...[...swap.sheets]
      .sort((a, b) => a.position - b.position)
      .map(({ name, position }): Op => ({ do: 'position', sheet: name, to: position })),
    ...swap.styles.filter((name) => facts.styles.has(name)).map((name): Op => ({ do: 'deleteStyle', name })),
    ...settingOps(swap, facts.settings),
  ];
}
