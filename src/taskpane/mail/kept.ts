// What the page 发送 holds while other pages are open: what was made, what came back, what was decided. One for each workbook.
import { useCallback, useSyncExternalStore } from 'react';
import type { LiveHost } from '../../workbook/host';
import type { Collected } from '../../workbook/mail/collect';
import type { Receipt } from '../../workbook/mail/receipt';
import type { Incoming, Returned } from '../../workbook/mail/returned';

export interface Item {
  readonly returned: Returned;
  /** As long as its receipt is not there: the file is read again when it is. */
  readonly incoming?: Incoming;
}

export interface MadeCopy {
  readonly recipient: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly receipt: Receipt;
}

export interface Made {
  readonly month: string;
  readonly contract: string;
  readonly copies: readonly MadeCopy[];
}

export interface ReadingFiles {
  readonly done: number;
  readonly of: number;
  readonly name: string;
}

export interface Mailing {
  readonly made: Made | undefined;
  /** By id: those made here, and those that were dropped. */
  readonly receipts: ReadonlyMap<string, Receipt>;
  /** Names of files that are no receipts of ours, or edited ones. */
  readonly brokenReceipts: readonly string[];
  readonly items: readonly Item[];
  readonly reading: ReadingFiles | undefined;
  readonly accept: ReadonlySet<string>;
  readonly picks: ReadonlyMap<string, string>;
  /** What was merged last, for its report. */
  readonly merged: { readonly collected: Collected; readonly on: string } | undefined;
}

export const NO_MAILING: Mailing = {
  made: undefined,
  receipts: new Map(),
  brokenReceipts: [],
  items: [],
  reading: undefined,
  accept: new Set(),
  picks: new Map(),
  merged: undefined,
};

export type Change = (now: Mailing) => Mailing;

interface Store {
  now: Mailing;
  readonly listeners: Set<() => void>;
}

const stores = new WeakMap<LiveHost, Store>();

const storeOf = (host: LiveHost): Store => {
  const known = stores.get(host) ?? { now: NO_MAILING, listeners: new Set() };
  stores.set(host, known);
  return known;
};

export const mailingOf = (host: LiveHost): Mailing => storeOf(host).now;

export const changeMailing = (host: LiveHost, change: Change): void => {
  const store = storeOf(host);
  store.now = change(store.now);
  store.listeners.forEach((listener) => {
    listener();
  });
};

export function useMailing(host: LiveHost): readonly [Mailing, (change: Change) => void] {
  const subscribe = useCallback(
    (listener: () => void) => {
      const { listeners } = storeOf(host);
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    [host],
  );
  const now = useSyncExternalStore(subscribe, () => mailingOf(host));
  const change = useCallback(
    (step: Change) => {
      changeMailing(host, step);
    },
    [host],
  );
  return [now, change];
}
