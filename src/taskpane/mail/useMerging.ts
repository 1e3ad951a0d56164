// Merging, step by step: read the workbook once more, see that what was looked at still holds, place it in one step; undo.
import { useCallback, useMemo, useState } from 'react';
import { isoOf } from '../../domain/time/serial';
import type { Collected } from '../../workbook/mail/collect';
import { describeBookFault, formulasOf } from '../../workbook/read';
import { today } from '../dashboard/today';
import { contentOf } from '../session/content';
import { reasonOf } from '../session/useContent';
import { mailingOf } from './kept';
import { collectedIn, mergedBook, sameOutcome } from './merging';
import { type Mail, useMail } from './useMail';

export type Merging =
  | { readonly state: 'idle' | 'merging' | 'stale' | 'undone' | 'nothingToUndo' }
  | { readonly state: 'placing'; readonly sheet: string; readonly done: number; readonly of: number }
  | { readonly state: 'merged'; readonly files: number; readonly cells: number }
  | { readonly state: 'blocked' | 'failed'; readonly reason: string };

export interface Merger {
  readonly merging: Merging;
  readonly merge: (shown: Collected) => void;
  readonly undo: () => void;
}

const blockText = ({ say, language }: Mail, { code, parts, fault }: ReturnType<typeof mergedBook>['blocks'][number]): string =>
  [say(code, parts), fault ? describeBookFault(fault, language) : ''].join(' ').trim();

/** Everything is decided again on the workbook as it is now; what differs from what was shown is not written. */
async function mergeNow(mail: Mail, shown: Collected, tell: (merging: Merging) => void): Promise<Merging> {
  const { host, word, change, announce } = mail;
  const drawn = await host.read();
  const content = contentOf(drawn);
  if (content.state !== 'ours') return { state: 'blocked', reason: word(content.state === 'empty' ? 'none' : 'unreadable') };
  const on = isoOf(today());
  const collected = collectedIn(content.book.plan, mailingOf(host), on);
  if (!sameOutcome(collected, shown)) return { state: 'stale' };
  const { model, remove, blocks } = mergedBook(content, collected);
  const [block] = blocks;
  if (block) return { state: 'blocked', reason: blockText(mail, block) };
  await host.place(model, {
    formulas: formulasOf(drawn.sheets),
    remove,
    progress: (sheet, done, of) => tell({ state: 'placing', sheet, done, of }),
  });
  const merged: Merging = { state: 'merged', files: collected.files.filter(({ state }) => state === 'merged').length, cells: collected.changes.length };
  change((now) => ({ ...now, merged: { collected, on } }));
  announce(word('merged', { 数: merged.files, 格: merged.cells }));
  return merged;
}

export function useMerging(): Merger {
  const mail = useMail();
  const { host, busy, reread, announce, word } = mail;
  const [merging, setMerging] = useState<Merging>({ state: 'idle' });
  const finish = useCallback(
    async (work: Promise<Merging>): Promise<void> => {
      busy(true);
      const result = await work.catch((error: unknown): Merging => ({ state: 'failed', reason: reasonOf(error) }));
      busy(false);
      setMerging(result);
      if (result.state === 'undone' || result.state === 'nothingToUndo') announce(word(result.state));
      // What cannot be read is told by the shell.
      await reread().catch(() => undefined);
    },
    [busy, reread, announce, word],
  );
  const merge = useCallback(
    (shown: Collected) => {
      setMerging({ state: 'merging' });
      void finish(mergeNow(mail, shown, setMerging));
    },
    [mail, finish],
  );
  const undo = useCallback(() => {
    mail.change((now) => ({ ...now, merged: undefined }));
    void finish(host.undo().then((undone): Merging => ({ state: undone ? 'undone' : 'nothingToUndo' })));
  }, [mail, host, finish]);
  return useMemo(() => ({ merging, merge, undo }), [merging, merge, undo]);
}
