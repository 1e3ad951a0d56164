// What the worker for files makes of bytes: a workbook of ours comes back as it was; anything else is refused, in the user's language.
import { strToU8, unzipSync, zipSync } from 'fflate';
import { toXlsx } from '../../src/hosts/file';
import { readXlsx } from '../../src/hosts/file/bytes';
import { receiptsIn, withReceipts } from '../../src/hosts/file/customXml';
import { buildPlan } from '../../src/workbook/build';
import { examplePlan } from '../../src/workbook/example';
import { readBook } from '../../src/workbook/read';
import { sheet } from '../../src/workbook/sheetBuilder';
import { workbook } from '../../src/workbook/workbook';
import { doFileWork } from '../../src/workbench/fileWork';
import { planFor } from '../workbook/sheets/plans';

const CREATED = '2026-03-01T00:00:00Z';
const open = (bytes: Uint8Array, language: 'zh-CN' | 'en-US' = 'zh-CN') =>
  doFileWork({ do: 'open', bytes, name: '官网运维.xlsx', language });

let ours: Uint8Array;
beforeAll(async () => {
  ours = await toXlsx(buildPlan(examplePlan(planFor('website', undefined, {}, 3), 1), CREATED), { formulas: 'native' });
});

test('a workbook of ours, opened and saved again, holds what was typed, charts too', async () => {
  const opened = await open(ours);
  if (!('model' in opened)) throw new Error(JSON.stringify(opened));
  expect(opened.model.properties).toEqual({ title: '官网运维', created: CREATED });
  expect(opened.model.sheets.flatMap(({ charts }) => charts)).not.toEqual([]);
  const saved = await doFileWork({ do: 'save', model: opened.model });
  if (!('bytes' in saved)) throw new Error('not saved');
  const [before, after] = await Promise.all([ours, saved.bytes].map(async (bytes) => readBook(await readXlsx(bytes))));
  if (!before || !after || !('plan' in before) || !('plan' in after)) throw new Error('not read');
  expect(after.plan.entries).toEqual(before.plan.entries);
  expect(after.faults).toEqual(before.faults);
});

test('receipts of what was sent come along and are kept; what else the file holds is told', async () => {
  const bytes = withReceipts(ours, ['{"a":1}']);
  const opened = await open(bytes);
  if (!('model' in opened)) throw new Error(JSON.stringify(opened));
  expect(opened.receipts).toEqual(['{"a":1}']);
  expect(opened.facts.properties).toEqual({ creator: '运维考核', lastModifiedBy: '运维考核' });
  const saved = await doFileWork({ do: 'save', model: opened.model, receipts: [...opened.receipts, '{"b":2}'] });
  if (!('bytes' in saved)) throw new Error('not saved');
  expect(receiptsIn(saved.bytes)).toEqual(['{"a":1}', '{"b":2}']);
});

const foreign = (): Promise<Uint8Array> =>
  toXlsx(workbook({ title: '', created: CREATED }, [sheet('我的表').put(1, 1, '别的', 'text').build()]), { formulas: 'native' });
const withPart = (name: string): Promise<Uint8Array> => Promise.resolve(zipSync({ ...unzipSync(ours), [name]: strToU8('<x/>') }));

test.each([
  ['cut short', () => Promise.resolve(ours.subarray(0, 4000)), /文件不是可读的/, /not an \.xlsx workbook/],
  ['a text', () => Promise.resolve(strToU8('hello')), /文件不是可读的/, /not an \.xlsx workbook/],
  ['a workbook of others', foreign, /没有找到本程序生成的工作表/, /no sheet made by this program/],
  ['ours with comments', () => withPart('xl/comments1.xml'), /文件里有批注，打开再保存会丢失/, /it holds comments/],
  ['ours with macros', () => withPart('xl/vbaProject.bin'), /宏/, /macros/],
] as const)('%s is refused', async (_, make, zh, en) => {
  const bytes = await make();
  const [chinese, english] = [await open(bytes), await open(bytes, 'en-US')];
  expect('refused' in chinese ? chinese.refused : chinese).toMatch(zh);
  expect('refused' in english ? english.refused : english).toMatch(en);
  expect('refused' in english ? english.refused : '').not.toMatch(/[\u4e00-\u9fff]/);
});
