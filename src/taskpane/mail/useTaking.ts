// Files taken in while the page shows how far it is, also while another page is open; a second lot waits for the first.
import { useCallback } from 'react';
import type { LiveHost } from '../../workbook/host';
import type { MailFiles } from '../../workbook/mail/files';
import { type DroppedFile, takeIn } from './taking';
import { useMail } from './useMail';

export interface Taken {
  readonly take: (dropped: readonly DroppedFile[]) => void;
  readonly cancel: () => void;
}

interface Queue {
  last: Promise<void>;
  /** How often it was cancelled: what was dropped before is not read any more. */
  cancelled: number;
}

const queues = new WeakMap<LiveHost, Queue>();

const queueOf = (host: LiveHost): Queue => {
  const known = queues.get(host) ?? { last: Promise.resolve(), cancelled: 0 };
  queues.set(host, known);
  return known;
};

export function useTaking(files: MailFiles): Taken {
  const { host, language, change, announce, word } = useMail();
  const take = useCallback(
    (dropped: readonly DroppedFile[]) => {
      const queue = queueOf(host);
      const { cancelled } = queue;
      const run = async (): Promise<void> => {
        const count = await takeIn(dropped, { files, language, change, stopped: () => queue.cancelled > cancelled });
        announce(word('readDone', { 数: count }));
      };
      if (dropped.length > 0) queue.last = queue.last.then(run);
    },
    [host, files, language, change, announce, word],
  );
  const cancel = useCallback(() => {
    queueOf(host).cancelled += 1;
  }, [host]);
  return { take, cancel };
}
