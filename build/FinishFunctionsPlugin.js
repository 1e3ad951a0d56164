// webpack plugin: after minifying, completes functions.json, compares it with the tags and the bundle, and weighs the bundle.
const { gzipSync } = require('node:zlib');
const { Compilation, WebpackError, sources } = require('webpack');
const { registeredFunctions } = require('./bareEngine.js');
const { faults, finished } = require('./functionsMetadata.js');

const name = 'FinishFunctionsPlugin';

class FinishFunctionsPlugin {
  /** options: { tagged: ids by the tags, script, metadata: names of the assets, limit: bytes gzipped } */
  constructor(options) {
    this.options = options;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name, stage }, () => {
        if (compilation.errors.length > 0) return; // nothing to judge yet
        for (const fault of this.finish(compilation)) compilation.errors.push(new WebpackError(fault));
      });
    });
  }

  finish(compilation) {
    const { tagged, script, metadata, limit } = this.options;
    if (!compilation.getAsset(metadata)) return [`${metadata}: no function was found`];
    const json = finished(JSON.parse(compilation.getAsset(metadata).source.source().toString()));
    compilation.updateAsset(metadata, new sources.RawSource(`${JSON.stringify(json, null, 2)}\n`));
    const source = compilation.getAsset(script).source.source().toString();
    const bytes = gzipSync(source, { level: 9 }).length;
    console.log(`${script}: ${json.functions.length} functions, ${bytes} bytes gzipped (at most ${limit})`);
    const heavy = bytes > limit ? [`${script}: ${bytes} bytes gzipped, at most ${limit}`] : [];
    return [...heavy, ...this.compare(tagged, json, source)];
  }

  compare(tagged, json, source) {
    try {
      return faults(tagged, json, [...registeredFunctions(source).keys()]);
    } catch (error) {
      return [`the bundle does not run in a bare JavaScript engine: ${error}`];
    }
  }
}

module.exports = { FinishFunctionsPlugin };
