// Returned files read beside the page, one after the other: one that takes too long or too much is given up with the worker that reads
// it, and the next one gets a new one. Where no worker can be had, they are read here.
import type { ReadCopy } from '../../workbook/mail/files';
import { READ_MS } from './intake';
import { type Language, type ReadBytes, refusedCopy } from './readCopy';

export interface Asked {
  readonly bytes: ArrayBuffer;
  readonly language: Language;
}

/** Once it is there, then an answer for each file. */
export type Told = { readonly ready: true } | { readonly copy: ReadCopy };

/** Of a `Worker` of the browser what is used. */
export interface Apart {
  postMessage(asked: Asked): void;
  onmessage: ((event: MessageEvent<Told>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  terminate(): void;
}

export interface ApartOptions {
  readonly start: () => Apart;
  readonly here: ReadBytes;
  readonly limit?: number;
}

/** A worker and whether it has ever answered. */
interface Running {
  readonly worker: Apart;
  ready: boolean;
}

type Answer = ReadCopy | 'late' | 'died' | 'absent';

const ask = ({ worker, ...state }: Running, asked: Asked, limit: number, ready: () => void): Promise<Answer> =>
  new Promise((resolve) => {
    let isReady = state.ready;
    const timer = setTimeout(() => {
      resolve('late');
    }, limit);
    const done = (answer: Answer): void => {
      clearTimeout(timer);
      resolve(answer);
    };
    worker.onmessage = ({ data }) => {
      isReady = true;
      ready();
      if ('copy' in data) done(data.copy);
    };
    worker.onerror = () => {
      done(isReady ? 'died' : 'absent');
    };
    // Copied, not handed over: where the worker turns out to be none they are read here.
    worker.postMessage(asked);
  });

export function readApart({ start, here, limit = READ_MS }: ApartOptions): ReadBytes {
  let running: Running | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const started = (): Running | undefined => {
    try {
      running ??= { worker: start(), ready: false };
    } catch {
      // Whoever shows the page allows no workers.
    }
    return running;
  };
  const read: ReadBytes = async (bytes, language) => {
    const own = started();
    if (!own) return here(bytes, language);
    const answer = await ask(own, { bytes, language }, limit, () => {
      own.ready = true;
    });
    if (typeof answer === 'object') return answer;
    own.worker.terminate();
    running = undefined;
    return answer === 'absent' ? here(bytes, language) : refusedCopy(answer === 'late' ? 'timeout' : 'bomb', language);
  };
  return (bytes, language) => {
    const next = last.then(() => read(bytes, language));
    last = next.catch(() => undefined);
    return next;
  };
}
