// Sheets of a model in place of those of the same name: everything that is to be done, as one list, and how it is gone back from.
import type { Formulas } from '../../workbook/host';
import type { SheetModel, WorkbookModel } from '../../workbook/model';
import { formulaFor } from '../../workbook/normalise';
import { DRAWN, drawnAfter, parseDrawn } from './drawn';
import { namedStyle, styleName } from './looks';
import { fold, type BookFacts } from './look';
import type { Op } from './ops';
import { planSheet, planTables } from './planSheet';
import type { Leaving, Swap } from './swap';
import { awayOps, beginOps, finishOps } from './swapForth';

const cellsOf = function* ({ rows }: SheetModel) {
  for (const line of rows.values()) yield* line.values();
};

/** Styles that the model needs and the workbook lacks. */
export function missingStyles({ sheets }: WorkbookModel, { styles }: BookFacts): readonly string[] {
  const needed = new Set<string>();
  for (const sheet of sheets) for (const { style, unlocked = false } of cellsOf(sheet)) needed.add(styleName(style, unlocked));
  return [...needed].filter((name) => !styles.has(name));
}

/** Whether anything would be entered that only the add-in's functions compute. */
export const needsFunctions = ({ sheets }: WorkbookModel, formulas: Formulas): boolean =>
  formulas === 'addin' &&
  sheets.some((sheet) => {
    for (const { formula } of cellsOf(sheet)) if (formula?.sla !== undefined && formulaFor(formula, formulas) === formula.sla) return true;
    return false;
  });

function nameOps(model: WorkbookModel, { names }: BookFacts, swap: Swap): readonly Op[] {
  const there = new Set(names.map(({ name }) => fold(name)));
  return [
    ...model.names.map(({ name, ref }): Op => ({ do: there.has(fold(name)) ? 'setName' : 'addName', name, formula: `=${ref}` })),
    ...swap.names.flatMap(({ name, formula, drop, again }): readonly Op[] => {
      if (drop) return [{ do: 'deleteName', name }];
      return again && formula !== null ? [{ do: 'setName', name, formula }] : [];
    }),
  ];
}

export interface PlaceInput {
  readonly model: WorkbookModel;
  readonly formulas: Formulas;
  readonly facts: BookFacts;
  readonly leaving: Leaving;
  readonly swap: Swap;
}

/** The sheet that is shown stays shown, if it is one that the model has or leaves alone. */
function activeAfter({ model, facts, leaving }: PlaceInput): string | undefined {
  const gone = [...leaving.removed, ...leaving.replaced].some(({ name }) => name === facts.active);
  if (!gone) return undefined;
  const same = model.sheets.find(({ name, hidden }) => fold(name) === fold(facts.active) && !hidden);
  return (same ?? model.sheets.find(({ hidden }) => !hidden))?.name;
}

export function placeOps(input: PlaceInput): readonly Op[] {
  const { model, formulas, facts, leaving, swap } = input;
  const gone = [...leaving.removed, ...leaving.replaced].map(({ name }) => name);
  const drawn = drawnAfter(parseDrawn(facts.settings.get(DRAWN)), model, formulas, gone);
  return [
    ...beginOps(swap),
    ...awayOps(swap, leaving),
    ...model.sheets.map(({ name }): Op => ({ do: 'addSheet', sheet: name })),
    ...swap.styles.flatMap((name): readonly Op[] => {
      const style = namedStyle(name);
      return style ? [{ do: 'addStyle', style }] : [];
    }),
    ...nameOps(model, facts, swap),
    ...model.sheets.flatMap(planTables),
    ...model.sheets.flatMap((sheet) => planSheet(sheet, formulas)),
    { do: 'setting', key: DRAWN, value: JSON.stringify(drawn) },
    ...finishOps(swap, model, activeAfter(input)),
  ];
}
