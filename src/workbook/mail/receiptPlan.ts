// The plan behind a receipt: terms and months as they were sent, and the cells that may come back filled in.
import { parseTable, isFaults } from '../../domain/terms/parse';
import { printTable } from '../../domain/terms/print';
import { isIssue } from '../../domain/issue';
import { overlaps, parseRange } from '../address';
import type { DrawnWorkbook } from '../host';
import { withLog } from '../log/withLog';
import { NO_ENTRIES } from '../entries';
import { months } from '../months';
import { type Plan, planOf } from '../plan';
import { type FoundCell, findTyped, type TypedCell, typedCells } from '../read';
import { extentIn } from '../read/extent';
import type { Receipt, SentSheet } from './receipt';

export const termsTable = ({ contract, terms }: Plan): Receipt['terms'] => printTable(contract.terms, terms.columns).map((row) => row.map((own) => (typeof own === 'number' ? own : String(own))));

/** undefined where these rules no longer understand the terms that were sent. */
export const planOfReceipt = ({ contract: { key }, months: labels, terms }: Receipt): Plan | undefined => {
  const parsed = parseTable(terms.map((row) => [...row]));
  if (isFaults(parsed)) return undefined;
  const plan = planOf(key, parsed, labels.flatMap((label) => months(label, 1)), withLog(key, NO_ENTRIES));
  return isIssue(plan) ? undefined : plan;
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

/** What was open in the copy, each where the copy that came back has it. */
export const returnedCells = (drawn: DrawnWorkbook, receipt: Receipt): readonly FoundCell[] | undefined => {
  const plan = planOfReceipt(receipt);
  if (!plan) return undefined;
  const sheets = new Map(drawn.sheets.map((sheet) => [sheet.name, sheet]));
  return findTyped(inSheets(typedCells(plan, extentIn(sheets)), receipt), sheets);
};
