// Receipts that the workbook itself keeps, taken in as if they had been dropped.
import { useEffect, useRef } from 'react';
import { newReceipts, withReceipts } from './taking';
import { useMail } from './useMail';

/** Again for every workbook that is opened. */
export function useReceipts(): void {
  const { host, content, change } = useMail();
  const { current: seen } = useRef(new Set<string>());
  useEffect(() => {
    void host.beside?.receipts().then((texts) => {
      const fresh = texts.filter((text) => !seen.has(text));
      fresh.forEach((text) => seen.add(text));
      if (fresh.length === 0) return;
      change((now) => {
        const found = newReceipts(fresh, now);
        return found.length === 0 ? now : withReceipts(now, found, []);
      });
    });
  }, [host, content, change, seen]);
}
