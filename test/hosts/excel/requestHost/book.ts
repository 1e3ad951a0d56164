// A small Excel in memory: sheets, tables, names, styles, settings, and what happens to formulas when these change.
import { parseRange, type Area } from '../../../../src/workbook/address';
import { fail } from './errors';
import { EMPTY, canonical, loseSheet, renameSheet, renameTable, sheetsIn, tablesIn, type Content } from './text';

export interface Cell {
  content: Content;
  style: string;
  format: string;
  locked: boolean;
}

export interface Format {
  ref: string;
  type: string;
  formula: string;
  colour: string;
  fill: string;
  stop: boolean;
}

export interface Validated {
  ref: string;
  rule: unknown;
  prompt: unknown;
  alert: unknown;
  blanks: boolean;
}

export interface Table {
  name: string;
  ref: string;
  style: string;
}

export interface Sheet {
  name: string;
  visibility: string;
  cells: Map<string, Cell>;
  widths: Map<number, number>;
  heights: Map<number, number>;
  hidden: Set<number>;
  merges: string[];
  validations: Validated[];
  formats: Format[];
  tables: Table[];
  charts: Record<string, unknown>[];
  page: Record<string, unknown>;
  breaks: number[];
  frozen: string | null;
  gridlines: boolean;
  tab: string;
  protection: { options: unknown; password: boolean } | null;
}

export const NORMAL = 'Normal';
export const WIDTH = 48;
export const HEIGHT = 13.5;
const PAGE = {
  Orientation: 'Portrait',
  PaperSize: 'Letter',
  TopMargin: 54,
  BottomMargin: 54,
  LeftMargin: 50,
  RightMargin: 50,
  Zoom: {},
  CenterFooter: '',
};

const blankSheet = (name: string): Sheet => ({
  name,
  visibility: 'Visible',
  cells: new Map(),
  widths: new Map(),
  heights: new Map(),
  hidden: new Set(),
  merges: [],
  validations: [],
  formats: [],
  tables: [],
  charts: [],
  page: { ...PAGE },
  breaks: [],
  frozen: null,
  gridlines: true,
  tab: '',
  protection: null,
});

export const areaOf = (ref: string): Area => parseRange(ref.replace(/\$/g, '')) ?? fail('InvalidArgument', `no range: ${ref}`);

/** In whatever part of a rule is a formula. */
const inRule = (rule: unknown, change: (formula: string) => string): unknown => {
  if (typeof rule === 'string') return rule.startsWith('=') ? change(rule) : rule;
  if (typeof rule !== 'object' || rule === null) return rule;
  return Object.fromEntries(Object.entries(rule).map(([key, part]) => [key, inRule(part, change)]));
};

export class Book {
  sheets: Sheet[] = [blankSheet('Sheet1')];
  names = new Map<string, string>();
  styles = new Map<string, Record<string, unknown>>([[NORMAL, { NumberFormat: 'General', Locked: true }]]);
  settings = new Map<string, unknown>();
  /** By id. */
  customXml = new Map<string, string>();
  structure = false;
  active = 'Sheet1';
  selected = '';
  functions = true;
  roundsToShown = false;
  dates1904 = false;
  /** Put off until the next request. */
  suspended = false;
  /** Something was entered and nothing has been computed since. */
  stale = false;
  manual = false;
  /** Events that somebody listens to. */
  listening = new Set<string>();

  sheet(name: string): Sheet {
    return this.find(name) ?? fail('ItemNotFound', `no sheet ${name}`);
  }

  find(name: string): Sheet | undefined {
    return this.sheets.find((one) => one.name.toLowerCase() === name.toLowerCase());
  }

  private change(): void {
    if (this.structure) fail('AccessDenied', 'the structure is protected');
  }

  add(name: string): Sheet {
    this.change();
    if (this.find(name)) fail('ItemAlreadyExists', name);
    if (name.length > 31 || name === '' || /[\\/?*[\]:]/.test(name)) fail('InvalidArgument', name);
    const made = blankSheet(name);
    this.sheets.push(made);
    return made;
  }

  rename(sheet: Sheet, to: string): void {
    this.change();
    const other = this.find(to);
    if (other && other !== sheet) fail('InvalidArgument', `there is a sheet ${to}`);
    this.rewrite((formula) => renameSheet(formula, sheet.name, to));
    if (this.active === sheet.name) this.active = to;
    sheet.name = to;
  }

