// Formulas as a file spells them. A custom function is stored under an internal name, and so is every function that
// came after the format: written the way the user sees them, both would stay #NAME? for good.

/** Quoted parts (texts, sheet names) or the name of a function before its parenthesis. */
const PARTS = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.])((?:_xldudf_|_xlfn\.)?[A-Za-z][\w.]*)(?=\()/g;

const ADDIN = /^SLA\.([A-Z]+)$/;
const STORED_ADDIN = /^_xldudf_SLA_([A-Z]+)$/;

/** Of Excel 2010 to 2016; NETWORKDAYS.INTL and WORKDAY.INTL belong to the format itself. */
const LATER = new Set([
  'AGGREGATE',
  'CEILING.MATH',
  'DAYS',
  'FLOOR.MATH',
  'FORMULATEXT',
  'IFNA',
  'ISFORMULA',
  'ISOWEEKNUM',
  'MODE.SNGL',
  'NUMBERVALUE',
  'PERCENTILE.EXC',
  'PERCENTILE.INC',
  'RANK.AVG',
  'RANK.EQ',
  'STDEV.P',
  'STDEV.S',
  'UNICHAR',
  'UNICODE',
  'VAR.P',
  'VAR.S',
  'XOR',
]);

export const toStored = (formula: string): string =>
  renameFunctions(formula, (name) => {
    const addin = ADDIN.exec(name)?.[1];
    if (addin !== undefined) return `_xldudf_SLA_${addin}`;
    return LATER.has(name) ? `_xlfn.${name}` : name;
  });

export const fromStored = (formula: string): string =>
  renameFunctions(formula, (name) => {
    const addin = STORED_ADDIN.exec(name)?.[1];
    return addin !== undefined ? `SLA.${addin}` : name.replace(/^_xlfn\./, '');
  });

const renameFunctions = (formula: string, rename: (name: string) => string): string =>
  formula.replace(PARTS, (part: string, name: string | undefined) => (name === undefined ? part : rename(name)));
