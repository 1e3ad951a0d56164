// A long table as an .xlsx file, written row by row: neither its cells nor its bytes are ever all in memory.
import { type Style, WorkbookWriter } from '@cj-tech-master/excelts';
import { once } from 'node:events';
import type { FileHandle } from 'node:fs/promises';
import { Writable } from 'node:stream';
import { cell } from '../../workbook/address';
import { cellFault } from '../../workbook/checkCell';
import type { Fault } from '../../workbook/fault';
import type { CellValue } from '../../workbook/model';
import { LIKE_FORMULA } from './drawCells';
import { DEFAULT_FONT, QUOTED_FLAG } from './looks';
import { asQuoted } from './patch';
import { CREATOR } from './toXlsx';
import { writeAtomically } from './writeFile';

export interface StreamedColumn {
  readonly name: string;
  /** Of numbers; dates are serials. */
  readonly format?: string;
  readonly width?: number;
}

export interface StreamedTable {
  readonly sheet: string;
  /** ISO date and time, given by the caller. */
  readonly created: string;
  readonly columns: readonly StreamedColumn[];
  readonly rows: Iterable<readonly (CellValue | null)[]>;
}

/** Rows after which the file is waited for. */
const BATCH = 500;
const HEAD = { font: { ...DEFAULT_FONT, bold: true } };
/** Text that looks like a formula stays text when it is edited. */
const QUOTED = { [QUOTED_FLAG]: true } as Partial<Style>;

type Sheet = ReturnType<WorkbookWriter['addWorksheet']>;

interface PartAdder {
  _addFile(part: unknown, name: string): void;
}

/** The library has no way to a part before it is packed; this one belongs to the version that is pinned, and a test stands on it. */
function repairStyles(book: WorkbookWriter): void {
  const adder = book as unknown as PartAdder;
  const add = adder._addFile.bind(book);
  adder._addFile = (part, name) => add(typeof part === 'string' && name.endsWith('styles.xml') ? asQuoted(part) : part, name);
}

function openBook({ sheet, created, columns }: StreamedTable, stream: Writable): { readonly book: WorkbookWriter; readonly page: Sheet } {
  const moment = new Date(created);
  const book = new WorkbookWriter({ stream, useStyles: true, useSharedStrings: true, creator: CREATOR, lastModifiedBy: CREATOR, created: moment, modified: moment });
  book.defaultFont = DEFAULT_FONT;
  repairStyles(book);
  const page = book.addWorksheet(sheet, { views: [{ state: 'frozen', xSplit: 0, ySplit: 1, topLeftCell: 'A2' }] });
  columns.forEach(({ width, format }, i) => {
    const column = page.getColumn(i + 1);
    column.width = width ?? 12;
    if (format !== undefined) column.style = { numFmt: format };
  });
  return { book, page };
}

/** The fault of the first cell that no file can hold. */
function addRow(page: Sheet, number: number, values: readonly (CellValue | null)[], style?: typeof HEAD): Omit<Fault, 'sheet'> | undefined {
  const row = page.getRow(number);
  for (const [i, value] of values.entries()) {
    if (value === null || value === '') continue;
    const code = cellFault(number, i + 1, { value, style: 'text' });
    if (code) return { code, cell: cell(number, i + 1), found: String(value).slice(0, 80) };
    const target = row.getCell(i + 1);
    target.value = value;
    if (style) target.style = style;
    else if (typeof value === 'string' && LIKE_FORMULA.test(value)) target.style = QUOTED;
  }
  row.commit();
  return undefined;
}

async function addRows(page: Sheet, { columns, rows }: StreamedTable, stream: Writable): Promise<ReturnType<typeof addRow>> {
  let fault = addRow(page, 1, columns.map(({ name }) => name), HEAD);
  let number = 1;
  for (const values of rows) {
    if (fault) return fault;
    number += 1;
    fault = addRow(page, number, values);
    if (number % BATCH === 0 && stream.writableNeedDrain) await once(stream, 'drain');
  }
  return fault;
}

async function writeRows(table: StreamedTable, stream: Writable): Promise<Fault | undefined> {
  const { book, page } = openBook(table, stream);
  const fault = await addRows(page, table, stream);
  if (fault) {
    stream.destroy();
    return { ...fault, sheet: table.sheet };
  }
  page.commit();
  await book.commit();
  return undefined;
}

/** The library waits until its stream is closed; the file itself stays open, to be synchronised first. */
const streamInto = (file: FileHandle): Writable =>
  new Writable({
    write(chunk: Uint8Array, _encoding, done) {
      file.appendFile(chunk).then(() => done(), done);
    },
  });

/** The fault when a cell cannot be held or the path cannot be written; nothing is left behind then. */
export const streamTable = (path: string, table: StreamedTable): Promise<Fault | undefined> => writeAtomically(path, (file) => writeRows(table, streamInto(file)));
