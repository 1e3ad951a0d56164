// The check list before copies are sent: what is wrong or missing in the months that go out, and what in the workbook stays behind.
import { toXlsx, readXlsx } from '../../../src/hosts/file';
import { factsOf } from '../../../src/hosts/file/facts';
import { buildPlan } from '../../../src/workbook/build';
import { NO_ENTRIES } from '../../../src/workbook/entries';
import { beforeSending, hiddenSheets, stayingIn } from '../../../src/workbook/mail/before';
import { NO_FACTS } from '../../../src/workbook/mail/facts';
import { normalise } from '../../../src/workbook/normalise';
import { planFor, scoresOf } from '../sheets/plans';
import { BOOK, both, inModel, inPart, inParts, type Tamper } from './tampering';

const ITEMS = planFor('website').contract.tables.get('官网运维')!;
const plan = planFor('website', scoresOf(['2026-03', '官网运维', ITEMS.map(() => [99, 1, null])]), {}, 2);
const BYTES = toXlsx(buildPlan(plan, '2026-03-01T00:00:00Z'), { formulas: 'native' });
const MARCH = toXlsx(buildPlan(planFor('website', NO_ENTRIES, {}, 1), '2026-03-01T00:00:00Z'), { formulas: 'native' });

const before = async (tamper: Tamper, months: readonly string[] = ['2026-03'], book = MARCH) => {
  const bytes = await tamper(await book);
  return beforeSending(await readXlsx(bytes), factsOf(bytes), months);
};
const same: Tamper = (bytes) => bytes;

test('a workbook as it was made holds nothing that would stay behind', async () => {
  expect((await before(same)).staying).toEqual([]);
});

test('marks above the full mark and missing ones of the month that is sent, not of another', async () => {
  const { faults } = await before(same, ['2026-03'], BYTES);
  expect(new Set(faults.map(({ code }) => code))).toEqual(new Set(['aboveFull', 'markMissing']));
  expect(faults.filter(({ code }) => code === 'aboveFull')).toHaveLength(ITEMS.length);
  expect((await before(same, ['2026-04'], BYTES)).faults).toEqual([]);
});

const core = (tag: string, text: string): Tamper => inPart('docProps/core.xml', new RegExp(`<${tag}>[^<]*</${tag}>|(?=</cp:coreProperties>)`), `<${tag}>${text}</${tag}>`);
const named = (attributes: string): Tamper => inPart(BOOK, '<definedNames>', `<definedNames><definedName ${attributes}>42</definedName>`);

test.each<readonly [string, Tamper, object]>([
  ['a hidden sheet of ours', inPart(BOOK, '<sheet name="年度汇总"', '<sheet name="年度汇总" state="hidden"'), { code: 'sheetHidden', sheet: '年度汇总' }],
  ['one hidden from the menus', inPart(BOOK, '<sheet name="年度汇总"', '<sheet name="年度汇总" state="veryHidden"'), { code: 'sheetHidden', sheet: '年度汇总' }],
  ['a sheet of somebody’s own', inModel((model) => ({ ...model, sheets: [...model.sheets, { ...model.sheets[0]!, name: '私账' }] })), { code: 'sheetForeign', sheet: '私账' }],
  ['a hidden row', inParts((parts) => { parts['xl/worksheets/sheet3.xml'] = parts['xl/worksheets/sheet3.xml']!.replace('<row r="7"', '<row r="7" hidden="1"'); }), { code: 'rowHidden', label: '7' }],
  ['a hidden name', named('name="暗" hidden="1"'), { code: 'hiddenName', label: '暗', after: '42' }],
  ['who wrote it', core('dc:creator', '张三'), { code: 'property', label: 'creator', after: '张三' }],
  ['who saved it last', core('cp:lastModifiedBy', '李四'), { code: 'property', label: 'lastModifiedBy', after: '李四' }],
  ['a property of one’s own', inParts((parts) => { parts['docProps/custom.xml'] = '<Properties><property name="部门" pid="2"><vt:lpwstr>信息中心</vt:lpwstr></property></Properties>'; }), { code: 'property', label: '部门', after: '信息中心' }],
  ['a link to another workbook', inParts((parts) => { parts['xl/externalLinks/_rels/externalLink1.xml.rels'] = '<Relationships><Relationship Id="rId1" Type="x/externalLinkPath" Target="file:///C:/别的.xlsx" TargetMode="External"/></Relationships>'; }), { code: 'externalLink', after: 'file:///C:/别的.xlsx' }],
  ['comments', inParts((parts) => { parts['xl/comments1.xml'] = '<comments><commentList><comment ref="A1"/></commentList></comments>'; }), { code: 'comment' }],
  ['a picture', inParts((parts) => { parts['xl/media/image1.png'] = 'x'; }), { code: 'picture' }],
])('stays behind: %s', async (_name, tamper, finding) => {
  expect((await before(tamper)).staying).toContainEqual(expect.objectContaining(finding));
});

test('of a workbook that lives in no file what its sheets say', () => {
  const drawn = normalise(buildPlan(plan, '2026-03-01T00:00:00Z'), 'native');
  const hidden = { ...drawn, sheets: drawn.sheets.map((sheet) => (sheet.name === '付款计划' ? { ...sheet, hidden: true } : sheet)) };
  expect([hiddenSheets(drawn), hiddenSheets(hidden)]).toEqual([[], ['付款计划']]);
  expect(stayingIn({ foreign: ['附'], hidden: ['付款计划'] }, NO_FACTS)).toEqual([
    { code: 'sheetForeign', gravity: 'odd', sheet: '附' },
    { code: 'sheetHidden', gravity: 'odd', sheet: '付款计划' },
  ]);
});

test('several things are all told', async () => {
  const { staying } = await before(both(named('name="暗" hidden="1"'), core('dc:creator', '张三')));
  expect(staying.map(({ code }) => code).sort()).toEqual(['hiddenName', 'property']);
});
