// The parts of a zip package as its central directory lists them; each is held against its own header.
import { type Limits } from './limits';
import { type Refused, refused } from './refusal';

export interface Entry {
  readonly name: string;
  /** 0: as it is, 8: deflated. */
  readonly method: number;
  readonly crc: number;
  /** Where its packed bytes lie. */
  readonly start: number;
  readonly end: number;
  /** As the directory has it; not believed. */
  readonly size: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const MAX_COMMENT = 65_535;
const WIDE = 0xffffffff;

const utf8 = new TextDecoder();

/** Windows programs of old wrote backslashes. */
const nameIn = (bytes: Uint8Array, from: number, length: number): string => utf8.decode(bytes.subarray(from, from + length)).replace(/\\/g, '/');

const endRecord = (view: DataView): number | undefined => {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= 0 && at >= last - MAX_COMMENT; at -= 1) {
    if (view.getUint32(at, true) === END && at + END_LENGTH + view.getUint16(at + 20, true) <= view.byteLength) return at;
  }
  return undefined;
};

/** Its own header has the same name and way of packing; the packed bytes lie inside the file. */
const located = (bytes: Uint8Array, view: DataView, entry: Omit<Entry, 'start' | 'end'>, offset: number, packed: number): Entry | Refused => {
  const { name, method } = entry;
  if (offset + 30 > bytes.length) return refused('truncated');
  if (view.getUint32(offset, true) !== LOCAL) return refused('damaged', name);
  const [length, extra] = [view.getUint16(offset + 26, true), view.getUint16(offset + 28, true)];
  const start = offset + 30 + length + extra;
  if (start + packed > bytes.length) return refused('truncated', name);
  const same = nameIn(bytes, offset + 30, length) === name && view.getUint16(offset + 8, true) === method;
  return same ? { ...entry, start, end: start + packed } : refused('damaged', name);
};

const entryAt = (bytes: Uint8Array, view: DataView, at: number): { readonly entry: Entry | Refused; readonly next: number } => {
  const [flags, method, crc] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true), view.getUint32(at + 16, true)];
  const [packed, size] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
  const lengths = [28, 30, 32].map((field) => view.getUint16(at + field, true));
  const [nameLength = 0] = lengths;
  const next = at + 46 + lengths.reduce((sum, length) => sum + length, 0);
  const name = nameIn(bytes, at + 46, nameLength);
  const offset = view.getUint32(at + 42, true);
  if (flags & 1) return { entry: refused('encrypted'), next };
  if ((method !== 0 && method !== 8) || [packed, size, offset].includes(WIDE)) return { entry: refused('unusual', name), next };
  return { entry: located(bytes, view, { name, method, crc, size }, offset, packed), next };
};

const isFolder = (name: string): boolean => name.endsWith('/');

/** Every part once, whatever the case of its name: of two of a name, programs would read different ones. */
export const directoryOf = (bytes: Uint8Array, limits: Limits): readonly Entry[] | Refused => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  if (end === undefined) return refused('truncated');
  const count = view.getUint16(end + 10, true);
  if (count > limits.parts) return refused('tooManyParts');
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) return refused('damaged');
    const { entry, next } = entryAt(bytes, view, at);
    if ('kind' in entry) return entry;
    const key = entry.name.toLowerCase();
    if (entries.has(key)) return refused('damaged', entry.name);
    if (!isFolder(entry.name)) entries.set(key, entry);
    at = next;
  }
  return [...entries.values()];
};
