// `npm test`: every check in order, each announced, stopping at the first that fails. Ends with `N passed, N failed`.
// Arguments go on to jest: `npm test -- test/domain`.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'sla-test-'));
const report = join(folder, 'jest.json');

const steps = [
  ['tools', 'tools/ensure-tools.mjs', 'libreoffice', 'pdf', 'fonts', 'chromium', 'nginx', 'openssl'],
  ['types', 'node_modules/typescript/bin/tsc', '--noEmit'],
  ['lint', 'node_modules/eslint/bin/eslint.js', '.'],
  ['build', 'node_modules/webpack/bin/webpack.js'],
  ['tests', 'node_modules/jest/bin/jest.js', '--json', `--outputFile=${report}`, ...process.argv.slice(2)],
];

/** Runs one step and says how long it took; true when it succeeded. */
function run([name, ...args]) {
  console.log(`── ${name}`);
  const start = performance.now();
  const { status } = spawnSync(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  console.log(`── ${name}: ${status === 0 ? 'ok' : 'failed'} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
  return status === 0;
}

/** The closing line; a suite that could not even start counts as one failure. */
function closingLine() {
  if (!existsSync(report)) return '0 passed, 1 failed';
  const result = JSON.parse(readFileSync(report, 'utf8'));
  const skipped = result.numPendingTests + result.numTodoTests;
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
  return `${result.numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

const succeeded = steps.every(run);
console.log(closingLine());
rmSync(folder, { recursive: true, force: true });
process.exitCode = succeeded ? 0 : 1;
