// What is wrong with a manifest, as data with line numbers: against the schema, in itself, and against the files it names.
const { parseManifest } = require('./parse.js');
const { structureFaults } = require('./structure.js');
const { referenceFaults } = require('./references.js');
const { fileFaults } = require('./files.js');

/** read(path) gives the bytes of a file below the manifest's address, or undefined. Faults come in the order of the lines. */
function manifestFaults(xml, read) {
  const { root, faults } = parseManifest(xml);
  if (faults.length > 0 || !root) return faults;
  const structure = structureFaults(root);
  const rest = [referenceFaults, (tree) => fileFaults(tree, read)].flatMap((rule) => rule(root));
  return [...structure, ...rest].sort((a, b) => a.line - b.line);
}

/** Several manifests: no two with one id. given: [{ file, xml }] */
function repeatedIds(given) {
  const ids = given.map(({ file, xml }) => ({ file, id: /<Id>([^<]*)<\/Id>/.exec(xml)?.[1]?.toLowerCase() }));
  return ids
    .filter(({ id }, i) => ids.findIndex((other) => other.id === id) < i)
    .map(({ file, id }) => ({ code: 'idTwice', line: 1, file, id }));
}

module.exports = { manifestFaults, repeatedIds };
