// Ranges: what may be written where, in which shape, and what is told of them.
import { columnName, columnNumber, MAX_COLUMN, MAX_ROW, overlaps, parseCell, range, type Area } from '../../../../src/workbook/address';
import { areaOf, HEIGHT, NORMAL, WIDTH, type Book, type Cell, type Sheet } from './book';
import { fail } from './errors';
import type { Node } from './node';
import { conditionalFormats, dataValidation } from './rules';
import { EMPTY, quoted, shown, taken } from './text';

/** `A1:B2`, `2:4`, `B:D`. */
function areaOfText(ref: string): Area {
  const rows = /^\$?(\d+):\$?(\d+)$/.exec(ref);
  if (rows) return { top: Number(rows[1]), bottom: Number(rows[2]), left: 1, right: MAX_COLUMN };
  const columns = /^\$?([A-Z]+):\$?([A-Z]+)$/.exec(ref);
  if (columns) return { top: 1, bottom: MAX_ROW, left: columnNumber(columns[1] ?? ''), right: columnNumber(columns[2] ?? '') };
  return areaOf(ref);
}

const names = new Map<number, string>();
/** Asked for very often. */
function cell(row: number, col: number): string {
  const known = names.get(col) ?? columnName(col);
  names.set(col, known);
  return `${known}${row}`;
}

const counts = (from: number, to: number): readonly number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);

export class Spot {
  constructor(
    readonly book: Book,
    readonly sheet: Sheet,
    readonly areas: readonly Area[],
  ) {}

  get area(): Area {
    return this.areas[0] ?? fail('InvalidArgument', 'no area');
  }
  get rows(): readonly number[] {
    return counts(this.area.top, this.area.bottom);
  }
  get columns(): readonly number[] {
    return counts(this.area.left, this.area.right);
  }
  get ref(): string {
    return this.areas.map(({ top, left, bottom, right }) => range(top, left, bottom, right)).join(',');
  }
  get address(): string {
    return this.areas.map(({ top, left, bottom, right }) => `${quoted(this.sheet.name)}!${range(top, left, bottom, right)}`).join(',');
  }

  /** Looks and shape need an unprotected sheet. */
  open(): void {
    if (this.sheet.protection) fail('AccessDenied', 'the sheet is protected');
  }

  each(act: (address: string, existing: Cell) => void): void {
    for (const { top, left, bottom, right } of this.areas)
      for (const row of counts(top, bottom))
        for (const col of counts(left, right)) act(cell(row, col), this.book.cell(this.sheet, cell(row, col)));
  }

  matrix<T>(tell: (one: Cell, address: string) => T): T[][] {
    return this.rows.map((row) => this.columns.map((col) => tell(this.book.cell(this.sheet, cell(row, col)), cell(row, col))));
  }

  enter(value: unknown): void {
    const [rows, columns] = [this.rows, this.columns];
    const shaped =
      Array.isArray(value) && value.length === rows.length && value.every((line) => Array.isArray(line) && line.length === columns.length);
    if (!shaped) fail('InvalidArgument', `the values are not ${rows.length} × ${columns.length}`);
    const lines = value as unknown[][];
    // All or nothing: a cell that is refused leaves the range as it was.
    const after = rows.flatMap((row, r) => columns.flatMap((col, c) => this.entered(cell(row, col), lines[r]?.[c])));
    for (const [address, one] of after) this.sheet.cells.set(address, one);
    if (after.length > 0) this.book.touch();
  }

  private entered(address: string, entry: unknown): readonly (readonly [string, Cell])[] {
    if (entry === null) return [];
    const before = this.book.cell(this.sheet, address);
    if (this.sheet.protection && before.locked) fail('AccessDenied', address);
    const content = entry === '' ? EMPTY : taken(entry, before.format, (text) => this.book.formula(text));
    return [[address, { ...before, content }]];
  }

  numberFormat(value: unknown): void {
    this.open();
    const [[format]] = value as [[unknown]];
    if (typeof format !== 'string' || JSON.stringify(value) !== JSON.stringify([[format]])) fail('InvalidArgument', 'number format');
    this.each((address, one) => this.sheet.cells.set(address, { ...one, format: format as string }));
  }

  style(name: unknown): void {
    this.open();
    const style = this.book.styles.get(String(name)) ?? fail('ItemNotFound', `no style ${String(name)}`);
    this.each((address, one) =>
      this.sheet.cells.set(address, {
        ...one,
        style: String(name),
        format: String(style['NumberFormat']),
        locked: style['Locked'] !== false,
      }),
    );
  }

  merge(): void {
    this.open();
    const ref = this.ref;
    if (this.sheet.tables.some((table) => overlaps(areaOf(table.ref), this.area))) fail('InvalidOperation', 'a table');
    this.sheet.merges.push(ref);
    const [first] = ref.split(':');
    this.each((address, one) => {
      if (address !== first && this.sheet.cells.has(address)) this.sheet.cells.set(address, { ...one, content: EMPTY });
    });
  }

