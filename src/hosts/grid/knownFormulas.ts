// The formulas of the workbook as they were when it was last computed, and what each of them reads: only what changed since is looked at again.
import type { Nullable } from '@univerjs/core';
import type { IFormulaData, IFormulaDataItem, IOtherFormulaData } from '@univerjs/preset-sheets-core';
import { cellKey, eachWithin, Readers, type SheetKey } from './readers';
import type { Box } from './ranges';

/** As much of the engine's objects for formulas as is needed here. */
export interface Tree {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly row: number;
  readonly column: number;
}

export interface Known<T extends Tree> {
  readonly id: number;
  readonly sheet: SheetKey;
  /** Where its result stands; none for those of highlights and validations. */
  readonly cell: number | undefined;
  readonly text: string;
  readonly tree: T;
  /** Computed at every calculation. */
  readonly volatile: boolean;
  /** What it reads is only known once it is computed (OFFSET, INDIRECT). */
  readonly dynamic: boolean;
}

/** Makes the engine's own objects for formulas. */
export interface TreeMaker<T extends Tree> {
  ofCell(unit: string, sheet: string, row: number, column: number, item: IFormulaDataItem): T;
  shifted(main: T, x: number, y: number): T;
  ofRange(unit: string, sheet: string, id: string, formula: string): T;
  /** How far the sheet goes. */
  lastOf(unit: string, sheet: string): { readonly row: number; readonly column: number };
}

type Matrix = Readonly<Record<number, Readonly<Record<number, Nullable<IFormulaDataItem>>>>>;

/** Every edit goes through all of them: plain loops. */
function eachOf(matrix: Matrix, visit: (row: number, column: number, item: IFormulaDataItem) => void): void {
  for (const row in matrix) {
    const line = matrix[row];
    for (const column in line) {
      const item = line[Number(column)];
      if (item) visit(Number(row), Number(column), item);
    }
  }
}

export const sheetKey = (unit: string, sheet: string): SheetKey => `${unit} ${sheet}`;

/** Lists of readers keep those that are gone; after so many they are made anew. */
const GONE = 4_000;

export class KnownFormulas<T extends Tree> {
  private readonly byId = new Map<number, Known<T>>();
  private readonly byCell = new Map<SheetKey, Map<number, Known<T>>>();
  private readonly byRange = new Map<string, { readonly text: string; readonly known: readonly Known<T>[] }>();
  private readonly readers = new Readers();
  private readonly fresh: Known<T>[] = [];
  private readonly special = new Set<Known<T>>();
  private looked = 0;
  private last = 0;
  private gone = 0;
  /** Another one whenever a formula came or went. */
  version = 0;

  constructor(private readonly make: TreeMaker<T>) {}

  get worn(): boolean {
    return this.gone > GONE;
  }

  all(): Iterable<Known<T>> {
    return this.byId.values();
  }

  /** What is known of it once it was looked at. */
  mark(known: Known<T>, { volatile, dynamic }: Pick<Known<T>, 'volatile' | 'dynamic'>): void {
    Object.assign(known, { volatile, dynamic });
    if (volatile || dynamic) this.special.add(known);
  }

  get anyDynamic(): boolean {
    return [...this.special].some(({ dynamic }) => dynamic);
  }

  volatiles(): readonly Known<T>[] {
    return [...this.special].filter(({ volatile }) => volatile);
  }

  /** Those of a highlight or validation. */
  ofRange(id: string): readonly Known<T>[] {
    return this.byRange.get(id)?.known ?? [];
  }

  /** One that is new and has to be looked at, in the order they were found: what another one was written after comes first. */
  next(): Known<T> | undefined {
    while (this.looked < this.fresh.length) {
      const one = this.fresh[this.looked];
      this.looked += 1;
      if (one && this.byId.has(one.id)) return one;
    }
    this.fresh.length = 0;
    this.looked = 0;
    return undefined;
  }

  /** What is no longer there is forgotten. */
  compare(formulas: IFormulaData, others: IOtherFormulaData): void {
    const seen = new Set<SheetKey>();
    for (const [unit, sheets] of Object.entries(formulas)) {
      for (const [sheet, matrix] of Object.entries(sheets ?? {})) {
        seen.add(sheetKey(unit, sheet));
        this.compareSheet(unit, sheet, matrix ?? {});
      }
    }
    for (const [key, cells] of this.byCell) {
      if (seen.has(key)) continue;
      cells.forEach((known) => this.forget(known));
      this.byCell.delete(key);
    }
    this.compareOthers(others);
  }

