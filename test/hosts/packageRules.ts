// What Excel would repair or refuse, looked for in the bytes of a file: each rule gives the faults that it finds.
import { posix } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { all, first, parseXml, type Element } from './xml';
import { nameFaults, partFaults, quotedFaults, traceFaults } from './contentRules';
import { sheetFaults } from './sheetRules';

export interface Package {
  /** Well-formed XML by part name, without the leading slash. */
  readonly parts: ReadonlyMap<string, Element>;
  readonly names: readonly string[];
}

export function openPackage(bytes: Uint8Array): Package {
  const files = unzipSync(bytes);
  const names = Object.keys(files);
  const parts = new Map(names.map((name) => [name, parseXml(strFromU8(files[name]!))]));
  return { parts, names };
}

export function packageFaults(bytes: Uint8Array): string[] {
  const opened = openPackage(bytes);
  return [contentTypes, partFaults, relationships, styles, sharedStrings, workbookNames, nameFaults, tables, properties, traceFaults, quotedFaults]
    .flatMap((rule) => rule(opened))
    .concat(sheetFaults(opened));
}

const duplicates = (values: readonly string[]): string[] => values.filter((value, i) => values.indexOf(value) !== i);
const twice = (what: string, values: readonly string[]): string[] => duplicates(values).map((value) => `${what} twice: ${value}`);

function contentTypes({ parts, names }: Package): string[] {
  const types = parts.get('[Content_Types].xml');
  if (!types) return ['no content types'];
  const overrides = all(types, 'Override').map(({ attributes }) => (attributes.PartName ?? '').slice(1));
  const defaults = new Set(all(types, 'Default').map(({ attributes }) => attributes.Extension));
  return [
    ...overrides.filter((name) => !parts.has(name)).map((name) => `content type of a part that is not there: ${name}`),
    ...names
      .filter((name) => name !== '[Content_Types].xml' && !overrides.includes(name) && !(name.endsWith('.rels') && defaults.has('rels')))
      .map((name) => `no content type: ${name}`),
    ...twice('content type', overrides),
  ];
}

/** Where a relationship of this part leads. */
export function targets({ parts }: Package, name: string): Map<string, string> {
  const folder = posix.dirname(name);
  const rels = parts.get(posix.join(folder === '.' ? '' : folder, '_rels', `${posix.basename(name)}.rels`));
  return new Map(
    (rels ? all(rels, 'Relationship') : []).map(({ attributes: { Id = '', Target = '' } }) => [
      Id,
      Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target),
    ]),
  );
}

function relationships(opened: Package): string[] {
  const faults: string[] = [];
  for (const [name, part] of opened.parts) {
    if (name.endsWith('.rels')) {
      faults.push(
        ...twice(
          `${name}: id`,
          all(part, 'Relationship').map(({ attributes }) => attributes.Id ?? ''),
        ),
      );
      continue;
    }
    const known = targets(opened, name);
    for (const [id, target] of known) if (!opened.parts.has(target)) faults.push(`${name}: ${id} leads nowhere: ${target}`);
    const used = JSON.stringify(part).matchAll(/"r:(?:id|embed|link)":"([^"]*)"/g);
    for (const [, id = ''] of used) if (!known.has(id)) faults.push(`${name}: no relationship ${id}`);
  }
  return faults;
}

function styles({ parts }: Package): string[] {
  const sheet = parts.get('xl/styles.xml');
  if (!sheet) return ['no styles'];
  return ['numFmts', 'fonts', 'fills', 'borders', 'cellXfs', 'dxfs'].flatMap((list) => {
    const element = first(sheet, list);
    if (!element) return [];
    const count = Number(element.attributes.count) === element.children.length ? [] : [`styles: count of ${list}`];
    return [
      ...count,
      ...twice(
        `styles: ${list}`,
        element.children.map((child) => JSON.stringify(child)),
      ),
    ];
  });
}

function sharedStrings({ parts }: Package): string[] {
  const table = parts.get('xl/sharedStrings.xml');
  if (!table) return [];
  const texts = table.children.map((si) =>
    all(si, 't')
      .map(({ text }) => text)
      .join(''),
  );
  return [...twice('shared string', texts), ...(Number(table.attributes.uniqueCount) === texts.length ? [] : ['shared strings: count'])];
}

function workbookNames({ parts }: Package): string[] {
  const book = parts.get('xl/workbook.xml')!;
  const sheets = all(book, 'sheet').map(({ attributes }) => attributes.name ?? '');
  const names = all(book, 'definedName');
  return [
    ...twice(
      'sheet',
      sheets.map((name) => name.toLowerCase()),
    ),
    ...sheets.filter((name) => name.length > 31 || /[\\/?*[\]:']/.test(name)).map((name) => `sheet name: ${name}`),
    ...twice(
      'name',
      names.map(({ attributes: { name = '', localSheetId = '' } }) => `${name}/${localSheetId}`.toLowerCase()),
    ),
    ...names.flatMap(({ attributes: { name = '' }, text }) => {
      const quoted = /^'((?:[^']|'')+)'!\$/.exec(text)?.[1]?.replace(/''/g, "'");
      return quoted !== undefined && sheets.includes(quoted) ? [] : [`name ${name} leads nowhere: ${text}`];
    }),
    ...names
      .filter(({ attributes: { name = '' } }) => !/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name))
      .map(({ attributes }) => `name: ${String(attributes.name)}`),
  ];
}

function tables({ parts }: Package): string[] {
  const found = [...parts].filter(([name]) => name.startsWith('xl/tables/')).map(([, table]) => table);
  return [
    ...twice(
      'table',
      found.map(({ attributes }) => (attributes.displayName ?? '').toLowerCase()),
    ),
    ...twice(
      'table id',
      found.map(({ attributes }) => attributes.id ?? ''),
    ),
    ...found.flatMap((table) =>
      twice(
        'table column',
        all(table, 'tableColumn').map(({ attributes }) => (attributes.name ?? '').toLowerCase()),
      ),
    ),
    ...found.flatMap((table) =>
      all(table, 'calculatedColumnFormula')
        .filter(({ text, attributes }) => /^\{=/.test(text) || (text.includes('_xldudf_') && attributes.array !== '1'))
        .map(({ text }) => `column formula: ${text}`),
    ),
  ];
}

function properties({ parts }: Package): string[] {
  const said = ['docProps/core.xml', 'docProps/app.xml'].flatMap((name) => parts.get(name)?.children ?? []);
  const people = said.filter(({ name }) => ['dc:creator', 'cp:lastModifiedBy', 'Company', 'Manager'].includes(name));
  return people.filter(({ text }) => text !== '' && text !== '运维考核').map(({ name, text }) => `personal data: ${name} ${text}`);
}
