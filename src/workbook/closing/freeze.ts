// A sheet as it stands, kept as data: typed and computed cells one by one, and beside them how it looks.
import { cell, columnName } from '../address';
import { type Cell, type CellValue, isCellError, type SheetModel } from '../model';
import type { StyleKey } from '../styles';
import { labeller } from './labels';
import type { FrozenCell, FrozenLayout, FrozenSheet } from './types';

/** What is closed can no longer be filled in, and does not look as if it could. */
const LOCKED: Readonly<Partial<Record<StyleKey, StyleKey>>> = {
  input: 'centre',
  inputText: 'verbatim',
  inputInteger: 'integer',
  inputNumber: 'number',
  inputMoney: 'money',
  inputPercent: 'percentFine',
  inputDate: 'date',
  inputMoment: 'moment',
};

const isBlank = (value: CellValue | null): value is null | '' => value === null || value === '';

const frozenCell = (address: string, { value, formula, unlocked }: Cell, label: string): FrozenCell | undefined => {
  const text = formula?.native ?? formula?.sla;
  if (text !== undefined) return { address, kind: 'computed', label, value: value ?? '', formula: text };
  return unlocked && !isBlank(value) ? { address, kind: 'typed', label, value } : undefined;
};

/** Cells side by side of one style, as ranges. */
function stylesOf({ rows }: SheetModel): FrozenLayout['styles'] {
  const styles = new Map<StyleKey, string[]>();
  const add = (style: StyleKey, row: number, from: number, to: number): void => {
    const own = styles.get(style) ?? [];
    own.push(from === to ? cell(row, from) : `${cell(row, from)}:${cell(row, to)}`);
    styles.set(style, own);
  };
  for (const [row, cells] of sorted(rows)) {
    let run: { style: StyleKey; from: number; to: number } | undefined;
    for (const [col, { style }] of sorted(cells)) {
      const own = LOCKED[style] ?? style;
      if (run?.style === own && run.to === col - 1) run.to = col;
      else {
        if (run) add(run.style, row, run.from, run.to);
        run = { style: own, from: col, to: col };
      }
    }
    if (run) add(run.style, row, run.from, run.to);
  }
  return Object.fromEntries(styles);
}

const sorted = <T>(map: ReadonlyMap<number, T>): readonly (readonly [number, T])[] => [...map].sort(([a], [b]) => a - b);

function textsOf({ rows }: SheetModel): FrozenLayout['texts'] {
  const texts: Record<string, string | number> = {};
  for (const [row, cells] of sorted(rows)) {
    for (const [col, { value, formula, unlocked }] of sorted(cells)) {
      if (formula || unlocked || isBlank(value) || isCellError(value)) continue;
      texts[cell(row, col)] = typeof value === 'boolean' ? String(value).toUpperCase() : value;
    }
  }
  return texts;
}

const numbered = (map: ReadonlyMap<number, number>): Readonly<Record<string, number>> => Object.fromEntries([...map].map(([at, value]) => [String(at), value]));

export function freeze(sheet: SheetModel): FrozenSheet {
  const label = labeller(sheet);
  const cells = sorted(sheet.rows).flatMap(([row, line]) => sorted(line).flatMap(([col, content]) => frozenCell(cell(row, col), content, label(row, col)) ?? []));
  const widths = new Map([...sheet.columns].map(([col, { width, hidden }]) => [col, hidden ? 0 : (width ?? -1)] as const).filter(([, width]) => width >= 0));
  const { name, merges, heights, highlights, print, freeze: panes } = sheet;
  return {
    name,
    cells,
    layout: {
      styles: stylesOf(sheet),
      texts: textsOf(sheet),
      merges,
      widths: Object.fromEntries([...widths].map(([col, width]) => [columnName(col), width])),
      heights: numbered(heights),
      highlights,
      print,
      ...(panes && { freeze: panes }),
    },
  };
}
