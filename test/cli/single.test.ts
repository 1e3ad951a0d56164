// Contracts in one workbook, closed on the command line: the whole is made again, and what was typed into any of them stays.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx, toXlsx } from '../../src/hosts/file';
import { withLog } from '../../src/workbook/log/withLog';
import { type Book, readBooks } from '../../src/workbook/read';
import { buildSingle } from '../../src/workbook/single/buildSingle';
import { planFor, scoresOf } from '../workbook/sheets/plans';
import { call } from './calling';

const folder = mkdtempSync(join(tmpdir(), 'sla-single-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const path = join(folder, '总览.xlsx');

const booksAt = async (): Promise<readonly Book[]> => readBooks(await readXlsx(readFileSync(path))).books;
const entriesOf = (books: readonly Book[], key: string) => books.find(({ plan }) => plan.key === key)?.plan.entries;

/** All marks of March typed, in these contracts' sheets of one workbook. */
async function write(keys: readonly string[]): Promise<void> {
  const plans = keys.map((key) => {
    const plan = planFor(key, undefined, {}, 1);
    const scores = [...plan.contract.tables].map(([form, items]) => ['2026-03', form, items.map(() => [0.5, 0.5, 0.5] as const)] as const);
    return { ...plan, entries: withLog(key, scoresOf(...scores)) };
  });
  writeFileSync(path, await toXlsx(buildSingle(plans, '2026-03-01T00:00:00Z'), { formulas: 'native' }));
}

test('a month of one contract is closed; the others stay open, and which one has to be said', async () => {
  await write(['website', 'petition']);
  const before = await booksAt();
  const close = ['close', path, '--month', '2026-03', '--on', '2026-04-10'];
  const unnamed = await call(...close);
  expect([unnamed.code, unnamed.err]).toEqual([2, expect.stringContaining('website（官网运维）')]);
  const { code, err } = await call(...close, '--contract', 'website');
  expect([code, err]).toEqual([0, '']);
  const books = await booksAt();
  expect(books.map(({ plan }) => [plan.key, plan.entries.closings?.size ?? 0])).toEqual([['website', 1], ['petition', 0]]);
  for (const key of ['website', 'petition']) expect({ ...entriesOf(books, key), closings: undefined }).toEqual({ ...entriesOf(before, key), closings: undefined });
  expect(books.flatMap(({ faults }) => faults.filter(({ gravity }) => gravity === 'wrong'))).toEqual([]);
});
