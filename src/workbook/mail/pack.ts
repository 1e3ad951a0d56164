// A drawn sheet as a receipt keeps it, and back: nothing is lost but looks that are not ours.
import { cell, parseCell, parseRange, range } from '../address';
import type { DrawnCell, DrawnSheet } from '../host';
import { STYLE_KEYS, type StyleKey } from '../styles';
import type { SentSheet } from './receipt';

interface Placed {
  readonly row: number;
  readonly col: number;
  readonly drawn: DrawnCell;
}

const placed = ({ cells }: DrawnSheet): readonly Placed[] =>
  Object.entries(cells)
    .flatMap(([address, drawn]) => {
      const at = parseCell(address);
      return at ? [{ ...at, drawn }] : [];
    })
    .sort((a, b) => a.row - b.row || a.col - b.col);

/** Cells side by side that share something, as ranges by what they share. */
const runs = <K extends string>(cells: readonly Placed[], keyOf: (drawn: DrawnCell) => K | undefined): Record<string, string[]> => {
  const found: Record<string, string[]> = {};
  let run: { readonly key: K; readonly row: number; readonly from: number; to: number } | undefined;
  const close = (): void => {
    if (run) (found[run.key] ??= []).push(range(run.row, run.from, run.row, run.to));
  };
  for (const { row, col, drawn } of cells) {
    const key = keyOf(drawn);
    if (run && run.key === key && run.row === row && run.to === col - 1) {
      run.to = col;
      continue;
    }
    close();
    run = key === undefined ? undefined : { key, row, from: col, to: col };
  }
  close();
  return found;
};

export function packSheet(sheet: DrawnSheet): SentSheet {
  const cells = placed(sheet);
  const { name, merges, columns, heights, validations, highlights, tables, charts, print, protected: guarded, freeze, tab, hidden } = sheet;
  return {
    name,
    merges,
    columns: { ...columns },
    heights: { ...heights },
    validations,
    highlights,
    tables,
    charts,
    print,
    protected: guarded,
    ...(freeze ? { freeze } : {}),
    ...(tab === undefined ? {} : { tab }),
    ...(hidden ? { hidden } : {}),
    values: Object.fromEntries(cells.flatMap(({ row, col, drawn: { value } }) => (value === null ? [] : [[cell(row, col), value]]))),
    formulas: Object.fromEntries(cells.flatMap(({ row, col, drawn: { formula } }) => (formula === undefined ? [] : [[cell(row, col), formula]]))),
    arrays: cells.flatMap(({ row, col, drawn: { array } }) => (array ? [cell(row, col)] : [])),
    styles: runs(cells, ({ style }) => style),
    open: runs(cells, ({ unlocked }) => (unlocked ? 'open' : undefined))['open'] ?? [],
  };
}

const addressesIn = (ref: string): readonly string[] => {
  const area = parseRange(ref);
  if (!area) return [];
  return Array.from({ length: area.right - area.left + 1 }, (_, i) => cell(area.top, area.left + i));
};

const numbered = <T>(record: Readonly<Record<string, T>>): Record<number, T> => Object.fromEntries(Object.entries(record));

export function unpackSheet(sent: SentSheet): DrawnSheet {
  const { values, formulas, arrays, styles, open, columns, heights, ...same } = sent;
  const unlocked = new Set(open.flatMap(addressesIn));
  const entered = new Set(arrays);
  const cells: Record<string, DrawnCell> = {};
  const add = (address: string, style: StyleKey | undefined): void => {
    const formula = formulas[address];
    cells[address] = {
      value: values[address] ?? null,
      style,
      unlocked: unlocked.has(address),
      ...(formula === undefined ? {} : { formula }),
      ...(entered.has(address) ? { array: true } : {}),
    };
  };
  for (const style of STYLE_KEYS) for (const ref of styles[style] ?? []) for (const address of addressesIn(ref)) add(address, style);
  for (const address of [...unlocked, ...Object.keys(values), ...Object.keys(formulas)]) if (!cells[address]) add(address, undefined);
  return { ...same, columns: numbered(columns), heights: numbered(heights), cells };
}
