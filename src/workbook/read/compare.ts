// A workbook held against the one that would be made of it now: sheets that are missing or foreign, formulas typed over, texts
// changed, and notes that people put where nothing of ours stands.
import { parseCell, parseRange } from '../address';
import type { Entries, Typed } from '../entries';
import type { DrawnCell, DrawnSheet, Formulas } from '../host';
import { CALENDAR } from '../formulas/workdays';
import { CALC } from '../log/calcLayout';
import { type CellValue, isCellError, type WorkbookModel } from '../model';
import { normalise } from '../normalise';
import { GUIDE, TERMS } from '../sheetNames';
import type { BookFault } from './bookFault';
import { missingIn } from './leftOut';
import type { ReadPlan } from './readPlan';

export interface Comparison {
  readonly faults: readonly BookFault[];
  readonly notes: NonNullable<Entries['notes']>;
}

/** Which formulas it holds. */
export const formulasOf = (sheets: Iterable<DrawnSheet>): Formulas => {
  for (const { cells } of sheets) if (Object.values(cells).some(({ formula }) => formula?.includes('SLA.') === true)) return 'addin';
  return 'native';
};

const blankToNull = (value: CellValue | null): CellValue | null => (value === '' ? null : value);

/** As a person sees it: programs write numbers with fifteen digits, and line ends each in their own way. */
export const same = (a: CellValue | null, b: CellValue | null): boolean => {
  const [x, y] = [blankToNull(a), blankToNull(b)];
  if (isCellError(x) || isCellError(y)) return isCellError(x) && isCellError(y) && x.error === y.error;
  if (typeof x === 'number' && typeof y === 'number') return Math.abs(x - y) <= 1e-9 * Math.max(1, Math.abs(x));
  return typeof x === 'string' && typeof y === 'string' ? x.replace(/\r\n?/g, '\n') === y.replace(/\r\n?/g, '\n') : x === y;
};

const cellFault = (sheet: string, address: string, drawn: DrawnCell | undefined, { formula, value, unlocked }: DrawnCell): readonly BookFault[] => {
  const found = drawn?.value ?? null;
  if (formula !== undefined) return drawn?.formula === undefined ? [{ code: 'formulaReplaced', gravity: 'wrong', sheet, address, found, expected: `=${formula.slice(0, 60)}` }] : [];
  if (unlocked || drawn?.formula !== undefined || same(found, value)) return [];
  return [{ code: 'changed', gravity: 'odd', sheet, address, found, expected: value === null ? '空白' : String(value) }];
};

/** Rows that a table has ready and nobody has filled may have been deleted, or there may be more of them. */
const isSpare = ({ tables }: DrawnSheet, filled: number): ((address: string) => boolean) => {
  const areas = tables.flatMap(({ ref }) => parseRange(ref) ?? []);
  return (address) => {
    const at = parseCell(address);
    return at !== undefined && areas.some(({ top, left, right }) => at.row > Math.max(top, filled) && at.col >= left && at.col <= right);
  };
};

const compareSheet = (drawn: DrawnSheet, wanted: DrawnSheet, filled: number): readonly BookFault[] => {
  const spare = isSpare(wanted, filled);
  return Object.entries(wanted.cells).flatMap(([address, cell]) => (spare(address) ? [] : cellFault(drawn.name, address, drawn.cells[address], cell)));
};

/** Columns that people added to a table of ours. */
const addedColumns = (drawn: DrawnSheet, wanted: DrawnSheet): readonly BookFault[] =>
  wanted.tables.flatMap(({ columns }) => {
    const known = new Set(columns.map(({ name }) => name));
    const own = drawn.tables.find((table) => table.columns.some(({ name }) => known.has(name)));
    return (own?.columns ?? []).flatMap(({ name }): BookFault[] => (known.has(name) ? [] : [{ code: 'columnForeign', gravity: 'wrong', sheet: drawn.name, label: `${drawn.name} ${name}` }]));
  });

const asNote = (value: CellValue | null): Typed | undefined => {
  if (value === null || value === '') return undefined;
  return typeof value === 'number' || typeof value === 'string' ? value : isCellError(value) ? value.error : String(value).toUpperCase();
};

/** What stands where neither we nor a table of ours has anything, and is no cell that was found elsewhere. */
const notesOn = (drawn: DrawnSheet, wanted: DrawnSheet, claimed: ReadonlySet<string>): ReadonlyMap<string, Typed> => {
  const below = isSpare(wanted, 0);
  const entries = Object.entries(drawn.cells).flatMap(([address, { value, formula, unlocked }]): (readonly [string, Typed])[] => {
    const note = formula === undefined || unlocked ? asNote(value) : undefined;
    if (note === undefined || wanted.cells[address] || claimed.has(address) || (below(address) && formula !== undefined)) return [];
    return below(address) ? [] : [[address, note]];
  });
  return new Map(entries);
};

const lastFilled = ({ cells }: ReadPlan): ReadonlyMap<string, number> => {
  const last = new Map<string, number>();
  for (const { typed: { sheet, what }, address, value } of cells) {
    if ((what.kind === 'log' || what.kind === 'service') && value !== null) last.set(sheet, Math.max(last.get(sheet) ?? 0, parseCell(address)?.row ?? 0));
  }
  return last;
};

/** Their words follow the terms and other sheets' names; hidden sheets are only looked over for formulas that are gone. */
const COMPUTED_ONLY: ReadonlySet<string> = new Set([CALC, CALENDAR]);
const AS_IT_STANDS: ReadonlySet<string> = new Set([GUIDE, TERMS]);

/** Sheets that were closed are left to their record, if they are there. */
export const compare = (read: ReadPlan, model: WorkbookModel, closed: ReadonlySet<string> = new Set()): Comparison => {
  const wanted = new Map(normalise(model, formulasOf(read.sheets.values())).sheets.map((sheet) => [sheet.name, sheet]));
  const filled = lastFilled(read);
  const claimed = new Map<string, Set<string>>();
  for (const { typed: { sheet }, address } of read.cells) claimed.set(sheet, (claimed.get(sheet) ?? new Set()).add(address));
  const faults: BookFault[] = [...missingIn(read.sheets, [...wanted.keys()])];
  const notes = new Map<string, ReadonlyMap<string, Typed>>();
  for (const [name, sheet] of wanted) {
    const drawn = read.sheets.get(name);
    if (!drawn || closed.has(name)) continue;
    if (!AS_IT_STANDS.has(name)) {
      const found = compareSheet(drawn, sheet, filled.get(name) ?? 0);
      faults.push(...(COMPUTED_ONLY.has(name) ? found.filter(({ code }) => code === 'formulaReplaced') : found));
    }
    faults.push(...addedColumns(drawn, sheet));
    const own = COMPUTED_ONLY.has(name) || name === TERMS ? new Map<string, Typed>() : notesOn(drawn, sheet, claimed.get(name) ?? new Set());
    if (own.size > 0) notes.set(name, own);
  }
  const foreign = [...read.sheets.keys()].filter((name) => !wanted.has(name));
  return { faults: [...faults, ...foreign.map((sheet): BookFault => ({ code: 'sheetForeign', gravity: 'odd', sheet }))], notes };
};
