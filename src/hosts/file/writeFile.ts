// Writes a file as a whole or not at all: beside its place first, then renamed into it.
import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Fault } from '../../workbook/fault';

/** The fault when the path cannot be written; nothing is left behind then, and an older file stays as it was. */
export async function writeFileAtomically(path: string, bytes: Uint8Array): Promise<Fault | undefined> {
  const beside = `${path}.${randomUUID().slice(0, 8)}.tmp`;
  try {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(beside, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
    return undefined;
  } catch {
    await rm(beside, { force: true }).catch(() => undefined);
    return { code: 'cannotWrite', found: path };
  }
}
