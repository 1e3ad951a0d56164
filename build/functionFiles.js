// The files that hold custom functions: every file of src/functions with a @customfunction tag.
const { existsSync, readFileSync, readdirSync } = require('node:fs');
const { join } = require('node:path');

const tag = /@customfunction\s+(\S+)/gi;

/** [{ file, ids }] in the order of the file names; ids as the tags write them. */
function functionFiles(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /\.tsx?$/.test(name))
    .sort()
    .map((name) => join(folder, name))
    .map((file) => ({ file, ids: [...readFileSync(file, 'utf8').matchAll(tag)].map((match) => match[1]) }))
    .filter(({ ids }) => ids.length > 0);
}

module.exports = { functionFiles };
