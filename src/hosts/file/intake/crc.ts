// The checksum of a zip package (CRC-32): whatever changed on the way is found by it, and nothing changed is ever read.

/** A table for each of four bytes, so that four are taken at a time. */
const TABLES: readonly Uint32Array[] = (() => {
  const first = new Uint32Array(256).map((_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    return value;
  });
  const after = (table: Uint32Array): Uint32Array => table.map((value) => (value >>> 8) ^ (first[value & 255] ?? 0));
  const second = after(first);
  const third = after(second);
  return [first, second, third, after(third)];
})();

/** Begun with 0; each call goes on where the last one ended. */
export const crc32 = (bytes: Uint8Array, before = 0): number => {
  const [t0, t1, t2, t3] = TABLES;
  if (!t0 || !t1 || !t2 || !t3) return before;
  let crc = ~before;
  let at = 0;
  for (const whole = bytes.length - 3; at < whole; at += 4) {
    crc ^= (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24);
    crc = (t3[crc & 255] ?? 0) ^ (t2[(crc >>> 8) & 255] ?? 0) ^ (t1[(crc >>> 16) & 255] ?? 0) ^ (t0[crc >>> 24] ?? 0);
  }
  for (; at < bytes.length; at += 1) crc = (crc >>> 8) ^ (t0[(crc ^ (bytes[at] ?? 0)) & 255] ?? 0);
  return ~crc >>> 0;
};
