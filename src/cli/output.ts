// Where workbooks go: checked before any is made, written whole or not at all, and never over one that differs without a copy of it.
import { access, constants, copyFile, readFile, stat } from 'node:fs/promises';
import { dirname, extname, join, resolve } from 'node:path';
import { writeFileAtomically } from '../hosts/file';
import { receiptsIn, withReceipts } from '../hosts/file/customXml';
import { legalName } from '../workbook/sheetNames';
import type { Options } from './options';
import { Failure, type Say } from './say';

const FOLDER = 'out';

const kindOf = async (path: string): Promise<'file' | 'folder' | 'none'> => {
  const found = await stat(path).catch(() => undefined);
  return found === undefined ? 'none' : found.isDirectory() ? 'folder' : 'file';
};

/** The path of the workbook of a contract; an example never takes the place of one in use. */
export const pathFor = ({ all, out, seed }: Pick<Options, 'all' | 'out' | 'seed'>, name: string): string => {
  const file = `${legalName(seed === undefined ? name : `${name} 示例`)}.xlsx`;
  if (all) return join(out ?? FOLDER, file);
  return out ?? join(FOLDER, file);
};

/** The nearest folder that exists: what is missing below it is made when the file is written. */
const nearest = async (folder: string): Promise<string> => {
  const path = resolve(folder);
  return (await kindOf(path)) !== 'none' || dirname(path) === path ? path : nearest(dirname(path));
};

/** Whether a workbook can be written there, as far as that can be known beforehand. */
export async function checkOutput(path: string, options: Options, say: Say): Promise<Failure | undefined> {
  if (options.all && (await kindOf(options.out ?? FOLDER)) === 'file') return new Failure(say('outFile', { found: options.out ?? FOLDER }));
  if ((await kindOf(path)) === 'folder') return new Failure(say('outFolder', { found: path }));
  const folder = await nearest(dirname(path));
  const writable =
    (await kindOf(folder)) === 'folder' &&
    (await access(folder, constants.W_OK).then(
      () => true,
      () => false,
    ));
  return writable ? undefined : new Failure(say('cannotWrite', { found: path }));
}

const backupPath = async (path: string, count = 1): Promise<string> => {
  const ending = extname(path);
  const candidate = `${path.slice(0, path.length - ending.length)}.备份${count}${ending}`;
  return (await kindOf(candidate)) === 'none' ? candidate : backupPath(path, count + 1);
};

export interface Written {
  readonly path: string;
  readonly same: boolean;
  readonly backup: string | undefined;
}

/** People fill these workbooks in: one that is there and differs is copied before it is replaced. */
export async function writeWorkbook(path: string, made: Uint8Array, say: Say): Promise<Written | Failure> {
  const present = await readFile(path).catch(() => undefined);
  // The receipts of what was sent stay with the workbook.
  const bytes = present ? withReceipts(made, [...receiptsIn(present), ...receiptsIn(made)]) : made;
  if (present && Buffer.compare(present, bytes) === 0) return { path, same: true, backup: undefined };
  const backup = present === undefined ? undefined : await backupPath(path);
  const cannot = new Failure(say('cannotWrite', { found: path }));
  if (
    backup !== undefined &&
    (await copyFile(path, backup, constants.COPYFILE_EXCL).then(
      () => false,
      () => true,
    ))
  )
    return cannot;
  return (await writeFileAtomically(path, bytes)) ? cannot : { path, same: false, backup };
}
