// TypeScript into JavaScript for jest, a file at a time; types are checked by `npm run typecheck`.
const { transformSync } = require('esbuild');

module.exports = {
  process(source, path) {
    const loader = path.endsWith('x') ? 'tsx' : 'ts';
    return transformSync(source, { loader, sourcefile: path, format: 'cjs', target: 'node20', jsx: 'automatic', sourcemap: 'inline' });
  },
};
