// What is being typed, cell by cell, until it is written or given up.
import { useCallback, useState } from 'react';

export interface Drafts {
  readonly of: (address: string) => string | undefined;
  /** `undefined`: nothing is being typed there any more. */
  readonly set: (address: string, text: string | undefined) => void;
}

export function useDrafts(): Drafts {
  const [drafts, setDrafts] = useState<ReadonlyMap<string, string>>(new Map());
  const set = useCallback((address: string, text: string | undefined) => {
    setDrafts((now) => {
      const next = new Map(now);
      if (text === undefined) next.delete(address);
      else next.set(address, text);
      return next;
    });
  }, []);
  return { of: (address) => drafts.get(address), set };
}
