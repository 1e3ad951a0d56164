// Going back, from wherever replacing sheets stopped or from its end, to where it began.
import { DRAWN } from './drawn';
import { fold, type BookFacts, type NameFacts } from './look';
import { asOpen } from './opening';
import type { Op } from './ops';
import { ASIDE, freeNames, STATE, stateIn, SWAP, type Swap } from './swap';
import { enterForeign } from './swapForth';

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
