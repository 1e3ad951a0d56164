// The files that a server hands out: from the build, with the chosen office.js, compressed beside themselves.
const { readdirSync, readFileSync, statSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { brotliCompressSync, constants, gzipSync } = require('node:zlib');
const { pageFor, SELF } = require('./origins.js');

const OFFICE = dirname(require.resolve('@microsoft/office-js/package.json'));
/** Of the build: what Excel loads. The workbench and the command line stay at home. */
const SHIPPED = /^(?:functions\.(?:js|json|html)|taskpane\.html|about\.(?:html|css)|(?:assets|pane)\/.*)$/;
/** Of office.js: Excel's own libraries and the texts of our two languages. */
const OFFICE_SHIPPED =
  /^(?:office\.js|o15apptofilemappingtable\.js|custom-functions-runtime\.js|excel[\w.-]*\.js|(?:telemetry|ariatelemetry)\/[\w.-]*\.js|(?:zh-cn|en-us)\/office_strings\.js)$/;
const TEXT = /\.(?:js|css|html|json)$/;

/** Paths below a folder, with forward slashes, in order. */
function filesBelow(folder, below = '') {
  return readdirSync(join(folder, below))
    .sort()
    .flatMap((name) => {
      const path = below ? `${below}/${name}` : name;
      return statSync(join(folder, path)).isDirectory() ? filesBelow(folder, path) : [path];
    });
}

function officeFiles() {
  const dist = join(OFFICE, 'dist');
  const files = filesBelow(dist).filter((path) => OFFICE_SHIPPED.test(path) && !/debug/.test(path));
  return [
    ...files.map((path) => [`${SELF}${path}`, readFileSync(join(dist, path))]),
    [`${SELF}LICENSE.md`, readFileSync(join(OFFICE, 'LICENSE.md'))],
  ];
}

/** path → bytes. */
function siteFiles({ dist, office, frames }) {
  const own = filesBelow(dist)
    .filter((path) => SHIPPED.test(path))
    .map((path) => {
      const bytes = readFileSync(join(dist, path));
      return [path, path.endsWith('.html') ? Buffer.from(pageFor(bytes.toString('utf8'), office, frames)) : bytes];
    });
  return new Map([...own, ...(office === 'self' ? officeFiles() : [])]);
}

/** The highest brotli level takes a second a megabyte: for our own files, not for the copy of office.js. */
const brotli = (path, bytes) =>
  brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: path.startsWith(SELF) ? 5 : 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });

/** With .gz and .br beside what gains by it. */
const compressed = (files) =>
  new Map(
    [...files].flatMap(([path, bytes]) =>
      TEXT.test(path)
        ? [
            [path, bytes],
            [`${path}.gz`, gzipSync(bytes, { level: 9 })],
            [`${path}.br`, brotli(path, bytes)],
          ]
        : [[path, bytes]],
    ),
  );

module.exports = { siteFiles, compressed, filesBelow };
