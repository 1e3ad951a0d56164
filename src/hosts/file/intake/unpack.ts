// All parts of a package, each counted and summed while it is unpacked; of very large sheets only the rows that hold something.
import { strToU8 } from 'fflate';
import { directoryOf, type Entry } from './directory';
import { fullRows, type RowCounts } from './fullRows';
import { type Budget, unpackInto } from './inflate';
import type { Limits } from './limits';
import { isRefused, type Refused, refused } from './refusal';

export interface Unpacked {
  readonly parts: Readonly<Record<string, Uint8Array>>;
  /** Rows of nothing but looks that were left out. */
  readonly dropped: number;
}

const SHEET = /^xl\/worksheets\/[^/]+\.xml$/i;

const together = (pieces: readonly Uint8Array[], size: number): Uint8Array => {
  const all = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
};

interface Packing {
  readonly file: Uint8Array;
  readonly limits: Limits;
  readonly budget: Budget;
  /** What may still be kept. */
  left: number;
}

const whole = (packing: Packing, entry: Entry, most: number): Uint8Array | Refused | 'large' => {
  const pieces: Uint8Array[] = [];
  let size = 0;
  let large = false;
  const fault = unpackInto(packing.file, entry, packing.budget, (piece) => {
    size += piece.length;
    large = size > most;
    if (large) return refused('bomb', entry.name);
    pieces.push(piece.slice());
    return undefined;
  });
  return large ? 'large' : (fault ?? together(pieces, size));
};

interface Filtered {
  readonly bytes: Uint8Array;
  readonly counts: RowCounts;
}

const filtered = ({ file, limits, budget }: Packing, entry: Entry): Filtered | Refused => {
  const filter = fullRows(entry.name, limits);
  const fault = unpackInto(file, entry, budget, filter.push);
  const result = fault ?? filter.end();
  return isRefused(result) ? result : { bytes: strToU8(result.xml), counts: result.counts };
};

/** A sheet that is too large to be read at once is read again, and filtered. */
const partOf = (packing: Packing, entry: Entry): Uint8Array | Filtered | Refused => {
  const isSheet = SHEET.test(entry.name);
  const read = isSheet && entry.size > packing.limits.sheet ? 'large' : whole(packing, entry, isSheet ? Math.min(packing.limits.sheet, packing.left) : packing.left);
  if (read !== 'large') return read;
  return isSheet ? filtered(packing, entry) : refused('bomb', entry.name);
};

/** Any part: of the cells of small sheets only as many as there are tags are counted. */
const cellsIn = (bytes: Uint8Array): number => {
  let count = 0;
  for (let at = bytes.indexOf(0x3c); at >= 0; at = bytes.indexOf(0x3c, at + 1)) {
    if (bytes[at + 1] === 0x63 && (bytes[at + 2] ?? 0) <= 0x3e) count += 1;
  }
  return count;
};

export function unpack(file: Uint8Array, limits: Limits): Unpacked | Refused {
  const entries = directoryOf(file, limits);
  if ('kind' in entries) return entries;
  const packing: Packing = { file, limits, budget: { left: limits.unpacked }, left: limits.kept };
  const parts: Record<string, Uint8Array> = {};
  let [cells, dropped] = [0, 0];
  for (const entry of entries) {
    const read = partOf(packing, entry);
    if (isRefused(read)) return read;
    const bytes = read instanceof Uint8Array ? read : read.bytes;
    if (!(read instanceof Uint8Array)) dropped += read.counts.dropped;
    cells += read instanceof Uint8Array ? (SHEET.test(entry.name) ? cellsIn(bytes) : 0) : read.counts.cells;
    packing.left -= bytes.length;
    if (packing.left < 0) return refused('bomb', entry.name);
    if (cells > limits.cells) return refused('tooManyCells', entry.name);
    parts[entry.name] = bytes;
  }
  return { parts, dropped };
}
