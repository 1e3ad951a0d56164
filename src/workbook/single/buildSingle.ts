// One workbook over several contracts: 总览 first, then every sheet of each, under the contract's name.
import { buildPlan } from '../build';
import type { WorkbookModel } from '../model';
import type { Month } from '../months';
import type { Plan } from '../plan';
import { overviewNames, overviewSheet } from '../sheets/overview';
import { workbook } from '../workbook';
import { type Prefix, prefixedSheet, prefixesFor, renamingFor } from './names';
import { rowFor } from './overviewRows';
import { renameBook, type Renamer, renamer } from './rename';

export const SINGLE_TITLE = '运维合同总览';

/** Told apart among the tabs; pale, so that the names stay readable. */
const TABS = ['9DC3E6', 'A9D18E', 'FFD966', 'F4B183', 'B4A7D6'] as const;

/** Every month that any of the contracts covers, in order. */
export const allMonths = (plans: readonly Plan[]): readonly Month[] => {
  const byLabel = new Map(plans.flatMap(({ months }) => months).map((month) => [month.label, month]));
  return [...byLabel.values()].sort((a, b) => a.start - b.start);
};

interface Named {
  readonly plan: Plan;
  /** Under its bare names, but for 说明, which lists the sheets as they will be called. */
  readonly book: WorkbookModel;
  readonly to: Renamer;
}

const longestName = ({ sheets }: WorkbookModel): number => Math.max(...sheets.map(({ name }) => name.length));

interface Wish {
  readonly plan: Plan;
  readonly prefix: Prefix;
  readonly book: WorkbookModel;
}

const wishFor = (plan: Plan, prefix: Prefix, created: string): Wish => ({ plan, prefix, book: buildPlan(plan, created, (bare) => prefixedSheet(prefix, bare)) });

const withPrefixes = (plans: readonly Plan[], longest: number): readonly (readonly [Plan, Prefix])[] => {
  const prefixes = prefixesFor(plans.map(({ name }) => name), longest);
  return plans.flatMap((plan, i) => (prefixes[i] ? [[plan, prefixes[i]] as const] : []));
};

/** A long name gives way to the longest name of a sheet, which is known once the sheets are there: 说明 then lists them anew. */
const namedBooks = (plans: readonly Plan[], created: string): readonly Named[] => {
  const wishes = withPrefixes(plans, 0).map(([plan, prefix]) => wishFor(plan, prefix, created));
  const longest = Math.max(...wishes.map(({ book }) => longestName(book)));
  return withPrefixes(plans, longest).map(([plan, prefix], i): Named => {
    const wish = wishes[i];
    const { book } = wish?.prefix.sheet === prefix.sheet ? wish : wishFor(plan, prefix, created);
    return { plan, book, to: renamer(renamingFor(book, prefix)) };
  });
};

const tinted = (book: WorkbookModel, tab: string): WorkbookModel => ({ ...book, sheets: book.sheets.map((sheet) => ({ tab, ...sheet })) });

export function buildSingle(plans: readonly Plan[], created: string): WorkbookModel {
  const named = namedBooks(plans, created);
  const months = allMonths(plans);
  const rows = named.map(({ plan, book, to }) => rowFor(plan, book, to, months));
  const books = named.map(({ book, to }, i) => tinted(renameBook(book, to), TABS[i % TABS.length] ?? TABS[0]));
  const sheets = [overviewSheet(rows, months), ...books.flatMap((book) => book.sheets)];
  const names = [...overviewNames(rows, months), ...books.flatMap((book) => book.names)];
  return workbook({ title: SINGLE_TITLE, subject: plans.map(({ name }) => name).join('、'), created }, sheets, names);
}

