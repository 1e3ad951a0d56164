// Reads the workbook when the pane opens, and again after changes: at once while a page shows what is in it, otherwise as soon as
// somebody turns to the pane. Typing into cells shall not wait for it.
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { LiveHost } from '../../workbook/host';
import { type Content, contentOf } from './content';

const MOMENT = 600;

export type Reading =
  | { readonly state: 'reading' }
  | { readonly state: 'failed'; readonly reason: string }
  | { readonly state: 'ready'; readonly content: Content };

export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

export interface Reader {
  readonly reading: Reading;
  readonly reread: () => Promise<Content>;
  readonly busy: (working: boolean) => void;
}

/** What has changed since it was read last, and whether it is being changed by the pane itself. */
interface State {
  stale: boolean;
  working: boolean;
}

const useReading = (host: LiveHost, state: State): Pick<Reader, 'reading' | 'reread'> & { readonly read: () => void } => {
  const [reading, setReading] = useState<Reading>({ state: 'reading' });
  const reread = useCallback(async (): Promise<Content> => {
    state.stale = false;
    try {
      const content = contentOf(await host.read());
      setReading({ state: 'ready', content });
      return content;
    } catch (error) {
      setReading({ state: 'failed', reason: reasonOf(error) });
      throw error;
    }
  }, [host, state]);
  const read = useCallback(() => {
    // The failure is in the reading.
    reread().catch(() => undefined);
  }, [reread]);
  return { reading, reread, read };
};

const EVENTS = ['focusin', 'pointerenter'] as const;

/** `live`: the page shows what is typed, as it is typed. */
export function useContent(host: LiveHost, pane: RefObject<HTMLElement>, live: boolean): Reader {
  const { current: state } = useRef<State>({ stale: false, working: false });
  const { reading, reread, read } = useReading(host, state);
  useEffect(read, [read]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const root = pane.current;
    const turned = (): void => {
      if (state.stale && !state.working) read();
    };
    const stop = host.onChange(() => {
      state.stale = true;
      clearTimeout(timer);
      if (live || root?.contains(document.activeElement) === true) timer = setTimeout(turned, MOMENT);
    });
    EVENTS.forEach((event) => root?.addEventListener(event, turned));
    return () => {
      clearTimeout(timer);
      stop();
      EVENTS.forEach((event) => {
        root?.removeEventListener(event, turned);
      });
    };
  }, [host, pane, live, read, state]);
  const busy = useCallback(
    (now: boolean) => {
      state.working = now;
    },
    [state],
  );
  return { reading, reread, busy };
}
