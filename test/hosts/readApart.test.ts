// Files read beside the page: one that hangs or dies is given up and the next one is read; where there is no worker, they are read here.
import { type Apart, type Asked, readApart, type Told } from '../../src/hosts/file/readApart';
import { readCopy } from '../../src/hosts/file/readCopy';
import type { ReadCopy } from '../../src/workbook/mail/files';

const LIMIT = 80;
const copy = (digest: string): ReadCopy => ({ digest, modified: '', content: { refused: 'x' } });
const bytes = (...all: readonly number[]): ArrayBuffer => Uint8Array.from(all).buffer;

/** Answers by the first byte: 0 with what it was given, 1 never, 2 by dying; `absent` cannot be loaded at all. */
const stub = (kind: 'works' | 'absent', ended: () => void): Apart => {
  const own: Apart = {
    onmessage: null,
    onerror: null,
    terminate: ended,
    postMessage: ({ bytes: given }: Asked) => {
      const [what = 0, digest = 0] = new Uint8Array(given);
      const tell = (data: Told): void => own.onmessage?.({ data } as MessageEvent<Told>);
      setTimeout(() => {
        if (kind === 'works') tell({ ready: true });
        if (kind === 'absent' || what === 2) own.onerror?.({} as ErrorEvent);
        else if (what === 0) tell({ copy: copy(String(digest)) });
      });
    },
  };
  return own;
};

const reader = (kind: 'works' | 'absent' | 'forbidden') => {
  const count = { started: 0, ended: 0, here: 0 };
  const read = readApart({
    start: () => {
      count.started += 1;
      if (kind === 'forbidden') throw new Error('no workers');
      return stub(kind, () => (count.ended += 1));
    },
    here: () => {
      count.here += 1;
      return Promise.resolve(copy('here'));
    },
    limit: LIMIT,
  });
  return { read, count };
};

test('one worker for all files, and a new one after one that hung or died', async () => {
  const { read, count } = reader('works');
  const answers = await Promise.all([bytes(0, 1), bytes(1), bytes(0, 2), bytes(2), bytes(0, 3), bytes(0, 4)].map((one) => read(one, 'zh')));
  expect(answers).toMatchObject([{ digest: '1' }, { content: { refused: expect.stringContaining('超过时限') as unknown } }, { digest: '2' }, { content: { refused: expect.stringContaining('异常庞大') as unknown } }, { digest: '3' }, { digest: '4' }]);
  expect(count).toEqual({ started: 3, ended: 2, here: 0 });
});

test.each(['absent', 'forbidden'] as const)('a worker that is %s: the file is read here', async (kind) => {
  const { read, count } = reader(kind);
  expect(await read(bytes(0, 1), 'en')).toEqual(copy('here'));
  expect(count.here).toBe(1);
});

test('what is too large is not opened, what cannot be opened is said', async () => {
  const never = (): Promise<ReadCopy> => Promise.reject(new Error('read'));
  const large = await readCopy({ size: 2 ** 30, arrayBuffer: () => Promise.reject(new Error('opened')) }, 'en', never);
  const gone = await readCopy({ size: 1, arrayBuffer: () => Promise.reject(new Error('gone')) }, 'zh', never);
  expect([large, gone]).toMatchObject([{ content: { refused: expect.stringContaining('too large') as unknown } }, { content: { refused: expect.stringContaining('无法打开') as unknown } }]);
});
