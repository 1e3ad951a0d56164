// `npm start`: builds the page, serves it on this computer, prints its address and opens it in a browser, until Ctrl+C.
// `npm start -- generate …` (example, close, reopen, --help): the command line. `npm start -- page` is `npm start`.
// webpack's file cache makes a second start quick.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import serving from './serve.cjs';

const { serveNear } = serving;
const PORT = 8321;
const DIST = process.env.SLA_DIST ?? 'dist';
const webpackFor = (names) => ['node_modules/webpack/bin/webpack.js', ...names.flatMap((name) => ['--config-name', name])];

/** What Ctrl+C does now: while it builds, ends at once and the build with it. */
let ended = () => process.exit(130);
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void ended());

/** Says what went wrong and ends where a bundle cannot be built. Async: Ctrl+C is heard while it builds. */
async function build(...names) {
  const child = spawn(process.execPath, webpackFor(names), { stdio: ['ignore', 'pipe', 'pipe'] });
  ended = () => {
    child.kill();
    process.exit(130);
  };
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => said.push(chunk));
  const status = await new Promise((resolve) => child.on('close', resolve));
  if (status === 0) return;
  process.stderr.write(Buffer.concat(said));
  process.exit(1);
}

/** Whether there is a screen to open a window on. */
const hasScreen = () => process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** A window in the user's browser; without one the address on the screen is enough. */
function openBrowser(address) {
  const [command, ...args] = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''] }[process.platform] ?? ['xdg-open'];
  const child = spawn(command, [...args, address], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}

async function page() {
  const first = !existsSync(join(DIST, 'workbench/index.html'));
  console.log(
    first
      ? '正在构建页面，第一次约需一两分钟，以后几秒 … / building the page: a minute or two the first time, seconds afterwards …'
      : '正在构建页面 … / building the page …',
  );
  await build('functions', 'workbench');
  const { address, close } = await serveNear([DIST], PORT);
  console.log(`\n  运维考核  ${address}/\n`);
  console.log('按 Ctrl+C 结束；命令行用法：npm start -- --help\nCtrl+C ends it; the command line: npm start -- --help --lang en');
  ended = () => close().then(() => process.exit(0));
  if (hasScreen()) openBrowser(`${address}/`);
}

const args = process.argv.slice(2);
if (args.length === 0 || args[0] === 'page') {
  await page();
} else {
  await build('cli');
  process.exit(spawnSync(process.execPath, [join(DIST, 'cli.js'), ...args], { stdio: 'inherit' }).status ?? 1);
}
