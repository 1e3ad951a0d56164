// Builds the bare page as the workbench is built: same loaders, same chunks, minified; into the caches, from webpack's own cache the next time.
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const webpack = require('webpack');
const HtmlPlugin = require('html-webpack-plugin');
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const OUT = here('../../node_modules/.cache/bare-page');
/** Of the workbench's plugins those that say what is in the bundle, not what is printed about it. */
const KEPT = new Set(['IgnorePlugin', 'MiniCssExtractPlugin']);

/** Resolves to the folder that is to be served. */
export const buildBare = () => {
  const ours = require('../../webpack.config.js').find(({ name }) => name === 'workbench');
  const config = {
    ...ours,
    name: 'bare',
    entry: { bare: here('./page.js') },
    output: { ...ours.output, path: `${OUT}/bare` },
    module: { rules: ours.module.rules.filter(({ test }) => String(test).includes('css')) },
    cache: { type: 'filesystem', name: 'bare', buildDependencies: { config: [here('./build.mjs')] } },
    plugins: [...ours.plugins.filter(({ constructor }) => KEPT.has(constructor.name)), new HtmlPlugin({ template: here('./index.html'), scriptLoading: 'defer' })],
  };
  return new Promise((resolve, reject) => {
    webpack(config, (error, stats) => {
      if (error) reject(error);
      else if (stats.hasErrors()) reject(new Error(stats.toString({ all: false, errors: true })));
      else resolve(OUT);
    });
  });
};
