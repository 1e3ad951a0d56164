// The plan behind a receipt: terms and months as they were sent, and the cells that may come back filled in.
import { parseTable, isFaults } from '../../domain/terms/parse';
import { printTable } from '../../domain/terms/print';
import { isIssue } from '../../domain/issue';
import { overlaps, parseCell, parseRange } from '../address';
import { NO_ENTRIES, type Typed } from '../entries';
import type { DrawnSheet, DrawnWorkbook } from '../host';
import { MAX_SYSTEMS } from '../log';
import { withLog } from '../log/withLog';
import { months } from '../months';
import { type Plan, planOf } from '../plan';
import { type FoundCell, findTyped, type TypedCell, typedCells } from '../read';
import { extentIn } from '../read/extent';
import type { Extent } from '../read/typedCells';
import { type Offsets, offsetsUpTo } from '../read/typedLogs';
import { LOG } from '../sheetNames';
import { serviceLogName } from '../sheets/serviceLogLayout';
import { NO_FACTS } from './facts';
import { pairSheets } from './pairs';
import type { Receipt, SentSheet } from './receipt';

export const termsTable = ({ contract, terms }: Plan): Receipt['terms'] => printTable(contract.terms, terms.columns).map((row) => row.map((own) => (typeof own === 'number' ? own : String(own))));

/** undefined where these rules no longer understand the terms that were sent. */
export const planOfReceipt = ({ contract: { key }, months: labels, terms, behind }: Receipt): Plan | undefined => {
  const parsed = parseTable(terms.map((row) => [...row]));
  if (isFaults(parsed)) return undefined;
  const entries = behind?.log === false ? NO_ENTRIES : withLog(key, NO_ENTRIES);
  const plan = planOf(key, parsed, (behind?.months ?? labels).flatMap((label) => months(label, 1)), entries);
  return isIssue(plan) ? undefined : plan;
};

/** What a receipt keeps of a workbook some of whose sheets go out. */
export const behindOf = (plan: Plan, sheets: readonly DrawnSheet[], sent: ReadonlySet<string>): NonNullable<Receipt['behind']> => {
  const typed: Record<string, Record<string, Typed>> = {};
  for (const { typed: { sheet }, address, value } of findTyped(typedCells(plan), new Map(sheets.map((own) => [own.name, own])))) {
    if (!sent.has(sheet) && (typeof value === 'number' || (typeof value === 'string' && value !== ''))) (typed[sheet] ??= {})[address] = value;
  }
  return { months: plan.months.map(({ label }) => label), log: plan.entries.log !== undefined, typed };
};

const lastRow = (own: Readonly<Record<string, Typed>> = {}): number => Object.keys(own).reduce((last, address) => Math.max(last, parseCell(address)?.row ?? 0), 0);

/** What stayed behind, as it was typed there. */
export const stayedCells = (plan: Plan, { behind }: Receipt): readonly FoundCell[] => {
  if (!behind) return [];
  const { typed } = behind;
  const rows = (sheet: string): Offsets => offsetsUpTo(lastRow(typed[sheet]));
  const extent: Extent = { log: behind.log ? rows(LOG) : undefined, places: MAX_SYSTEMS, systems: [], service: (month) => rows(serviceLogName(month)) };
  return typedCells(plan, extent).flatMap((own): readonly FoundCell[] => {
    const value = typed[own.sheet]?.[own.address];
    return value === undefined ? [] : [{ typed: own, address: own.address, value }];
  });
};

/** Whether the cell could be filled in; rows of a log are open as a block. */
const isOpen = ({ open }: SentSheet, address: string): boolean => {
  const area = parseRange(address);
  return area !== undefined && open.some((ref) => {
    const other = parseRange(ref);
    return other !== undefined && overlaps(area, other);
  });
};

const inSheets = (cells: readonly TypedCell[], { sheets }: Receipt): readonly TypedCell[] => {
  const sent = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  return cells.filter(({ sheet, address }) => {
    const own = sent.get(sheet);
    return own !== undefined && isOpen(own, address);
  });
};

/** By the names under which they were sent, also where somebody gave one another name. */
const sheetsOf = (drawn: DrawnWorkbook, receipt: Receipt): ReadonlyMap<string, DrawnSheet> => {
  const named = new Map(drawn.sheets.map((sheet) => [sheet.name, sheet]));
  if (receipt.sheets.every(({ name }) => named.has(name))) return named;
  return new Map([...named, ...pairSheets(drawn, NO_FACTS, receipt).pairs.map(({ sent, found }) => [sent.name, found] as const)]);
};

/** What was open in the copy, each where the copy that came back has it. */
export const returnedCells = (drawn: DrawnWorkbook, receipt: Receipt): readonly FoundCell[] | undefined => {
  const plan = planOfReceipt(receipt);
  if (!plan) return undefined;
  const sheets = sheetsOf(drawn, receipt);
  return findTyped(inSheets(typedCells(plan, extentIn(sheets)), receipt), sheets);
};
