// One sheet of a model as operations, in the order that Excel needs: contents while cells are General, so that nothing is taken for
// something else; then looks; what refers to other sheets when they are all there.
import { parseRange, range } from '../../workbook/address';
import type { Formulas } from '../../workbook/host';
import type { Cell, SheetModel, Table } from '../../workbook/model';
import { formulaFor, isSpilled, spills } from '../../workbook/normalise';
import { joinRefs, runsOf, splitRows } from './batches';
import { entered, type Entered } from './cellText';
import { styleName } from './looks';
import { pointsOfWidth } from './measures';
import type { Op } from './ops';

/** As in the files: widths and heights are the user's. */
export const PROTECTION: Excel.WorksheetProtectionOptions = { allowFormatColumns: true, allowFormatRows: true };

const content = ({ value, formula }: Cell, formulas: Formulas, spilled: boolean): Entered => {
  // Cells that a result fills are left blank for it; anything in them would stop it.
  if (spilled) return null;
  const text = formulaFor(formula, formulas);
  return text === undefined ? entered(value) : `=${text}`;
};

/** One block from A1 to the last cell that holds anything; `null` leaves a cell blank. */
function contents(sheet: SheetModel, formulas: Formulas): readonly Op[] {
  const areas = spills(sheet, formulas);
  const grid: Entered[][] = [];
  let width = 0;
  for (const [row, cells] of sheet.rows) {
    for (const [col, one] of cells) {
      const made = content(one, formulas, isSpilled(row, col, areas));
      if (made === null) continue;
      (grid[row - 1] ??= [])[col - 1] = made;
      width = Math.max(width, col);
    }
  }
  if (width === 0) return [];
  const full = Array.from(grid, (line) => Array.from({ length: width }, (_, i) => line?.[i] ?? null));
  return splitRows({ do: 'enter', sheet: sheet.name, ref: range(1, 1, full.length, width), formulas: full });
}

interface Run {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  bottom: number;
}

/** Cells side by side of one look, and equal runs below each other, as ranges by style. */
export function looksOf({ rows }: SheetModel): ReadonlyMap<string, readonly string[]> {
  const done = new Map<string, Run[]>();
  const open = new Map<string, Run>();
  for (const [row, cells] of [...rows].sort(([a], [b]) => a - b)) {
    for (const { style, left, right } of runsInRow(cells)) {
      const key = `${style}/${left}/${right}`;
      const above = open.get(key);
      if (above?.bottom === row - 1) above.bottom = row;
      else {
        const run: Run = { left, right, top: row, bottom: row };
        open.set(key, run);
        done.set(style, [...(done.get(style) ?? []), run]);
      }
    }
  }
  return new Map([...done].map(([style, runs]) => [style, runs.map(({ top, left, bottom, right }) => range(top, left, bottom, right))]));
}

function runsInRow(cells: ReadonlyMap<number, Cell>): readonly { style: string; left: number; right: number }[] {
  const runs: { style: string; left: number; right: number }[] = [];
  for (const [col, { style, unlocked = false }] of [...cells].sort(([a], [b]) => a - b)) {
    const [name, last] = [styleName(style, unlocked), runs.at(-1)];
    if (last?.style === name && last.right === col - 1) last.right = col;
    else runs.push({ style: name, left: col, right: col });
  }
  return runs;
}

const grouped = <T>(entries: Iterable<readonly [number, T]>): ReadonlyMap<T, readonly number[]> => {
  const groups = new Map<T, number[]>();
  for (const [number, value] of entries) groups.set(value, [...(groups.get(value) ?? []), number]);
  return groups;
};

function sizes({ name: sheet, columns, heights }: SheetModel): readonly Op[] {
  const widths = [...columns].flatMap(([col, { width, hidden }]) => (width === undefined || hidden ? [] : [[col, width] as const]));
  const hidden = [...columns].flatMap(([col, spec]) => (spec.hidden ? [col] : []));
  return [
    ...[...grouped(widths)].flatMap(([width, cols]) =>
      joinRefs(runsOf(cols, 'columns')).map((refs): Op => ({ do: 'width', sheet, refs, points: pointsOfWidth(width) })),
    ),
    ...joinRefs(runsOf(hidden, 'columns')).map((refs): Op => ({ do: 'hideColumns', sheet, refs })),
    ...[...grouped(heights)].flatMap(([points, rows]) =>
      joinRefs(runsOf(rows, 'rows')).map((refs): Op => ({ do: 'height', sheet, refs, points })),
    ),
  ];
}

/** A table takes its columns' names from cells that are there already. */
function tableOps(sheet: string, { name, ref, columns }: Table): readonly Op[] {
  const area = parseRange(ref);
  if (!area) return [];
  const head = range(area.top, area.left, area.top, area.right);
  return [
    { do: 'enter', sheet, ref: head, formulas: [columns.map((column) => entered(column.name))] },
    { do: 'table', sheet, ref, name },
  ];
}

/** Before any formula is entered: every table that formulas name. */
export const planTables = ({ name, tables }: SheetModel): readonly Op[] => tables.flatMap((table) => tableOps(name, table));

/** When every sheet, name and table is there. */
export function planSheet(sheet: SheetModel, formulas: Formulas): readonly Op[] {
  const { name } = sheet;
  const { freeze, tab } = sheet;
  return [
    ...contents(sheet, formulas),
    ...[...looksOf(sheet)].flatMap(([style, refs]) => joinRefs(refs).map((list): Op => ({ do: 'looks', sheet: name, refs: list, style }))),
    ...sheet.merges.map((ref): Op => ({ do: 'merge', sheet: name, ref })),
    ...sizes(sheet),
    ...sheet.validations.map((validation): Op => ({ do: 'validate', sheet: name, validation })),
    // Each new one goes before the others: the first comes last.
    ...[...sheet.highlights].reverse().map((highlight): Op => ({ do: 'highlight', sheet: name, highlight })),
    ...sheet.charts.map((chart): Op => ({ do: 'chart', sheet: name, chart })),
    { do: 'print', sheet: name, print: sheet.print },
    { do: 'view', sheet: name, ...(tab === undefined ? {} : { tab }), ...(freeze ? { freeze } : {}) },
    ...(sheet.protected ? [{ do: 'protect', sheet: name, options: PROTECTION } as const] : []),
  ];
}
