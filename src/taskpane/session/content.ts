// What the workbook holds, as the pane needs it: sheets of ours with everything typed into them, sheets that are not ours, tables of terms.
import { systemNames } from '../../contracts/systemNames';
import type { DrawnWorkbook } from '../../workbook/host';
import { hiddenSheets } from '../../workbook/mail/before';
import { type BookFault, type FoundCell, readBooks, type What } from '../../workbook/read';
import type { Plan } from '../../workbook/plan';
import { type BrokenCall, brokenCalls } from '../check/brokenCalls';
import { findTables, type FoundTable } from '../contract/tables';

export type Part = 'log' | 'payments' | 'deliverables' | 'other';

/** A cell that somebody filled in. */
export interface Filled {
  readonly sheet: string;
  readonly address: string;
  /** `2026-03`, where it belongs to one month. */
  readonly month: string | undefined;
  readonly part: Part;
}

export interface OwnBook {
  /** The terms, months and entries as they stand. */
  readonly plan: Plan;
  readonly cells: readonly FoundCell[];
  readonly typed: readonly Filled[];
  readonly faults: readonly BookFault[];
}

interface Common {
  /** Sheets that are not ours: never touched. */
  readonly foreign: readonly string[];
  /** Sheets that somebody has hidden. */
  readonly hidden: readonly string[];
  readonly tables: readonly FoundTable[];
  /** Calls of our functions that show #NAME?, on any sheet. */
  readonly broken: readonly BrokenCall[];
}

export type Content =
  | (Common & { readonly state: 'empty' })
  | (Common & { readonly state: 'ours'; readonly own: readonly string[]; readonly book: OwnBook })
  /** Ours, but not to be read whole. */
  | (Common & { readonly state: 'unreadable'; readonly faults: readonly BookFault[] });

const PARTS: Readonly<Partial<Record<What['kind'], Part>>> = {
  log: 'log',
  system: 'log',
  instalment: 'payments',
  against: 'payments',
  bondGiven: 'payments',
  claim: 'payments',
  daysPastTerm: 'payments',
  holiday: 'payments',
  asOf: 'deliverables',
  planned: 'deliverables',
  delivered: 'deliverables',
};

/** Systems that the contract itself names were not typed by anybody. */
const isOurs = ({ key }: Plan, { typed: { what }, value }: FoundCell): boolean =>
  what.kind === 'system' && systemNames(key).includes(String(value));

const monthOf = ({ months }: Plan, what: What): string | undefined =>
  'month' in what ? what.month : 'period' in what ? months[what.period]?.label : undefined;

export const filledCells = (plan: Plan, cells: readonly FoundCell[]): readonly Filled[] =>
  cells
    .filter((cell) => cell.value !== null && cell.value !== '' && !isOurs(plan, cell))
    .map(({ typed: { sheet, what }, address }) => ({
      sheet,
      address,
      month: monthOf(plan, what),
      part: PARTS[what.kind] ?? 'other',
    }));

/** What people wrote where nothing of ours stands; a sheet of a month is named by it. */
const notesOf = ({ entries, months }: Plan): readonly Filled[] =>
  [...(entries.notes ?? [])].flatMap(([sheet, notes]) =>
    [...notes.keys()].map((address) => ({
      sheet,
      address,
      month: months.find(({ label }) => sheet.startsWith(label))?.label,
      part: 'other' as const,
    })),
  );

const hasSomething = ({ cells }: DrawnWorkbook['sheets'][number]): boolean =>
  Object.values(cells).some(({ value }) => value !== null && value !== '');

/** An empty sheet is in nobody's way. */
export const contentOf = (drawn: DrawnWorkbook): Content => {
  const filled = new Set(drawn.sheets.filter(hasSomething).map(({ name }) => name));
  const { books, foreign: others, faults } = readBooks(drawn);
  const [book] = books;
  const around = { hidden: hiddenSheets(drawn), broken: brokenCalls(drawn) };
  if (!book) {
    const common = { foreign: [...filled], tables: findTables(drawn, []), ...around };
    const notOurs = faults.every(({ code }) => code === 'notOurs');
    return notOurs ? { state: 'empty', ...common } : { state: 'unreadable', ...common, faults };
  }
  const own = drawn.sheets.map(({ name }) => name).filter((name) => !others.includes(name) && filled.has(name));
  const common = { foreign: others.filter((name) => filled.has(name)), tables: findTables(drawn, own), ...around };
  if (books.length > 1 || book.prefix !== undefined || faults.length > 0) {
    const several: BookFault = { code: 'several', gravity: 'wrong' };
    return { state: 'unreadable', ...common, faults: faults.length > 0 ? faults : [several] };
  }
  const { plan, cells } = book;
  return {
    state: 'ours',
    ...common,
    own,
    book: { plan, cells, typed: [...filledCells(plan, cells), ...notesOf(plan)], faults: book.faults },
  };
};
