// webpack plugin: takes back the calls of CustomFunctions.associate that the metadata plugin writes into every file of functions; src/functions/index.ts makes them,
// in node and in the pane as in the bundle. Stands after the metadata plugin.
const { NormalModule } = require('webpack');

const name = 'RegisterOncePlugin';

class RegisterOncePlugin {
  apply(compiler) {
    compiler.hooks.compilation.tap(name, (compilation) => {
      NormalModule.getCompilationHooks(compilation).beforeLoaders.tap(name, (loaders) => {
        const added = loaders.findIndex(({ loader }) => loader.includes('custom-functions-metadata-plugin'));
        if (added >= 0) loaders.splice(added, 1);
      });
    });
  }
}

module.exports = { RegisterOncePlugin };
