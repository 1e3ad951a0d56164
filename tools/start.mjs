// `npm start [-- ARGUMENTS]`: builds dist/cli.js (webpack's file cache makes a second start quick) and runs it.
import { spawnSync } from 'node:child_process';

const node = (args, stdio) => spawnSync(process.execPath, args, { stdio, encoding: 'utf8' });

const build = node(['node_modules/webpack/bin/webpack.js', '--config-name', 'cli'], 'pipe');
if (build.status !== 0) {
  process.stderr.write(`${build.stdout}${build.stderr}`);
  process.exit(1);
}
process.exit(node(['dist/cli.js', ...process.argv.slice(2)], 'inherit').status ?? 1);
