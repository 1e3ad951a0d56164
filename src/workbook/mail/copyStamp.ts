// The stamp of a copy that is sent: visible on its sheet 填报说明, and found again wherever that sheet was put.
import { cell, parseCell } from '../address';
import type { DrawnSheet, DrawnWorkbook } from '../host';
import { STAMP_LABELS } from './words.zh';

export type StampField = keyof typeof STAMP_LABELS;
export const STAMP_FIELDS = Object.keys(STAMP_LABELS) as readonly StampField[];

/** As the copy says it; only `id` is sure to look like one. */
export type StampTexts = Readonly<Record<StampField, string>>;

export interface FoundStamp {
  readonly sheet: string;
  /** Of the id. */
  readonly address: string;
  readonly texts: StampTexts;
}

const ID = /^[0-9a-f]{64}$/;

const textAt = ({ cells }: DrawnSheet, row: number, col: number): string => {
  const value = cells[cell(row, col)]?.value;
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
};

/** The labels stand in one column above the id's, each value right beside its label. */
const stampAt = (sheet: DrawnSheet, row: number, col: number): FoundStamp | undefined => {
  const id = textAt(sheet, row, col + 1);
  if (!ID.test(id)) return undefined;
  const above = STAMP_FIELDS.map((field): readonly [StampField, string] => {
    for (let at = row; at > Math.max(0, row - 2 * STAMP_FIELDS.length); at -= 1) {
      if (textAt(sheet, at, col) === STAMP_LABELS[field]) return [field, textAt(sheet, at, col + 1)];
    }
    return [field, ''];
  });
  return { sheet: sheet.name, address: cell(row, col + 1), texts: Object.fromEntries(above) as Record<StampField, string> };
};

/** Every stamp in a workbook: none in one that is no copy of ours, more than one where copies were put together. */
export const stampsIn = ({ sheets }: DrawnWorkbook): readonly FoundStamp[] =>
  sheets.flatMap((sheet) =>
    Object.entries(sheet.cells).flatMap(([address, { value }]) => {
      const at = value === STAMP_LABELS.id ? parseCell(address) : undefined;
      return (at && stampAt(sheet, at.row, at.col)) ?? [];
    }),
  );
