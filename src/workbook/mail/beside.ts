// What a workbook has beside its cells, as far as whoever shows it knows: receipts of copies that went out, and what its file held.
import type { PackageFacts } from './facts';

export interface Beside {
  /** Texts, as `printReceipt` writes them. */
  receipts(): Promise<readonly string[]>;
  /** Added to those that are kept already; saved with the workbook. */
  keepReceipts(texts: readonly string[]): Promise<void>;
  /** Of the file that the workbook was opened from; undefined: there is none, or nobody can tell. */
  facts(): Promise<PackageFacts | undefined>;
}
