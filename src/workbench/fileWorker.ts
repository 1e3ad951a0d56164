// The worker's entry: one piece of work in, its result or its failure out.
import { doFileWork, type FileWork } from './fileWork';

onmessage = ({ data }: MessageEvent<FileWork>): void => {
  doFileWork(data).then(
    (done) => postMessage({ done }),
    (error: unknown) => postMessage({ failed: error instanceof Error ? error.message : String(error) }),
  );
};
