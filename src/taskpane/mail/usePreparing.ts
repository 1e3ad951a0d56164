// Copies made one after the other; their receipts are remembered, so that what comes back is known.
import { useCallback, useState } from 'react';
import type { MailFiles } from '../../workbook/mail/files';
import type { Copy, PrepareFault } from '../../workbook/mail/prepare';
import { printReceipt } from '../../workbook/mail/receipt';
import type { Plan } from '../../workbook/plan';
import { isoOf } from '../../domain/time/serial';
import { today } from '../dashboard/today';
import { reasonOf } from '../session/useContent';
import type { OwnBook } from '../session/content';
import type { MadeCopy } from './kept';
import { type Asked, copyName, optionsOf, prepared } from './preparing';
import { useMail } from './useMail';

export type Making =
  | { readonly state: 'idle' }
  | { readonly state: 'making'; readonly recipient: string; readonly done: number; readonly of: number }
  | { readonly state: 'faults'; readonly faults: readonly PrepareFault[] }
  | { readonly state: 'failed'; readonly reason: string };

const breath = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve);
  });

type Step = (copy: Copy, i: number) => void;

const written = async (plan: Plan, copies: readonly Copy[], month: string, pane: boolean, files: MailFiles, step: Step): Promise<readonly MadeCopy[]> => {
  const made: MadeCopy[] = [];
  for (const [i, copy] of copies.entries()) {
    step(copy, i);
    await breath();
    const { recipient, model, receipt } = copy;
    made.push({ recipient, receipt, name: copyName(plan.name, month, recipient, 'xlsx'), bytes: await files.write(model, pane) });
  }
  return made;
};

export function usePreparing(files: MailFiles): { readonly making: Making; readonly make: (book: OwnBook, asked: Asked) => void } {
  const { host, change, announce, word } = useMail();
  const [making, setMaking] = useState<Making>({ state: 'idle' });
  const run = useCallback(
    async ({ plan, ...book }: OwnBook, asked: Asked): Promise<Making> => {
      const result = prepared(plan, optionsOf(asked, { plan, ...book }, isoOf(today())));
      if ('faults' in result) return { state: 'faults', faults: result.faults };
      const copies = await written(plan, result.copies, asked.month, asked.pane, files, ({ recipient }, done) => {
        setMaking({ state: 'making', recipient, done, of: result.copies.length });
      });
      await host.beside?.keepReceipts(copies.map(({ receipt }) => printReceipt(receipt)));
      const receipts = copies.map(({ receipt }) => [receipt.id, receipt] as const);
      change((now) => ({ ...now, made: { month: asked.month, contract: plan.name, copies }, receipts: new Map([...now.receipts, ...receipts]) }));
      announce(word('made', { 数: copies.length }));
      return { state: 'idle' };
    },
    [host, files, change, announce, word],
  );
  const make = useCallback(
    (book: OwnBook, asked: Asked) => {
      change((now) => ({ ...now, made: undefined }));
      setMaking({ state: 'making', recipient: '', done: 0, of: 0 });
      void breath()
        .then(() => run(book, asked))
        .catch((error: unknown): Making => ({ state: 'failed', reason: reasonOf(error) }))
        .then(setMaking);
    },
    [change, run],
  );
  return { making, make };
}
