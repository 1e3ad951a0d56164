// Rows as the text of a CSV file (RFC 4180) that no program takes for formulas.

const BOM = '\ufeff';

/** What a program would take for a formula, or for nothing at all, where the file is opened. */
const LIKE_FORMULA = /^[\s]*[=+\-@\t\r]/;

/** Text that looks like a formula gets an apostrophe before it: programs that read CSV know no other way to keep it text. */
const csvCell = (value: string | number): string => {
  if (typeof value === 'number') return String(value);
  const safe = LIKE_FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n\t']/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
};

/** With a mark, so that Excel reads UTF-8. */
export const csvText = (rows: readonly (readonly (string | number)[])[]): string => `${BOM}${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;
