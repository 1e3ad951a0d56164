// Forty and more ways to change a returned copy, each made on a real .xlsx, found, and named with what stood there before.
import type { Finding } from '../../../src/workbook/mail/finding';
import { describeFinding } from '../../../src/workbook/mail/findingWords';
import { planFor } from '../sheets/plans';
import { bytesOf, copiesOf } from './copies';
import { findingsIn } from './findingsIn';
import { BOOK, both, deleted, inForm, inModel, inPart, inParts, inserted, onForm, setCell, setText, type Tamper, withLook } from './tampering';

// The whole workbook is built for it, so that it has names as well.
const [COPY, OTHER] = copiesOf(planFor('website'), { recipients: ['甲方', '监理'], sheets: ['评分表'] });
const [APRIL] = copiesOf(planFor('website'), { months: ['2026-04'] });
const BYTES = bytesOf(COPY!);
const SHEET = '2026-03 评分表';

type Case = readonly [name: string, tamper: Tamper, finding: Partial<Finding>];

const CASES: readonly Case[] = [
  ['a weight', setCell('C5', '<v>0.4</v>'), { code: 'weight', sheet: SHEET, address: 'C5', label: `${SHEET} 第1项 完成时效 权重`, before: 0.3, after: 0.4 }],
  ['a full mark', setCell('E8', '<v>15</v>'), { code: 'fullMark', address: 'E8', before: 10, after: 15 }],
  ['a weight as text', setText('C5', '0.3'), { code: 'weight', address: 'C5', before: 0.3, after: '0.3' }],
  ['a weight that became a formula', setCell('C5', '<f>0.2+0.1</f><v>0.3</v>'), { code: 'weight', address: 'C5', before: 0.3, after: '=0.2+0.1' }],
  ['a full mark that was emptied', setCell('G6', ''), { code: 'fullMark', address: 'G6', before: 4, after: null }],
  ['a formula replaced by its value', setCell('I5', '<v>1</v>'), { code: 'formulaReplaced', address: 'I5', before: '=ROUND(C5+E5+G5,10)', after: 1 }],
  ['a total replaced by a number', setCell('J15', '<v>98</v>'), { code: 'formulaReplaced', address: 'J15', after: 98 }],
  ['a formula replaced by another', setCell('I5', '<f>ROUND(C5+E5+G5,9)</f><v>1</v>'), { code: 'formulaChanged', address: 'I5', after: '=ROUND(C5+E5+G5,9)' }],
  ['a grade replaced by a text', setText('J16', '优秀'), { code: 'formulaReplaced', address: 'J16', after: '优秀' }],
  ['a stored result that nothing gives', inForm(/(<c r="J15"[^>]*?) t="str"(>.*?<\/f>)<v>[^<]*<\/v>/, '$1$2<v>95</v>'), { code: 'result', address: 'J15', before: '', after: 95 }],
  ['an item renamed', setText('A5', '日常巡检'), { code: 'item', address: 'A5', before: '日常内容运维', after: '日常巡检' }],
  ['two items swapped', both(setText('A5', '网站栏目及功能优化'), setText('A7', '日常内容运维')), { code: 'itemsSwapped', address: 'A5', before: '日常内容运维', after: '网站栏目及功能优化' }],
  ['an item inserted', both(inserted('row', 7, 2), setRow(7)), { code: 'itemInserted', address: '7:7', after: '新增工作项' }],
  ['an item deleted', deleted('row', 7, 2), { code: 'itemDeleted', before: '网站栏目及功能优化' }],
  ['an empty row inserted', inserted('row', 5), { code: 'rowInserted', address: '5:5' }],
  ['a row deleted', deleted('row', 2), { code: 'rowDeleted', address: '2:2' }],
  ['a column inserted', inserted('col', 3), { code: 'columnInserted', address: 'C:C' }],
  ['a head changed', setText('C3', '完成质量'), { code: 'text', address: 'C3', before: '完成时效', after: '完成质量' }],
  ['the month in the title changed', setText('A1', '2026年4月评分表'), { code: 'text', address: 'A1', after: '2026年4月评分表' }],
  ['a merge taken apart', inForm('<mergeCell ref="A5:A6"/>', ''), { code: 'merge', address: 'A5:A6', before: 'A5:A6', after: null }],
  ['another merge', inForm('<mergeCell ref="A5:A6"/>', '<mergeCell ref="A5:A6"/><mergeCell ref="D5:D6"/>'), { code: 'merge', address: 'D5:D6', before: null, after: 'D5:D6' }],
  ['a validation that lets more in', inForm('D6&lt;=C6', 'D6&lt;=99'), { code: 'validation', address: 'D6' }],
  ['a validation of another kind', inForm(/type="custom"([^>]*sqref="D6">)<formula1>.*?<\/formula1>/, 'type="whole"$1<formula1>0</formula1><formula2>99</formula2>'), { code: 'validation', address: 'D6', after: 'whole' }],
  ['a validation that no longer stops', inForm(/ showErrorMessage="1"([^>]*sqref="D6")/, '$1'), { code: 'validation', address: 'D6', after: 'none' }],
  ['no validation at all', inForm(/<dataValidations.*?<\/dataValidations>/s, ''), { code: 'validation', address: 'D6', after: null }],
  ['a condition with another formula', inForm('AND(D6=&quot;&quot;,', 'AND(D6=1,'), { code: 'condition', address: 'D6:H6' }],
  ['a condition that paints everything', inForm('<conditionalFormatting', '<conditionalFormatting sqref="A1:J19"><cfRule type="cellIs" dxfId="0" priority="99" operator="greaterThan"><formula>0</formula></cfRule></conditionalFormatting><conditionalFormatting'), { code: 'condition', address: 'A1:J19', after: 'cellIs' }],
  ['a name that points elsewhere', inPart(BOOK, /(<definedName name="评分_2026_03">[^<]*\$J\$)15</, '$16<'), { code: 'name', label: '评分_2026_03' }],
  ['a name taken away', inPart(BOOK, /<definedName name="评分_2026_03">[^<]*<\/definedName>/, ''), { code: 'name', label: '评分_2026_03', after: null }],
  ['a hidden name', inPart(BOOK, '<definedNames>', '<definedNames><definedName name="暗" hidden="1">42</definedName>'), { code: 'hiddenName', label: '暗', after: '42' }],
  ['a hidden row', inForm('<row r="7"', '<row r="7" hidden="1"'), { code: 'rowHidden', address: '7:7' }],
  ['a row of no height', inForm(/(<row r="7"[^>]*?) ht="[^"]*"/, '$1 ht="0.5"'), { code: 'rowHidden', address: '7:7' }],
  ['a hidden column', inForm('<col min="2" max="2"', '<col min="2" max="2" hidden="1"'), { code: 'columnHidden', address: 'B:B' }],
  ['a hidden sheet', inPart(BOOK, `<sheet name="${SHEET}"`, `<sheet name="${SHEET}" state="hidden"`), { code: 'sheetHidden', sheet: SHEET }],
  ['a sheet hidden from the menus', inPart(BOOK, `<sheet name="${SHEET}"`, `<sheet name="${SHEET}" state="veryHidden"`), { code: 'sheetHidden', sheet: SHEET }],
  ['a sheet renamed', inModel((model) => ({ ...model, names: [], sheets: model.sheets.map((sheet, i) => (i === 1 ? { ...sheet, name: '2026-04 评分表' } : sheet)) })), { code: 'sheetRenamed', before: SHEET, after: '2026-04 评分表' }],
  ['a sheet taken away', inModel((model) => ({ ...model, names: [], sheets: model.sheets.slice(0, 1) })), { code: 'sheetMissing', sheet: SHEET }],
  ['another sheet', inModel((model) => ({ ...model, sheets: [...model.sheets, { ...model.sheets[0]!, name: '附', rows: new Map(), merges: [] }] })), { code: 'sheetForeign', sheet: '附' }],
  ['a second stamp', inModel((model) => ({ ...model, sheets: [...model.sheets, { ...model.sheets[0]!, name: '填报说明 (2)' }] })), { code: 'stampTwice', sheet: '填报说明 (2)', label: '甲方', after: COPY!.receipt.id }],
  ['no stamp', inPart('xl/sharedStrings.xml', COPY!.receipt.id, '0'), { code: 'stampMissing', before: COPY!.receipt.id }],
  ['the stamp of another file', inPart('xl/sharedStrings.xml', COPY!.receipt.id, OTHER!.receipt.id), { code: 'stampOther', before: COPY!.receipt.id, after: OTHER!.receipt.id }],
  ['another recipient in the stamp', inPart('xl/sharedStrings.xml', '>甲方<', '>监理<'), { code: 'stampChanged', label: '收件人', before: '甲方', after: '监理' }],
  ['another contract in the stamp', inPart('xl/sharedStrings.xml', '>website<', '>systems<'), { code: 'stampChanged', label: '合同代号', before: 'website', after: 'systems' }],
  ['another month in the stamp', inPart('xl/sharedStrings.xml', '>2026-03<', '>2026-05<'), { code: 'stampChanged', label: '考核月份', before: '2026-03', after: '2026-05' }],
  ['the file of another recipient', async () => bytesOf(OTHER!), { code: 'stampOther', label: '监理', after: OTHER!.receipt.id }],
  ['the file of another month', async () => bytesOf(APRIL!), { code: 'stampOther', after: APRIL!.receipt.id }],
  ['a format that shows another number', withLook('D6', (xf) => xf.replace(/numFmtId="\d+"/, 'numFmtId="250"'), (xml) => xml.replace('<fonts ', '<numFmts count="1"><numFmt numFmtId="250" formatCode="&quot;6.00&quot;"/></numFmts><fonts ')), { code: 'format', address: 'D6', before: '0.00', after: '"6.00"' }],
  ['a weight shown without its decimals', withLook('C5', (xf) => xf.replace(/numFmtId="\d+"/, 'numFmtId="1"')), { code: 'format', address: 'C5', before: '0%', after: '0' }],
  ['a full mark in the colour of the paper', withLook('C6', (xf) => xf.replace(/fontId="\d+"/, 'fontId="7"'), (xml) => xml.replace('</fonts>', '<font><sz val="11"/><color rgb="FFFFFFFF"/><name val="宋体"/></font></fonts>')), { code: 'invisible', address: 'C6', after: 6 }],
  ['a locked cell unlocked', withLook('C5', (xf) => xf.replace('</xf>', '<protection locked="0"/></xf>')), { code: 'unlocked', address: 'C5' }],
  ['an open cell locked', withLook('D6', (xf) => xf.replace('locked="0"', 'locked="1"')), { code: 'locked', address: 'D6' }],
  ['protection taken off', inForm(/<sheetProtection[^>]*\/>/, ''), { code: 'protection', sheet: SHEET }],
  ['protection loosened', inForm('<sheetProtection sheet="1"', '<sheetProtection sheet="1" insertRows="0"'), { code: 'protection', after: 'insertRows' }],
  ['something written beside', inForm('</sheetData>', '<row r="40"><c r="B40" t="inlineStr"><is><t>请关照</t></is></c></row></sheetData>'), { code: 'beside', address: 'B40', after: '请关照' }],
  ['a formula where a mark belongs', setCell('D6', '<f>1+1</f><v>2</v>'), { code: 'typedFormula', address: 'D6', after: '=1+1' }],
  ['another print area', inPart(BOOK, '$A$1:$J$19', '$A$1:$J$14'), { code: 'print', before: 'A1:J19', after: 'A1:J14' }],
  ['a link to another workbook', inParts((parts) => { parts['xl/externalLinks/_rels/externalLink1.xml.rels'] = '<Relationships><Relationship Id="rId1" Type="x/externalLinkPath" Target="file:///C:/别的.xlsx" TargetMode="External"/></Relationships>'; }), { code: 'externalLink', after: 'file:///C:/别的.xlsx' }],
  ['a macro', inParts((parts) => { parts['xl/vbaProject.bin'] = 'x'; }), { code: 'macro' }],
  ['a picture', inParts((parts) => { parts['xl/media/image1.png'] = 'x'; }), { code: 'picture' }],
  ['days counted from 1904', inPart(BOOK, '<workbookPr', '<workbookPr date1904="1"'), { code: 'calendar1904' }],
  ['calculation by hand', inPart(BOOK, '<calcPr', '<calcPr calcMode="manual"'), { code: 'manualCalculation' }],
  ['iteration', inPart(BOOK, '<calcPr', '<calcPr iterate="1"'), { code: 'iteration' }],
  ['precision as displayed', inPart(BOOK, '<calcPr', '<calcPr fullPrecision="0"'), { code: 'precision' }],
];

function setRow(row: number): Tamper {
  return onForm((sheet) => {
    const like = sheet.rows.get(5)!;
    const name = new Map([...like].map(([col, own]) => [col, col === 1 ? { ...own, value: '新增工作项' } : own]));
    return { ...sheet, rows: new Map([...sheet.rows, [row, name], [row + 1, new Map(sheet.rows.get(6))]].sort(([a], [b]) => Number(a) - Number(b)) as [number, Map<number, never>][]) };
  });
}

test('a copy that nobody touched has no finding, drawn again by the library neither', async () => {
  expect(await findingsIn(await BYTES, COPY!.receipt)).toEqual([]);
  expect(await findingsIn(await inModel((model) => model)(await BYTES), COPY!.receipt)).toEqual([]);
});

test.each(CASES)('%s', async (_name, tamper, finding) => {
  const findings = await findingsIn(await tamper(await BYTES), COPY!.receipt);
  expect(findings).toEqual(expect.arrayContaining([expect.objectContaining(finding)]));
  for (const own of findings) for (const language of ['zh', 'en'] as const) expect(describeFinding(own, language)).toMatch(/\S/);
});

test('of a single change nothing else is told', async () => {
  const alone = ['a weight', 'a full mark', 'an item renamed', 'a head changed', 'a hidden row', 'an item deleted', 'an empty row inserted', 'protection taken off'];
  for (const [name, tamper] of CASES.filter(([own]) => alone.includes(own))) {
    const findings = await findingsIn(await tamper(await BYTES), COPY!.receipt);
    expect([name, findings.map((own) => describeFinding(own))]).toEqual([name, name === 'an item deleted' ? expect.anything() : [expect.anything()]]);
  }
});