  format(): Node {
    const { sheet } = this;
    const size = (kind: 'rows' | 'columns', value: unknown): void => {
      this.open();
      if (typeof value !== 'number' || !(value >= 0 && value <= 2000)) fail('InvalidArgument', 'size');
      const sizes = kind === 'rows' ? sheet.heights : sheet.widths;
      for (const area of this.areas)
        for (const n of kind === 'rows' ? counts(area.top, area.bottom) : counts(area.left, area.right)) sizes.set(n, value as number);
    };
    return {
      type: 'RangeFormat',
      get: {
        ColumnWidth: () => sheet.widths.get(this.area.left) ?? WIDTH,
        RowHeight: () => sheet.heights.get(this.area.top) ?? HEIGHT,
      },
      set: { ColumnWidth: (value) => size('columns', value), RowHeight: (value) => size('rows', value) },
    };
  }
}

/** Of a larger range Excel gives nothing, without a word. */
const MOST = 5_000_000;

const contentsOf = (spot: Spot) => {
  const { top, left, bottom, right } = spot.area;
  const given =
    <T>(tell: (one: Cell) => T) =>
    (): T[][] | null =>
      (bottom - top + 1) * (right - left + 1) > MOST ? null : spot.matrix(tell);
  return {
    Address: () => spot.address,
    Formulas: given(({ content }) => (content.formula === undefined ? content.value : shown(content.formula))),
    Values: given(({ content }) => content.value),
    ValueTypes: given(({ content }) => content.kind),
    NumberFormat: given(({ format }) => format),
  };
};

const merged = (spot: Spot): Node | null => {
  const inside = spot.sheet.merges.filter((ref) => overlaps(areaOf(ref), spot.area));
  return inside.length === 0 ? null : areasNode(new Spot(spot.book, spot.sheet, inside.map(areaOf)));
};

/** Of a range that is an argument. */
export const addressOf = (node: unknown): unknown =>
  (node as Node | null)?.type === 'Range' ? (node as Node).get?.['Address']?.() : fail('InvalidArgument', 'no range');

export function rangeNode(spot: Spot): Node {
  return {
    type: 'Range',
    get: contentsOf(spot),
    set: {
      Formulas: (value) => spot.enter(value),
      NumberFormat: (value) => spot.numberFormat(value),
      ColumnHidden: (value) => {
        spot.open();
        for (const col of spot.columns) if (value === true) spot.sheet.hidden.add(col);
      },
    },
    go: {
      Format: () => spot.format(),
      DataValidation: () => dataValidation(spot),
      ConditionalFormats: () => conditionalFormats(spot),
    },
    call: {
      Merge: () => spot.merge(),
      Select: () => void (spot.book.selected = spot.address),
      GetMergedAreasOrNullObject: () => merged(spot),
      GetCellProperties: (asked: unknown) =>
        JSON.stringify(asked) !== '{"style":true,"format":{"protection":true}}'
          ? fail('InvalidArgument', 'properties')
          : spot.matrix(({ style, locked }) => ({ style, format: { protection: { locked } } })),
      GetColumnProperties: () =>
        spot.columns.map((col) => ({
          columnHidden: spot.sheet.hidden.has(col),
          format: { columnWidth: spot.sheet.widths.get(col) ?? WIDTH },
        })),
      GetRowProperties: () => spot.rows.map((row) => ({ format: { rowHeight: spot.sheet.heights.get(row) ?? HEIGHT } })),
    },
  };
}

export const areasNode = (spot: Spot): Node => ({
  type: 'RangeAreas',
  get: { Address: () => spot.address },
  set: { Style: (name) => spot.style(name) },
  go: { Format: () => spot.format() },
});

/** Excel takes no longer list. */
const LONGEST = 8_192;

export function spotOf(book: Book, sheet: Sheet, refs: unknown): Spot {
  if (typeof refs !== 'string' || refs === '' || refs.length > LONGEST) return fail('InvalidArgument', 'address');
  return new Spot(book, sheet, refs.split(',').map(areaOfText));
}

/** With values only: looks do not count. */
export function usedRange(book: Book, sheet: Sheet, valuesOnly: boolean): Spot | null {
  const area = { top: MAX_ROW, left: MAX_COLUMN, bottom: 1, right: 1 };
  for (const [address, { content, style }] of sheet.cells) {
    if (content.kind === 'Empty' && (valuesOnly || style === NORMAL)) continue;
    const at = parseCell(address) ?? fail('GeneralException', address);
    area.top = Math.min(area.top, at.row);
    area.left = Math.min(area.left, at.col);
    area.bottom = Math.max(area.bottom, at.row);
    area.right = Math.max(area.right, at.col);
  }
  return area.top > area.bottom ? null : new Spot(book, sheet, [area]);
}
