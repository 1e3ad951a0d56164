// Bundles the pane's page for the browser tests, from webpack's own file cache where nothing changed.
const { join } = require('node:path');
const webpack = require('webpack');

const root = join(__dirname, '../..');
const out = join(root, 'node_modules/.cache/pane-page');

const config = {
  mode: 'development',
  context: root,
  devtool: false,
  target: 'web',
  entry: { pane: './test/taskpane/page.ts' },
  output: { path: out, filename: '[name].js' },
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
  cache: { type: 'filesystem', name: 'pane-page', buildDependencies: { config: [__filename] } },
  performance: false,
};

/** Resolves to the bundle's path. */
module.exports.bundlePane = () =>
  new Promise((resolve, reject) => {
    webpack(config, (error, stats) => {
      if (error) reject(error);
      else if (stats.hasErrors()) reject(new Error(stats.toString({ all: false, errors: true })));
      else resolve(join(out, 'pane.js'));
    });
  });
