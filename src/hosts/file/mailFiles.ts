// What the pane's page 发送 is given to read and write files with; nothing of node.
import { zipSync } from 'fflate';
import { sm3Of } from '../../workbook/mail/digest';
import type { MailFiles } from '../../workbook/mail/files';
import { describeRefusal, refused } from './intake';
import { type ReadBytes, readCopy } from './readCopy';
import { readReturnedFile } from './returnedFile';
import { toXlsx } from './toXlsx';
import { DEFAULT_PANE } from './webExtension';

/** In this very thread. */
export const readBytes: ReadBytes = async (buffer, language) => {
  const bytes = new Uint8Array(buffer);
  const digest = sm3Of(bytes);
  const found = await readReturnedFile(bytes).catch(() => refused('damaged'));
  if (found.kind === 'refused') return { digest, modified: '', content: { refused: describeRefusal(found, language) } };
  return { digest, modified: found.modified, content: { drawn: found.drawn, facts: found.facts } };
};

/** One moment for everything: the same files give the same archive. */
const MOMENT = new Date(2026, 0, 1);

export const mailFiles: MailFiles = {
  read: (file, language) => readCopy(file, language, readBytes),
  write: (model, pane) => toXlsx(model, { formulas: 'native', ...(pane ? { pane: DEFAULT_PANE } : {}) }),
  zip: (files) => Promise.resolve(zipSync({ ...files }, { mtime: MOMENT })),
};
