// What every program takes: functions of Excel 2016 that LibreOffice has too, and the measures of Excel for one formula.

/** Those that our sheets use. Another one is added here only after Excel 2016's list and LibreOffice were looked at. */
const FUNCTIONS = new Set(
  `ABS AND AVERAGE CHAR COLUMN COUNT COUNTA COUNTIF COUNTIFS DATE DAY EDATE EOMONTH EXACT FIND IF IFERROR INDEX INT ISBLANK ISERR ISERROR ISNA ISNUMBER ISTEXT LARGE LEFT LEN
   LOOKUP MATCH MAX MID MIN MOD MONTH N NA NOT OR RIGHT ROUND ROUNDDOWN ROUNDUP ROW ROWS SMALL SUBSTITUTE SUM SUMIF SUMIFS SUMPRODUCT T TEXT TRIM VALUE VLOOKUP WEEKDAY YEAR`
    .trim()
    .split(/\s+/),
);
/** Of Excel 2010: a file names it with a prefix, which the host writes. */
const PREFIXED = new Set(['AGGREGATE']);

const MOST = { letters: 8192, levels: 64, arguments: 255, text: 255 };

const TOKEN = /"((?:[^"]|"")*)"|'(?:[^']|'')*'|\[[^[\]]*\]|([A-Za-z_][\w.]*)?\(|[){}[\],;]/g;

interface Open {
  /** An array constant or a structured reference has commas too, but takes no arguments. */
  readonly call: boolean;
  arguments: number;
}

export function formulaFaults(formula: string): string[] {
  const faults: string[] = formula.length > MOST.letters ? [`${formula.length} letters`] : [];
  const open: Open[] = [];
  let deepest = 0;
  for (const [token, text, name] of formula.matchAll(TOKEN)) {
    if (text !== undefined && text.length > MOST.text) faults.push(`text of ${text.length} letters`);
    if (token.endsWith('(')) {
      if (name !== undefined && !FUNCTIONS.has(name) && !PREFIXED.has(name)) faults.push(`function ${name}`);
      open.push({ call: name !== undefined, arguments: 1 });
      deepest = Math.max(deepest, open.filter(({ call }) => call).length);
    } else if (token === '{' || token === '[') open.push({ call: false, arguments: 0 });
    else if (token === ',' && open.length > 0) {
      const at = open[open.length - 1]!;
      at.arguments += 1;
      if (at.call && at.arguments > MOST.arguments) faults.push(`${at.arguments} arguments`);
    } else if ([')', '}', ']'].includes(token)) open.pop();
  }
  if (deepest > MOST.levels) faults.push(`${deepest} levels`);
  return open.length > 0 ? [...faults, 'parenthesis left open'] : faults;
}
