// A live host that is nothing but a value: what a workbook would hold, with undo, for the pane's tests. It computes nothing.
import type { CellChange, DrawnCell, DrawnSheet, DrawnWorkbook, Formulas, LiveHost, Placing } from '../../src/workbook/host';
import type { WorkbookModel } from '../../src/workbook/model';
import { normalise } from '../../src/workbook/normalise';

export interface MemoryHost extends LiveHost {
  /** Where `show` was asked to go, in order. */
  readonly shown: string[];
  /** The next sheet of this name fails to be placed. */
  failAt: string | undefined;
  /** Milliseconds for each sheet placed. */
  pace: number;
  /** Holds this from now on, as JSON: playwright takes ten times as long to carry the object over. */
  hold(drawn: string): void;
}

export const EMPTY: DrawnWorkbook = { sheets: [], names: [] };
const FREE: DrawnCell = { value: null, style: undefined, unlocked: true };

const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

const merged = (now: DrawnWorkbook, made: DrawnWorkbook, remove: readonly string[]): DrawnWorkbook => {
  const names = new Set(made.names.map(({ name }) => name));
  const kept = now.sheets.filter(({ name }) => !remove.includes(name) && !made.sheets.some((sheet) => sheet.name === name));
  return { sheets: [...made.sheets, ...kept], names: [...made.names, ...now.names.filter(({ name }) => !names.has(name))] };
};

const typed = (sheet: DrawnSheet, { address, value }: CellChange): DrawnSheet => ({
  ...sheet,
  cells: { ...sheet.cells, [address]: { ...(sheet.cells[address] ?? FREE), value } },
});

export function memoryHost(start: DrawnWorkbook = EMPTY): MemoryHost {
  const past: DrawnWorkbook[] = [];
  const listeners = new Set<() => void>();
  let now = start;
  const become = (next: DrawnWorkbook, remember = true): void => {
    if (remember) past.push(now);
    now = next;
    listeners.forEach((listener) => {
      listener();
    });
  };
  const host: MemoryHost = {
    name: 'file',
    lacks: [],
    shown: [],
    failAt: undefined,
    pace: 0,
    draw(model: WorkbookModel, formulas: Formulas) {
      become(normalise(model, formulas));
      return Promise.resolve();
    },
    hold(drawn) {
      become(JSON.parse(drawn) as DrawnWorkbook);
    },
    read: () => Promise.resolve(now),
    async place(model, { formulas, remove = [], progress, cancelled }: Placing) {
      for (const [i, { name }] of model.sheets.entries()) {
        await pause(host.pace);
        if (cancelled?.() === true) return 'cancelled';
        if (host.failAt === name) throw new Error(`cannot place ${name}`);
        progress?.(name, i + 1, model.sheets.length);
      }
      become(merged(now, normalise(model, formulas), remove));
      return 'done';
    },
    write(changes) {
      become({ ...now, sheets: now.sheets.map((sheet) => changes.filter((change) => change.sheet === sheet.name).reduce(typed, sheet)) });
      return Promise.resolve();
    },
    undo() {
      const last = past.pop();
      if (last) become(last, false);
      return Promise.resolve(last !== undefined);
    },
    show(sheet, address) {
      host.shown.push(`${sheet}!${address}`);
      return Promise.resolve();
    },
    onChange(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
  return host;
}
