// What the page's workbook has beside the grid's cells: receipts of copies that went out, and what the file held that it was opened from.
import type { Beside } from '../workbook/mail/beside';
import type { PackageFacts } from '../workbook/mail/facts';

export interface Kept {
  readonly receipts: readonly string[];
  readonly facts: PackageFacts | undefined;
}

export interface BesideStore extends Beside {
  now(): Kept;
  /** Another workbook is shown. */
  replace(kept: Kept): void;
  onChange(listener: () => void): () => void;
}

export function besideStore(): BesideStore {
  let kept: Kept = { receipts: [], facts: undefined };
  const listeners = new Set<() => void>();
  const set = (next: Kept): void => {
    kept = next;
    listeners.forEach((listener) => listener());
  };
  return {
    now: () => kept,
    replace: set,
    receipts: () => Promise.resolve(kept.receipts),
    facts: () => Promise.resolve(kept.facts),
    keepReceipts: (texts) => {
      set({ ...kept, receipts: [...new Set([...kept.receipts, ...texts.map((text) => text.trim())])] });
      return Promise.resolve();
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
