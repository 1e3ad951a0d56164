// Whether a month is closed, and what it was closed with.
import type { Entries } from '../entries';
import type { CellValue } from '../model';
import type { Closed, Closing } from './types';
import { withMonthTyped } from './monthTyped';

type Closings = Pick<Entries, 'closings'>;

/** What the month stands at; undefined where it computes. */
export const closedOf = ({ closings }: Closings, month: string): Closed | undefined => {
  const last = closings?.get(month)?.acts.at(-1);
  return last?.kind === 'closed' ? last : undefined;
};

/** The name under which a table was closed: a table that has since been renamed is the one that no other table of the contract is. */
export const closedTable = ({ anchors }: Closed, tables: readonly string[], table: string): string => {
  const then = Object.keys(anchors.scores);
  if (then.includes(table) || !tables.includes(table)) return table;
  const gone = then.filter((name) => !tables.includes(name));
  return gone[tables.filter((name) => !then.includes(name)).indexOf(table)] ?? table;
};

/** The next act's number: all acts of a workbook are counted together. */
export const nextNumber = ({ closings }: Closings): number =>
  1 + Math.max(0, ...[...(closings?.values() ?? [])].flatMap(({ acts }) => acts.map(({ number }) => number)));

const REF = /^'((?:[^']|'')*)'!(.+)$/;

/** The sheet of a reference. */
export const sheetOf = (ref: string): string => (REF.exec(ref)?.[1] ?? '').replace(/''/g, "'");

/** What stood in the cell of a reference such as `'2026-03 违约金'!$H$33`. */
export const valueAt = ({ sheets }: Closed, ref: string): CellValue => {
  const address = (REF.exec(ref)?.[2] ?? '').replace(/\$/g, '');
  const name = sheetOf(ref);
  return sheets.find((each) => each.name === name)?.cells.find((each) => each.address === address)?.value ?? '';
};

/** A block of two columns, names and values, from a row on to the first that is empty. */
export const pairsAt = ({ sheets }: Closed, name: string, first: number, columns: readonly [string, string]): ReadonlyMap<string, CellValue> => {
  const sheet = sheets.find((each) => each.name === name);
  const values = new Map(sheet?.cells.map(({ address, value }) => [address, value] as const));
  const pairs = new Map<string, CellValue>();
  for (let row = first; ; row += 1) {
    const text = sheet?.layout.texts[`${columns[0]}${row}`];
    if (text === undefined) return pairs;
    pairs.set(String(text), values.get(`${columns[1]}${row}`) ?? '');
  }
};

/** The entries with a month closed or reopened; reopened, it is typed again as it was. */
export const withClosing = (entries: Entries, month: string, closing: Closing): Entries => {
  const closings = new Map([...(entries.closings ?? []), [month, closing] as const]);
  const [before, last] = closing.acts.slice(-2);
  const typed = last?.kind === 'reopened' && before?.kind === 'closed' ? before.typed : undefined;
  return { ...(typed ? withMonthTyped(entries, month, typed) : entries), closings };
};
