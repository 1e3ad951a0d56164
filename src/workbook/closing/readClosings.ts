// 定稿记录 as a host reads it, taken apart again: the same closings, or what of it cannot be read.
import { cell, parseCell } from '../address';
import type { DrawnSheet } from '../host';
import { type CellValue, type ErrorText, isCellError } from '../model';
import { ACT_HEAD, DATA_COLUMN, RECORD_COLUMNS as COLUMNS } from '../sheets/closingRecord';
import { type ClosedData, joined, readData } from './data';
import type { Act, Closing, FrozenCell } from './types';
import { CLOSING_WORDS as WORDS } from './words';

export type RecordFaultCode = 'recordForeign' | 'recordAct' | 'recordCell' | 'recordData';

export interface RecordFault {
  readonly code: RecordFaultCode;
  /** The cell at which reading stopped. */
  readonly address: string;
}

const ERRORS: readonly string[] = ['#N/A', '#VALUE!', '#NULL!', '#DIV/0!', '#REF!', '#NAME?', '#NUM!'] satisfies readonly ErrorText[];
const isError = (text: string): text is ErrorText => ERRORS.includes(text);

type At = (row: number, column: keyof typeof COLUMNS) => CellValue | null;

const textAt = (at: At, row: number, column: keyof typeof COLUMNS): string => {
  const value = at(row, column);
  return value === null || isCellError(value) ? '' : String(value);
};

interface ListedCell {
  readonly number: number;
  readonly sheet: string;
  readonly cell: FrozenCell;
}

const computedValue = (value: CellValue | null): CellValue => (value === null ? '' : typeof value === 'string' && isError(value) ? { error: value } : value);

const listed = (at: At, row: number): ListedCell | undefined => {
  const number = at(row, 'number');
  const [sheet, address, label, kind, text] = (['sheet', 'address', 'label', 'kind', 'formula'] as const).map((column) => textAt(at, row, column));
  if (typeof number !== 'number' || !sheet || !address || !parseCell(address)) return undefined;
  const value = at(row, 'value');
  const part = { address, label: label ?? '' };
  if (kind === WORDS.kinds.computed && text?.startsWith('=')) return { number, sheet, cell: { ...part, kind: 'computed', value: computedValue(value), formula: text.slice(1) } };
  return kind === WORDS.kinds.typed && value !== null ? { number, sheet, cell: { ...part, kind: 'typed', value } } : undefined;
};

const actAt = (at: At, row: number, data: ClosedData | undefined, cells: readonly ListedCell[]): Act | undefined => {
  const [number, on] = [at(row, 'number'), at(row, 'on')];
  const [kind, version] = [textAt(at, row, 'act'), textAt(at, row, 'version')];
  if (typeof number !== 'number' || typeof on !== 'number' || version === '') return undefined;
  if (kind === WORDS.reopened) return { kind: 'reopened', number, on, version, reason: textAt(at, row, 'reason') };
  if (kind !== WORDS.closed || data?.month !== textAt(at, row, 'month')) return undefined;
  const sheets = data.sheets.map(({ name, layout }) => ({ name, layout, cells: cells.filter((each) => each.number === number && each.sheet === name).map((each) => each.cell) }));
  return { kind: 'closed', number, on, version, total: computedValue(at(row, 'total')), sheets, anchors: data.anchors, typed: data.typed };
};

const fault = (code: RecordFaultCode, row: number, column = 1): RecordFault => ({ code, address: cell(row, column) });

/** The last row with something in it. */
const lastRow = ({ cells }: DrawnSheet): number => Object.entries(cells).reduce((most, [address, { value }]) => (value === null ? most : Math.max(most, parseCell(address)?.row ?? 0)), 0);

interface Parts {
  readonly at: At;
  /** Rows of the acts, and of the cells. */
  readonly acts: readonly number[];
  readonly cells: readonly number[];
  readonly data: ReadonlyMap<number, ClosedData | undefined>;
}

const rows = (from: number, to: number): readonly number[] => Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

const recordOf = (sheet: DrawnSheet): Parts | undefined => {
  const at: At = (row, column) => sheet.cells[cell(row, COLUMNS[column])]?.value ?? null;
  const bottom = lastRow(sheet);
  if (textAt(at, ACT_HEAD - 1, 'number') !== WORDS.acts) return undefined;
  const head = rows(ACT_HEAD, bottom + 1).find((row) => textAt(at, row, 'number') === WORDS.cells);
  if (head === undefined) return undefined;
  const pieces = rows(ACT_HEAD + 1, bottom + 1).map((row) => sheet.cells[cell(row, DATA_COLUMN)]?.value).filter((value): value is string => typeof value === 'string' && value !== '');
  const data = new Map([...joined(pieces)].map(([number, text]) => [number, readData(text)] as const));
  const filled = (row: number): boolean => at(row, 'number') !== null;
  return { at, acts: rows(ACT_HEAD + 1, head).filter(filled), cells: rows(head + 2, bottom + 1).filter(filled), data };
};

export function readClosings(sheet: DrawnSheet): ReadonlyMap<string, Closing> | RecordFault {
  const record = recordOf(sheet);
  if (!record) return fault('recordForeign', ACT_HEAD - 1);
  const { at, data } = record;
  for (const [number, each] of data) if (!each || each.number !== number) return fault('recordData', ACT_HEAD + 1, DATA_COLUMN);
  const cells: ListedCell[] = [];
  for (const row of record.cells) {
    const one = listed(at, row);
    if (!one) return fault('recordCell', row);
    cells.push(one);
  }
  const closings = new Map<string, Closing>();
  for (const row of record.acts) {
    const month = textAt(at, row, 'month');
    const act = actAt(at, row, data.get(Number(at(row, 'number'))), cells);
    if (!act || month === '') return fault('recordAct', row);
    closings.set(month, { acts: [...(closings.get(month)?.acts ?? []), act] });
  }
  return closings;
}

export const isRecordFault = (result: ReadonlyMap<string, Closing> | RecordFault): result is RecordFault => 'code' in result;
