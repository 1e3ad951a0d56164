// The bytes themselves: a package that Excel opens without repairing it, and formulas that it knows.
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { toXlsx } from '../../src/hosts/file';
import { fromStored, toStored } from '../../src/hosts/file/formulaText';
import type { Formulas } from '../../src/workbook/host';
import { anyWorkbook } from './models';
import { openPackage, packageFaults } from './packageRules';
import { SAMPLE } from './sample';
import { all, first } from './xml';

const part = (bytes: Uint8Array, name: string): string => strFromU8(unzipSync(bytes)[name]!);

describe.each<Formulas>(['native', 'addin'])('the sample, %s', (formulas) => {
  test('breaks no rule', async () => {
    expect(packageFaults(await toXlsx(SAMPLE, { formulas }))).toEqual([]);
  });
});

test('no random workbook breaks a rule', async () => {
  await fc.assert(
    fc.asyncProperty(anyWorkbook, fc.constantFrom<Formulas>('native', 'addin'), async (model, formulas) => {
      expect(packageFaults(await toXlsx(model, { formulas }))).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test('the rules find a part that is not ours', async () => {
  const parts = unzipSync(await toXlsx(SAMPLE, { formulas: 'native' }));
  expect(packageFaults(zipSync({ ...parts, 'xl/printerSettings1.xml': strToU8('<a/>') })).join()).toContain('not ours: xl/printerSettings1.xml');
});

test('add-in calls are dynamic-array cells with their stored value, native array formulas plain ones', async () => {
  const sheet = part(await toXlsx(SAMPLE, { formulas: 'addin' }), 'xl/worksheets/sheet1.xml');
  expect(sheet).toMatch(
    /<c r="C5" s="\d+" cm="1"><f t="array" ref="C5">_xldudf_SLA_SCORE\(&quot;website&quot;,C3:C4\)<\/f><v>5\.4<\/v><\/c>/,
  );
  expect(sheet).toMatch(/<c r="D5" s="\d+" cm="1" t="e"><f t="array" ref="D5">_xldudf_SLA_GRADE\(C5\)<\/f><v>#VALUE!<\/v><\/c>/);
  expect(sheet).toMatch(/<c r="E5" s="\d+"><f t="array" ref="E5">SUM\(/);
});

test('text that begins like a formula is text, and stays text when it is edited', async () => {
  const bytes = await toXlsx(SAMPLE, { formulas: 'native' });
  const [, style = '', text = ''] = /<c r="E3" s="(\d+)" t="s"><v>(\d+)<\/v><\/c>/.exec(part(bytes, 'xl/worksheets/sheet1.xml')) ?? [];
  const { parts } = openPackage(bytes);
  expect(first(parts.get('xl/styles.xml')!, 'cellXfs')?.children[Number(style)]?.attributes.quotePrefix).toBe('1');
  expect(parts.get('xl/sharedStrings.xml')?.children[Number(text)]?.children[0]?.text).toBe('=迟到');
});

test.each<[string, string, string, string]>([
  ['xl/worksheets/sheet1.xml', '_xldudf_SLA_SCORE(', 'SLA.SCORE(', 'raw name'],
  ['xl/worksheets/sheet1.xml', ' cm="1"', '', 'cm undefined'],
  ['xl/worksheets/sheet2.xml', 'r:id="rId1"', 'r:id="rId9"', 'no relationship rId9'],
  ['xl/tables/table1.xml', 'name="分钟"', 'name="分种"', 'header of 日志'],
  ['xl/tables/table1.xml', ' array="1"', '', 'column formula'],
  ['xl/workbook.xml', '评分表&apos;!$C$5', '评分&apos;!$C$5', 'leads nowhere'],
  ['docProps/core.xml', '运维考核</dc:creator>', '王小明</dc:creator>', 'personal data'],
  ['docProps/app.xml', '<Company></Company>', '<Company>某单位</Company>', 'personal data'],
  ['docProps/core.xml', '</dc:subject>', 'C:\\Users\\wang</dc:subject>', 'trace C:'],
  ['[Content_Types].xml', 'spreadsheetml.worksheet+xml', 'spreadsheetml.chartsheet+xml', 'content type of xl/worksheets/sheet1.xml'],
  ['xl/worksheets/_rels/sheet2.xml.rels', '<Relationship ', '<Relationship TargetMode="External" ', 'leads outside'],
  ['xl/styles.xml', ' quotePrefix="1"', '', 'text that would become a formula'],
  ['xl/workbook.xml', '!$C$5</definedName>', '!C5</definedName>', 'is no range'],
])('the rules find what is wrong in %s: %s → %s', async (name, from, to, fault) => {
  const parts = unzipSync(await toXlsx(SAMPLE, { formulas: 'addin' }));
  const broken = strFromU8(parts[name]!).replace(from, to);
  expect(broken).not.toBe(strFromU8(parts[name]!));
  expect(packageFaults(zipSync({ ...parts, [name]: strToU8(broken) })).join()).toContain(fault);
});

test('a portable file carries no trace of the add-in', async () => {
  const { parts, names } = openPackage(await toXlsx(SAMPLE, { formulas: 'native' }));
  expect(names).not.toContain('xl/metadata.xml');
  const written = [...parts.values()].flatMap((part) => ['f', 'calculatedColumnFormula'].flatMap((name) => all(part, name)));
  expect(written.filter(({ text }) => /SLA|_xldudf/.test(text))).toEqual([]);
});

test('a spilled result has one formula; its other cells are values', async () => {
  const { parts } = openPackage(await toXlsx(SAMPLE, { formulas: 'addin' }));
  const cells = new Map(all(parts.get('xl/worksheets/sheet3.xml')!, 'c').map((cell) => [cell.attributes.r, cell]));
  expect(cells.get('A15')?.children[0]?.attributes).toEqual({ t: 'array', ref: 'A15:B16' });
  expect(
    ['B15', 'A16', 'B16'].map((at) =>
      cells
        .get(at)
        ?.children.map(({ name }) => name)
        .join(),
    ),
  ).toEqual(['v', 'v', 'v']);
});

describe('formulas as files spell them', () => {
  test.each([
    ['SLA.SCORE("website",C3:C4)', '_xldudf_SLA_SCORE("website",C3:C4)'],
    ['IF(A1="SLA.SCORE(","SLA.RMB(",SLA.RMB(A1))', 'IF(A1="SLA.SCORE(","SLA.RMB(",_xldudf_SLA_RMB(A1))'],
    ["'SLA.X(1)'!A1+SLA.VERSION()", "'SLA.X(1)'!A1+_xldudf_SLA_VERSION()"],
    ['"a""b"&IFNA(A1,AGGREGATE(9,6,B1))', '"a""b"&_xlfn.IFNA(A1,_xlfn.AGGREGATE(9,6,B1))'],
    ['NETWORKDAYS.INTL(A1,B1,1,C1:C9)+WORKDAY.INTL(A1,2)', 'NETWORKDAYS.INTL(A1,B1,1,C1:C9)+WORKDAY.INTL(A1,2)'],
  ])('%s', (shown, stored) => {
    expect(toStored(shown)).toBe(stored);
    expect(fromStored(stored)).toBe(shown);
  });
});
