// One file that came back, read for all that merging needs of it; the file itself can then be forgotten.
import type { Typed } from '../entries';
import type { DrawnWorkbook } from '../host';
import { type CellValue, isCellError } from '../model';
import { type BookFault, judge, type TypedCell } from '../read';
import { typedFaults } from '../read/checkTyped';
import { same } from '../read/compare';
import { stampsIn } from './copyStamp';
import type { PackageFacts } from './facts';
import { type Finding, isGrave } from './finding';
import { plainText } from './flow';
import { placeOf } from './places';
import type { Receipt } from './receipt';
import { returnedCells } from './receiptPlan';
import type { verify } from './verify';

export type Verify = typeof verify;

/** What a caller has made of the bytes: a workbook, or why there is none, in words. */
export type Content = { readonly drawn: DrawnWorkbook; readonly facts: PackageFacts } | { readonly refused: string };

export interface Incoming {
  readonly name: string;
  /** SM3 of the bytes. */
  readonly digest: string;
  /** ISO: when it was last saved, as far as anybody knows; only ever to tell which of two is newer. */
  readonly modified?: string;
  readonly content: Content;
}

/** Why a file is left out; `merged` is not. */
export type FileState =
  | 'merged'
  | 'unreadable'
  | 'notOurs'
  | 'noReceipt'
  | 'otherContract'
  | 'otherMonths'
  | 'closed'
  | 'otherTerms'
  | 'changed'
  | 'wrong'
  | 'empty'
  | 'duplicate'
  | 'superseded'
  | 'ambiguous';

export interface SentCell {
  readonly typed: TypedCell;
  readonly value: Typed;
}

export interface ReturnedCell extends SentCell {
  /** It stood there when the copy was sent. */
  readonly asSent: boolean;
  /** What it is about, wherever it stands; of what is merged one by one. */
  readonly place: string | undefined;
}

export interface Returned {
  readonly name: string;
  readonly digest: string;
  readonly modified: string;
  /** Already known to be left out. */
  readonly state?: FileState;
  readonly detail?: string;
  readonly receipt?: Pick<Receipt, 'id' | 'recipient' | 'sent' | 'months' | 'contract'>;
  readonly findings: readonly Finding[];
  /** What is wrong or missing in what was filled in. */
  readonly faults: readonly BookFault[];
  readonly cells: readonly ReturnedCell[];
  /** What stood in the rows of lists (logs, claims, days off) when the copy was sent. */
  readonly before: readonly SentCell[];
}

const valueOf = (typed: TypedCell, value: unknown): Typed | undefined => {
  if (value === null || value === '' || value === undefined || isCellError(value)) return undefined;
  const judged = judge(typed.expected, value as Typed);
  if (judged?.fix !== undefined) return judged.fix;
  // What is wrong is told, and never merged.
  if (judged && judged.code !== 'notArranged') return undefined;
  if (typeof value === 'number') return value;
  const text = plainText(typeof value === 'string' ? value : String(value).toUpperCase());
  return text.trim() === '' ? undefined : text;
};

const bare = ({ name, digest, modified = '' }: Incoming): Pick<Returned, 'name' | 'digest' | 'modified' | 'findings' | 'faults' | 'cells' | 'before'> => ({
  name: plainText(name),
  digest,
  modified,
  findings: [],
  faults: [],
  cells: [],
  before: [],
});

/** A number kept as text is merged as the number that it shows, and told. */
const mild = (fault: BookFault): BookFault => (fault.code === 'textNumber' && fault.fix !== undefined ? { ...fault, gravity: 'odd' } : fault);

export const readReturned = (incoming: Incoming, receipts: ReadonlyMap<string, Receipt>, verify: Verify): Returned => {
  const { content } = incoming;
  const start = bare(incoming);
  if ('refused' in content) return { ...start, state: 'unreadable', detail: content.refused };
  const stamps = stampsIn(content.drawn);
  if (stamps.length === 0) return { ...start, state: 'notOurs' };
  const receipt = stamps.flatMap(({ texts }) => receipts.get(texts.id) ?? [])[0];
  if (!receipt) return { ...start, state: 'noReceipt', detail: stamps[0]?.texts.recipient ?? '' };
  const { id, recipient, sent, months, contract } = receipt;
  const known = { ...start, receipt: { id, recipient, sent, months, contract }, findings: verify(content.drawn, content.facts, receipt) };
  const found = returnedCells(content.drawn, receipt);
  if (!found) return { ...known, state: 'otherTerms' };
  const sentValues = new Map(receipt.sheets.map(({ name, values }) => [name, values] as const));
  const sentAt = ({ sheet, address }: TypedCell): CellValue | null => sentValues.get(sheet)?.[address] ?? null;
  const labels = receipt.behind?.months ?? months;
  const cells = found.flatMap(({ typed, value }): ReturnedCell[] => {
    // Of another calendar no day can be told from one that was there before.
    if (content.facts.date1904 && (typed.expected.kind === 'day' || typed.expected.kind === 'moment')) return [];
    const own = valueOf(typed, value);
    return own === undefined ? [] : [{ typed, value: own, asSent: same(sentAt(typed), own), place: placeOf(typed, labels) }];
  });
  const before = found.flatMap(({ typed }): SentCell[] => {
    const own = placeOf(typed, labels) === undefined ? valueOf(typed, sentAt(typed)) : undefined;
    return own === undefined ? [] : [{ typed, value: own }];
  });
  const faults = typedFaults(found, []).map(mild);
  return { ...known, faults, cells, before, ...(cells.length === 0 && !known.findings.some(isGrave) ? { state: 'empty' as const } : {}) };
};

export const gravest = ({ findings, faults }: Returned): 'changed' | 'wrong' | undefined =>
  findings.some(isGrave) ? 'changed' : faults.some(({ gravity }) => gravity === 'wrong') ? 'wrong' : undefined;

export const isMissing = ({ code }: BookFault): boolean => code === 'markMissing';

export const labelOf = ({ receipt }: Returned): string => receipt?.recipient ?? '';
