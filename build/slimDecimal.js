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
/** The functions behind both. */
// prettier-ignore
const FUNCTIONS = new Set([
  'checkInt32', 'clone', 'config', 'digitsToString', 'finiteToString', 'getBase10Exponent', 'getZeroString', 'isDecimalInstance', 'max', 'maxOrMin',
  'nonFiniteToString', 'parseDecimal', 'parseOther',
]);
/** What two functions come to here: the rules check every text before they make a number of it, and set precision and rounding once. */
const REPLACED = {
  parseOther: 'function parseOther(x, str) { throw Error(invalidArgument + str); }',
  config: 'function config(settings) { return Object.assign(this, settings); }',
};

/** A method under those of its names that are called. */
function method(text, ...names) {
  const kept = names.slice(0, 2).filter((name) => KEPT.has(name));
  return kept.length === 0 ? '' : kept.map((name) => `P.${name} = `).join('') + text.slice(text.indexOf('function'));
}

/** What is looked for, how often at least it stands in the pinned version, and what takes its place. */
const STEPS = [
  [/^P\.(\w+)(?: = P\.(\w+))? = function[\s\S]*?^\};$/gm, 60, method],
  [/^ {2}Decimal\.(\w+) = (?:\1|\d);.*$/gm, 40, (text, name) => (STATICS.has(name) ? text : '')],
  [/^function (\w+)\([\s\S]*?^\}$/gm, 60, (text, name) => (FUNCTIONS.has(name) ? (REPLACED[name] ?? text) : '')],
  [/'\d\.\d{500,}'/g, 2, () => "''"], // a thousand digits of ln 10 and of π
  [/^(LN10|PI) = new Decimal\(\1\);$/gm, 2, () => ''],
  [/^ {2}external = true,$/m, 1, () => ''],
  [/\bexternal\b/g, 9, () => 'true'], // false only within what is left out; were an assignment left, the bundle would not parse
];

function step(source, [pattern, least, replacement]) {
  let found = 0;
  const text = source.replace(pattern, (...match) => {
    found += 1;
    return replacement(...match);
  });
  if (found < least) throw new Error(`decimal.js is laid out otherwise than expected: ${pattern} found ${found} times`);
  return text;
}

const slimmed = (source) => STEPS.reduce(step, source);

module.exports = slimmed; // what webpack loads
Object.assign(module.exports, { slimmed, KEPT, STATICS });
