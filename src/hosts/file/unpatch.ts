// A package made ready for the library to read without loss: it would turn dates into Date objects to the millisecond,
// bounds of validations that are formulas into NaN, and names of large ranges into a list of their cells.
import { strFromU8, strToU8, zipSync, type Zippable } from 'fflate';
import { WorkbookRefused } from '../../workbook/fault';
import type { DefinedName } from '../../workbook/model';
import { repairPart, type Repair } from './patch';

const WORKBOOK = 'xl/workbook.xml';
const NAME = /<definedName ([^>]*)>([^<]*)<\/definedName>/g;
const MASK = '~';

export interface Readable {
  readonly bytes: Uint8Array;
  readonly names: readonly DefinedName[];
}

/** Excel writes 1 and 0, LibreOffice true and false; the library knows the first alone. */
const digits = (xml: string): string =>
  xml.replace(/<[^<>]*="(?:true|false)"[^<>]*>/g, (tag) => tag.replace(/="true"/g, '="1"').replace(/="false"/g, '="0"'));

const MASKS: readonly Repair[] = [
  [/^xl\/(workbook|styles|worksheets\/[^/]+)\.xml$/, digits],
  [/^xl\/workbook\.xml$/, (xml) => xml.replace(NAME, (all, attributes: string) => (attributes.includes('_xlnm.') ? all : ''))],
  [
    /^xl\/styles\.xml$/,
    (xml) =>
      xml
        .replace(/formatCode="([^"]*)"/g, (_, code: string) => `formatCode="&quot;${MASK}${encodeURIComponent(unescapeXml(code))}&quot;"`)
        .replace(/numFmtId="(1[4-9]|2[0-2]|4[5-7])"/g, 'numFmtId="0"'),
  ],
  [/^xl\/worksheets\/[^/]+\.xml$/, (xml) => xml.replace(/(<dataValidation [^>]*\btype=")(decimal|date)"/g, `$1${MASK}$2"`)],
];

/** Of the parts of an .xlsx package; throws WorkbookRefused where they are none. */
export function readable(parts: Readonly<Record<string, Uint8Array>>): Readable {
  const book = parts[WORKBOOK];
  if (!book) throw new WorkbookRefused([{ code: 'notAWorkbook' }]);
  const masked: Zippable = {};
  for (const [name, part] of Object.entries(parts)) masked[name] = isText(name) ? strToU8(repairPart(name, strFromU8(part), MASKS)) : part;
  return { bytes: zipSync(masked, { level: 0 }), names: namesIn(strFromU8(book)) };
}

const isText = (name: string): boolean => MASKS.some(([pattern]) => pattern.test(name));

/** Names of the whole workbook; those of a sheet are its print area and titles. */
function namesIn(xml: string): DefinedName[] {
  const names: DefinedName[] = [];
  for (const [, attributes = '', ref = ''] of xml.matchAll(NAME)) {
    const name = /\bname="([^"]*)"/.exec(attributes)?.[1];
    if (name !== undefined && !name.startsWith('_xlnm.') && !/localSheetId=/.test(attributes)) {
      names.push({ name: unescapeXml(name), ref: unescapeXml(ref) });
    }
  }
  return names;
}

/** The format as it was before masking. Excel puts a backslash before the hyphens of a date. */
export function unmaskFormat(format: string): string {
  const masked = /^"~(.*)"$/.exec(format)?.[1];
  return masked === undefined ? format : decodeURIComponent(masked).replace(/\\([- ])/g, '$1');
}

export const unmaskType = (type: string): string => (type.startsWith(MASK) ? type.slice(1) : type);

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

const unescapeXml = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (all, hex?: string, decimal?: string, word?: string) => {
    if (word !== undefined) return ENTITIES[word] ?? all;
    return String.fromCodePoint(hex === undefined ? Number(decimal) : parseInt(hex, 16));
  });
