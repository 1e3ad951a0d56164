// The page 发送's files, loaded when the first one is read or written; what others sent is read in a worker.
import type { MailFiles } from '../../workbook/mail/files';
import { type Apart, readApart } from './readApart';
import { readCopy } from './readCopy';

const loaded = () => import('./mailFiles');

/** By its own address it finds its parts, in whatever folder the bundle puts it. */
const start = (): Apart => new Worker(/* webpackEntryOptions: { publicPath: 'auto' } */ new URL('./mailWorker.ts', import.meta.url));

const readBytes = readApart({ start, here: async (bytes, language) => (await loaded()).readBytes(bytes, language) });

export const lazyMailFiles: MailFiles = {
  read: (file, language) => readCopy(file, language, readBytes),
  write: async (model, pane) => (await loaded()).mailFiles.write(model, pane),
  zip: async (files) => (await loaded()).mailFiles.zip(files),
};
