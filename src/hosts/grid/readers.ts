// Which formulas read which cells: asked with an area, answers with the formulas that read any cell of it.
import type { Box } from './ranges';

/** A sheet of a workbook, as a key. */
export type SheetKey = string;

interface Wide {
  readonly box: Box;
  readonly readers: number[];
}

interface Sheet {
  /** Readers of single cells and of small areas, cell by cell. */
  readonly cells: Map<number, number[]>;
  /** Larger areas, by each column that they cross. */
  readonly columns: Map<number, Wide[]>;
  /** Areas of many columns. */
  readonly broad: Wide[];
  readonly known: Map<string, Wide>;
}

const WIDTH = 16_384;
const SMALL = 8;
const BROAD = 64;

export const cellKey = (row: number, column: number): number => row * WIDTH + column;
const rowOf = (key: number): number => Math.floor(key / WIDTH);

const sizeOf = ({ startRow, startColumn, endRow, endColumn }: Box): number => (endRow - startRow + 1) * (endColumn - startColumn + 1);
const meet = (a: Box, b: Box): boolean =>
  a.startRow <= b.endRow && b.startRow <= a.endRow && a.startColumn <= b.endColumn && b.startColumn <= a.endColumn;

/** Whole columns and rows come with bounds that are no numbers. */
export const bounded = ({ startRow, startColumn, endRow, endColumn }: Box): Box => ({
  startRow: Number.isNaN(startRow) ? 0 : startRow,
  startColumn: Number.isNaN(startColumn) ? 0 : startColumn,
  endRow: Number.isNaN(endRow) ? Number.POSITIVE_INFINITY : endRow,
  endColumn: Number.isNaN(endColumn) ? WIDTH - 1 : endColumn,
});

const push = <K, V>(map: Map<K, V[]>, key: K, value: V): void => {
  const there = map.get(key);
  if (there) there.push(value);
  else map.set(key, [value]);
};

export function eachCell({ startRow, startColumn, endRow, endColumn }: Box, visit: (key: number) => void): void {
  for (let row = startRow; row <= endRow; row += 1) {
    for (let column = startColumn; column <= endColumn; column += 1) visit(cellKey(row, column));
  }
}

/** Calls back for those keys of a map that lie in an area, whichever of the two is smaller. */
export function eachWithin<T>(cells: ReadonlyMap<number, T>, box: Box, visit: (value: T) => void): void {
  if (sizeOf(box) <= cells.size) {
    eachCell(box, (key) => {
      const value = cells.get(key);
      if (value !== undefined) visit(value);
    });
    return;
  }
  for (const [key, value] of cells) {
    const [row, column] = [rowOf(key), key % WIDTH];
    if (meet({ startRow: row, endRow: row, startColumn: column, endColumn: column }, box)) visit(value);
  }
}

export class Readers {
  private readonly sheets = new Map<SheetKey, Sheet>();

  add(reader: number, key: SheetKey, area: Box): void {
    const sheet = this.sheet(key);
    const box = bounded(area);
    if (sizeOf(box) <= SMALL) return eachCell(box, (cell) => push(sheet.cells, cell, reader));
    const name = `${box.startRow} ${box.startColumn} ${box.endRow} ${box.endColumn}`;
    const known = sheet.known.get(name);
    if (known) return void known.readers.push(reader);
    const wide: Wide = { box, readers: [reader] };
    sheet.known.set(name, wide);
    if (box.endColumn - box.startColumn >= BROAD) return void sheet.broad.push(wide);
    for (let column = box.startColumn; column <= box.endColumn; column += 1) push(sheet.columns, column, wide);
  }

  /** May tell of a formula more than once. */
  of(key: SheetKey, area: Box, visit: (reader: number) => void): void {
    const sheet = this.sheets.get(key);
    if (!sheet) return;
    const box = bounded(area);
    const tell = (readers: readonly number[]): void => readers.forEach(visit);
    const look = ({ box: other, readers }: Wide): void => {
      if (meet(box, other)) tell(readers);
    };
    eachWithin(sheet.cells, box, tell);
    for (const [column, wide] of this.columnsOf(sheet, box)) if (column >= box.startColumn && column <= box.endColumn) wide.forEach(look);
    sheet.broad.forEach(look);
  }

  private *columnsOf({ columns }: Sheet, { startColumn, endColumn }: Box): Iterable<[number, Wide[]]> {
    if (endColumn - startColumn >= columns.size) return yield* columns;
    for (let column = startColumn; column <= endColumn; column += 1) {
      const wide = columns.get(column);
      if (wide) yield [column, wide];
    }
  }

  private sheet(key: SheetKey): Sheet {
    const there = this.sheets.get(key);
    if (there) return there;
    const made: Sheet = { cells: new Map(), columns: new Map(), broad: [], known: new Map() };
    this.sheets.set(key, made);
    return made;
  }
}
