// Four bundles: `functions`, which Excel loads and which needs nothing but a global CustomFunctions; `taskpane`, the pane in Excel; `cli`, for node;
// `workbench`, the page.
const { join } = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const MinimizerPlugin = require('minimizer-webpack-plugin');
const MetadataPlugin = require('custom-functions-metadata-plugin');
const CssPlugin = require('mini-css-extract-plugin');
const { IgnorePlugin } = require('webpack');
const { FinishFunctionsPlugin } = require('./build/FinishFunctionsPlugin.js');
const { PackagesPlugin } = require('./build/PackagesPlugin.js');
const { SizesPlugin } = require('./build/SizesPlugin.js');
const { RegisterOncePlugin } = require('./build/RegisterOncePlugin.js');
const { functionFiles } = require('./build/functionFiles.js');
const { dependencies } = require('./package.json');

const root = __dirname;
/** Several builds beside each other (measurements, tests of one's own) say where theirs goes. */
const dist = process.env.SLA_DIST ?? join(root, 'dist');

/** Types are checked by `npm run typecheck`; here TypeScript is only translated. */
const typescript = (target) => ({
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: [{ loader: 'ts-loader', options: { transpileOnly: true, compilerOptions: { target, noEmit: false } } }],
});

/** Of decimal.js only what the rules call: the functions' bundle has 45 KB for everything. */
const slimDecimal = { test: /decimal\.mjs$/, use: [join(root, 'build/slimDecimal.js')] };

/** Chosen by what gzip makes of the bundle: definitions together, nothing written out where it is called. */
const minimize = {
  javascript: {
    ecma: 2020,
    compress: { passes: 2, unsafe_arrows: true, pure_getters: true, hoist_vars: true, inline: 1, lhs_constants: false },
  },
};

/** What people's browsers keep is large (Univer, Fluent UI): esbuild makes it small in seconds where terser takes minutes. */
const minimizeQuickly = (target) => [new MinimizerPlugin({ minify: MinimizerPlugin.esbuildMinify, minimizerOptions: { target, legalComments: 'inline' } })];

const common = {
  mode: 'production',
  context: root,
  devtool: false,
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  stats: 'errors-warnings',
  performance: false,
};

function functions() {
  const files = functionFiles(join(root, 'src/functions'));
  return {
    ...common,
    name: 'functions',
    target: 'es2020',
    entry: { functions: './src/functions/index.ts' },
    output: { path: dist, filename: '[name].js', chunkFormat: false, chunkLoading: false, iife: true },
    module: { rules: [typescript('ES2020'), slimDecimal] },
    optimization: { minimize },
    plugins: [
      new MetadataPlugin({ input: files.map(({ file }) => file), output: 'functions.json' }),
      new RegisterOncePlugin(),
      new PackagesPlugin('packages.functions.json'),
      new FinishFunctionsPlugin({
        tagged: files.flatMap(({ ids }) => ids),
        script: 'functions.js',
        metadata: 'functions.json',
        limit: 45 * 1024,
      }),
      new CopyPlugin({ patterns: ['manifest.xml', { from: 'assets', to: 'assets' }, 'public'] }),
    ],
  };
}

/** The pane in Excel: beside functions.js, its scripts under names that change with their content. office.js comes from its own origin. */
function taskpane() {
  return {
    ...common,
    name: 'taskpane',
    target: ['web', 'es2020'],
    entry: { pane: './src/taskpane/main.tsx' },
    output: {
      path: dist,
      filename: 'pane/[name].[contenthash:12].js',
      chunkFilename: 'pane/[name].[contenthash:12].js',
      publicPath: '',
      clean: { keep: (name) => !name.startsWith('pane/') },
    },
    module: { rules: [typescript('ES2020'), { test: /\.css$/, use: [CssPlugin.loader, 'css-loader'] }] },
    // The libraries in a file of their own: it changes seldom, and stays in the browser's cache when ours does.
    optimization: {
      minimizer: minimizeQuickly('es2020'),
      splitChunks: {
        chunks: 'all',
        cacheGroups: { libraries: { test: /node_modules/, name: 'libraries', chunks: 'initial', priority: 1 } },
      },
    },
    cache: { type: 'filesystem', name: 'taskpane', buildDependencies: { config: [__filename] } },
    plugins: [
      new CssPlugin({ filename: 'pane/[name].[contenthash:12].css' }),
      new HtmlPlugin({ template: 'src/taskpane/taskpane.html', filename: 'taskpane.html', scriptLoading: 'defer', minify: false }),
      new PackagesPlugin('packages.taskpane.json'),
      new SizesPlugin(),
    ],
  };
}

function cli() {
  return {
    ...common,
    name: 'cli',
    target: 'node20',
    entry: { cli: './src/cli/main.ts' },
    output: { path: dist, filename: '[name].js' },
    externals: Object.keys(dependencies).map((name) => new RegExp(`^${name}(/|$)`)), // stay in node_modules: nothing to gain by bundling
    externalsType: 'commonjs',
    optimization: { minimize: false },
    cache: { type: 'filesystem', name: 'cli', buildDependencies: { config: [__filename] } },
    module: { rules: [typescript('ES2022')] },
  };
}

/** Univer brings a chunk of hyphenation patterns for each of 75 languages (4.4 MB); cells are not hyphenated. English it asks for whenever it starts. */
const withoutHyphenation = new IgnorePlugin({
  checkResource: (resource, context) =>
    !resource.startsWith('./en-gb') && /engine-render/.test(context) && /^\.\/[a-z]{2,3}(-[a-z0-9]+)*-[\w-]{8}\.js$/.test(resource),
});

const quickUniver = { test: /@univerjs[\\/][^\\/]+[\\/]lib[\\/]es[\\/].*\.js$/, use: [join(root, 'build/quickUniver.js')] };

/** The page. It stands beside functions.js and functions.json, which it loads as Excel would. */
function workbench() {
  return {
    ...common,
    name: 'workbench',
    target: ['web', 'es2022'],
    entry: { workbench: './src/workbench/main.tsx' },
    output: { path: join(dist, 'workbench'), filename: '[name].js', chunkFilename: '[name].js', publicPath: '' },
    module: {
      rules: [typescript('ES2022'), quickUniver, { test: /\.css$/, use: [CssPlugin.loader, 'css-loader'] }],
    },
    // Univer in a file of its own: it is minified once, and then comes from the cache whatever changes of ours. The worker for files has none of it.
    optimization: {
      minimizer: minimizeQuickly('es2022'),
      splitChunks: {
        chunks: 'all',
        cacheGroups: { univer: { test: /node_modules/, name: 'univer', chunks: ({ name }) => name === 'workbench', priority: 1 } },
      },
    },
    cache: { type: 'filesystem', name: 'workbench', buildDependencies: { config: [__filename, join(root, 'build/quickUniver.js')] } },
    plugins: [
      withoutHyphenation,
      new CssPlugin(),
      new HtmlPlugin({ template: 'src/workbench/index.html', scriptLoading: 'defer' }),
      new SizesPlugin(),
    ],
  };
}

module.exports = [functions, taskpane, cli, workbench].map((make) => make());