  private compareSheet(unit: string, sheet: string, matrix: Matrix): void {
    const key = sheetKey(unit, sheet);
    const before = this.byCell.get(key) ?? new Map<number, Known<T>>();
    const after = new Map<number, Known<T>>();
    this.byCell.set(key, after);
    const mains = new Map<string, Known<T>>();
    const keep = (row: number, column: number, text: string, tree: () => T): Known<T> => {
      const cell = cellKey(row, column);
      const there = before.get(cell);
      const known = there?.text === text ? there : this.learn(key, cell, text, tree());
      if (known === there) before.delete(cell);
      after.set(cell, known);
      return known;
    };
    const shared: (() => void)[] = [];
    eachOf(matrix, (row, column, item) => {
      const { f, si, x = 0, y = 0 } = item;
      if (si && (x !== 0 || y !== 0)) {
        // Written like another one, so many cells away: after that other one.
        shared.push(() => {
          const main = mains.get(si);
          if (main) keep(row, column, `${main.text} ${x} ${y}`, () => this.make.shifted(main.tree, x, y));
          else keep(row, column, f, () => this.make.ofCell(unit, sheet, row, column, item));
        });
        return;
      }
      const known = keep(row, column, f, () => this.make.ofCell(unit, sheet, row, column, item));
      if (si) mains.set(si, known);
    });
    shared.forEach((later) => later());
    before.forEach((known) => this.forget(known));
  }

  private compareOthers(others: IOtherFormulaData): void {
    const before = new Set(this.byRange.keys());
    for (const [unit, sheets] of Object.entries(others)) {
      for (const [sheet, items] of Object.entries(sheets ?? {})) {
        const last = this.make.lastOf(unit, sheet);
        for (const [id, { f, ranges }] of Object.entries(items ?? {})) {
          before.delete(id);
          const text = `${f} ${last.row} ${last.column} ${JSON.stringify(ranges)}`;
          const there = this.byRange.get(id);
          if (there?.text === text) continue;
          there?.known.forEach((known) => this.forget(known));
          const main = this.make.ofRange(unit, sheet, id, f);
          this.byRange.set(id, { text, known: this.cellsOf(sheetKey(unit, sheet), main, ranges, last) });
        }
      }
    }
    for (const id of before) {
      this.byRange.get(id)?.known.forEach((known) => this.forget(known));
      this.byRange.delete(id);
    }
  }

  /** One for each cell of the ranges, as written for the first. */
  private cellsOf(key: SheetKey, main: T, ranges: readonly Box[], last: { row: number; column: number }): Known<T>[] {
    const [first] = ranges;
    if (!first) return [];
    const known = [this.learn(key, undefined, '', main)];
    for (const { startRow, startColumn, endRow, endColumn } of ranges) {
      for (let row = startRow; row <= Math.min(endRow, last.row); row += 1) {
        for (let column = startColumn; column <= Math.min(endColumn, last.column); column += 1) {
          const [x, y] = [column - first.startColumn, row - first.startRow];
          if (x !== 0 || y !== 0) known.push(this.learn(key, undefined, '', this.make.shifted(main, x, y)));
        }
      }
    }
    return known;
  }

  private learn(sheet: SheetKey, cell: number | undefined, text: string, tree: T): Known<T> {
    this.last += 1;
    const known: Known<T> = { id: this.last, sheet, cell, text, tree, volatile: false, dynamic: false };
    this.version += 1;
    this.byId.set(known.id, known);
    this.fresh.push(known);
    return known;
  }

  private forget(known: Known<T>): void {
    this.version += 1;
    this.special.delete(known);
    if (this.byId.delete(known.id)) this.gone += 1;
  }

  reads({ id }: Known<T>, unit: string, sheet: string, area: Box): void {
    this.readers.add(id, sheetKey(unit, sheet), area);
  }

  readersOf(unit: string, sheet: string, area: Box, visit: (known: Known<T>) => void): void {
    this.readers.of(sheetKey(unit, sheet), area, (id) => {
      const known = this.byId.get(id);
      if (known) visit(known);
    });
  }

  within(unit: string, sheet: string, area: Box, visit: (known: Known<T>) => void): void {
    eachWithin(this.byCell.get(sheetKey(unit, sheet)) ?? new Map<number, Known<T>>(), area, visit);
  }
}
