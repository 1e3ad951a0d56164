// What the pane's page 发送 is given to read and write files with; nothing of node.
import { zipSync } from 'fflate';
import { sm3Of } from '../../workbook/mail/digest';
import type { FileBytes, MailFiles, ReadCopy } from '../../workbook/mail/files';
import { describeRefusal, RETURNED, type Refused, refused } from './intake';
import { readReturnedFile } from './returnedFile';
import { toXlsx } from './toXlsx';
import { DEFAULT_PANE } from './webExtension';

type Language = 'zh' | 'en';

const without = (refusal: Refused, language: Language, digest = ''): ReadCopy => ({ digest, modified: '', content: { refused: describeRefusal(refusal, language) } });

async function read(file: FileBytes, language: Language): Promise<ReadCopy> {
  // Nothing of that size is worth the memory, nor the time of a digest.
  if (file.size > RETURNED.file) return without(refused('tooLarge'), language);
  const buffer = await file.arrayBuffer().catch(() => undefined);
  if (!buffer) return without(refused('unreadable'), language);
  const bytes = new Uint8Array(buffer);
  const digest = sm3Of(bytes);
  const found = await readReturnedFile(bytes).catch(() => refused('damaged'));
  return found.kind === 'refused' ? without(found, language, digest) : { digest, modified: found.modified, content: { drawn: found.drawn, facts: found.facts } };
}

/** One moment for everything: the same files give the same archive. */
const MOMENT = new Date(2026, 0, 1);

export const mailFiles: MailFiles = {
  read,
  write: (model, pane) => toXlsx(model, { formulas: 'native', ...(pane ? { pane: DEFAULT_PANE } : {}) }),
  zip: (files) => Promise.resolve(zipSync({ ...files }, { mtime: MOMENT })),
};
