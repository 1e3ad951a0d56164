// Replacing sheets, step by step: the old ones away, and, when the new ones stand, what the user sees.
import type { WorkbookModel } from '../../workbook/model';
import { enterCell } from './enterCell';
import type { ForeignFormulas } from './foreign';
import type { SheetFacts } from './look';
import { asOpen } from './opening';
import type { Op } from './ops';
import { STATE, SWAP, type Leaving, type State, type Swap } from './swap';

const swapOp = (swap: Swap): Op => ({ do: 'setting', key: SWAP, value: JSON.stringify(swap) });
const stateOp = (value: State): Op => ({ do: 'setting', key: STATE, value });
/** Written before anything else. */
export const beginOps = (swap: Swap): readonly Op[] => [swapOp(swap), stateOp('building')];

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

export const enterForeign = (foreign: ForeignFormulas, now: readonly SheetFacts[] = []): readonly Op[] =>
  foreign.flatMap(({ sheet, cells }) =>
    asOpen(
      now.find(({ name }) => name === sheet.name) ?? sheet,
      cells.flatMap(([ref, content, inTextCell]) => enterCell({ sheet: sheet.name, ref, content, inTextCell })),
    ),
  );

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
    { do: 'calculate' },
  ];
}
