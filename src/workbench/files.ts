// Workbooks from the disk into the grid and back. A worker writes and reads the .xlsx: the page goes on taking clicks and keys.
import type { DrawnWorkbook } from '../workbook/host';
import type { WorkbookModel } from '../workbook/model';
import { readBooks } from '../workbook/read';
import type { Done, FileWork, Opened } from './fileWork';
import type { Language } from './words';

type Answer = { readonly done: Done } | { readonly failed: string };

/** A worker for each piece of work: what it held is gone with it. */
function worked(work: FileWork): Promise<Done> {
  const worker = new Worker(new URL('./fileWorker.ts', import.meta.url));
  return new Promise<Done>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Answer>) => ('done' in data ? resolve(data.done) : reject(new Error(data.failed)));
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(work);
  }).finally(() => worker.terminate());
}

/** The pane that what is saved opens in Excel: as in the file that was opened; of one made here the usual one, but on a page `?pane=none`. */
let pane: Extract<FileWork, { do: 'save' }>['pane'] = new URLSearchParams(location.search).get('pane') === 'none' ? 'none' : undefined;

export async function openFile(file: File, language: Language): Promise<Opened> {
  const done = await worked({ do: 'open', bytes: new Uint8Array(await file.arrayBuffer()), name: file.name, language });
  if ('bytes' in done) throw new Error('saved instead of opened');
  if ('model' in done) ({ pane } = done);
  return done;
}

/** What the command line would call it: by its contract. */
export const nameOf = (drawn: DrawnWorkbook): string | undefined => readBooks(drawn).books[0]?.plan.name;

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
export async function saveFile(model: WorkbookModel, name: string, receipts: readonly string[]): Promise<string> {
  const done = await worked({ do: 'save', model, receipts, ...(pane ? { pane } : {}) });
  if (!('bytes' in done)) throw new Error('opened instead of saved');
  const file = `${name.replace(/[\\/:*?"<>|]/g, '_') || '运维考核'}.xlsx`;
  download(done.bytes, file);
  return file;
}
