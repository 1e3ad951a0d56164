// How a sheet is written: `sheet('说明').merge(1, 1, 1, 6, '运维考核', 'title').put(2, 1, '合同')…build()`.
import { cell, range } from './address';
import { fitHeights } from './fitHeights';
import { isCellError } from './model';
import type { Cell, CellValue, Chart, ColumnSpec, Formula, Highlight, PrintSetup, SheetModel, Table, Validation } from './model';
import type { HighlightKey, StyleKey } from './styles';
import { layTable, type TableSpec } from './tableBuilder';

/** A computed cell: how it is computed and what our rules make of it. */
export interface Computed extends Formula {
  readonly value: CellValue | null;
}

export type Content = CellValue | Computed | null;

export const PAGE_X_OF_Y = '第 &P 页 共 &N 页';
const A4: PrintSetup = {
  orientation: 'portrait',
  margins: { top: 2, bottom: 2, left: 1.5, right: 1.5 },
  footer: PAGE_X_OF_Y,
};

const isComputed = (content: Content): content is Computed => typeof content === 'object' && content !== null && !isCellError(content);

function toCell(content: Content, style: StyleKey, unlocked: boolean): Cell {
  const lock = unlocked ? { unlocked } : {};
  if (!isComputed(content)) return { value: content, style, ...lock };
  const { value, ...formula } = content;
  return { value, formula, style, ...lock };
}

export class SheetBuilder {
  private readonly rows = new Map<number, Map<number, Cell>>();
  private readonly merges: string[] = [];
  private readonly columns = new Map<number, ColumnSpec>();
  private readonly heights = new Map<number, number>();
  private readonly validations: Validation[] = [];
  private readonly highlights: Highlight[] = [];
  private readonly tables: Table[] = [];
  private readonly charts: Chart[] = [];
  private setup: PrintSetup = A4;
  private rest: Partial<Pick<SheetModel, 'freeze' | 'tab' | 'hidden'>> = {};
  private locked = false;

  constructor(readonly name: string) {}

  /** One cell: a value, `null` for an empty box, or `{ native, sla, value }`. */
  put(row: number, col: number, content: Content, style: StyleKey = 'text'): this {
    return this.set(row, col, toCell(content, style, false));
  }

  /** A cell to be filled in: unlocked. */
  input(row: number, col: number, content: Content = null, style: StyleKey = 'input'): this {
    return this.set(row, col, toCell(content, style, true));
  }

  /** Contents from left to right; `undefined` leaves a cell out. One style for all, or one each. */
  row(row: number, col: number, contents: readonly (Content | undefined)[], style: StyleKey | readonly StyleKey[] = 'text'): this {
    contents.forEach((content, i) => {
      const own = typeof style === 'string' ? style : (style[i] ?? 'text');
      if (content !== undefined) this.put(row, col + i, content, own);
    });
    return this;
  }

  /** Merged cells; the covered ones take the style too, so that every border is drawn. */
  merge(top: number, left: number, bottom: number, right: number, content: Content = null, style: StyleKey = 'text'): this {
    return this.mergeAs(top, left, bottom, right, toCell(content, style, false));
  }

  mergeInput(top: number, left: number, bottom: number, right: number, content: Content = null, style: StyleKey = 'inputText'): this {
    return this.mergeAs(top, left, bottom, right, toCell(content, style, true));
  }

  /** Empty boxes wherever the area has no cell yet. */
  box(top: number, left: number, bottom: number, right: number, style: StyleKey = 'text'): this {
    for (let row = top; row <= bottom; row += 1) {
      for (let col = left; col <= right; col += 1) {
        if (!this.rows.get(row)?.has(col)) this.put(row, col, null, style);
      }
    }
    return this;
  }

  /** An Excel table with its header at this cell; see `TableSpec`. */
  table(row: number, col: number, spec: TableSpec): this {
    this.tables.push(layTable(this, row, col, spec));
    return this;
  }

  /** Widths of columns from the first on, in characters; 0 hides a column. */
  widths(...widths: readonly number[]): this {
    widths.forEach((width, i) => this.columns.set(i + 1, width === 0 ? { hidden: true } : { width }));
    return this;
  }

  width(col: number, width: number): this {
    this.columns.set(col, { ...this.columns.get(col), width });
    return this;
  }

  hideColumn(col: number): this {
    this.columns.set(col, { ...this.columns.get(col), hidden: true });
    return this;
  }

  /** In points. Rows without one are fitted to their text, except to cells merged over several rows. */
  height(row: number, height: number): this {
    this.heights.set(row, height);
    return this;
  }

  validate(ref: string, validation: Omit<Validation, 'ref'>): this {
    this.validations.push({ ref, ...validation });
    return this;
  }

  highlight(ref: string, formula: string, style: HighlightKey): this {
    this.highlights.push({ ref, formula, style });
    return this;
  }

  chart(chart: Chart): this {
    this.charts.push(chart);
    return this;
  }

  /** A4, page numbers and one page wide are there without asking. */
  print(setup: Partial<PrintSetup>): this {
    this.setup = { ...this.setup, ...setup };
    return this;
  }

  freeze(rows: number, columns = 0): this {
    this.rest = { ...this.rest, freeze: { rows, columns } };
    return this;
  }

  tab(colour: string): this {
    this.rest = { ...this.rest, tab: colour };
    return this;
  }

  hide(): this {
    this.rest = { ...this.rest, hidden: true };
    return this;
  }

  /** Only input cells can be changed then. No password. */
  protect(): this {
    this.locked = true;
    return this;
  }

  build(): SheetModel {
    const { name, rows, merges, columns, validations, highlights, tables, charts } = this;
    const heights = fitHeights(rows, merges, columns, this.heights);
    return {
      name,
      rows,
      merges,
      columns,
      heights,
      validations,
      highlights,
      tables,
      charts,
      print: this.setup,
      protected: this.locked,
      ...this.rest,
    };
  }

  private mergeAs(top: number, left: number, bottom: number, right: number, first: Cell): this {
    const covered: Cell = { value: null, style: first.style, ...(first.unlocked ? { unlocked: true } : {}) };
    for (let row = top; row <= bottom; row += 1) {
      for (let col = left; col <= right; col += 1) this.set(row, col, covered);
    }
    if (cell(top, left) !== range(top, left, bottom, right)) this.merges.push(range(top, left, bottom, right));
    return this.set(top, left, first);
  }

  private set(row: number, col: number, content: Cell): this {
    const cells = this.rows.get(row);
    if (cells) cells.set(col, content);
    else this.rows.set(row, new Map([[col, content]]));
    return this;
  }
}

export const sheet = (name: string): SheetBuilder => new SheetBuilder(name);
