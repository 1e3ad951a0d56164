// webpack loader for Univer's formula engine: it remembers 2,000 to 10,000 formulas, a year's workbook has 24,000, and going round in a cache
// that is too small finds nothing: every edit would parse the whole workbook again. Nothing else is changed.
const SIZE = /(const FORMULA_CACHE_LRU_COUNT(?:\$\d)? = )\de\d;/g;
const EXPECTED = 3;

module.exports = function widerCaches(source) {
  let found = 0;
  const wider = source.replace(SIZE, (_, name) => {
    found += 1;
    return `${name}1e5;`;
  });
  if (found !== EXPECTED) throw new Error(`@univerjs/engine-formula: ${found} of ${EXPECTED} cache sizes found; look at the new version`);
  return wider;
};
