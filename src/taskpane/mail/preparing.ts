// What is asked for when copies are made, and what stands in the way of sending them.
import { closedOf } from '../../workbook/closing';
import { type Copy, type PrepareFault, type PrepareOptions, isPrepareFaults, prepare } from '../../workbook/mail/prepare';
import type { Plan } from '../../workbook/plan';
import { DELIVERABLES, legalName, LOG, PAYMENTS, penaltyName, TERMS, YEAR } from '../../workbook/sheetNames';
import { hasServiceLog } from '../../workbook/sheets/penaltyLayout';
import { formSheet } from '../../workbook/sheets/formLayout';
import { type Finding, findingsOf } from '../check/findings';
import type { Content, OwnBook } from '../session/content';
import type { Language } from '../words';

export interface Asked {
  readonly month: string;
  /** As typed: a label a line. */
  readonly recipients: string;
  /** Other than the usual ones. */
  readonly others: ReadonlySet<string>;
  /** The month's forms, or its service log. */
  readonly usual: boolean;
  readonly formulas: PrepareOptions['formulas'];
  readonly filled: boolean;
  readonly pane: boolean;
}

export const labelsIn = (text: string): readonly string[] =>
  text
    .split(/[\r\n、,，;；]+/)
    .map((label) => label.trim())
    .filter((label) => label !== '');

/** The last open month that has been begun, else the first open one. */
export const monthToSend = ({ plan, typed }: OwnBook): string => {
  const open = plan.months.map(({ label }) => label).filter((label) => !closedOf(plan.entries, label));
  const begun = open.filter((label) => typed.some(({ month }) => month === label));
  return begun.at(-1) ?? open[0] ?? plan.months[0]?.label ?? '';
};

export const usualSheets = ({ plan }: OwnBook, month: string): readonly string[] => {
  const own = plan.months.find(({ label }) => label === month);
  if (!own) return [];
  return hasServiceLog(plan.contract) ? [legalName(`${month} 服务日志`)] : [...plan.contract.tables.keys()].map((table) => formSheet(plan, own, table));
};

/** What else of the workbook may go along. */
export const otherSheets = ({ own }: Extract<Content, { state: 'ours' }>, month: string): readonly string[] =>
  [penaltyName(month), LOG, YEAR, PAYMENTS, DELIVERABLES, TERMS].filter((name) => own.includes(name));

export const optionsOf = (asked: Asked, book: OwnBook, sent: string): PrepareOptions => {
  const { month, formulas, filled } = asked;
  const sheets = [...(asked.usual ? usualSheets(book, month) : []), ...asked.others];
  const onlyUsual = asked.usual && asked.others.size === 0;
  return { months: [month], recipients: labelsIn(asked.recipients), formulas, filled, sent, ...(onlyUsual ? {} : { sheets }) };
};

/** In what goes along, and in the terms that it is made of; what stays behind is the page 检查's. */
export const obstacles = (book: OwnBook, asked: Asked, language: Language): readonly Finding[] => {
  const sent = new Set([...asked.others, ...(asked.usual && asked.filled ? usualSheets(book, asked.month) : []), TERMS]);
  return findingsOf(book, language).filter(({ sheet, gravity }) => (sheet === undefined ? gravity === 'wrong' : sent.has(sheet)));
};

/** Marks and grounds of the month that are there already and stay behind. */
export const stayingBehind = ({ typed }: OwnBook, { month, filled, usual }: Asked, sheets: readonly string[]): number =>
  filled || !usual ? 0 : typed.filter((own) => own.month === month && sheets.includes(own.sheet)).length;

export type Prepared = { readonly copies: readonly Copy[] } | { readonly faults: readonly PrepareFault[] };

export const prepared = (plan: Plan, options: PrepareOptions): Prepared => {
  if (options.sheets?.length === 0) return { faults: [{ code: 'nothingOpen' }] };
  const made = prepare(plan, options);
  return isPrepareFaults(made) ? { faults: made } : { copies: made };
};

/** Of a file: contract, month, whose it is. */
export const copyName = (contract: string, month: string, recipient: string, extension: string): string =>
  `${contract} ${month} ${recipient}.${extension}`.replace(/[\\/:*?"<>|]/g, '_');
