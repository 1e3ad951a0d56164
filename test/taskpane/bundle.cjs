// Bundles the pane's page for the browser tests.
const { join } = require('node:path');
const esbuild = require('esbuild');

const root = join(__dirname, '../..');

/** Resolves to the script. */
module.exports.bundlePane = async (mode) => {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: ['test/taskpane/page.ts'],
    write: false,
    bundle: true,
    format: 'iife',
    target: 'es2022',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': JSON.stringify(mode) },
    logLevel: 'error',
  });
  return outputFiles[0].text;
};
