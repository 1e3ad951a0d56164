// Rules for what may lie in a file at all: parts of ours with their right types, nothing outside the file, no trace of people or
// machines, text that stays text, names that mean cells.
import { parseCell } from '../../src/workbook/address';
import type { Package } from './packageRules';
import { all, first } from './xml';

const SHEET_ML = 'application/vnd.openxmlformats-officedocument.spreadsheetml.';
/** Every part that we write, and what it says it is. */
const TYPES: readonly (readonly [RegExp, string])[] = [
  [/^xl\/workbook\.xml$/, `${SHEET_ML}sheet.main+xml`],
  [/^xl\/worksheets\/sheet\d+\.xml$/, `${SHEET_ML}worksheet+xml`],
  [/^xl\/styles\.xml$/, `${SHEET_ML}styles+xml`],
  [/^xl\/sharedStrings\.xml$/, `${SHEET_ML}sharedStrings+xml`],
  [/^xl\/tables\/table\d+\.xml$/, `${SHEET_ML}table+xml`],
  [/^xl\/metadata\.xml$/, `${SHEET_ML}sheetMetadata+xml`],
  [/^xl\/theme\/theme1\.xml$/, 'application/vnd.openxmlformats-officedocument.theme+xml'],
  [/^xl\/drawings\/drawing\d+\.xml$/, 'application/vnd.openxmlformats-officedocument.drawing+xml'],
  [/^xl\/charts\/chart\d+\.xml$/, 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml'],
  [/^xl\/webextensions\/taskpanes\.xml$/, 'application/vnd.ms-office.webextensiontaskpanes+xml'],
  [/^xl\/webextensions\/webextension1\.xml$/, 'application/vnd.ms-office.webextension+xml'],
  [/^docProps\/core\.xml$/, 'application/vnd.openxmlformats-package.core-properties+xml'],
  [/^docProps\/app\.xml$/, 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
];
const PLAIN = /^(?:\[Content_Types\]\.xml|(?:.*\/)?_rels\/[^/]*\.rels)$/;

export function partFaults({ parts, names }: Package): string[] {
  const types = parts.get('[Content_Types].xml');
  const said = new Map((types ? all(types, 'Override') : []).map(({ attributes }) => [(attributes.PartName ?? '').slice(1), attributes.ContentType]));
  return names.flatMap((name) => {
    if (PLAIN.test(name)) return [];
    const type = TYPES.find(([pattern]) => pattern.test(name))?.[1];
    if (type === undefined) return [`a part that is not ours: ${name}`];
    return said.get(name) === type ? [] : [`content type of ${name}: ${String(said.get(name))}`];
  });
}

/** A path of a disk, of a share or of a home, an address of a mailbox. */
const TRACE = /(?:\b[A-Z]:\\|\\\\\w|\/(?:home|Users|root|tmp)\/|[\w.]+@[\w.]+\.\w)/;

export function traceFaults({ parts }: Package): string[] {
  return [...parts].flatMap(([name, part]) => {
    const outside = all(part, 'Relationship').filter(({ attributes }) => attributes.TargetMode !== undefined && attributes.TargetMode !== 'Internal');
    const paths = ['x15ac:absPath', 'absPath', 'fileSharing', 'externalReference'].flatMap((element) => all(part, element));
    const said = /^docProps\/|^xl\/(?:workbook|metadata)\.xml$/.test(name) ? TRACE.exec(JSON.stringify(part))?.[0] : undefined;
    return [
      ...outside.map(({ attributes }) => `${name} leads outside: ${attributes.Target ?? ''}`),
      ...paths.map((element) => `${name}: ${element.name}`),
      ...(said === undefined ? [] : [`${name}: trace ${said}`]),
    ];
  });
}

/** What would become a formula as soon as somebody edits the cell carries the mark of a text. */
export function quotedFaults({ parts }: Package): string[] {
  const looks = first(parts.get('xl/styles.xml')!, 'cellXfs')?.children ?? [];
  const texts = (parts.get('xl/sharedStrings.xml')?.children ?? []).map((si) => all(si, 't').map(({ text }) => text).join(''));
  return [...parts].flatMap(([name, part]) => {
    if (!/^xl\/worksheets\/sheet\d+\.xml$/.test(name)) return [];
    return all(part, 'c').flatMap(({ attributes: { r = '', s = '0', t }, children }) => {
      const value = children.find((child) => child.name === 'v')?.text;
      if (t !== 's' || value === undefined || children.some((child) => child.name === 'f')) return [];
      const risky = /^[=+\-@]/.test(texts[Number(value)] ?? '');
      return risky && looks[Number(s)]?.attributes.quotePrefix !== '1' ? [`${name} ${r}: text that would become a formula`] : [];
    });
  });
}

const AREA = /^'(?:[^']|'')+'!(?:\$([A-Z]+)\$(\d+)(?::\$([A-Z]+)\$(\d+))?|\$\d+:\$\d+|\$[A-Z]+:\$[A-Z]+)$/;

/** Names mean cells: none is an error, a relative reference or a formula. */
export function nameFaults({ parts }: Package): string[] {
  return all(parts.get('xl/workbook.xml')!, 'definedName').flatMap(({ attributes: { name = '' }, text }) => {
    const [whole, col, row] = AREA.exec(text) ?? [];
    const fits = whole !== undefined && (col === undefined || parseCell(`${col}${row ?? ''}`) !== undefined);
    return fits ? [] : [`name ${name} is no range: ${text}`];
  });
}
