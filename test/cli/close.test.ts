// 定稿 and 重新打开 on the command line.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx, toXlsx } from '../../src/hosts/file';
import { buildPlan } from '../../src/workbook/build';
import type { Mark } from '../../src/workbook/entries';
import { withLog } from '../../src/workbook/log/withLog';
import { type Book, readBook } from '../../src/workbook/read';
import { planFor, scoresOf } from '../workbook/sheets/plans';
import { call } from './calling';

const folder = mkdtempSync(join(tmpdir(), 'sla-close-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const write = async (name: string, marks: readonly Mark[]): Promise<string> => {
  const plan = planFor('website', undefined, {}, 2);
  const items = plan.contract.tables.get('官网运维')!;
  const entries = withLog('website', scoresOf(['2026-03', '官网运维', items.map(() => marks)]));
  const path = join(folder, name);
  writeFileSync(path, await toXlsx(buildPlan({ ...plan, entries }, '2026-03-01T00:00:00Z'), { formulas: 'addin' }));
  return path;
};

const bookAt = async (path: string): Promise<Book> => {
  const book = readBook(await readXlsx(readFileSync(path)));
  if (!('plan' in book)) throw new Error(JSON.stringify(book));
  return book;
};

test('a month is closed, closed but once, and opened again with its reason', async () => {
  const path = await write('closed.xlsx', [1, 1, 1]);
  const close = ['close', path, '--month', '2026-03', '--on', '2026-04-10'];
  const first = await call(...close);
  expect({ code: first.code, err: first.err }).toEqual({ code: 0, err: '' });
  expect(first.out).toContain('官网运维 2026-03 已定稿');
  const book = await bookAt(path);
  expect(book.faults).toEqual([]);
  expect(book.plan.entries.closings?.get('2026-03')?.acts).toMatchObject([{ kind: 'closed', number: 1, on: 46_122 }]);
  expect((await call(...close)).err).toContain('已经定稿');
  const again = await call('reopen', path, '--month', '2026-03', '--on', '2026-04-20', '--reason', '漏记一次中断');
  expect({ code: again.code, err: again.err }).toEqual({ code: 0, err: '' });
  expect((await bookAt(path)).plan.entries.closings?.get('2026-03')?.acts.map(({ kind }) => kind)).toEqual(['closed', 'reopened']);
});

test.each<readonly [string, readonly Mark[], string]>([
  ['open', [1, null, 1], '2026-03 评分表 第1项 完成质量（F6）：得分未填'],
  ['wrong', [1, 99, 1], '2026-03 评分表 第1项 完成质量（F6）：超过满分'],
])('a month with marks that are %s is refused with their places; the file stays', async (name, marks, reason) => {
  const path = await write(`${name}.xlsx`, marks);
  const before = readFileSync(path);
  const { code, err } = await call('close', path, '--month', '2026-03', '--on', '2026-04-10');
  expect([code, err]).toEqual([2, expect.stringContaining(reason)]);
  expect(readFileSync(path).equals(before)).toBe(true);
});

const day = ['--month', '2026-03', '--on', '2026-04-10'];
test.each<readonly [string, readonly string[], string]>([
  ['no file', ['close', ...day], '命令 close 后应有一个工作簿'],
  ['a file that is not there', ['close', 'none.xlsx', ...day], '无法读取“none.xlsx”'],
  ['no month', ['close', 'a.xlsx', '--on', '2026-04-10'], '选项 --month 为“”，应为年月'],
  ['no such day', ['close', 'a.xlsx', '--month', '2026-03', '--on', '2026-02-30'], '选项 --on 为“2026-02-30”，应为日期'],
  ['no reason', ['reopen', 'a.xlsx', ...day], '重新打开须用 --reason 写明原因'],
  ['a reason for closing', ['close', 'a.xlsx', ...day, '--reason', 'x'], '--reason 只用于 reopen'],
  ['an option twice', ['close', 'a.xlsx', ...day, '--on', '2026-04-11'], '选项 --on 给出了两次'],
  ['an unknown option', ['close', 'a.xlsx', '--out', 'x'], '没有“--out”这个选项'],
])('%s', async (_name, args, message) => {
  const { code, err } = await call(...args);
  expect([code, err]).toEqual([2, expect.stringContaining(message)]);
});
