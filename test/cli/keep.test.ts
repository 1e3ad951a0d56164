// Making a workbook where one already stands: what people typed there stays, and what could not stay is left where it is.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { readXlsx, toXlsx } from '../../src/hosts/file';
import { buildPlan } from '../../src/workbook/build';
import type { Plan } from '../../src/workbook/plan';
import { type Book, formulasOf, readBook } from '../../src/workbook/read';
import { sheet } from '../../src/workbook/sheetBuilder';
import { workbook } from '../../src/workbook/workbook';
import { seeded } from '../workbook/log/randomLog';
import { fillAt } from '../workbook/read/randomEntries';
import { planFor, withReadings, termsOf } from '../workbook/sheets/plans';
import { planOf } from '../../src/workbook/plan';
import { months } from '../../src/workbook/months';
import { sizeFor } from '../../src/workbook/log/entries';
import { HEAD } from './scoresCsv';
import { call } from './calling';

const folder = mkdtempSync(join(tmpdir(), 'sla-keep-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const CREATED = '2026-03-01T00:00:00Z';
const ROOM = sizeFor({ rows: [], systems: [] });

/** A workbook as people left it, of so many months. */
const filled = (key: string, count: number, seed = 5): Plan => {
  const { plan } = fillAt(seeded(seed), planFor(key, undefined, {}, count), 0.2, { ...ROOM, ready: 3 });
  const { log } = plan.entries;
  return log ? { ...plan, entries: { ...plan.entries, log: { rows: log.rows, systems: log.systems } } } : plan;
};
const write = async (name: string, plan: Plan): Promise<string> => {
  const path = join(folder, name);
  writeFileSync(path, await toXlsx(buildPlan(plan, CREATED), { formulas: 'native' }));
  return path;
};
const bookAt = async (path: string): Promise<Book> => {
  const book = readBook(await readXlsx(readFileSync(path)));
  if (!('plan' in book)) throw new Error(JSON.stringify(book));
  return book;
};

test.each(['website', 'petition'])('%s: every entry is kept, and the second time nothing changes', async (key) => {
  const plan = filled(key, 2);
  const path = await write(`${key}.xlsx`, plan);
  const { code, out } = await call('generate', '--contract', key, '--out', path);
  expect(code).toBe(0);
  expect(out).toMatch(/保留了原工作簿中的条款与已填写的 [1-9]\d* 格/);
  expect((await bookAt(path)).plan.entries).toEqual(plan.entries);
  expect((await bookAt(path)).plan.months).toHaveLength(2);
  expect((await call('generate', '--contract', key, '--out', path)).out).toContain('没有变化');
});

test('more months keep what was typed; fewer are refused where something was typed', async () => {
  const plan = filled('website', 2);
  const path = await write('months.xlsx', plan);
  expect((await call('generate', '--contract', 'website', '--months', '3', '--out', path)).code).toBe(0);
  const { plan: now } = await bookAt(path);
  expect(now.months).toHaveLength(3);
  expect(now.entries.scores).toEqual(plan.entries.scores);
  for (const [id, counts] of plan.entries.deliverables!.delivered) {
    expect(now.entries.deliverables!.delivered.get(id)).toEqual([counts[0], counts[1], null, counts[2]]);
  }
  const before = readFileSync(path);
  const { code, err } = await call('generate', '--contract', 'website', '--months', '1', '--out', path);
  expect([code, err]).toEqual([2, expect.stringContaining('2026-04 已有填写或已定稿，不在 2026-03 至 2026-03 之内')]);
  expect(readFileSync(path).equals(before)).toBe(true);
});

test('new marks win where they are given, others stay', async () => {
  const plan = planFor('website', undefined, {}, 1);
  const items = plan.contract.tables.get('官网运维')!;
  const marks = items.map(() => [1, 1, 1] as const);
  const path = await write('marks.xlsx', { ...plan, entries: { ...plan.entries, scores: new Map([['2026-03|官网运维', marks]]), grounds: new Map([['2026-03|官网运维', items.map(() => '原因')]]) } });
  const csv = join(folder, 'marks.csv');
  writeFileSync(csv, `${HEAD.join()}\n${items.map(({ name }, i) => `2026-03,官网运维,"${name}",${i === 0 ? '2,,' : ',,'},${i === 0 ? '新' : ''}`).join('\n')}`);
  const { code, out } = await call('generate', '--contract', 'website', '--out', path, '--scores', csv);
  expect([code, out]).toEqual([0, expect.stringContaining('2 格原有的得分或扣分说明，以得分文件为准')]);
  const { entries } = (await bookAt(path)).plan;
  expect(entries.scores.get('2026-03|官网运维')?.slice(0, 2)).toEqual([[2, 1, 1], [1, 1, 1]]);
  expect(entries.grounds.get('2026-03|官网运维')?.slice(0, 2)).toEqual(['新', '原因']);
});

test('a workbook of add-in formulas stays one, unless the other kind is asked for', async () => {
  const path = join(folder, 'ways.xlsx');
  writeFileSync(path, await toXlsx(buildPlan(filled('petition', 1), CREATED), { formulas: 'addin' }));
  const wayOf = async (): Promise<string> => formulasOf((await readXlsx(readFileSync(path))).sheets);
  expect((await call('generate', '--contract', 'petition', '--months', '2', '--out', path)).code).toBe(0);
  expect(await wayOf()).toBe('addin');
  expect((await call('generate', '--contract', 'petition', '--formulas', 'native', '--out', path)).code).toBe(0);
  expect(await wayOf()).toBe('native');
});

test('readings chosen in the workbook stay chosen', async () => {
  const terms = withReadings(termsOf('website'), { 未安排项: '折算' });
  const plan = planOf('website', terms, months('2026-03', 1));
  if (!('contract' in plan)) throw new Error(plan.code);
  const path = await write('readings.xlsx', plan);
  expect((await call('generate', '--contract', 'website', '--out', path)).code).toBe(0);
  expect((await bookAt(path)).plan.contract.readings.get('未安排项')?.choice).toBe('折算');
});

describe('left as it is, with the reason', () => {
  const plan = planFor('petition', undefined, {}, 1);
  const ours = buildPlan(plan, CREATED);
  const cases: readonly (readonly [string, () => Promise<Uint8Array>, string])[] = [
    ['what is no workbook', () => Promise.resolve(Buffer.from('filled in')), '已存在，但不能读取'],
    ['a workbook that is not ours', () => toXlsx(workbook({ title: '别的', created: CREATED }, [sheet('表').put(1, 1, 5).build()]), { formulas: 'native' }), '不是本程序生成的工作簿'],
    ['foreign sheets', () => toXlsx({ ...ours, sheets: [...ours.sheets, sheet('我的表').put(1, 1, 5).build()] }, { formulas: 'native' }), '不是本程序生成的工作表：“我的表”'],
    ['comments', async () => zipSync({ ...unzipSync(await toXlsx(ours, { formulas: 'native' })), 'xl/comments1.xml': new Uint8Array([1]) }), '中有批注；重新生成会丢失'],
    ['another contract', () => toXlsx(buildPlan(planFor('data', undefined, {}, 1), CREATED), { formulas: 'native' }), '是“数据运维”的工作簿，不能用来放“信访运维”'],
  ];
  test.each(cases)('%s', async (name, bytes, reason) => {
    const path = join(folder, `${name}.xlsx`);
    writeFileSync(path, await bytes());
    const before = readFileSync(path);
    const { code, err } = await call('generate', '--contract', 'petition', '--out', path);
    expect([code, err]).toEqual([2, expect.stringContaining(reason)]);
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(folder).filter((each) => each.startsWith(`${name}.备份`))).toEqual([]);
  });
});
