// A file that somebody chose or dropped, as bytes for whoever reads them; what is too large or cannot be opened is not read at all.
import type { FileBytes, ReadCopy } from '../../workbook/mail/files';
import { describeRefusal, RETURNED, type RefusalCode, refused } from './intake';

export type Language = 'zh' | 'en';
export type ReadBytes = (bytes: ArrayBuffer, language: Language) => Promise<ReadCopy>;

export const refusedCopy = (code: RefusalCode, language: Language, digest = ''): ReadCopy => ({ digest, modified: '', content: { refused: describeRefusal(refused(code), language) } });

export async function readCopy(file: FileBytes, language: Language, readBytes: ReadBytes): Promise<ReadCopy> {
  // Nothing of that size is worth the memory, nor the time of a digest.
  if (file.size > RETURNED.file) return refusedCopy('tooLarge', language);
  const bytes = await file.arrayBuffer().catch(() => undefined);
  return bytes ? readBytes(bytes, language) : refusedCopy('unreadable', language);
}
