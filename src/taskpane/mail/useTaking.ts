// Files taken in while the page shows how far it is; a second lot waits for the first.
import { useCallback, useRef } from 'react';
import type { MailFiles } from '../../workbook/mail/files';
import { mailingOf } from './kept';
import { type DroppedFile, takeIn } from './taking';
import { useMail } from './useMail';

export interface Taken {
  readonly take: (dropped: readonly DroppedFile[]) => void;
  readonly cancel: () => void;
}

export function useTaking(files: MailFiles): Taken {
  const { host, language, change, announce, word } = useMail();
  const stopped = useRef(false);
  const take = useCallback(
    (dropped: readonly DroppedFile[]) => {
      if (dropped.length === 0 || mailingOf(host).reading) return;
      stopped.current = false;
      void takeIn(dropped, { files, language, change, stopped: () => stopped.current }).then((count) => {
        announce(word('readDone', { 数: count }));
      });
    },
    [host, files, language, change, announce, word],
  );
  const cancel = useCallback(() => {
    stopped.current = true;
  }, []);
  return { take, cancel };
}
