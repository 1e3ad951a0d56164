// `collect` on the command line: files as they lie in a folder, good ones and bad ones, into a workbook.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCollectOptions } from '../../src/cli/collectOptions';
import { parseCsv } from '../../src/cli/csv';
import { fileReader } from '../../src/cli/fileReader';
import { isFailure } from '../../src/cli/say';
import { readXlsx, toXlsx } from '../../src/hosts/file';
import { csvText } from '../../src/workbook/mail/csvText';
import { buildPlan } from '../../src/workbook/build';
import { entryKey } from '../../src/workbook/entries';
import { printReceipt } from '../../src/workbook/mail/receipt';
import type { WorkbookModel } from '../../src/workbook/model';
import { type Book, readBook } from '../../src/workbook/read';
import { planFor } from '../workbook/sheets/plans';
import { copiesOf, FORM, MONTH } from '../workbook/mail/cameBack';
import { call } from './calling';

const folder = mkdtempSync(join(tmpdir(), 'sla-collect-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const bookAt = async (path: string): Promise<Book> => {
  const book = readBook(await readXlsx(readFileSync(path)));
  if (!('plan' in book)) throw new Error(JSON.stringify(book));
  return book;
};

const plan = planFor('website', undefined, {}, 1);
const items = plan.contract.tables.get('官网运维') ?? [];

/** The copy with a mark in each open mark cell and a ground. */
const filledModel = (model: WorkbookModel, mark: number, ground: string): WorkbookModel => ({
  ...model,
  sheets: model.sheets.map((sheet) =>
    sheet.name !== FORM
      ? sheet
      : {
          ...sheet,
          rows: new Map([...sheet.rows].map(([row, cells]) => [row, new Map([...cells].map(([col, cell]) => [col, cell.unlocked && cell.value === null ? (col === 12 ? (row === 5 ? { ...cell, value: ground } : cell) : { ...cell, value: mark }) : cell]))])),
        },
  ),
});

const place = async (name: string): Promise<{ into: string; back: string; receipts: string }> => {
  const own = join(folder, name);
  const [back, receipts] = [join(own, '收回'), join(own, '回执')];
  [own, back, receipts].forEach((path) => mkdirSync(path, { recursive: true }));
  const into = join(own, '官网运维.xlsx');
  writeFileSync(into, await toXlsx(buildPlan(plan, '2026-03-01T00:00:00Z'), { formulas: 'native' }));
  const copies = copiesOf(plan, ['甲方', '监理']);
  for (const [i, { recipient, model, receipt }] of copies.entries()) {
    writeFileSync(join(back, `${recipient}.xlsx`), await toXlsx(filledModel(model, 0.5 + i / 4, '=HYPERLINK("x")'), { formulas: 'native' }));
    writeFileSync(join(receipts, `${recipient}.json`), printReceipt(receipt));
  }
  return { into, back, receipts };
};

test('two evaluators and five files that are none: the good are merged, the bad named, the workbook kept, everything reported', async () => {
  const { into, back, receipts } = await place('mixed');
  const before = readFileSync(into);
  const good = readFileSync(join(back, '甲方.xlsx'));
  writeFileSync(join(back, '断开.xlsx'), good.subarray(0, good.length / 2));
  writeFileSync(join(back, '得分.csv'), '月份,得分\n');
  writeFileSync(join(back, '老.xls'), Buffer.from('d0cf11e0a1b11ae1', 'hex'));
  writeFileSync(join(back, '空.xlsx'), '');
  writeFileSync(join(back, '=别的.xlsx'), await toXlsx(buildPlan(plan, '2026-03-01T00:00:00Z'), { formulas: 'native' }));
  writeFileSync(join(back, '~$甲方.xlsx'), 'x');
  const { code, out, err } = await call('collect', back, '--into', into, '--receipts', receipts, '--on', '2026-04-05');
  expect({ code, err }).toEqual({ code: 1, err: '' });
  expect(out).toContain('[1/7]');
  expect(out).toContain('共 7 个文件：合并 2 个，未合并 1 个，不能读取 4 个');
  for (const words of ['断开.xlsx：不能读取：文件不完整', '得分.csv：不能读取：是文本或 CSV', '老.xls：不能读取：是旧格式 .xls', '空.xlsx：不能读取：文件是空的', '=别的.xlsx：不是发出的文件']) expect(out).toContain(words);
  const book = await bookAt(into);
  expect(book.faults.filter(({ gravity }) => gravity === 'wrong')).toEqual([]);
  expect(book.plan.entries.scores.get(entryKey(MONTH, '官网运维'))).toEqual(items.map(() => [0.63, 0.63, 0.63]));
  expect(book.plan.entries.grounds.get(entryKey(MONTH, '官网运维'))?.[0]).toBe('=HYPERLINK("x")');
  expect(book.plan.entries.mail?.flow.map(({ recipient, on }) => [recipient, on])).toEqual([['甲方', '2026-04-05'], ['监理', '2026-04-05']]);
  const backup = readdirSync(join(into, '..')).find((name) => name.includes('备份')) ?? '';
  expect(readFileSync(join(into, '..', backup)).equals(before)).toBe(true);
  const report = await readXlsx(readFileSync(join(into, '..', '收集报告.xlsx')));
  expect(report.sheets.map(({ name }) => name)).toEqual(['文件', '发现', '待定', '写入', '多人评分']);
  expect(report.sheets.flatMap(({ cells }) => Object.values(cells)).filter(({ formula }) => formula !== undefined)).toEqual([]);
  expect(Object.values(report.sheets[0]?.cells ?? {}).map(({ value }) => value)).toContain('=别的.xlsx');
  const csv = readFileSync(join(into, '..', '收集报告.csv'), 'utf8');
  expect(csv).toContain("'=别的.xlsx");
  expect(csv).toContain(`'=HYPERLINK`);
  const again = await call('collect', back, '--into', into, '--receipts', receipts, '--on', '2026-04-06');
  expect(again.out).toContain('没有可以合并的内容');
});

test('all merged is 0; a file changed against its receipt is left out until it is accepted by name', async () => {
  const { into, back, receipts } = await place('changed');
  const clean = await call('collect', join(back, '甲方.xlsx'), '--into', into, '--receipts', receipts, '--on', '2026-04-05');
  expect({ code: clean.code, err: clean.err }).toEqual({ code: 0, err: '' });
  const [, copy] = copiesOf(plan, ['甲方', '监理']);
  if (!copy) throw new Error('no copy');
  const model = filledModel(copy.model, 0.5, '');
  const tampered = { ...model, sheets: model.sheets.map((sheet) => (sheet.name === FORM ? { ...sheet, rows: new Map([...sheet.rows].map(([row, cells]) => [row, row === 5 ? new Map([...cells].map(([col, cell]) => [col, col === 3 ? { style: cell.style, value: 0.9 } : cell] as const)) : cells])) } : sheet)) };
  writeFileSync(join(back, '监理.xlsx'), await toXlsx(tampered, { formulas: 'native' }));
  const one = ['collect', join(back, '监理.xlsx'), '--into', into, '--receipts', receipts, '--on', '2026-04-05'] as const;
  const left = await call(...one);
  expect(left.code).toBe(1);
  expect(left.out).toContain('监理.xlsx：有不应改动之处，未合并');
  expect((await call(...one, '--accept', '监理.xlsx')).out).toContain('监理.xlsx：已合并');
});

test('nothing readable is 2, and the workbook stays as it was', async () => {
  const { into, receipts } = await place('nothing');
  const before = readFileSync(into);
  writeFileSync(join(folder, '坏.xlsx'), 'PK');
  const { code, err } = await call('collect', join(folder, '坏.xlsx'), '--into', into, '--receipts', receipts);
  expect([code, err]).toEqual([2, expect.stringContaining('不能读取 1 个')]);
  expect(readFileSync(into).equals(before)).toBe(true);
});

test.each<readonly [string, readonly string[], string]>([
  ['no files', ['--into', 'a.xlsx'], '命令 collect 后应有收回的文件'],
  ['no workbook', ['a.xlsx'], '请用 --into 给出'],
  ['an option that is none', ['a.xlsx', '--inot', 'b.xlsx'], '没有“--inot”这个选项'],
  ['an option twice', ['a.xlsx', '--into', 'b', '--into', 'c'], '选项 --into 给出了两次'],
  ['a value for a flag', ['a.xlsx', '--into', 'b.xlsx', '--replace=yes'], '选项 --replace 后面不写值'],
  ['a report that is no workbook', ['a.xlsx', '--into', 'b.xlsx', '--report', 'r.txt'], '应为以 .xlsx 结尾'],
  ['no moment', ['a.xlsx', '--into', 'b.xlsx', '--on', '昨天'], '应为日期或日期时间'],
  ['in English', ['--into', 'b.xlsx', '--lang', 'en'], 'after collect come the files'],
])('%s', (_, args, words) => {
  const read = readCollectOptions(['collect', ...args]);
  expect(isFailure(read) && read.text).toContain(words);
});

/** Stands in for the bundle: it never answers, dies, or answers, by what it is asked for. */
const STUB = `const { parentPort } = require('node:worker_threads');
parentPort.on('message', ({ path }) => {
  if (path === 'hangs') for (;;);
  if (path === 'dies') process.exit(1);
  if (path === 'fills') { const all = []; for (;;) all.push(new Array(1e6).fill({})); }
  parentPort.postMessage({ digest: path, modified: '', content: { refused: 'x' } });
});`;

test('a file that hangs, dies or fills the memory is given up, and the next one is read', async () => {
  const script = join(folder, 'stub.cjs');
  writeFileSync(script, STUB);
  const reader = fileReader(script, 3_000);
  const texts: unknown[] = [];
  for (const path of ['a', 'a', 'a', 'hangs', 'b', 'b', 'dies', 'c', 'fills', 'd']) texts.push(await reader.read({ path, language: 'zh' }));
  await reader.close();
  expect(texts).toMatchObject([{ digest: 'a' }, { digest: 'a' }, { digest: 'a' }, { content: { refused: expect.stringContaining('超过时限') as unknown } }, { digest: 'b' }, { digest: 'b' }, { digest: '' }, { digest: 'c' }, { digest: '' }, { digest: 'd' }]);
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '甲,乙', '"', '两\n行'])('%j comes out of a CSV as text', (text) => {
  const rows = parseCsv(csvText([[text, 1, -1]]).slice(1));
  if ('kind' in rows) throw new Error(rows.kind);
  const [cell = '', one, negative] = rows[0] ?? [];
  expect(cell).not.toMatch(/^\s*[=+\-@\t\r]/);
  expect(cell.replace(/^'/, '')).toBe(text);
  expect([one, negative]).toEqual(['1', '-1']);
});
