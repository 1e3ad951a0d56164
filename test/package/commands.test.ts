// `npm run package` and `npm run validate`: what they refuse, in one line each, before anything is built or written.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const run = (tool: string, ...args: string[]): { readonly code: number | null; readonly said: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`tools/${tool}.mjs`, ...args], { cwd: root, encoding: 'utf8' });
  return { code: status, said: `${stdout}${stderr}`.trim() };
};

test.each<[string, string[], RegExp]>([
  ['no address', [], /^请用 --url/],
  ['http', ['--url', 'http://a.example'], /^--url 为“http:/],
  ['a slash at the end', ['--url', 'https://a.example/'], /不以 \/ 结尾/],
  ['an address that would break the configuration', ['--url', 'https://a.example/x;y'], /^--url/],
  ['an unknown origin of office.js', ['--url', 'https://a.example', '--office', 'mars'], /worldwide、21vianet、self/],
  ['an id that is none', ['--url', 'https://a.example', '--id', '12'], /应为 GUID/],
  ['a namespace in small letters', ['--url', 'https://a.example', '--namespace', 'sla'], /大写字母/],
  ['a frame that is no origin', ['--url', 'https://a.example', '--frame', "'self'"], /应为 https 来源/],
  ['an unknown option', ['--urls'], /没有“--urls”这个选项/],
  ['an option without its value', ['--url'], /没有给出值/],
])('package refuses %s', (_, args, said) => {
  const { code, said: line } = run('package', ...args);
  expect(code).toBe(2);
  expect(line).toMatch(said);
  expect(line.split('\n')).toHaveLength(1);
});

describe('validate', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sla-validate-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('says the line of each fault, in the language asked for, and how many there are', () => {
    const file = join(folder, 'manifest.xml');
    writeFileSync(
      file,
      readFileSync(join(root, 'manifest.xml'), 'utf8').replace('<Permissions>ReadWriteDocument', '<Permissions>Restricted'),
    );
    const { code, said } = run('validate', '--lang', 'en', file, root);
    expect(code).toBe(2);
    expect(said).toMatch(/manifest\.xml: line \d+: Permissions is "Restricted", should be ReadWriteDocument/);
    expect(said).toMatch(/\d+ faults$/);
  });

  test.each<[string, string[], string]>([
    ['a manifest that is not there', [join(folder, 'none.xml'), root], '没有文件'],
    ['a folder that is not there', ['manifest.xml', join(folder, 'none')], '没有文件夹'],
    ['too much', ['a', 'b', 'c'], 'npm run validate'],
  ])('refuses %s', (_, args, said) => {
    const { code, said: line } = run('validate', ...args);
    expect([code, line.startsWith(said)]).toEqual([2, true]);
  });
});
