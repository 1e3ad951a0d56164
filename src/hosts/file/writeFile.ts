// Writes a file as a whole or not at all: beside its place first, then renamed into it.
import { randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Fault } from '../../workbook/fault';

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** One folder after the other: Node's own `recursive` never ends where a parent is there and yet takes no folder (/proc). */
async function makeFolder(folder: string): Promise<void> {
  const missing: string[] = [];
  for (let at = folder; !(await isThere(at)) && dirname(at) !== at; at = dirname(at)) missing.unshift(at);
  for (const path of missing) {
    // Somebody else may have made it meanwhile.
    await mkdir(path).catch(async (error: unknown) => {
      if (!(await isThere(path))) throw error;
    });
  }
}

type Write = (file: FileHandle) => Promise<Fault | undefined>;

/** The fault when the path cannot be written, or what the writer itself refused; nothing is left behind then, and an older file stays as it was. */
export async function writeAtomically(path: string, write: Write): Promise<Fault | undefined> {
  const beside = `${path}.${randomUUID().slice(0, 8)}.tmp`;
  const forget = (): Promise<void> => rm(beside, { force: true }).catch(() => undefined);
  try {
    await makeFolder(dirname(path));
    const file = await open(beside, 'wx');
    let refused: Fault | undefined;
    try {
      refused = await write(file);
      await file.sync();
    } finally {
      await file.close();
    }
    await (refused ? forget() : rename(beside, path));
    return refused;
  } catch {
    await forget();
    return { code: 'cannotWrite', found: path };
  }
}

export const writeFileAtomically = (path: string, bytes: Uint8Array): Promise<Fault | undefined> =>
  writeAtomically(path, async (file) => {
    await file.writeFile(bytes);
    return undefined;
  });
