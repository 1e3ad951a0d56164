// One part of a package unpacked piece by piece, counted and summed on the way, so that none can grow beyond what is allowed.
import { Inflate } from 'fflate';
import { crc32 } from './crc';
import type { Entry } from './directory';
import { type Refused, refused } from './refusal';

/** Packed bytes at a time: they unpack to 4 MB at most. */
const STEP = 4_096;

/** What becomes of the pieces; a refusal ends it. */
export type Sink = (piece: Uint8Array) => Refused | undefined;

/** How much may still be unpacked; shared by all parts of a file. */
export interface Budget {
  left: number;
}

const feed = (file: Uint8Array, { start, end, method }: Entry, piece: (bytes: Uint8Array) => boolean): boolean => {
  const inflate = method === 8 ? new Inflate((bytes) => void (stopped ||= !piece(bytes))) : undefined;
  let stopped = false;
  for (let at = start; at < end && !stopped; at += STEP) {
    const packed = file.subarray(at, Math.min(at + STEP, end));
    if (inflate) inflate.push(packed, at + STEP >= end);
    else stopped = !piece(packed);
  }
  return !stopped;
};

/** undefined: all of it, and its checksum is right. */
export function unpackInto(file: Uint8Array, entry: Entry, budget: Budget, sink: Sink): Refused | undefined {
  let fault: Refused | undefined;
  let [crc, size] = [0, 0];
  const piece = (bytes: Uint8Array): boolean => {
    budget.left -= bytes.length;
    size += bytes.length;
    fault = budget.left < 0 ? refused('bomb', entry.name) : sink(bytes);
    crc = fault ? crc : crc32(bytes, crc);
    return fault === undefined;
  };
  try {
    feed(file, entry, piece);
  } catch {
    return refused('damaged', entry.name);
  }
  return fault ?? (crc === entry.crc && size === entry.size ? undefined : refused('damaged', entry.name));
}
