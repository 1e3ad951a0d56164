// Any bytes at all: a workbook in parts that are whole, counted and written as our reader knows them, or why they are none.
// Nothing of a library sees them before.
import { strFromU8 } from 'fflate';
import { inOurDialect } from './dialect';
import { kindOf } from './kind';
import { type Limits, OWN, RETURNED } from './limits';
import { isRefused, type Refused, type RefusalCode, refused } from './refusal';
import { unpack } from './unpack';

export interface Taken {
  readonly kind: 'workbook';
  /** By name, unpacked. */
  readonly parts: Readonly<Record<string, Uint8Array>>;
  /** Rows of nothing but looks that were left out of very large sheets. */
  readonly dropped: number;
}

type Parts = Taken['parts'];

const textOf = (parts: Parts, name: string): string => {
  const part = parts[name];
  return part ? strFromU8(part) : '';
};

const TYPES = '[Content_Types].xml';
const BOOK = 'xl/workbook.xml';

/** Other packages by their parts, or by what they say of their main part. */
const OTHERS: readonly (readonly [RefusalCode, (names: readonly string[], types: string, mimetype: string) => boolean])[] = [
  ['ods', (_, __, mimetype) => mimetype.includes('opendocument.spreadsheet')],
  ['document', (_, __, mimetype) => mimetype.includes('opendocument')],
  ['macro', (names, types) => types.includes('macroEnabled') || names.some((name) => /vbaProject\.bin$|^xl\/macrosheets\//i.test(name))],
  ['xlsb', (names) => names.includes('xl/workbook.bin')],
  ['document', (names) => names.some((name) => /^(?:word|ppt)\//.test(name)) && !names.includes(BOOK)],
  ['archive', (names, types) => types === '' || names.length === 0],
  ['unusual', (names) => !names.includes(BOOK)],
];

const otherThan = (parts: Parts): RefusalCode | undefined => {
  const names = Object.keys(parts);
  const [types, mimetype] = [textOf(parts, TYPES), textOf(parts, 'mimetype')];
  return OTHERS.find(([, holds]) => holds(names, types, mimetype))?.[0];
};

/** A workbook of the user's own: as large as it is, macros too, whose loss others tell. */
export const ownParts = (file: Uint8Array): Parts | Refused => {
  const unpacked = unpack(file, OWN);
  return isRefused(unpacked) ? unpacked : inOurDialect(unpacked.parts);
};

/** What somebody else sent. */
export function takeIn(file: Uint8Array, limits: Limits = RETURNED): Taken | Refused {
  const kind = kindOf(file);
  if (kind !== 'zip') return refused(kind);
  if (file.length > limits.file) return refused('tooLarge');
  const unpacked = unpack(file, limits);
  if (isRefused(unpacked)) return unpacked;
  const other = otherThan(unpacked.parts);
  if (other) return refused(other);
  const parts = inOurDialect(unpacked.parts);
  return isRefused(parts) ? parts : { kind: 'workbook', parts, dropped: unpacked.dropped };
}
