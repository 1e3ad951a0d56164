// Bundles the pane's page for the browser tests, as it is for development: React then says what it is given wrongly.
const { join } = require('node:path');
const esbuild = require('esbuild');

const root = join(__dirname, '../..');

/** Resolves to the script. */
module.exports.bundlePane = async () => {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: ['test/taskpane/page.ts'],
    write: false,
    bundle: true,
    format: 'iife',
    target: 'es2022',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"development"' },
    logLevel: 'error',
  });
  return outputFiles[0].text;
};
