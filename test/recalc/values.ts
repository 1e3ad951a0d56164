// Reads the cell values out of an .xlsx that LibreOffice wrote. Not with the library that writes ours: this is the other side.
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';

/** Sheet name → rows of cells; rows and cells as far as there are any, '' for blank ones. */
export type SheetValues = Map<string, string[][]>;

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescape(text: string): string {
  return text.replace(/&(#x?)?(\w+);/g, (_, number: string | undefined, name: string) =>
    number === undefined ? (entities[name] ?? '') : String.fromCodePoint(parseInt(name, number === '#x' ? 16 : 10)),
  );
}

const attribute = (tag: string, name: string): string | undefined => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];

/** Column number from 0 of a reference such as AB12. */
function columnOf(reference: string): number {
  const letters = /^[A-Z]+/.exec(reference)?.[0] ?? '';
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** The text of a shared string, whose runs are cut wherever the script changes. */
const sharedText = (xml: string): string =>
  [...xml.matchAll(/<t(?:\s[^>]*)?>([^]*?)<\/t>/g)].map((match) => unescape(match[1] ?? '')).join('');

function valueOf(cell: string, shared: readonly string[]): string {
  const value = unescape(/<v>([^]*?)<\/v>/.exec(cell)?.[1] ?? '');
  switch (attribute(cell, 't')) {
    case 's':
      return shared[Number(value)] ?? '';
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE';
    case 'inlineStr':
      return sharedText(cell);
    default:
      return value;
  }
}

function rowsOf(xml: string, shared: readonly string[]): string[][] {
  const rows: string[][] = [];
  for (const row of xml.matchAll(/<row\s[^>]*?\br="(\d+)"[^>]*?(?:\/>|>([^]*?)<\/row>)/g)) {
    const cells: string[] = [];
    for (const [cell] of (row[2] ?? '').matchAll(/<c\s[^>]*?(?:\/>|>[^]*?<\/c>)/g)) {
      cells[columnOf(attribute(cell, 'r') ?? '')] = valueOf(cell, shared);
    }
    rows[Number(row[1]) - 1] = Array.from(cells, (cell: string | undefined) => cell ?? '');
  }
  return Array.from(rows, (row: string[] | undefined) => row ?? []);
}

/** The values of every sheet, in the workbook's order. */
export function readValues(file: string): SheetValues {
  const parts = unzipSync(readFileSync(file));
  const part = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const shared = [...part('xl/sharedStrings.xml').matchAll(/<si>([^]*?)<\/si>/g)].map((match) => sharedText(match[1] ?? ''));
  const targets = new Map(
    [...part('xl/_rels/workbook.xml.rels').matchAll(/<Relationship\s[^>]*>/g)].map(([tag]) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target'),
    ]),
  );
  const sheets = [...part('xl/workbook.xml').matchAll(/<sheet\s[^>]*>/g)];
  return new Map(
    sheets.map(([tag]) => [
      unescape(attribute(tag, 'name') ?? ''),
      rowsOf(part(`xl/${targets.get(attribute(tag, 'r:id')) ?? ''}`), shared),
    ]),
  );
}
