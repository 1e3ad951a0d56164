// What a workbook keeps of the copies that were merged into it: a line for each, and each evaluator's own marks beside their mean.
import { MAX_TEXT, UNFIT } from '../checkText';
import type { Mark } from '../entries';

/** One file of one merge (流转记录). */
export interface FlowLine {
  /** ISO date, or date and time, given by the caller. */
  readonly on: string;
  readonly file: string;
  /** SM3 of the file. */
  readonly digest: string;
  readonly recipient: string;
  /** `2026-03` */
  readonly months: string;
  /** 已合并, 未合并：… */
  readonly outcome: string;
  /** Cells that were written. */
  readonly written: number;
  /** What was written in place of what, and what was found. */
  readonly text: string;
}

/** An item of a form as one evaluator marked it. */
export interface EvaluatorRow {
  readonly month: string;
  readonly table: string;
  readonly item: string;
  readonly marks: readonly [Mark, Mark, Mark];
  readonly ground: string;
  /** SM3 of the file that it came from. */
  readonly digest: string;
}

export interface MailEntries {
  readonly flow: readonly FlowLine[];
  /** By the evaluator's label. */
  readonly evaluators: ReadonlyMap<string, readonly EvaluatorRow[]>;
}

export const NO_MAIL: MailEntries = { flow: [], evaluators: new Map() };

/** Text that every file can hold: one kind of line end, no control characters, not too long. */
export const plainText = (text: string, longest = MAX_TEXT): string => {
  const clean = text.replace(/\r\n?/g, '\n').replace(new RegExp(UNFIT.source, 'g'), ' ');
  const cut = clean.length > longest ? `${clean.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')}…` : clean;
  return cut;
};

const rowKey = ({ month, table, item }: EvaluatorRow): string => `${month}|${table}|${item}`;

/** Later rows take the place of earlier ones for the same item and month. */
export const withRows = (mail: MailEntries, label: string, rows: readonly EvaluatorRow[]): MailEntries => {
  const own = new Map((mail.evaluators.get(label) ?? []).map((row) => [rowKey(row), row] as const));
  for (const row of rows) own.set(rowKey(row), row);
  const sorted = [...own.values()].sort((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : 0));
  return { ...mail, evaluators: new Map([...mail.evaluators, [label, sorted] as const]) };
};
