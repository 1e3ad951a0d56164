// The rules for worksheets: order of parts, cells in order, styles and strings that exist, formulas as files spell them.
import { cell, overlaps, parseCell, parseRange } from '../../src/workbook/address';
import { targets, type Package } from './packageRules';
import { all, first, type Element } from './xml';

/** The sequence of CT_Worksheet, as far as we write it. */
const ORDER = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetProtection',
  'autoFilter',
  'mergeCells',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'ignoredErrors',
  'drawing',
  'legacyDrawing',
  'tableParts',
  'extLst',
];

/** A call that Excel would take for an unknown name. */
const RAW_CALL = /(?<![\w"'])SLA\.[A-Z]+\(/;
const unquoted = (formula: string): string => formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, '""');

export function sheetFaults(opened: Package): string[] {
  const sheets = [...opened.parts].filter(([name]) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name));
  return sheets.flatMap(([name, sheet]) =>
    [order, cells, formulas, merges, highlights, tableHeaders].flatMap((rule) =>
      rule(sheet, opened, name).map((fault) => `${name}: ${fault}`),
    ),
  );
}

function order(sheet: Element): string[] {
  const places = sheet.children.map(({ name }) => ORDER.indexOf(name));
  return [
    ...sheet.children.filter((_, i) => places[i] === -1).map(({ name }) => `unknown element ${name}`),
    ...(places.every((place, i) => i === 0 || place >= places[i - 1]!) ? [] : ['elements out of order']),
  ];
}

function cells(sheet: Element, { parts }: Package): string[] {
  const looks = first(parts.get('xl/styles.xml')!, 'cellXfs')!.children.length;
  const texts = parts.get('xl/sharedStrings.xml')?.children.length ?? 0;
  const faults: string[] = [];
  let last = 0;
  for (const {
    attributes: { r = '', s = '0', t },
    children,
  } of all(sheet, 'c')) {
    const at = parseCell(r);
    const place = at ? at.row * 16_384 + at.col : 0;
    if (place <= last) faults.push(`${r} out of order`);
    last = place;
    if (Number(s) >= looks) faults.push(`${r}: no style ${s}`);
    const value = children.find(({ name }) => name === 'v')?.text;
    if (t === 's' && !(Number(value) < texts)) faults.push(`${r}: no string ${String(value)}`);
    if (t === 'e' && !/^#(N\/A|VALUE!|REF!|NAME\?|DIV\/0!|NUM!|NULL!)$/.test(value ?? '')) faults.push(`${r}: no error ${String(value)}`);
    if (t === undefined && value !== undefined && !Number.isFinite(Number(value))) faults.push(`${r}: no number ${value}`);
  }
  return faults;
}

function formulas(sheet: Element, { parts }: Package): string[] {
  const faults: string[] = [];
  const merged = new Set(all(sheet, 'mergeCell').map(({ attributes }) => attributes.ref?.split(':')[0]));
  for (const {
    attributes: { r = '', cm },
    children,
  } of all(sheet, 'c')) {
    const formula = children.find(({ name }) => name === 'f');
    const addin = formula !== undefined && unquoted(formula.text).includes('_xldudf_SLA_');
    if ((addin && !merged.has(r)) !== (cm === '1')) faults.push(`${r}: cm ${String(cm)} for ${String(formula?.text)}`);
    if (merged.has(r) && formula?.attributes.t !== undefined) faults.push(`${r}: array formula in merged cells`);
    if (addin && !merged.has(r) && !(formula.attributes.t === 'array' && formula.attributes.ref?.startsWith(r)))
      faults.push(`${r}: no array formula`);
    if (cm !== undefined && !parts.has('xl/metadata.xml')) faults.push(`${r}: cm without metadata`);
  }
  const written = ['f', 'formula', 'formula1', 'formula2'].flatMap((name) => all(sheet, name));
  return [
    ...faults,
    ...written.filter(({ text }) => RAW_CALL.test(unquoted(text))).map(({ text }) => `raw name: ${text}`),
    ...written.filter(({ text }) => text.startsWith('=') || text === '').map(({ text }) => `formula: ${text}`),
  ];
}

function merges(sheet: Element): string[] {
  const areas = all(sheet, 'mergeCell').map(({ attributes }) => parseRange(attributes.ref ?? ''));
  return areas.flatMap((area, i) => (!area || areas.slice(0, i).some((other) => other && overlaps(area, other)) ? [`merge ${i}`] : []));
}

function highlights(sheet: Element, { parts }: Package): string[] {
  const known = first(parts.get('xl/styles.xml')!, 'dxfs')?.children.length ?? 0;
  return all(sheet, 'cfRule')
    .filter(({ attributes }) => Number(attributes.dxfId) >= known)
    .map(() => 'no such conditional format');
}

/** The header cells of a table hold exactly the names of its columns: otherwise Excel repairs the file. */
function tableHeaders(sheet: Element, opened: Package, name: string): string[] {
  const cellsByAddress = new Map(all(sheet, 'c').map((element) => [element.attributes.r, element]));
  const texts =
    opened.parts.get('xl/sharedStrings.xml')?.children.map((si) =>
      all(si, 't')
        .map(({ text }) => text)
        .join(''),
    ) ?? [];
  const known = targets(opened, name);
  return all(sheet, 'tablePart').flatMap(({ attributes }) => {
    const table = opened.parts.get(known.get(attributes['r:id'] ?? '') ?? '');
    const area = parseRange(table?.attributes.ref ?? '');
    if (!table || !area) return ['table without part'];
    const heads = all(table, 'tableColumn').map(({ attributes: column }) => column.name);
    const shown = heads.map((_, i) => {
      const head = cellsByAddress.get(cell(area.top, area.left + i));
      return texts[Number(head?.children[0]?.text)];
    });
    return heads.every((head, i) => head === shown[i]) ? [] : [`header of ${String(table.attributes.name)}: ${shown.join()}`];
  });
}
