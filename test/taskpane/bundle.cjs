// Bundles the pane's page for the browser tests: once for the same sources, however many test files ask for it.
const { createHash } = require('node:crypto');
const { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } = require('node:fs');
const { join } = require('node:path');
const webpack = require('webpack');

const root = join(__dirname, '../..');
const out = join(root, 'node_modules/.cache/pane-page');
/** What the page is made of. */
const SOURCES = [
  'src',
  'test/taskpane/page.ts',
  'test/taskpane/memoryHost.ts',
  'test/taskpane/bundle.cjs',
  'package-lock.json',
  'tsconfig.json',
];
const A_DAY = 24 * 3600 * 1000;

const config = (filename) => ({
  mode: 'development',
  context: root,
  devtool: false,
  target: 'web',
  entry: { pane: './test/taskpane/page.ts' },
  output: { path: out, filename },
  resolve: { extensions: ['.tsx', '.ts', '.js'] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        use: [{ loader: 'ts-loader', options: { transpileOnly: true, compilerOptions: { target: 'ES2022', noEmit: false } } }],
      },
    ],
  },
  // The page of the tests is one file: what is loaded later comes with it.
  plugins: [new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 })],
  cache: { type: 'filesystem', name: 'pane-page', buildDependencies: { config: [__filename] } },
  performance: false,
});

const filesIn = (path) => {
  const state = statSync(path);
  return state.isDirectory()
    ? readdirSync(path)
        .sort()
        .flatMap((name) => filesIn(join(path, name)))
    : [`${path} ${state.size} ${state.mtimeMs}`];
};

/** By the sources' sizes and times: what is bundled from others has another name. */
const bundleName = () => {
  const hash = createHash('sha1');
  for (const line of SOURCES.flatMap((path) => filesIn(join(root, path)))) hash.update(`${line}\n`);
  return `pane-${hash.digest('hex').slice(0, 16)}.js`;
};

const removeOld = () => {
  for (const name of readdirSync(out)) {
    const path = join(out, name);
    if (Date.now() - statSync(path).mtimeMs > A_DAY) rmSync(path, { force: true });
  }
};

/** Resolves to the bundle's path. */
module.exports.bundlePane = () => {
  const wanted = join(out, bundleName());
  if (existsSync(wanted)) return Promise.resolve(wanted);
  mkdirSync(out, { recursive: true });
  removeOld();
  // Test files run beside each other: what stands under the name is always whole.
  const making = `making-${process.pid}.js`;
  return new Promise((resolve, reject) => {
    webpack(config(making), (error, stats) => {
      if (error) return reject(error);
      if (stats.hasErrors()) return reject(new Error(stats.toString({ all: false, errors: true })));
      renameSync(join(out, making), wanted);
      return resolve(wanted);
    });
  });
};
