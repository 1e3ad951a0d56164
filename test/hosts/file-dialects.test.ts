// The same small workbook as different programs write it, by hand: every one is read as the same cells.
import { strToU8, zipSync } from 'fflate';
import { readXlsx } from '../../src/hosts/file';
import type { CellValue } from '../../src/workbook/model';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

interface Made {
  readonly sheet: string;
  readonly strings?: string;
  readonly target?: string;
  readonly book?: string;
  readonly head?: string;
  readonly encode?: (xml: string) => Uint8Array;
  readonly all?: (xml: string) => string;
  readonly path?: (name: string) => string;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

function packed({ sheet, strings, target = 'worksheets/sheet1.xml', book = '', encode = strToU8, all = (xml) => xml, path = (name) => name }: Made): Uint8Array {
  const part = (content: string): string => `<Override PartName="/xl/${content}"/>`;
  const type = (name: string, kind: string): string => part(name).replace('"/>', `" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`);
  const rel = (id: number, kind: string, to: string): string => `<Relationship Id="rId${id}" Type="${REL}/${kind}" Target="${to}"/>`;
  const shared = strings === undefined ? '' : 'sharedStrings';
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${type('workbook.xml', 'sheet.main')}${type('worksheets/sheet1.xml', 'worksheet')}${type('styles.xml', 'styles')}${shared && type('sharedStrings.xml', shared)}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships">${rel(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${REL}">${book}<sheets><sheet name="2026-03 评分表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${rel(1, 'worksheet', target)}${rel(2, 'styles', 'styles.xml')}${shared && rel(3, shared, 'sharedStrings.xml')}</Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData>${sheet}</sheetData></worksheet>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf xfId="0"/><xf xfId="0" numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ...(strings === undefined ? {} : { 'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${strings}</sst>` }),
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [path(name), encode(HEAD + all(xml))])));
}

/** A1 a text, B1 a number, A2 a formula with a text, B2 a day. */
const WANTED: Readonly<Record<string, CellValue>> = { A1: '巡检 & 保养', B1: 9.5, A2: '良好', B2: 46_122 };

const INLINE = '<row r="1"><c r="A1" t="inlineStr"><is><t>巡检 &amp; 保养</t></is></c><c r="B1"><v>9.5</v></c></row><row r="2"><c r="A2" t="str"><f>IF(B1&gt;9,"良好","")</f><v>良好</v></c><c r="B2" s="1"><v>46122</v></c></row>';
const SHARED = INLINE.replace(/<c r="A1".*?<\/c>/, '<c r="A1" t="s"><v>0</v></c>');

const prefixed = (xml: string): string =>
  xml.includes(`xmlns="${MAIN}"`) ? xml.replace(/<(\/?)(?=[a-zA-Z])/g, '<$1x:').replace(`xmlns="${MAIN}"`, `xmlns:x="${MAIN}"`) : xml;
const strict = (xml: string): string =>
  xml.replaceAll(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main').replaceAll(REL, 'http://purl.oclc.org/ooxml/officeDocument/relationships');
const utf16 = (xml: string): Uint8Array => Buffer.from(`\ufeff${xml.replace('UTF-8', 'UTF-16')}`, 'utf16le');

test.each<readonly [string, Made]>([
  ['texts in their cells', { sheet: INLINE }],
  ['shared texts', { sheet: SHARED, strings: '<si><t>巡检 &amp; 保养</t></si>' }],
  ['shared texts in runs, with their sound', { sheet: SHARED, strings: '<si><r><rPr><b/></rPr><t xml:space="preserve">巡检 </t></r><r><t>&amp; 保养</t></r><rPh sb="0" eb="2"><t>xj</t></rPh><phoneticPr fontId="0"/></si>' }],
  ['shared texts in CDATA', { sheet: SHARED, strings: '<si><t><![CDATA[巡检 & 保养]]></t></si>' }],
  ['runs in the cell', { sheet: INLINE.replace('<t>巡检 &amp; 保养</t>', '<r><t xml:space="preserve">巡检 </t></r><r><t>&amp; 保养</t></r>') }],
  ['cells without addresses', { sheet: INLINE.replace(/ r="\w+"/g, '') }],
  ['rows without numbers', { sheet: INLINE.replace(/<row r="\d"/g, '<row') }],
  ['some cells without addresses', { sheet: INLINE.replace(' r="B1"', '').replace(' r="B2"', '') }],
  ['an address of the part from the root', { sheet: INLINE, target: '/xl/worksheets/sheet1.xml' }],
  ['an address that goes up and down', { sheet: INLINE, target: './worksheets/sheet1.xml' }],
  ['a prefix for the main namespace', { sheet: INLINE, all: prefixed }],
  ['a prefix, without addresses', { sheet: INLINE.replace(/ r="\w+"/g, ''), all: prefixed }],
  ['strict OOXML', { sheet: INLINE, all: strict }],
  ['UTF-16', { sheet: INLINE, encode: utf16 }],
  ['a mark before UTF-8', { sheet: INLINE, all: (xml) => xml, encode: (xml) => Buffer.from(`\ufeff${xml}`) }],
  ['backslashes in the package', { sheet: INLINE, path: (name) => name.replaceAll('/', '\\') }],
  ['numbers with an exponent', { sheet: INLINE.replace('9.5', '9.5E0').replace('46122', '4.6122E4') }],
  ['numbers that say so', { sheet: INLINE.replace('<c r="B1">', '<c r="B1" t="n">') }],
  ['attributes in another order', { sheet: INLINE.replace('<c r="A1" t="inlineStr">', '<c t="inlineStr" r="A1" >').replace('<c r="B2" s="1">', "<c s='1' r='B2'>") }],
  ['lines between everything', { sheet: INLINE.replace(/></g, '>\r\n  <') }],
  ['days as ISO text', { sheet: INLINE.replace('<c r="B2" s="1"><v>46122</v></c>', '<c r="B2" s="1" t="d"><v>2026-04-10</v></c>') }],
  ['a moment as ISO text', { sheet: INLINE.replace('<c r="B2" s="1"><v>46122</v></c>', '<c r="B2" s="1" t="d"><v>2026-04-10T00:00:00</v></c>') }],
])('%s', async (_, made) => {
  const { sheets } = await readXlsx(packed(made));
  const cells = sheets[0]?.cells ?? {};
  expect(sheets.map(({ name }) => name)).toEqual(['2026-03 评分表']);
  expect(Object.fromEntries(Object.keys(WANTED).map((address) => [address, cells[address]?.value]))).toEqual(WANTED);
  expect(cells['A2']?.formula).toBe('IF(B1>9,"良好","")');
});
