// webpack plugin: prints what a browser has to load, plain and gzipped.
const { gzipSync } = require('node:zlib');

const name = 'SizesPlugin';
const kilobytes = (bytes) => `${Math.round(bytes / 1024)} KB`;

class SizesPlugin {
  apply(compiler) {
    // Before the assets are written: afterwards webpack remembers their size alone.
    compiler.hooks.emit.tap(name, (compilation) => {
      for (const { name: file, source } of compilation.getAssets()) {
        if (!/\.(js|css)$/.test(file)) continue;
        const content = source.buffer();
        console.log(`${file}: ${kilobytes(content.length)}, ${kilobytes(gzipSync(content).length)} gzipped`);
      }
    });
  }
}

module.exports = { SizesPlugin };
