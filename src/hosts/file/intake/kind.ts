// What a row of bytes is, by how it begins: a zip package goes on, anything else has its name.
import { type RefusalCode } from './refusal';

const startsWith = (bytes: Uint8Array, head: readonly number[]): boolean => head.every((byte, i) => bytes[i] === byte);

const HEADS: readonly (readonly [readonly number[], RefusalCode])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'pdf'],
  [[0x89, 0x50, 0x4e, 0x47], 'picture'],
  [[0xff, 0xd8, 0xff], 'picture'],
  [[0x47, 0x49, 0x46, 0x38], 'picture'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'document'],
  [[0x52, 0x61, 0x72, 0x21], 'archive'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'archive'],
  [[0x1f, 0x8b], 'archive'],
  // BIFF without a container: Excel 2 to 4.
  [[0x09, 0x00, 0x04, 0x00], 'xls'],
  [[0x09, 0x02, 0x06, 0x00], 'xls'],
  [[0x09, 0x04, 0x06, 0x00], 'xls'],
];

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b];

/** The name of a stream in the container, in UTF-16. */
const holds = (bytes: Uint8Array, name: string): boolean => {
  const wanted = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wanted[0] ?? 0); at >= 0; at = bytes.indexOf(wanted[0] ?? 0, at + 1)) {
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
};

/** An encrypted .xlsx lies in the same container as an old .xls. */
const oleKind = (bytes: Uint8Array): RefusalCode => {
  if (holds(bytes, 'EncryptedPackage')) return 'encrypted';
  return holds(bytes, 'WordDocument') || holds(bytes, 'PowerPoint Document') ? 'document' : 'xls';
};

const SAMPLE = 4_096;
const isControl = (byte: number): boolean => byte < 9 || (byte > 13 && byte < 32 && byte !== 27);

/** UTF-8, GB18030 or UTF-16: no control characters, or every second byte zero behind a mark. */
const textKind = (bytes: Uint8Array): RefusalCode => {
  const marked = startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]);
  const sample = bytes.subarray(0, SAMPLE);
  if (!marked && sample.some(isControl)) return 'unknown';
  const text = String.fromCharCode(...sample.filter((byte) => byte > 0 && byte < 128));
  return /^\s*<(?:\?xml|!doctype|html|table|meta|workbook)/i.test(text) ? 'html' : 'text';
};

/** `zip`: whether it is a workbook is for its parts to say. */
export const kindOf = (bytes: Uint8Array): RefusalCode | 'zip' => {
  if (bytes.length === 0) return 'empty';
  if (startsWith(bytes, ZIP)) return 'zip';
  if (startsWith(bytes, OLE)) return oleKind(bytes);
  return HEADS.find(([head]) => startsWith(bytes, head))?.[1] ?? textKind(bytes);
};
