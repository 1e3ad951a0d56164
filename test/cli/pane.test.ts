// --pane and --no-pane: which add-in's pane a workbook opens with in Excel.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readOptions } from '../../src/cli/options';
import { run } from '../../src/cli/run';
import { isFailure } from '../../src/cli/say';
import { DEFAULT_PANE, paneIn, paneOf } from '../../src/hosts/file';

const folder = mkdtempSync(join(tmpdir(), 'sla-cli-pane-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const OWN = '0f4c3a52-9f0e-4d55-8f5c-2b6c1d8e7a90';
const path = join(folder, 'data.xlsx');

/** Runs one command; the pane that the workbook then opens with. */
async function after(...args: string[]): Promise<string | undefined> {
  const complaints: string[] = [];
  const code = await run(
    args,
    () => undefined,
    (line) => complaints.push(line),
  );
  expect([code, complaints]).toEqual([0, []]);
  return paneIn(readFileSync(path))?.id;
}
const generate = (...args: string[]): Promise<string | undefined> =>
  after('generate', '--contract', 'data', '--from', '2026-04', '--months', '1', '--out', path, ...args);

test('a new workbook opens the usual one; made again or closed it keeps what it has; a flag changes it', async () => {
  expect(await generate()).toBe(DEFAULT_PANE.id);
  expect(await generate('--no-pane')).toBeUndefined();
  expect(await generate()).toBeUndefined();
  expect(await generate('--pane', OWN)).toBe(OWN);
  expect(await generate()).toBe(OWN);
});

test('a month opened again keeps the pane', async () => {
  const example = ['example', '--contract', 'data', '--out', path];
  expect(await after(...example, '--pane', 'public')).toBe(paneOf('public')?.id);
  expect(await after('reopen', path, '--month', '2026-04', '--on', '2026-05-10', '--reason', '补记扣分')).toBe(paneOf('public')?.id);
});

test('copies open the pane of the workbook that they are made from; a flag changes it', async () => {
  const [sent, out] = [join(folder, 'sent.xlsx'), join(folder, 'out')];
  const prepared = async (...flags: string[]): Promise<string | undefined> => {
    rmSync(out, { recursive: true, force: true });
    await after('prepare', sent, '--month', '2026-04', '--to', '甲方', '--out', out, '--on', '2026-05-01', ...flags);
    const [copy = ''] = readdirSync(out).filter((file) => file.endsWith('.xlsx'));
    return paneIn(readFileSync(join(out, copy)))?.id;
  };
  await after('generate', '--contract', 'data', '--from', '2026-04', '--months', '1', '--out', sent, '--pane', 'public');
  expect(await prepared()).toBe(paneOf('public')?.id);
  expect(await prepared('--no-pane')).toBeUndefined();
  expect(await prepared('--pane', OWN)).toBe(OWN);
});

test.each<[string, string[], string]>([
  [
    'a deployment that is not known',
    ['--pane', 'elsewhere'],
    '选项 --pane 为“elsewhere”，应为 localhost、intranet、public，或加载项的标识（GUID）',
  ],
  ['both flags', ['--pane', 'public', '--no-pane'], '--pane 与 --no-pane 不能同时给出'],
  ['a value after the flag', ['--no-pane=yes'], '选项 --no-pane 后面不写值'],
  ['no value', ['--pane'], '选项 --pane 没有给出值'],
])('%s is refused', (_, args, said) => {
  const options = readOptions(['generate', '--contract', 'data', ...args]);
  expect(isFailure(options) && options.text).toBe(said);
});
