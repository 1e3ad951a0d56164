// Workbooks from the disk into the grid and back. What writes and reads .xlsx is loaded when it is first needed.
import { describeFault, WorkbookRefused } from '../workbook/fault';
import { fromDrawn } from '../workbook/fromDrawn';
import { buildPlan } from '../workbook/build';
import type { Properties, WorkbookModel } from '../workbook/model';
import { readBooks } from '../workbook/read';
import type { Say } from './words';

const bytesHost = () => import('../hosts/file/bytes');

export type Opened = { readonly model: WorkbookModel } | { readonly refused: string };

const propertiesOf = (title: string, created: string): Properties => ({ title, created });

/** Only what this program made, and all of it: anything else would not come back as it was. */
export async function openFile(file: File, say: Say): Promise<Opened> {
  const { readXlsx } = await bytesHost();
  try {
    const drawn = await readXlsx(new Uint8Array(await file.arrayBuffer()));
    const { books, foreign, faults } = readBooks(drawn);
    const [book, ...others] = books;
    if (!book)
      return {
        refused: [say('notOurs'), ...faults.map(({ sheet, found }) => [sheet, found].filter(Boolean).join(' '))].filter(Boolean).join('；'),
      };
    if (others.length > 0 || book.prefix !== undefined) return { refused: say('several') };
    if (foreign.length > 0) return { refused: say('foreign', { sheets: foreign.join('、') }) };
    const properties = propertiesOf(file.name.replace(/\.xlsx$/i, ''), `${book.plan.months[0]?.label ?? '2026-01'}-01T00:00:00Z`);
    // Readers take no charts apart; they are the ones that this plan has.
    const charts = new Map(buildPlan(book.plan, properties.created).sheets.map((sheet) => [sheet.name, sheet.charts]));
    return { model: fromDrawn(drawn, properties, (sheet) => charts.get(sheet) ?? []) };
  } catch (error) {
    if (error instanceof WorkbookRefused) return { refused: error.faults.map(describeFault).join('；') };
    throw error;
  }
}

function download(bytes: Uint8Array, name: string): void {
  const address = URL.createObjectURL(
    new Blob([new Uint8Array(bytes)], { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }),
  );
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Gives the file's name. */
export async function saveFile(model: WorkbookModel, name: string): Promise<string> {
  const { toXlsx } = await bytesHost();
  const bytes = await toXlsx(model, { formulas: 'addin' });
  const file = `${name.replace(/[\\/:*?"<>|]/g, '_') || '运维考核'}.xlsx`;
  download(bytes, file);
  return file;
}
