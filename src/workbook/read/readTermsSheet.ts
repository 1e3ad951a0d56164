// 合同条款 of a drawn workbook: its stamp, and the terms as they stand, whoever has changed them since.
import { resolve } from '../../domain/contract/resolve';
import { describe } from '../../domain/messages.zh';
import type { Terms } from '../../domain/contract/types';
import { isIssue } from '../../domain/issue';
import { COLUMNS, type Column } from '../../domain/terms/columns';
import { isFaults, parseTable } from '../../domain/terms/parse';
import { isoOf } from '../../domain/time/serial';
import { cell, parseCell } from '../address';
import type { DrawnCell, DrawnSheet } from '../host';
import { type CellValue, isCellError } from '../model';
import { readStamp, type Stamp, STAMP_HEAD, STAMP_ROWS } from '../stamp';
import { TERMS_HEAD } from '../termsIndex';
import type { BookFault } from './bookFault';

export interface TermsSheet {
  readonly stamp: Stamp;
  readonly terms: Terms;
}

const NONE: DrawnCell = { value: null, style: undefined, unlocked: false };

/** Columns of the stamp may have moved; its head is looked for along the first row. */
const stampIn = ({ cells }: DrawnSheet): Stamp | undefined => {
  const head = Object.entries(cells).find(([address, { value }]) => value === STAMP_HEAD && parseCell(address)?.row === 1);
  const col = head && parseCell(head[0])?.col;
  return col === undefined ? undefined : readStamp(STAMP_ROWS.map((_, i) => cells[cell(i + 1, col + 1)]?.value ?? null));
};

/** Heads by column, up to the first gap: the stamp stands beyond it. */
const headsOf = ({ cells }: DrawnSheet): readonly string[] => {
  const heads: string[] = [];
  for (let col = 1; ; col += 1) {
    const value = cells[cell(TERMS_HEAD, col)]?.value;
    if (typeof value !== 'string') return heads;
    heads.push(value);
  }
};

const lastRow = ({ cells }: DrawnSheet, width: number): number =>
  Object.entries(cells).reduce((last, [address, { value }]) => {
    const at = value === null || value === '' ? undefined : parseCell(address);
    return at && at.col <= width ? Math.max(last, at.row) : last;
  }, TERMS_HEAD);

/** Dates of the contract stand as Excel's; of those that no rule knows by name the looks alone tell that they are dates. */
const plainValue = ({ value, style }: DrawnCell): CellValue => {
  if (value === null) return '';
  return style === 'date' && typeof value === 'number' ? isoOf(value) : value;
};

const gridOf = (sheet: DrawnSheet, heads: readonly string[]): CellValue[][] => {
  const last = lastRow(sheet, heads.length);
  return Array.from({ length: last - TERMS_HEAD + 1 }, (_, r) => heads.map((_head, c) => plainValue(sheet.cells[cell(TERMS_HEAD + r, c + 1)] ?? NONE)));
};

const isColumn = (text: string): text is Column => (COLUMNS as readonly string[]).includes(text);

/** undefined: no sheet of ours. */
export const readTermsSheet = (sheet: DrawnSheet): TermsSheet | readonly BookFault[] | undefined => {
  const stamp = stampIn(sheet);
  if (!stamp) return undefined;
  const heads = headsOf(sheet);
  const grid = gridOf(sheet, heads);
  const broken = grid.flat().find(isCellError);
  if (broken) return [{ code: 'terms', gravity: 'wrong', sheet: sheet.name, found: broken }];
  const parsed = parseTable(grid);
  if (isFaults(parsed)) {
    return parsed.map(({ row, column, found, expected }): BookFault => {
      const col = heads.findIndex((head) => isColumn(head) && head === column) + 1;
      const address = col > 0 ? cell(TERMS_HEAD + row - 1, col) : undefined;
      return { code: 'terms', gravity: 'wrong', sheet: sheet.name, ...(address === undefined ? {} : { address }), label: `合同条款 第${TERMS_HEAD + row - 1}行 ${column}`, expected: `${expected}（现为${found}）` };
    });
  }
  const contract = resolve(parsed);
  if (isIssue(contract)) return [{ code: 'contract', gravity: 'wrong', sheet: sheet.name, expected: describe(contract) }];
  return { stamp, terms: parsed };
};
