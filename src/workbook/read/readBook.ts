// A drawn workbook as the books in it, one for each contract: plan, entries, and all that is wrong, missing or odd.
import { RULES_VERSION } from '../../domain/version';
import { buildPlan } from '../build';
import { checkClosed, closedOf } from '../closing';
import type { DrawnWorkbook } from '../host';
import { isCellError } from '../model';
import type { Plan } from '../plan';
import { GUIDE, OVERVIEW } from '../sheetNames';
import { splitBook } from '../single/split';
import { type Stamp, termsSum } from '../stamp';
import type { BookFault } from './bookFault';
import { typedFaults } from './checkTyped';
import { compare } from './compare';
import { sizeIn } from './extent';
import { type FoundCell, orphansOf, type ReadPlan, readPlan } from './readPlan';

export interface Book {
  /** `官网运维` in a workbook over several contracts. */
  readonly prefix: string | undefined;
  readonly plan: Plan;
  readonly stamp: Stamp;
  /** What may be typed into, where it was found. */
  readonly cells: readonly FoundCell[];
  /** Under the names that the sheets have in the workbook. */
  readonly faults: readonly BookFault[];
}

export interface Library {
  readonly books: readonly Book[];
  /** Sheets that are not ours. */
  readonly foreign: readonly string[];
  /** What could not be read at all. */
  readonly faults: readonly BookFault[];
}

const ageFaults = ({ stamp, plan }: ReadPlan): readonly BookFault[] => [
  ...(stamp.terms === termsSum(plan.contract.terms) ? [] : [{ code: 'older', gravity: 'wrong' } as const]),
  ...(stamp.version === RULES_VERSION ? [] : [{ code: 'olderRules', gravity: 'odd', found: stamp.version, expected: RULES_VERSION } as const]),
];

/** The moment does not matter to what is compared. */
const CREATED = '2000-01-01T00:00:00Z';

/** The log with as much room as it was given: what is compared has to have the same rows. */
const sized = ({ plan, sheets }: ReadPlan): Plan => {
  const [log, size] = [plan.entries.log, sizeIn(sheets)];
  return log && size ? { ...plan, entries: { ...plan.entries, log: { ...log, size } } } : plan;
};

/** Closed months are held against their record, not against what would be made now. */
const closedFaults = ({ plan, sheets }: ReadPlan): readonly BookFault[] =>
  checkClosed(plan.entries.closings ?? new Map<string, never>(), { sheets: [...sheets.values()] }).map(({ month, sheet, address, label, found, expected }): BookFault => ({
    code: 'closedChanged',
    gravity: 'wrong',
    month,
    sheet,
    ...(address === undefined ? {} : { address }),
    ...(label === undefined ? {} : { label }),
    ...(found === undefined ? {} : { found }),
    ...(expected === undefined || expected === null || isCellError(expected) ? {} : { expected: String(expected) }),
  }));

const closedSheets = ({ entries }: Plan): ReadonlySet<string> =>
  new Set([...(entries.closings?.keys() ?? [])].flatMap((month) => closedOf(entries, month)?.sheets.map(({ name }) => name) ?? []));

const bookOf = (read: ReadPlan, prefix: string | undefined): Book & { readonly foreign: readonly string[] } => {
  const { faults, notes } = compare(read, buildPlan(sized(read), CREATED), closedSheets(read.plan));
  const entries = notes.size > 0 ? { ...read.plan.entries, notes } : read.plan.entries;
  const isForeign = ({ code }: BookFault): boolean => code === 'sheetForeign';
  // One 说明 serves all contracts of a workbook over several.
  const isElsewhere = ({ code, sheet }: BookFault): boolean => prefix !== undefined && code === 'sheetMissing' && sheet === GUIDE;
  return {
    prefix,
    plan: { ...read.plan, entries },
    stamp: read.stamp,
    cells: read.cells,
    faults: [
      ...ageFaults(read),
      ...typedFaults(read.cells.filter(({ typed }) => !typed.closed), entries.log?.systems ?? []),
      ...orphansOf(read),
      ...closedFaults(read),
      ...faults.filter((fault) => !isForeign(fault) && !isElsewhere(fault)),
    ],
    foreign: faults.filter(isForeign).flatMap(({ sheet }) => sheet ?? []),
  };
};

/** Every contract's book; sheets of none are foreign, but what a workbook over several contracts has for all of them. */
export const readBooks = (drawn: DrawnWorkbook): Library => {
  const parts = splitBook(drawn);
  const several = parts.some(({ prefix }) => prefix !== undefined);
  const read = parts.map(({ prefix, book, sheets }) => {
    const named = (name: string): string => sheets.get(name) ?? (prefix === undefined ? name : `${prefix} ${name}`);
    const rename = (fault: BookFault): BookFault => (fault.sheet === undefined ? fault : { ...fault, sheet: named(fault.sheet) });
    if (several && prefix === undefined) {
      return { books: [], foreign: book.sheets.map(({ name }) => name).filter((name) => name !== GUIDE && name !== OVERVIEW), faults: [] };
    }
    const plan = readPlan(book);
    if (!('plan' in plan)) return { books: [], foreign: [], faults: plan.map(rename) };
    const { foreign, ...own } = bookOf(plan, prefix);
    return { books: [{ ...own, faults: own.faults.map(rename) }], foreign: foreign.map(named), faults: [] };
  });
  return { books: read.flatMap(({ books }) => books), foreign: read.flatMap(({ foreign }) => foreign), faults: read.flatMap(({ faults }) => faults) };
};

/** The one book of a workbook over one contract. */
export const readBook = (drawn: DrawnWorkbook): Book | readonly BookFault[] => {
  const { books, faults } = readBooks(drawn);
  const [book, second] = books;
  if (second) return [{ code: 'several', gravity: 'wrong' }];
  return book ?? (faults.length > 0 ? faults : [{ code: 'notOurs', gravity: 'wrong' }]);
};
