// The page 发送's files, loaded when the first one is read or written.
import type { MailFiles } from '../../workbook/mail/files';

const loaded = (): Promise<MailFiles> => import('./mailFiles').then(({ mailFiles }) => mailFiles);

export const lazyMailFiles: MailFiles = {
  read: async (file, language) => (await loaded()).read(file, language),
  write: async (model, pane) => (await loaded()).write(model, pane),
  zip: async (files) => (await loaded()).zip(files),
};
