// prepare and verify on the command line: copies and receipts are written, a changed copy is told apart, nothing wrong is written over.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx, toXlsx } from '../../src/hosts/file';
import { receiptsIn } from '../../src/hosts/file/customXml';
import { buildPlan } from '../../src/workbook/build';
import { parseReceipt } from '../../src/workbook/mail/receipt';
import { readBook } from '../../src/workbook/read';
import { planFor, scoresOf } from '../workbook/sheets/plans';
import { setCell } from '../workbook/mail/tampering';
import { call } from './calling';

const folder = mkdtempSync(join(tmpdir(), 'sla-prepare-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const workbookAt = async (name: string): Promise<string> => {
  const items = planFor('website').contract.tables.get('官网运维')!;
  const plan = planFor('website', scoresOf(['2026-03', '官网运维', items.map(() => [99, 1, null])]), {}, 2);
  const path = join(folder, name);
  writeFileSync(path, await toXlsx(buildPlan(plan, '2026-03-01T00:00:00Z'), { formulas: 'native' }));
  return path;
};

test('a workbook is sent to two, each copy is as it was sent until somebody changes a weight', async () => {
  const [file, out] = [await workbookAt('官网运维.xlsx'), join(folder, '发出')];
  const before = await readXlsx(readFileSync(file));
  const made = await call('prepare', file, '--month', '2026-03', '--to', '甲方,监理', '--out', out, '--on', '2026-04-01');
  expect([made.code, made.err]).toEqual([0, '']);
  expect(made.out).toContain('超过满分');
  const names = readdirSync(out).sort();
  expect(names.filter((name) => name.endsWith('.xlsx'))).toEqual(['官网运维 2026-03 甲方.xlsx', '官网运维 2026-03 监理.xlsx'].sort());
  expect(names.filter((name) => name.endsWith('.json'))).toHaveLength(2);
  const kept = receiptsIn(readFileSync(file)).map((text) => parseReceipt(text)?.recipient);
  expect(kept).toEqual(['甲方', '监理']);
  expect(await readXlsx(readFileSync(file))).toEqual(before);

  const copy = join(out, '官网运维 2026-03 甲方.xlsx');
  expect((await call('verify', copy, '--receipt', out)).code).toBe(0);
  writeFileSync(copy, await setCell('C5', '<v>0.4</v>')(readFileSync(copy)));
  const changed = await call('verify', copy, '--receipt', out);
  expect([changed.code, changed.out]).toEqual([1, expect.stringContaining('权重被改动，发出时为 0.3，收回时为 0.4')]);
  const english = await call('verify', copy, '--receipt', out, '--lang', 'en');
  expect(english.out).toContain('a weight was changed, sent as 0.3, came back as 0.4');
});

test('the receipts stay in the workbook when it is made again', async () => {
  const file = await workbookAt('再次.xlsx');
  await call('prepare', file, '--month', '2026-04', '--to', '甲方', '--out', join(folder, '再次'), '--on', '2026-05-01');
  expect((await call('generate', '--contract', 'website', '--months', '3', '--out', file)).code).toBe(0);
  expect(receiptsIn(readFileSync(file))).toHaveLength(1);
  const book = readBook(await readXlsx(readFileSync(file)));
  expect('plan' in book && book.plan.months).toHaveLength(3);
});

test('from a built-in contract without a workbook, with a fixed day always the same bytes', async () => {
  const bytes: Buffer[] = [];
  for (const name of ['一', '二']) {
    const out = join(folder, name);
    expect((await call('prepare', '--contract', 'data', '--month', '2026-03', '--to', '甲方', '--out', out, '--on', '2026-04-01', '--values')).code).toBe(0);
    bytes.push(readFileSync(join(out, readdirSync(out).find((own) => own.endsWith('.xlsx'))!)));
  }
  expect(bytes[0]!.equals(bytes[1]!)).toBe(true);
});

test.each([
  ['no recipients', ['prepare', 'x.xlsx', '--month', '2026-03'], '--to'],
  ['no month', ['prepare', 'x.xlsx', '--to', '甲方'], '--month'],
  ['a month that is none', ['prepare', 'x.xlsx', '--to', '甲方', '--month', '2026-13'], '2026-13'],
  ['nothing to send from', ['prepare', '--to', '甲方', '--month', '2026-03'], '--contract'],
  ['a workbook that is not there', ['prepare', join(folder, '没有.xlsx'), '--to', '甲方', '--month', '2026-03'], '没有.xlsx'],
  ['a contract that there is none of', ['prepare', '--contract', 'nobody', '--to', '甲方', '--month', '2026-03'], 'nobody'],
  ['an unknown option', ['prepare', '--from', 'x'], '--from'],
  ['a recipient that is a formula', ['prepare', '--contract', 'data', '--to', '=1', '--month', '2026-03', '--out', folder], '=1'],
  ['verify without a receipt', ['verify', 'x.xlsx'], '--receipt'],
  ['verify of what is not there', ['verify', join(folder, '没有.xlsx'), '--receipt', folder], '没有.xlsx'],
])('refused: %s', async (_name, args, text) => {
  const { code, err } = await call(...args);
  expect([code, err]).toEqual([2, expect.stringContaining(text)]);
});
