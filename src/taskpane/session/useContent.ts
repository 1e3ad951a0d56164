// Reads the workbook when the pane opens and after every change, a moment later: typing shall not wait for it.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { LiveHost } from '../../workbook/host';
import { type Content, contentOf } from './content';

const MOMENT = 500;

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

export function useContent(host: LiveHost): Reader {
  const [reading, setReading] = useState<Reading>({ state: 'reading' });
  const working = useRef(false);
  const reread = useCallback(async (): Promise<Content> => {
    const content = contentOf(await host.read());
    setReading({ state: 'ready', content });
    return content;
  }, [host]);
  const read = useCallback(() => {
    reread().catch((error: unknown) => {
      setReading({ state: 'failed', reason: reasonOf(error) });
    });
  }, [reread]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = host.onChange(() => {
      clearTimeout(timer);
      if (!working.current) timer = setTimeout(read, MOMENT);
    });
    read();
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [host, read]);
  const busy = useCallback((now: boolean) => {
    working.current = now;
  }, []);
  return { reading, reread, busy };
}
