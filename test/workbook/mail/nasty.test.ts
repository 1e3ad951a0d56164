// Returns as people make them, without bad intent: each gets a clear answer, and nothing wrong is merged.
import { readReturnedFile } from '../../../src/hosts/file/returnedFile';
import { collect, type CollectOptions } from '../../../src/workbook/mail/collect';
import { sm3Of } from '../../../src/workbook/mail/digest';
import { describeFinding } from '../../../src/workbook/mail/findingWords';
import type { FileState } from '../../../src/workbook/mail/returned';
import { readReturned, type Returned } from '../../../src/workbook/mail/returned';
import { verify } from '../../../src/workbook/mail/verify';
import { describeBookFault } from '../../../src/workbook/read';
import { entryKey, type Mark } from '../../../src/workbook/entries';
import { planFor } from '../sheets/plans';
import { bytesOf, copiesOf } from './copies';
import { openCells, typed, type Typing } from './filling';
import { BOOK, both, inForm, inModel, inPart, inParts, setCell, setText, type Tamper, withLook } from './tampering';

const plan = planFor('website', undefined, {}, 2);
const [ONE, TWO] = copiesOf(plan, { recipients: ['甲方', '监理'] }) as unknown as readonly [ReturnType<typeof copiesOf>[number], ReturnType<typeof copiesOf>[number]];
const [APRIL] = copiesOf(plan, { months: ['2026-04'] });
const RECEIPTS = new Map([ONE, TWO, APRIL!].map(({ receipt }) => [receipt.id, receipt]));
const SHEET = '2026-03 评分表';
const OPTIONS: CollectOptions = { on: '2026-04-05', prefer: undefined, replace: false, accept: new Set() };

/** Full marks, results as a program leaves them that computes nothing: none of them is stored. */
const marksOf = (copy: typeof ONE): Typing =>
  openCells(copy).flatMap(({ sheet, address, what, expected }) => (what.kind === 'mark' && expected.kind === 'mark' ? [{ sheet, address, value: expected.max }] : []));
const uncomputed: Tamper = inForm(/(<\/f>)<v>[^<]*<\/v>/g, '$1');
const whole = async (copy = ONE): Promise<Uint8Array> => uncomputed(await bytesOf({ ...copy, model: typed(copy.model, marksOf(copy)) }));

const returned = async (bytes: Uint8Array, name = '收回.xlsx'): Promise<Returned> => {
  const read = await readReturnedFile(bytes);
  if (read.kind !== 'workbook') throw new Error(read.code);
  return readReturned({ name, digest: sm3Of(bytes), modified: read.modified, content: read }, RECEIPTS, verify);
};

const wordsOf = ({ findings, faults }: Returned): string => [...findings.map((one) => describeFinding(one)), ...faults.map((one) => describeBookFault(one))].join('\n');
const first = (files: readonly Returned[]): readonly Mark[] => collect(plan, files, OPTIONS).entries.scores.get(entryKey('2026-03', '官网运维'))?.[0] ?? [];

const PERCENT = withLook('D6', (xf) => xf.replace(/numFmtId="\d+"/, 'numFmtId="9"'));
const DATE = withLook('D6', (xf) => xf.replace(/numFmtId="\d+"/, 'numFmtId="14"'));
const renamedCopy = (fill: (copy: Parameters<typeof typed>[0]) => Parameters<typeof typed>[0]): Tamper =>
  inModel((model) => {
    const own = model.sheets[1]!;
    return { ...model, sheets: [...model.sheets, { ...fill({ ...model, sheets: [own] }).sheets[0]!, name: `${SHEET} (2)` }] };
  });

