// Other ways of writing the same workbook, put into the one that our reader knows: prefixes of the main namespace, strict OOXML,
// UTF-16. What is not known to be harmless (a document type with entities of its own) is no XML of ours.
import { strToU8 } from 'fflate';
import { columnName, columnNumber } from '../../../workbook/address';
import { type Refused, refused } from './refusal';

const XML = /\.(?:xml|rels)$/i;

/** Main namespaces of the strict kind, and what the usual kind has in their place. */
const STRICT: readonly (readonly [RegExp, string])[] = [
  [/http:\/\/purl\.oclc\.org\/ooxml\/officeDocument\/relationships/g, 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'],
  [/http:\/\/purl\.oclc\.org\/ooxml\/spreadsheetml\/main/g, 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'],
  [/http:\/\/purl\.oclc\.org\/ooxml\/drawingml\/(\w+)/g, 'http://schemas.openxmlformats.org/drawingml/2006/$1'],
];

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

const decoded = (bytes: Uint8Array): string | undefined => {
  const [first, second] = bytes;
  const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

const usual = (xml: string): string => (xml.includes('purl.oclc.org') ? STRICT.reduce((text, [from, to]) => text.replace(from, to), xml) : xml);

/** `<x:row>` with `xmlns:x` the main namespace is `<row>`. */
const unprefixed = (xml: string): string => {
  const [, prefix] = new RegExp(`<(\\w+):\\w+[^>]*\\sxmlns:\\1="${MAIN}"`).exec(xml.slice(0, 4_096)) ?? [];
  if (prefix === undefined) return xml;
  return xml.replace(new RegExp(`<(/?)${prefix}:`, 'g'), '<$1').replace(`xmlns:${prefix}="${MAIN}"`, `xmlns="${MAIN}"`);
};

/** Column and row of a cell may be left out where it follows the one before; the reader wants them said. */
const addressed = (xml: string): string => {
  if (!/<c(?![^>]*\sr=)[\s>/]/.test(xml) && !/<row(?![^>]*\sr=)[\s>/]/.test(xml)) return xml;
  let [row, col] = [0, 0];
  return xml.replace(/<(row|c)(?=[\s>/])([^>]*?)(\/?)>/g, (_, tag: string, attributes: string, slash: string) => {
    const own = /\sr="([A-Z]*)(\d+)"/.exec(attributes);
    if (tag === 'row') {
      row = own ? Number(own[2]) : row + 1;
      col = 0;
    } else {
      col = own?.[1] ? columnNumber(own[1]) : col + 1;
    }
    const address = tag === 'row' ? String(row) : `${columnName(col)}${row}`;
    return `<${tag}${own ? '' : ` r="${address}"`}${attributes}${slash}>`;
  });
};

/** undefined: as it is, which is how nearly every part comes. */
const plain = (name: string, bytes: Uint8Array): Uint8Array | Refused => {
  const xml = decoded(bytes);
  if (xml === undefined || /<!(?:DOCTYPE|ENTITY)/i.test(xml)) return refused('damaged', name);
  const usually = unprefixed(usual(xml));
  const text = name.toLowerCase().startsWith('xl/worksheets/') ? addressed(usually) : usually;
  return text === xml && bytes[0] !== 0xff && bytes[0] !== 0xfe ? bytes : strToU8(text);
};

/** The parts as our reader knows them; nothing else of them changes. */
export function inOurDialect(parts: Readonly<Record<string, Uint8Array>>): Readonly<Record<string, Uint8Array>> | Refused {
  const read: Record<string, Uint8Array> = {};
  for (const [name, bytes] of Object.entries(parts)) {
    const part = XML.test(name) ? plain(name, bytes) : bytes;
    if (!(part instanceof Uint8Array)) return part;
    read[name] = part;
  }
  return read;
}
