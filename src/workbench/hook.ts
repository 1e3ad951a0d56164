// For tests and measurements alone, where the address asks for it (?hook): the host, called with and answering in plain JSON.
import type { CellChange, Formulas, LiveHost } from '../workbook/host';
import { recalculate, type Grid } from '../hosts/grid';
import type { WorkbookModel } from '../workbook/model';
import { fromWire, toWire } from './wire';

export interface Hook {
  draw(model: string, formulas: Formulas): Promise<void>;
  /** `patience`: how often it may ask whether it was cancelled before it is told so. */
  place(model: string, formulas: Formulas, patience?: number): Promise<string>;
  read(): Promise<string>;
  write(changes: readonly CellChange[]): Promise<void>;
  undo(): Promise<boolean>;
  show(sheet: string, address: string): Promise<void>;
  changes(): number;
  /** Waits until nothing is being computed. */
  quiet(): Promise<boolean>;
  /** Computes every formula, whatever its stored result. */
  recalculate(): Promise<void>;
}

export const isAsked = (): boolean => new URLSearchParams(location.search).has('hook');

export function exposeHook(host: LiveHost, grid: Grid): void {
  let changed = 0;
  host.onChange(() => (changed += 1));
  const hook: Hook = {
    draw: (model, formulas) => host.draw(fromWire(model) as WorkbookModel, formulas),
    place: (model, formulas, patience = Infinity) => {
      let asked = 0;
      return host.place(fromWire(model) as WorkbookModel, { formulas, cancelled: () => (asked += 1) > patience });
    },
    read: async () => toWire(await host.read()),
    write: (changes) => host.write(changes),
    undo: () => host.undo(),
    show: (sheet, address) => host.show(sheet, address),
    changes: () => changed,
    quiet: () => grid.quiet(),
    recalculate: () => recalculate(grid),
  };
  Object.assign(window, { slaHook: hook });
}
