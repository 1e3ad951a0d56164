// The parts of a package as the library writes them, taken before it packs them: they are repaired as text and packed
// once. The library has no public way to them; this one belongs to the version that is pinned, and a test stands on it.
import type { Workbook } from '@cj-tech-master/excelts';
import { strFromU8 } from 'fflate';

export type Parts = Map<string, string>;

/** What the library writes to, as far as it uses it. */
interface Sink {
  append(data: string | Uint8Array, entry: { readonly name: string }): void;
  createEntry(name: string): { write(chunk: string): void; end(): void };
  waitForDrain(): Promise<void>;
}

interface PartWriter {
  writeToZip(sink: Sink, options: Readonly<Record<string, unknown>>): Promise<void>;
}

export async function partsOf(book: Workbook): Promise<Parts> {
  const parts: Parts = new Map();
  await (book.xlsx as unknown as PartWriter).writeToZip(
    {
      append: (data, { name }) => void parts.set(name, typeof data === 'string' ? data : strFromU8(data)),
      createEntry: (name) => {
        const chunks: string[] = [];
        return { write: (chunk) => void chunks.push(chunk), end: () => void parts.set(name, chunks.join('')) };
      },
      waitForDrain: () => Promise.resolve(),
    },
    {},
  );
  return parts;
}
