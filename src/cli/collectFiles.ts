// Where `collect` finds what it reads: returned files in folders, and the receipts of what was sent.
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { isWhole } from '../workbook/mail/digest';
import { parseReceipt, type Receipt } from '../workbook/mail/receipt';

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );

/** Of a folder its files, in the order of their names; not what programs and we ourselves leave beside them. */
const LEAVINGS = /^(?:~\$|\.)|\.json$|\.tmp$|\.备份\d+\.xlsx$/i;

const filesIn = async (path: string): Promise<readonly string[]> => {
  if (!(await isFolder(path))) return [path];
  const found = await readdir(path, { withFileTypes: true });
  return found.filter((entry) => entry.isFile() && !LEAVINGS.test(entry.name)).map(({ name }) => join(path, name)).sort();
};

export const returnedFiles = async (paths: readonly string[], except: readonly string[]): Promise<readonly string[]> => {
  const all = (await Promise.all(paths.map(filesIn))).flat();
  const own = new Set(except.map((path) => resolve(path)));
  return [...new Map(all.map((path) => [resolve(path), path])).values()].filter((path) => !own.has(resolve(path)));
};

/** A receipt has the whole of a copy in it; nothing larger is read. */
const LARGEST = 16 * 2 ** 20;

const receiptAt = async (path: string): Promise<Receipt | undefined> => {
  const size = await stat(path).then(
    (found) => found.size,
    () => Infinity,
  );
  return size > LARGEST ? undefined : parseReceipt(await readFile(path, 'utf8').catch(() => ''));
};

export interface Receipts {
  /** By id. */
  readonly known: ReadonlyMap<string, Receipt>;
  /** Files of those that were edited. */
  readonly broken: readonly string[];
}

/** All receipts in folders and files; a JSON file that is none is passed over. */
export async function receiptsIn(places: readonly string[]): Promise<Receipts> {
  const known = new Map<string, Receipt>();
  const broken: string[] = [];
  for (const place of new Set(places)) {
    const folder = await isFolder(place);
    const names = folder ? await readdir(place).catch(() => []) : [basename(place)];
    for (const name of names.filter((each) => each.toLowerCase().endsWith('.json')).sort()) {
      const path = join(folder ? place : dirname(place), name);
      const receipt = await receiptAt(path);
      if (!receipt) continue;
      if (isWhole(receipt)) known.set(receipt.id, receipt);
      else broken.push(path);
    }
  }
  return { known, broken };
}
