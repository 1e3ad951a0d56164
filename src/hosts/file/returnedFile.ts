// A file that came back by mail: what it holds and what is known of its package, or why it is not read. Never throws.
import { strFromU8, zipSync } from 'fflate';
import type { DrawnWorkbook } from '../../workbook/host';
import type { PackageFacts } from '../../workbook/mail/facts';
import { factsOf } from './facts';
import { isRefused, type Limits, type Refused, refused, takeIn } from './intake';
import { readParts } from './readXlsx';

export interface ReturnedFile {
  readonly kind: 'workbook';
  readonly drawn: DrawnWorkbook;
  readonly facts: PackageFacts;
  /** ISO; when the program that saved it says it did. */
  readonly modified: string;
  /** Rows of nothing but looks that were left out. */
  readonly dropped: number;
}

const modifiedIn = (parts: Readonly<Record<string, Uint8Array>>): string => {
  const part = parts['docProps/core.xml'];
  return (part && /<dcterms:modified[^>]*>([^<]{1,40})</.exec(strFromU8(part))?.[1]) ?? '';
};

/** What no program wrote on purpose has not changed anything that could be read in its place. */
export async function readReturnedFile(bytes: Uint8Array, limits?: Limits): Promise<ReturnedFile | Refused> {
  const taken = takeIn(bytes, limits);
  if (isRefused(taken)) return taken;
  try {
    const drawn = await readParts(taken.parts);
    return { kind: 'workbook', drawn, facts: factsOf(zipSync({ ...taken.parts }, { level: 0 })), modified: modifiedIn(taken.parts), dropped: taken.dropped };
  } catch {
    return refused('damaged');
  }
}
