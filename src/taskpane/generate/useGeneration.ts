// Generating, step by step: read once more what is typed, make, place; cancel; undo. What fails leaves the workbook as it was.
import { useCallback, useMemo, useRef, useState } from 'react';
import { isIssue } from '../../domain/issue';
import { describeBookFault } from '../../workbook/read';
import type { Formulas, LiveHost } from '../../workbook/host';
import type { Content } from '../session/content';
import { reasonOf } from '../session/useContent';
import { describeIn, type Language, type Say } from '../words';
import { firstInput, make, type Made, type Order, type Place } from './make';
import { removals } from './preview';
import { unscored, type Unscored } from '../../workbook/unscored';

export type Generation =
  | { readonly state: 'idle' | 'making' | 'cancelled' | 'undone' | 'nothing' }
  | { readonly state: 'placing'; readonly sheet: string; readonly done: number; readonly of: number }
  | {
      readonly state: 'done';
      readonly sheets: number;
      readonly kept: number;
      readonly first: Place | undefined;
      readonly unscored: readonly Unscored[];
    }
  /** The reason is worded; the blocks are in the preview. */
  | { readonly state: 'failed'; readonly reason: string };

export interface Generator {
  readonly generation: Generation;
  readonly generate: (order: Order) => void;
  readonly cancel: () => void;
  readonly undo: () => void;
}

const doneOf = (made: Made): Generation => ({
  state: 'done',
  sheets: made.model.sheets.length,
  kept: made.preview.kept,
  first: firstInput(made),
  unscored: unscored(made.plan),
});

export interface Surroundings {
  readonly host: LiveHost;
  readonly language: Language;
  readonly say: Say;
  readonly formulas: Formulas;
  readonly reread: () => Promise<Content>;
  readonly busy: (working: boolean) => void;
  readonly announce: (text: string) => void;
}

/** Kept by the shell, so that it goes on while another page is open. */
export function useGeneration({ host, language, say, formulas, reread, busy, announce }: Surroundings): Generator {
  const [generation, setGeneration] = useState<Generation>({ state: 'idle' });
  const stopped = useRef(false);

  const run = useCallback(
    async (order: Order): Promise<Generation> => {
      const made = make(order, await reread());
      if (isIssue(made)) return { state: 'failed', reason: describeIn(language)(made) };
      const [block] = made.preview.blocks;
      if (block)
        return {
          state: 'failed',
          reason: [say(block.code, block.parts), block.fault ? describeBookFault(block.fault, language) : ''].join(' ').trim(),
        };
      const progress = (sheet: string, done: number, of: number): void => {
        setGeneration({ state: 'placing', sheet, done, of });
        announce(say('progress', { 表: sheet, 几: done, 共: of }));
      };
      const outcome = await host.place(made.model, {
        formulas,
        remove: removals(made.preview),
        progress,
        cancelled: () => stopped.current,
      });
      return outcome === 'done' ? doneOf(made) : { state: 'cancelled' };
    },
    [host, language, say, formulas, reread, announce],
  );

  /** Reading again also takes over what was made; a failure to read is told by the shell. */
  const finish = useCallback(
    async (work: Promise<Generation>): Promise<void> => {
      busy(true);
      const result = await work.catch((error: unknown): Generation => ({ state: 'failed', reason: reasonOf(error) }));
      busy(false);
      setGeneration(result);
      announce(spoken(result, say));
      await reread().catch(() => undefined);
    },
    [busy, announce, say, reread],
  );

  const generate = useCallback(
    (order: Order) => {
      stopped.current = false;
      setGeneration({ state: 'making' });
      void finish(run(order));
    },
    [finish, run],
  );
  const cancel = useCallback(() => {
    stopped.current = true;
  }, []);
  const undo = useCallback(() => {
    void finish(host.undo().then((undone): Generation => ({ state: undone ? 'undone' : 'nothing' })));
  }, [finish, host]);
  return useMemo(() => ({ generation, generate, cancel, undo }), [generation, generate, cancel, undo]);
}

const spoken = (generation: Generation, say: Say): string => {
  switch (generation.state) {
    case 'done':
      return say('done', { 数: generation.sheets });
    case 'failed':
      return '';
    case 'cancelled':
      return say('cancelled');
    case 'undone':
      return say('undone');
    case 'nothing':
      return say('nothingToUndo');
    case 'idle':
    case 'making':
    case 'placing':
      return '';
  }
};