  delete(sheet: Sheet): void {
    this.change();
    if (sheet.visibility === 'VeryHidden') fail('GeneralException', 'very hidden');
    if (!this.sheets.some((one) => one !== sheet && one.visibility === 'Visible')) fail('GeneralException', 'the last visible sheet');
    this.sheets = this.sheets.filter((one) => one !== sheet);
    this.rewrite((formula) => loseSheet(formula, sheet.name));
    if (this.active === sheet.name) this.active = this.sheets.find(({ visibility }) => visibility === 'Visible')?.name ?? '';
  }

  show(sheet: Sheet, to: string): void {
    this.change();
    const others = this.sheets.some((one) => one !== sheet && one.visibility === 'Visible');
    if (to !== 'Visible' && !others) fail('GeneralException', 'the last visible sheet');
    sheet.visibility = to;
    if (to !== 'Visible' && this.active === sheet.name)
      this.active = this.sheets.find(({ visibility }) => visibility === 'Visible')?.name ?? '';
  }

  move(sheet: Sheet, to: number): void {
    this.change();
    if (to < 0 || to >= this.sheets.length) fail('InvalidArgument', 'position');
    const others = this.sheets.filter((one) => one !== sheet);
    this.sheets = [...others.slice(0, to), sheet, ...others.slice(to)];
  }

  renameTable(table: Table, to: string): void {
    if (this.sheets.some(({ tables }) => tables.some((one) => one !== table && one.name === to)))
      fail('InvalidArgument', `there is a table ${to}`);
    if (!/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(to)) fail('InvalidArgument', to);
    this.rewrite((formula) => renameTable(formula, table.name, to));
    table.name = to;
  }

  private rewrite(change: (formula: string) => string): void {
    for (const { cells, validations, formats } of this.sheets) {
      for (const cell of cells.values())
        if (cell.content.formula) cell.content = { ...cell.content, formula: change(cell.content.formula) };
      for (const one of validations) one.rule = inRule(one.rule, change);
      for (const one of formats) one.formula = change(one.formula);
    }
    for (const [name, formula] of this.names) this.names.set(name, change(formula));
  }

  /** A formula that names a sheet or table which is not there is refused; an unknown function shows an error for good. */
  formula(text: string): Content {
    const formula = canonical(text);
    for (const name of new Set(sheetsIn(formula))) if (!this.find(name)) fail('InvalidArgument', `formula: no sheet ${name}`);
    for (const name of new Set(tablesIn(formula)))
      if (!this.sheets.some(({ tables }) => tables.some((table) => table.name === name)))
        fail('InvalidArgument', `formula: no table ${name}`);
    const unknown = /\bSLA\.[A-Z]+\(/.test(formula.replace(/"(?:[^"]|"")*"/g, '')) && !this.functions;
    return unknown ? { value: '#NAME?', kind: 'Error', formula } : { value: 0, kind: 'Double', formula };
  }

  /** Something was entered. */
  touch(): void {
    this.stale ||= this.suspended || this.manual;
  }

  /** As Excel's documents say it: what is put off is computed only when asked for, and not in the same request. */
  calculate(): void {
    if (!this.suspended) this.stale = false;
  }

  cell(sheet: Sheet, address: string): Cell {
    return sheet.cells.get(address) ?? { content: EMPTY, style: NORMAL, format: 'General', locked: true };
  }
}

/** Everything but the order in which settings and styles came. */
export const stateOf = (book: Book): unknown =>
  JSON.parse(
    JSON.stringify(
      { ...book, names: [...book.names].sort(), settings: [...book.settings].sort(), styles: [...book.styles].sort() },
      (_, value: unknown) => (value instanceof Map ? [...value].sort() : value instanceof Set ? [...value].sort() : value),
    ),
  );

const deep = (value: unknown): unknown => {
  if (value instanceof Map) return new Map([...value].map(([key, one]: [unknown, unknown]) => [key, deep(one)]));
  if (value instanceof Set) return new Set(value);
  if (Array.isArray(value)) return value.map(deep);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, deep(one)]));
};

/** The same workbook again, in `target` where one is given. */
export const copyOf = (book: Book, target = new Book()): Book => Object.assign(target, deep(book));
