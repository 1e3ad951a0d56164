// The entry of the worker that reads what others sent: bytes in, a workbook or why there is none out.
import { readBytes } from './mailFiles';
import type { Asked, Told } from './readApart';

onmessage = ({ data: { bytes, language } }: MessageEvent<Asked>): void => {
  void readBytes(bytes, language).then((copy) => {
    postMessage({ copy } satisfies Told);
  });
};

postMessage({ ready: true } satisfies Told);
