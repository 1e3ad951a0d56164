// webpack plugin: writes down the packages whose code ended up in the bundle, for the licences and the list of components.
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { Compilation, sources } = require('webpack');

const name = 'PackagesPlugin';
/** The folder of the innermost package that a file belongs to. */
const FOLDER = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/;

class PackagesPlugin {
  constructor(file) {
    this.file = file;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      compilation.hooks.processAssets.tap({ name, stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL }, () => {
        const modules = [...compilation.chunks].flatMap((chunk) => [...compilation.chunkGraph.getChunkModulesIterable(chunk)]);
        const found = packagesOf(compiler.context, new Set(modules.flatMap(folders)));
        compilation.emitAsset(this.file, new sources.RawSource(`${JSON.stringify(found, null, 2)}\n`));
      });
    });
  }
}

/** Of a module, or of those that were joined into one. */
const folders = (module) => [...(module.modules ?? [])].flatMap(folders).concat(FOLDER.exec(module.resource ?? '')?.[1] ?? []);

/** [{ name, version, folder }], the folder below the project's. */
const packagesOf = (root, found) =>
  [...found]
    .map((folder) => ({ folder, said: JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) }))
    .map(({ folder, said }) => ({ name: said.name, version: said.version, folder: folder.slice(root.length + 1).replace(/\\/g, '/') }))
    .sort((a, b) => (a.folder < b.folder ? -1 : 1));

module.exports = { PackagesPlugin };