test.each<readonly [string, Tamper, FileState, RegExp, Mark | undefined]>([
  ['as it should be', (bytes) => bytes, 'merged', /^$/, 6],
  ['a number in full-width digits', setText('D6', '５．５'), 'merged', /数字以文字存放/, 5.5],
  ['a number with a blank behind', setText('D6', '5.5 '), 'merged', /数字以文字存放/, 5.5],
  ['a blank that does not break before it', setText('D6', '\u00a05.5'), 'merged', /数字以文字存放/, 5.5],
  ['a number with 分', setText('D6', '5.5分'), 'wrong', /不是数值/, undefined],
  ['a mark of a hundred', setCell('D6', '<v>85</v>'), 'wrong', /超过满分/, undefined],
  ['a tick', setText('D6', '√'), 'wrong', /不是数值/, undefined],
  ['a decimal comma', setText('D6', '5,5'), 'wrong', /不是数值/, undefined],
  ['a share shown as one', both(setCell('D6', '<v>0.85</v>'), PERCENT), 'changed', /显示方式/, undefined],
  ['a date, as Excel makes one of 5-1', both(setCell('D6', '<v>46143</v>'), DATE), 'wrong', /超过满分/, undefined],
  ['true', setCell('D6', '<v>1</v>', 'b'), 'wrong', /不是数值/, undefined],
  ['a function that only WPS knows', setCell('D6', '<f>WPS.SCORE(1)</f><v>#NAME?</v>', 'e'), 'wrong', /是错误值/, undefined],
  ['one that WPS computed', setCell('D6', '<f>WPS.SCORE(1)</f><v>5</v>'), 'merged', /这里填的是公式/, 5],
  ['marks pasted as a picture', both(setCell('D6', ''), inParts((parts) => { parts['xl/media/image1.png'] = 'x'; })), 'merged', /含有图片[^]*得分未填/, null],
  ['merged cells taken apart', inForm('<mergeCell ref="A5:A6"/>', ''), 'changed', /合并的单元格/, undefined],
  ['rows hidden by a filter', both(inForm('<row r="7"', '<row r="7" hidden="1"'), inForm('</sheetData>', '</sheetData><autoFilter ref="A3:J14"/>')), 'changed', /第7行.*被隐藏/, undefined],
  ['a second sheet that is left as it was', renamedCopy((model) => model), 'merged', /发出时没有这张工作表/, 6],
  ['a second sheet, filled in otherwise', renamedCopy((model) => typed(model, [{ sheet: SHEET, address: 'D6', value: 1 }])), 'changed', /副本/, undefined],
  ['the sheet moved into a workbook of theirs, without 填报说明', inModel((model) => ({ ...model, names: [], sheets: model.sheets.slice(1) })), 'notOurs', /^$/, undefined],
  ['both sheets moved into a workbook of theirs', inModel((model) => ({ ...model, sheets: [{ ...model.sheets[0]!, name: '工作安排', rows: new Map(), merges: [] }, ...model.sheets] })), 'merged', /“工作安排”：发出时没有这张工作表/, 6],
  ['the month in the sheet’s name and title changed for another', both(inPart(BOOK, `name="${SHEET}"`, 'name="2026-04 评分表"'), setText('A1', '2026年4月评分表')), 'changed', /工作表被改名/, undefined],
  ['line ends of Windows in a ground', setText('L5', '迟交_x000D_&#10;两日'), 'merged', /^$/, 6],
])('%s', async (_name, tamper, state, words, mark) => {
  const file = await returned(await tamper(await whole()));
  const done = collect(plan, [file], OPTIONS);
  expect([done.files[0]?.state, wordsOf(file)]).toEqual([state, expect.stringMatching(words)]);
  expect(first([file])[0]).toBe(mark);
  if (state !== 'merged') expect(done.entries).toBe(plan.entries);
});

test('of a ground the line ends are the same on every system, and a text that reads like one stays', async () => {
  const ground = async (text: string): Promise<string | undefined> => collect(plan, [await returned(await setText('L5', text)(await whole()))], OPTIONS).entries.grounds.get(entryKey('2026-03', '官网运维'))?.[0];
  expect(await ground('迟交_x000D_&#10;两日')).toBe('迟交\n两日');
  expect(await ground('见 _x005F_x000D_ 一栏')).toBe('见 _x000D_ 一栏');
});

const saved = (at: string): Tamper => inPart('docProps/core.xml', /(<dcterms:modified[^>]*>)[^<]*/, `$1${at}`);

test('two people filled in the same copy: the one saved last counts and the other is named; saved in the same moment neither does', async () => {
  const bytes = await whole();
  const other = await setCell('D6', '<v>1</v>')(bytes);
  const [early, late] = [await returned(await saved('2026-04-02T08:00:00Z')(bytes), '张.xlsx'), await returned(await saved('2026-04-03T08:00:00Z')(other), '李.xlsx')];
  const done = collect(plan, [early, late], OPTIONS);
  expect(done.files.map(({ state, detail }) => [state, detail])).toEqual([['superseded', '李.xlsx'], ['merged', '']]);
  expect(first([early, late])[0]).toBe(1);
  const same = [await returned(bytes, '张.xlsx'), await returned(other, '李.xlsx')];
  expect(collect(plan, same, OPTIONS).files.map(({ state }) => state)).toEqual(['ambiguous', 'ambiguous']);
  expect(first(same)).toEqual([]);
});

test('somebody else’s copy filled in and sent besides one’s own: it counts for whom it was sent to', async () => {
  const done = collect(plan, [await returned(await whole(), '甲方.xlsx'), await returned(await whole(TWO), '监理.xlsx'), await returned(await setCell('D6', '<v>2</v>')(await whole()), '监理代填.xlsx')], OPTIONS);
  expect(done.files.map(({ state, file }) => [file.receipt?.recipient, state])).toEqual([['甲方', 'ambiguous'], ['监理', 'merged'], ['甲方', 'ambiguous']]);
});

test('a copy of another month is put where its month is, and nowhere else', async () => {
  const bytes = await uncomputed(await bytesOf({ ...APRIL!, model: typed(APRIL!.model, marksOf(APRIL!)) }));
  const done = collect(plan, [await returned(bytes)], OPTIONS);
  expect(done.files[0]?.state).toBe('merged');
  expect([...done.entries.scores.keys()]).toEqual([entryKey('2026-04', '官网运维')]);
});
