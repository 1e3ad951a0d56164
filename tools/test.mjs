// `npm test`: every check in order, each announced, what fails stops what comes after it. Ends with `N passed, N failed`.
// Arguments go on to jest: `npm test -- test/domain`.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'sla-test-'));
const report = join(folder, 'jest.json');

const tools = ['tools', 'tools/ensure-tools.mjs', 'libreoffice', 'pdf', 'fonts', 'chromium', 'nginx', 'openssl'];
const types = ['types', 'node_modules/typescript/bin/tsc', '--noEmit'];
const lint = ['lint', 'node_modules/eslint/bin/eslint.js', '.'];
const build = ['build', 'node_modules/webpack/bin/webpack.js'];
const tests = ['tests', 'node_modules/jest/bin/jest.js', '--json', `--outputFile=${report}`, ...process.argv.slice(2)];

/** One after the other; in each, rows side by side. Two cores are enough for two rows. */
const stages = [[[tools]], [[types, lint], [build]], [[tests]]];

/** Runs one step and says how long it took; true when it succeeded. */
function run([name, ...args]) {
  console.log(`── ${name}`);
  const start = performance.now();
  return new Promise((resolve) => {
    spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] }).on('close', (status) => {
      console.log(`── ${name}: ${status === 0 ? 'ok' : 'failed'} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
      resolve(status === 0);
    });
  });
}

/** Until the first that fails. */
async function inOrder(all, act) {
  for (const one of all) if (!(await act(one))) return false;
  return true;
}

const sideBySide = async (rows) => (await Promise.all(rows.map((row) => inOrder(row, run)))).every(Boolean);

/** The closing line; a suite that could not even start counts as one failure. */
function closingLine() {
  if (!existsSync(report)) return '0 passed, 1 failed';
  const result = JSON.parse(readFileSync(report, 'utf8'));
  const skipped = result.numPendingTests + result.numTodoTests;
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
  return `${result.numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

const succeeded = await inOrder(stages, sideBySide);
console.log(closingLine());
rmSync(folder, { recursive: true, force: true });
process.exitCode = succeeded ? 0 : 1;
