// Two bundles: `functions`, which Excel loads and which needs nothing but a global CustomFunctions; `cli`, for node.
const { join } = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const MetadataPlugin = require('custom-functions-metadata-plugin');
const { FinishFunctionsPlugin } = require('./build/FinishFunctionsPlugin.js');
const { RegisterOncePlugin } = require('./build/RegisterOncePlugin.js');
const { functionFiles } = require('./build/functionFiles.js');
const { dependencies } = require('./package.json');

const root = __dirname;
const dist = join(root, 'dist');

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

module.exports = [functions, cli].map((make) => make());
