// `npm start [-- ARGUMENTS]`: the command line; without arguments the workbooks of all five contracts.
// `npm start -- page`: builds the page, serves it on this computer and prints its address, until Ctrl+C.
// webpack's file cache makes a second start quick.
import { spawn, spawnSync } from 'node:child_process';
import serving from './serve.cjs';

const { serve } = serving;
const PORT = 8321;
const node = (args, stdio) => spawnSync(process.execPath, args, { stdio, encoding: 'utf8' });

/** Says what went wrong and ends where a bundle cannot be built. */
function build(...names) {
  const { status, stdout, stderr } = node(
    ['node_modules/webpack/bin/webpack.js', ...names.flatMap((name) => ['--config-name', name])],
    'pipe',
  );
  if (status === 0) return;
  process.stderr.write(`${stdout}${stderr}`);
  process.exit(1);
}

/** A window in the user's browser; without one the address on the screen is enough. */
function openBrowser(address) {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return;
  const [command, ...args] = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''] }[process.platform] ?? ['xdg-open'];
  const child = spawn(command, [...args, address], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}

async function page() {
  console.log('正在构建页面（第一次约需一分钟）… / building the page (about a minute the first time) …');
  build('functions', 'workbench');
  const { address } = await serve(['dist'], PORT).catch(() => serve(['dist']));
  console.log(`\n  运维考核  ${address}/\n\n按 Ctrl+C 结束 / Ctrl+C ends it`);
  openBrowser(`${address}/`);
}

const args = process.argv.slice(2);
if (args[0] === 'page') {
  await page();
} else {
  build('cli');
  process.exit(node(['dist/cli.js', ...args], 'inherit').status ?? 1);
}
