// webpack plugin: writes the names of the packages whose code ended up in the bundle, for the licences and the list of components.
const { Compilation, sources } = require('webpack');

const name = 'PackagesPlugin';
const INSIDE = /.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/;

class PackagesPlugin {
  constructor(file) {
    this.file = file;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      compilation.hooks.processAssets.tap({ name, stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL }, () => {
        const found = [...compilation.chunks].flatMap((chunk) => [...compilation.chunkGraph.getChunkModulesIterable(chunk)].flatMap(packages));
        compilation.emitAsset(this.file, new sources.RawSource(`${JSON.stringify([...new Set(found)].sort(), null, 2)}\n`));
      });
    });
  }
}

/** Of a module, or of those that were joined into one. */
const packages = (module) => [...(module.modules ?? [])].flatMap(packages).concat(packageOf(module.resource));

const packageOf = (resource) => {
  const [, found] = INSIDE.exec(resource ?? '') ?? [];
  return found === undefined ? [] : [found.replace(/\\/g, '/')];
};

module.exports = { PackagesPlugin };
