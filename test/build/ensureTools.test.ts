// Installing nginx starts no service: run with stand-ins for apt-get and update-rc.d, which say what they saw.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

const ROOT = join(__dirname, '../..');
let folder: string;
const inFolder = (name: string): string => join(folder, name);

const program = (name: string, lines: string): void => {
  writeFileSync(inFolder(name), `#!/bin/sh\n${lines}\n`);
  chmodSync(inFolder(name), 0o755);
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sla-tools-'));
  // What invoke-rc.d would be told, as long as apt-get runs.
  program(
    'apt-get',
    `P=${inFolder('policy')}; if [ -e $P ]; then $P; echo "apt-get $1: $?" >> ${inFolder('log')}; else echo "apt-get $1: start" >> ${inFolder('log')}; fi`,
  );
  program('update-rc.d', `echo "update-rc.d $*" >> ${inFolder('log')}`);
});
afterEach(() => rmSync(folder, { recursive: true }));

const command = (packages: readonly string[]): string =>
  spawnSync(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `import { installCommand } from './tools/ensure-tools.mjs'; console.log(installCommand(${JSON.stringify(packages)}, '', '${inFolder('policy')}'))`,
      'from a test',
    ],
    { cwd: ROOT, encoding: 'utf8' },
  ).stdout;

const run = (packages: readonly string[]): number | null =>
  spawnSync('sh', ['-c', command(packages)], { env: { PATH: `${folder}${delimiter}${process.env['PATH'] ?? ''}` } }).status;
const log = (): readonly string[] => readFileSync(inFolder('log'), 'utf8').trim().split('\n');

test('nginx is not started now nor later, and the policy is gone again', () => {
  expect(run(['nginx-light', 'openssl'])).toBe(0);
  expect(log()).toEqual(['apt-get update: start', 'apt-get install: 101', 'update-rc.d nginx disable']);
  expect(existsSync(inFolder('policy'))).toBe(false);
});

test('a policy of the machine’s own stays as it is', () => {
  program('policy', 'exit 104');
  expect(run(['nginx-light'])).toBe(0);
  expect(log()).toEqual(['apt-get update: 104', 'apt-get install: 104', 'update-rc.d nginx disable']);
  expect(readFileSync(inFolder('policy'), 'utf8')).toContain('exit 104');
});

test('what cannot be installed is told, and leaves no policy behind', () => {
  program('apt-get', '[ "$1" = update ]');
  expect(run(['nginx-light'])).not.toBe(0);
  expect(existsSync(inFolder('policy'))).toBe(false);
});

test('other programs are installed plainly', () => {
  expect(command(['chromium']).trim()).toBe(
    'apt-get update -qq && env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends chromium',
  );
});
