// webpack loader for decimal.js: leaves out the methods that no rule of ours calls (trigonometry, logarithms, roots, other bases), two thirds of the library.
// Nothing that remains is changed. The version is pinned; where its layout were another, the build fails rather than ship what it does not know.
const KEPT = new Set([
  'ceil', 'cmp', 'div', 'eq', 'floor', 'gt', 'gte', 'isInt', 'isNeg', 'isZero', 'lt', 'lte', 'minus', 'plus', 'times', 'toDP', 'toFixed', 'toNumber', 'toString',
  'comparedTo', 'dividedBy', 'equals', 'toDecimalPlaces', 'round', 'valueOf', 'isFinite', 'isNaN', 'abs', 'neg', 'trunc',
]);
const METHOD = /^P\.(\w+)(?: = P\.(\w+))? = function[\s\S]*?^\};$/gm;
const STATIC = /^ {2}Decimal\.((?!clone\b)\w+) = \1;.*$/gm;
/** A thousand digits of ln 10 and of π, for what was left out. */
const DIGITS = /'\d\.\d{500,}'/g;

module.exports = function slimDecimal(source) {
  let methods = 0;
  const slim = source.replace(METHOD, (text, first, second) => {
    methods += 1;
    return KEPT.has(first) || KEPT.has(second) ? text : '';
  });
  if (methods < 60) throw new Error(`decimal.js is laid out otherwise than expected: ${methods} methods found`);
  return slim.replace(STATIC, '').replace(DIGITS, "'1'");
};
