// Cells written by the page: shown at once, and as the workbook has them as soon as it was read again.
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { CellChange } from '../../workbook/host';
import type { CellValue } from '../../workbook/model';
import { usePane } from '../session/usePane';
import { reasonOf } from '../session/useContent';
import type { ValueOf } from './forms';

interface Pending {
  readonly value: CellValue | null;
  /** Written: the next reading has it. */
  readonly done: boolean;
}
type Overlay = ReadonlyMap<string, Pending>;

export interface Writer {
  readonly valueOf: ValueOf;
  /** All of it is one step for undo. False where it failed. */
  readonly write: (changes: readonly CellChange[]) => Promise<boolean>;
  readonly undo: () => Promise<'undone' | 'nothing' | 'failed'>;
  readonly failure: string | undefined;
}

const keyOf = (sheet: string, address: string): string => `${sheet}!${address}`;

const laid = (now: Overlay, changes: readonly CellChange[], done: boolean): Overlay =>
  new Map([...now, ...changes.map(({ sheet, address, value }) => [keyOf(sheet, address), { value, done }] as const)]);

const lifted = (now: Overlay, changes: readonly CellChange[]): Overlay => {
  const gone = new Set(changes.map(({ sheet, address }) => keyOf(sheet, address)));
  return new Map([...now].filter(([key]) => !gone.has(key)));
};

export function useWriter(): Writer {
  const { host, content, reread } = usePane();
  const [overlay, setOverlay] = useState<Overlay>(new Map());
  const [failure, setFailure] = useState<string | undefined>(undefined);
  useEffect(() => {
    setOverlay((now) => (now.size === 0 ? now : new Map([...now].filter(([, { done }]) => !done))));
  }, [content]);
  const write = useCallback(
    async (changes: readonly CellChange[]): Promise<boolean> => {
      if (changes.length === 0) return true;
      setFailure(undefined);
      setOverlay((now) => laid(now, changes, false));
      try {
        await host.write(changes);
        setOverlay((now) => laid(now, changes, true));
        return true;
      } catch (error) {
        setOverlay((now) => lifted(now, changes));
        setFailure(reasonOf(error));
        return false;
      }
    },
    [host],
  );
  const undo = useCallback(async () => {
    setFailure(undefined);
    try {
      const undone = await host.undo();
      await reread();
      setOverlay(new Map());
      return undone ? 'undone' : 'nothing';
    } catch (error) {
      setFailure(reasonOf(error));
      return 'failed';
    }
  }, [host, reread]);
  const valueOf = useCallback<ValueOf>(
    ({ typed: { sheet }, address, value }) => {
      const own = overlay.get(keyOf(sheet, address));
      return own ? own.value : value;
    },
    [overlay],
  );
  return useMemo(() => ({ valueOf, write, undo, failure }), [valueOf, write, undo, failure]);
}
