// Repairs written in one step, after looking once more whether they still hold.
import { useCallback, useState } from 'react';
import type { Content } from '../session/content';
import { reasonOf } from '../session/useContent';
import { findingsOf, type Repair, repairsOf, stillHolding } from './findings';
import { useCheck } from './useCheck';

export type Outcome =
  | { readonly state: 'idle' | 'notFixed' | 'undone' | 'nothingToUndo' }
  | { readonly state: 'fixed' | 'reentered'; readonly count: number }
  | { readonly state: 'failed'; readonly reason: string };

export interface Repairs {
  readonly outcome: Outcome;
  readonly repair: (wanted: readonly Repair[]) => void;
  /** Calls that show #NAME?, entered again. */
  readonly reenter: () => void;
  readonly undo: () => void;
}

const repairsIn = (content: Content): readonly Repair[] => (content.state === 'ours' ? repairsOf(findingsOf(content.book, 'zh')) : []);

export function useRepairs(): Repairs {
  const { host, reread, announce, word } = useCheck();
  const [outcome, setOutcome] = useState<Outcome>({ state: 'idle' });
  const finish = useCallback(
    async (work: Promise<Outcome>): Promise<void> => {
      const result = await work.catch((error: unknown): Outcome => ({ state: 'failed', reason: reasonOf(error) }));
      setOutcome(result);
      if (result.state === 'fixed' || result.state === 'reentered') announce(word(result.state, { 数: result.count }));
      else if (result.state !== 'failed' && result.state !== 'idle') announce(word(result.state));
      // What cannot be read is told by the shell.
      await reread().catch(() => undefined);
    },
    [announce, word, reread],
  );
  const repair = useCallback(
    (wanted: readonly Repair[]) => {
      const run = async (): Promise<Outcome> => {
        const changes = stillHolding(wanted, repairsIn(await reread()));
        if (changes.length === 0) return { state: 'notFixed' };
        await host.write(changes.map(({ sheet, address, value }) => ({ sheet, address, value })));
        return { state: 'fixed', count: changes.length };
      };
      void finish(run());
    },
    [host, reread, finish],
  );
  const reenter = useCallback(() => {
    const entered = host.repairFormulas?.() ?? Promise.resolve(0);
    void finish(entered.then((count): Outcome => ({ state: 'reentered', count })));
  }, [host, finish]);
  const undo = useCallback(() => {
    void finish(host.undo().then((undone): Outcome => ({ state: undone ? 'undone' : 'nothingToUndo' })));
  }, [host, finish]);
  return { outcome, repair, reenter, undo };
}
