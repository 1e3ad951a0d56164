// webpack loader for Univer's packages: the same, only quicker.
//
// `_defineProperty(this, "name", value)`, their compiler's word for a field, becomes `this.name = value`. The two differ only where a class above has
// an accessor of that name, which TypeScript forbids; none of the 1,213 classes of 0.25.1 does. The engine makes such objects for every reference.
//
// Whether a text could be a number or a date is asked for every cell at every drawing, and was a quarter of what drawing took: the answer is kept.
const FIELD = /^(\s*)_defineProperty(?:\$\d+)?\(this, "([A-Za-z_$][\w$]*)", /gm;

const PARSE = 'const getNumfmtParseValueFilter = (value) => {';
/** "3/5" is a day of this year: with another year nothing is kept. */
const REMEMBERED = `const parsedTexts = { year: 0, byText: new Map() };
const getNumfmtParseValueFilter = (value) => {
	if (typeof value !== "string") return parseNumfmtValue(value);
	const year = new Date().getFullYear();
	if (year !== parsedTexts.year || parsedTexts.byText.size > 20000) {
		parsedTexts.year = year;
		parsedTexts.byText.clear();
	}
	let found = parsedTexts.byText.get(value);
	if (found === undefined) {
		found = parseNumfmtValue(value);
		parsedTexts.byText.set(value, found);
	}
	return found && { ...found };
};
const parseNumfmtValue = (value) => {`;

module.exports = function quickUniver(source) {
  const plain = source.replace(FIELD, '$1this.$2 = (');
  if (!/univerjs[\\/]core[\\/]lib[\\/]es[\\/]index\.js$/.test(this.resourcePath)) return plain;
  if (plain.split(PARSE).length !== 2) throw new Error('@univerjs/core asks for numbers in texts another way; look at the new version');
  return plain.replace(PARSE, () => REMEMBERED);
};
