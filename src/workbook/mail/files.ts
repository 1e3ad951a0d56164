// Files as the pane needs them. What reads and writes .xlsx is brought by whoever shows the pane: the pane itself knows no bytes.
import type { WorkbookModel } from '../model';
import type { Incoming } from './returned';

/** A `File` of the browser is one. */
export interface FileBytes {
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

export type ReadCopy = Pick<Incoming, 'digest' | 'content'> & { readonly modified: string };

export interface MailFiles {
  /** Any bytes: a workbook, or why there is none, in words. Never rejects. */
  read(file: FileBytes, language: 'zh' | 'en'): Promise<ReadCopy>;
  /** `pane`: it opens the pane in Excel, for whoever has the add-in. */
  write(model: WorkbookModel, pane: boolean): Promise<Uint8Array>;
  /** By name; folders are part of it. */
  zip(files: Readonly<Record<string, Uint8Array>>): Promise<Uint8Array>;
}
