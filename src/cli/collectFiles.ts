// Where `collect` finds what it reads: returned files in folders, and the receipts of what was sent, by themselves or kept in a workbook.
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { receiptsIn as receiptsKept } from '../hosts/file/customXml';
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

/** As they are called in what is said and reported: by as little of their paths as tells them apart. */
export const shortNames = (paths: readonly string[]): ReadonlyMap<string, string> => {
  const tail = (path: string, parts: number): string => resolve(path).split(sep).slice(-parts).join('/');
  const depth = (path: string): number => {
    const deepest = resolve(path).split(sep).length;
    for (let parts = 1; parts < deepest; parts += 1) if (paths.filter((other) => tail(other, parts) === tail(path, parts)).length === 1) return parts;
    return deepest;
  };
  return new Map(paths.map((path) => [path, tail(path, depth(path))]));
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

/** Those that a workbook keeps of the copies made from it. */
const keptIn = async (path: string): Promise<readonly Receipt[]> => {
  const bytes = await readFile(path).catch(() => undefined);
  return bytes ? receiptsKept(bytes).flatMap((text) => parseReceipt(text) ?? []) : [];
};

interface Found {
  readonly path: string;
  readonly receipt: Receipt;
}

/** In a folder the JSON files; a workbook only where it is named: what came back says nothing of what was sent. */
const foundAt = async (place: string): Promise<readonly Found[]> => {
  if (/\.xlsx$/i.test(place) && !(await isFolder(place))) return (await keptIn(place)).map((receipt) => ({ path: place, receipt }));
  const folder = await isFolder(place);
  const names = folder ? await readdir(place).catch(() => []) : [basename(place)];
  const paths = names.filter((each) => each.toLowerCase().endsWith('.json')).sort().map((name) => join(folder ? place : dirname(place), name));
  const read = await Promise.all(paths.map(async (path) => ({ path, receipt: await receiptAt(path) })));
  return read.flatMap(({ path, receipt }) => (receipt ? [{ path, receipt }] : []));
};

/** All receipts in folders, files and workbooks; a JSON file that is none is passed over. */
export async function receiptsIn(places: readonly string[]): Promise<Receipts> {
  const known = new Map<string, Receipt>();
  const broken: string[] = [];
  for (const place of new Set(places)) {
    for (const { path, receipt } of await foundAt(place)) {
      if (isWhole(receipt)) known.set(receipt.id, receipt);
      else broken.push(path);
    }
  }
  return { known, broken };
}
