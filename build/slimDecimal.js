// webpack loader for decimal.js: leaves out what no rule of ours calls – trigonometry, logarithms, roots, other bases, random numbers – two thirds of the library.
// The arithmetic that remains is not changed. The version is pinned; were its layout another, the build fails rather than ship what it does not know.
/** The names under which src or the library itself calls a method. */
// prettier-ignore
const KEPT = new Set([
  'ceil', 'cmp', 'div', 'eq', 'floor', 'gt', 'gte', 'isFinite', 'isInteger', 'isNeg', 'isNegative', 'isZero', 'lt', 'lte', 'minus', 'neg', 'plus', 'times',
  'toDecimalPlaces', 'toFixed', 'toNumber', 'toString', 'valueOf',
]);
/** What is called on the class itself. */
const STATICS = new Set(['clone', 'max', 'ROUND_HALF_UP']);
const METHOD = /^P\.(\w+)(?: = P\.(\w+))? = function[\s\S]*?^\};$/gm;
const STATIC = /^ {2}Decimal\.(\w+) = (?:\1|\d);.*$/gm;
/** A thousand digits of ln 10 and of π, for what was left out. */
const DIGITS = /'\d\.\d{500,}'/g;

/** What two functions come to here: the rules check every text before they make a number of it, and set precision and rounding once. */
const REPLACED = {
  parseOther: 'function parseOther(x, str) { throw Error(invalidArgument + str); }',
  config: 'function config(settings) { return Object.assign(this, settings); }',
};

/** Replaces as many times as is expected of the pinned version. */
function replaced(source, pattern, least, replacement) {
  let found = 0;
  const text = source.replace(pattern, (...match) => {
    found += 1;
    return replacement(...match);
  });
  if (found < least) throw new Error(`decimal.js is laid out otherwise than expected: ${pattern} found ${found} times`);
  return text;
}

function slimmed(source) {
  const methods = replaced(source, METHOD, 60, (text, ...names) => {
    const kept = names.slice(0, 2).filter((each) => KEPT.has(each));
    return kept.length === 0 ? '' : kept.map((each) => `P.${each} = `).join('') + text.slice(text.indexOf('function'));
  });
  const statics = replaced(methods, STATIC, 40, (text, name) => (STATICS.has(name) ? text : ''));
  const digits = replaced(statics, DIGITS, 2, () => "'1'");
  return Object.entries(REPLACED).reduce(
    (text, [name, body]) => replaced(text, new RegExp(`^function ${name}\\([\\s\\S]*?^\\}$`, 'm'), 1, () => body),
    digits,
  );
}

module.exports = slimmed; // what webpack loads
module.exports.slimmed = slimmed;
module.exports.KEPT = KEPT;
module.exports.STATICS = STATICS;
