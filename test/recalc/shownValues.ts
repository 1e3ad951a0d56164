// LibreOffice's recalculation through CSV, in half the time of .xlsx: for workbooks in which every cell has a plain number format,
// so that numbers come out in all their digits, dates as serials and shares as fractions.
import { readFileSync } from 'node:fs';
import { withSheets } from '../../tools/libreoffice.cjs';
import type { SheetValues } from './values';

/** Comma, quotes, UTF-8, every cell as it would be typed, every sheet. */
const FILTER = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1';

const FIELD = /("(?:[^"]|"")*"|[^,\n"]*)(,|\n|$)/g;

export const parseCsv = (text: string): string[][] => {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [whole, field = '', end] of text.matchAll(FIELD)) {
    if (whole === '' && row.length === 0) break;
    row.push(field.startsWith('"') ? field.slice(1, -1).replace(/""/g, '"') : field);
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
};

export const recalculatePlain = (files: readonly string[]): Map<string, SheetValues> =>
  new Map(
    withSheets(files, FILTER, (file, sheets) => [file, new Map([...sheets].map(([name, path]) => [name, parseCsv(readFileSync(path, 'utf8'))]))] as const),
  );
