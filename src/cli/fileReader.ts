// Returned files read one after the other beside the program: one that takes too long or too much is given up, and the next goes on.
import { readFile, stat } from 'node:fs/promises';
import { type MessagePort, Worker } from 'node:worker_threads';
import { describeRefusal, READ_MS, RETURNED, refused } from '../hosts/file/intake';
import { readReturnedFile, type ReturnedFile } from '../hosts/file/returnedFile';
import { sm3Of } from '../workbook/mail/digest';
import type { Incoming } from '../workbook/mail/returned';
import type { Language } from './say';

/** Of a file: a workbook or why not, in words; and its digest. */
export type Read = Pick<Incoming, 'digest' | 'content'> & { readonly modified: string };

export interface Request {
  readonly path: string;
  readonly language: Language;
}

const MEMORY_MB = 600;

const contentOf = (read: ReturnedFile | ReturnType<typeof refused>, language: Language): Read['content'] =>
  read.kind === 'refused' ? { refused: describeRefusal(read, language) } : { drawn: read.drawn, facts: read.facts };

const refusedRead = (code: Parameters<typeof refused>[0], language: Language): Read => ({ digest: '', modified: '', content: { refused: describeRefusal(refused(code), language) } });

export async function readHere({ path, language }: Request): Promise<Read> {
  const size = await stat(path).then(
    (found) => found.size,
    () => undefined,
  );
  if (size !== undefined && size > RETURNED.file) return refusedRead('tooLarge', language);
  const bytes = await readFile(path).catch(() => undefined);
  if (!bytes) return refusedRead('unreadable', language);
  const read = await readReturnedFile(bytes);
  return { digest: sm3Of(bytes), modified: read.kind === 'workbook' ? read.modified : '', content: contentOf(read, language) };
}

/** What the bundle does where it runs as the worker. */
export const serve = (port: MessagePort): void => {
  port.on('message', (request: Request) => {
    void readHere(request).then(
      (read) => port.postMessage(read),
      () => port.postMessage(refusedRead('damaged', request.language)),
    );
  });
};

export interface FileReader {
  read(request: Request): Promise<Read>;
  close(): Promise<void>;
}

/** One answer, or none within the time. */
const ask = (worker: Worker, request: Request, limit: number): Promise<Read | 'late' | 'died'> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => done('late'), limit);
    const died = (): void => done('died');
    // One by one: the worker listens to itself as well, and would hear nothing more.
    const done = (answer: Read | 'late' | 'died'): void => {
      clearTimeout(timer);
      worker.off('message', done).off('error', died).off('exit', died);
      resolve(answer);
    };
    worker.on('message', done).on('error', died).on('exit', died);
    worker.postMessage(request);
  });

/** `script`: the bundle itself, which serves where it is a worker; without one files are read in this very thread, with no limit. */
export function fileReader(script: string | undefined, limit = READ_MS): FileReader {
  let worker: Worker | undefined;
  const stop = async (): Promise<void> => {
    await worker?.terminate();
    worker = undefined;
  };
  const started = (path: string): Worker => {
    if (worker) return worker;
    const own = new Worker(path, { resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB }, argv: [] });
    // One that ends between two files is missed by none: the next file gets a new one.
    own.on('error', () => undefined).on('exit', () => (worker = worker === own ? undefined : worker));
    worker = own;
    return own;
  };
  return {
    async read(request) {
      if (script === undefined) return readHere(request);
      const answer = await ask(started(script), request, limit);
      if (typeof answer === 'object') return answer;
      await stop();
      return refusedRead(answer === 'late' ? 'timeout' : 'bomb', request.language);
    },
    close: stop,
  };
}
