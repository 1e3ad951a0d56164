// A workbook that already stands where one is to be written, read as the books in it; what cannot be kept is said, and nothing is written.
import { readFile } from 'node:fs/promises';
import { readXlsx } from '../hosts/file';
import { beyondModel } from '../hosts/file/beyond';
import { describeFault, WorkbookRefused } from '../workbook/fault';
import { type Book, type BookFault, describeBookFault, type Library, readBooks } from '../workbook/read';
import { Failure, isFailure, type Language, type Say } from './say';

export interface Present {
  readonly path: string;
  readonly books: readonly Book[];
}

const SHOWN = 20;

/** Faults a line each, the first few of them. */
export const faultLines = (faults: readonly BookFault[], language: Language, say: Say): readonly string[] => [
  ...faults.slice(0, SHOWN).map((fault) => `  ${describeBookFault(fault, language)}`),
  ...(faults.length > SHOWN ? [`  ${say('more', { count: faults.length - SHOWN })}`] : []),
];

/** What would be gone in a workbook made anew. */
const LOST: ReadonlySet<BookFault['code']> = new Set<BookFault['code']>(['orphan', 'columnForeign', 'closingUnread']);

const libraryIn = async (path: string, bytes: Uint8Array, say: Say): Promise<Library | Failure> => {
  try {
    return readBooks(await readXlsx(bytes));
  } catch (error) {
    if (error instanceof WorkbookRefused) return new Failure(say('presentUnread', { path, text: error.faults.map(describeFault).join('；') }));
    throw error;
  }
};

const beyondIn = (bytes: Uint8Array, path: string, say: Say): Failure | undefined => {
  const kinds = beyondModel(bytes).map((kind) => say(`beyond_${kind}`));
  return kinds.length > 0 ? new Failure(say('presentBeyond', { path, kinds: kinds.join(say('comma')) })) : undefined;
};

const lostIn = ({ books, foreign }: Library, path: string, language: Language, say: Say): Failure | undefined => {
  if (foreign.length > 0) return new Failure(say('presentForeign', { path, sheets: foreign.map((name) => say('quotedText', { text: name })).join(say('comma')) }));
  const lost = books.flatMap(({ faults }) => faults.filter(({ code }) => LOST.has(code)));
  return lost.length > 0 ? new Failure([say('presentLost', { path, count: lost.length }), ...faultLines(lost, language, say)].join('\n')) : undefined;
};

/** No file there, or no such place: whoever writes there will say so. */
const ABSENT: readonly (string | undefined)[] = ['ENOENT', 'ENOTDIR', 'EISDIR'];

/** undefined: nothing stands there yet. */
export async function presentAt(path: string, language: Language, say: Say): Promise<Present | undefined | Failure> {
  const read = await readFile(path).then(
    (bytes) => ({ bytes }),
    ({ code }: NodeJS.ErrnoException) => ({ code }),
  );
  if (!('bytes' in read)) return ABSENT.includes(read.code) ? undefined : new Failure(say('cannotRead', { found: path }));
  const library = beyondIn(read.bytes, path, say) ?? (await libraryIn(path, read.bytes, say));
  if (isFailure(library)) return library;
  const { books, faults } = library;
  if (faults.length === 0 && books.length > 0) return lostIn(library, path, language, say) ?? { path, books };
  const lines = faults.length > 0 ? faultLines(faults, language, say) : [];
  return new Failure([say('presentNotOurs', { path }), ...lines].join('\n'));
}
