// The plan behind a workbook over one contract: terms as they stand, months, everything that people typed, cell by cell.
import { describe } from '../../domain/messages.zh';
import { isIssue } from '../../domain/issue';
import { parseCell, parseRange } from '../address';
import { type Closing, isRecordFault, readClosings } from '../closing';
import { withMonthTyped } from '../closing/monthTyped';
import { type Entries, NO_ENTRIES, type Typed } from '../entries';
import type { DrawnCell, DrawnWorkbook } from '../host';
import type { LogEntries } from '../log/entries';
import { isFlowFault, readMail } from '../mail/readFlow';
import { type CellValue, isCellError } from '../model';
import { months } from '../months';
import { type Plan, planOf } from '../plan';
import { CLOSINGS, TERMS } from '../sheetNames';
import type { Stamp } from '../stamp';
import type { BookFault } from './bookFault';
import { collect, type TypedValue } from './collect';
import { extentIn, type Sheets } from './extent';
import { locator } from './locate';
import { readTermsSheet } from './readTermsSheet';
import type { TypedCell } from './typedCell';
import { typedCells } from './typedCells';

/** A typed cell where it was found, which may be elsewhere than it would be drawn now. */
export interface FoundCell {
  readonly typed: TypedCell;
  readonly address: string;
  readonly value: CellValue | null;
  /** Somebody typed a formula. */
  readonly formula?: string;
}

export interface ReadPlan {
  readonly plan: Plan;
  readonly stamp: Stamp;
  readonly cells: readonly FoundCell[];
  /** By bare name. */
  readonly sheets: Sheets;
}

const BLANK: DrawnCell = { value: null, style: undefined, unlocked: false };

/** Each beside its text; what has no place any more is left out. */
export const findTyped = (cells: readonly TypedCell[], sheets: Sheets): readonly FoundCell[] => {
  const locators = new Map([...sheets].map(([name, sheet]) => [name, locator(sheet)]));
  return cells.flatMap((typed): FoundCell[] => {
    const address = locators.get(typed.sheet)?.(typed);
    if (address === undefined) return [];
    const { value, formula } = sheets.get(typed.sheet)?.cells[address] ?? BLANK;
    return [{ typed, address, value, ...(formula === undefined ? {} : { formula }) }];
  });
};

/** Entries hold numbers and texts; anything else stays readable as text, and is a fault of its cell. */
const asTyped = (value: CellValue | null): Typed | undefined => {
  if (value === null || value === '') return undefined;
  if (isCellError(value)) return value.error;
  return typeof value === 'boolean' ? String(value).toUpperCase() : value;
};

const valuesOf = (cells: readonly FoundCell[]): readonly TypedValue[] =>
  cells.flatMap(({ typed: { what }, value }) => {
    const typed = asTyped(value);
    return typed === undefined ? [] : [{ what, value: typed }];
  });

export const entriesOf = ({ contract, months: covered }: Plan, cells: readonly FoundCell[], hasLog: boolean): Entries => {
  const tables = new Map([...contract.tables].map(([table, items]) => [table, items.length]));
  return collect(valuesOf(cells), tables, covered.length + 1, hasLog);
};

/** What is unlocked and filled, and yet belongs to nothing in the plan: terms were changed since. */
export const orphansOf = ({ cells, sheets }: ReadPlan): readonly BookFault[] => {
  const claimed = new Set(cells.map(({ typed: { sheet }, address }) => `${sheet}!${address}`));
  return [...sheets.values()].flatMap((sheet) => {
    const tables = sheet.tables.flatMap(({ ref }) => parseRange(ref) ?? []);
    const inTable = (address: string): boolean => {
      const at = parseCell(address);
      return tables.some(({ top, left, bottom, right }) => at !== undefined && at.row >= top && at.row <= bottom && at.col >= left && at.col <= right);
    };
    return Object.entries(sheet.cells).flatMap(([address, { value, unlocked }]): BookFault[] =>
      unlocked && asTyped(value) !== undefined && !claimed.has(`${sheet.name}!${address}`) && !inTable(address)
        ? [{ code: 'orphan', gravity: 'wrong', sheet: sheet.name, address, found: value }]
        : [],
    );
  });
};

const dropEmpty = <T>(months: ReadonlyMap<string, ReadonlyMap<string, T>>): ReadonlyMap<string, ReadonlyMap<string, T>> =>
  new Map([...months].filter(([, own]) => own.size > 0));

/** Of a closed month the record says what was typed, wherever the terms would have it now. */
const withClosings = (entries: Entries, closings: Closings): Entries => {
  const all = [...closings].reduce((so, [month, { acts }]) => {
    const last = acts.at(-1);
    return last?.kind === 'closed' ? withMonthTyped(so, month, last.typed) : so;
  }, entries);
  const { penalties, ...rest } = { ...all, metrics: dropEmpty(all.metrics), closings };
  const filled = penalties && dropEmpty(penalties);
  return filled && filled.size > 0 ? { ...rest, penalties: filled } : rest;
};

type Closings = NonNullable<Entries['closings']>;

const closingsIn = (sheets: Sheets): Closings | readonly BookFault[] => {
  const record = sheets.get(CLOSINGS);
  const closings = record ? readClosings(record) : new Map<string, Closing>();
  return isRecordFault(closings) ? [{ code: 'closingUnread', gravity: 'wrong', sheet: CLOSINGS, address: closings.address }] : closings;
};

const isClosings = (closings: Closings | readonly BookFault[]): closings is Closings => !Array.isArray(closings);

const NO_SYSTEMS: LogEntries = { rows: [], systems: [] };

export const readPlan = (drawn: DrawnWorkbook): ReadPlan | readonly BookFault[] => {
  const sheets: Sheets = new Map(drawn.sheets.map((sheet) => [sheet.name, sheet]));
  const termsSheet = sheets.get(TERMS);
  const read = termsSheet && readTermsSheet(termsSheet);
  if (!read) return [{ code: 'notOurs', gravity: 'wrong' }];
  if (!('terms' in read)) return read;
  const { stamp, terms } = read;
  const closings = closingsIn(sheets);
  if (!isClosings(closings)) return closings;
  const mail = readMail(sheets.values());
  if (mail && isFlowFault(mail)) return [{ code: 'flowUnread', gravity: 'wrong', ...mail }];
  const extent = extentIn(sheets);
  const hasLog = extent.log !== undefined;
  const bare = planOf(stamp.key, terms, months(stamp.from, stamp.months), { ...NO_ENTRIES, ...(hasLog ? { log: NO_SYSTEMS } : {}), ...(closings.size > 0 ? { closings } : {}) });
  if (isIssue(bare)) return [{ code: 'contract', gravity: 'wrong', sheet: TERMS, expected: describe(bare) }];
  const cells = findTyped(typedCells(bare, extent), sheets);
  const typed = entriesOf(bare, cells.filter((cell) => !cell.typed.closed), hasLog);
  const entries = { ...(closings.size > 0 ? withClosings(typed, closings) : typed), ...(mail ? { mail } : {}) };
  return { plan: { ...bare, entries }, stamp, cells, sheets };
};
