// Formulas as Excel shows them, in the words of the model: functions by their own names, sheets quoted, `[@列]` written out.
import { quoteSheet } from '../../workbook/address';

/** Texts; `[@列]`, `[@[列]]`, `[@[列]:[列]]`, with or without the table before it, special characters escaped by an apostrophe; quoted sheet names. */
const PARTS =
  /"(?:[^"]|"")*"|([\p{L}_][\p{L}\p{N}_.]*)?\[@(?:\[((?:'.|[^\]'])*)\](:\[(?:'.|[^\]'])*\])?|((?:'.|[^\]['])+))\]|'(?:[^']|'')*'/gu;
const STORED_NAME = /_xldudf_SLA_([A-Z]+)(?=\()/g;
const LATER_NAME = /_xlfn\.(?:_xlws\.)?(?=[A-Z])/g;
/** A sheet's name that needs no quotes in Excel. */
const BARE_SHEET = /(?<![\p{L}\p{N}_.'\])])([\p{L}_][\p{L}\p{N}_.]*)!(?=[$A-Z])/gu;

/** `columns`: what stands for them between brackets. */
type ChangePart = (text: string, table: string | undefined, columns: string | undefined) => string;

/** What lies between the parts goes through `change`; a part through `part`. */
function rewrite(formula: string, change: (text: string) => string, part: ChangePart): string {
  let [done, from] = ['', 0];
  for (const match of formula.matchAll(PARTS)) {
    const [text, table, bracketed, to = '', bare] = match;
    const first = bracketed ?? bare;
    done += change(formula.slice(from, match.index)) + part(text, table, first === undefined ? undefined : `[${first}]${to}`);
    from = match.index + text.length;
  }
  return done + change(formula.slice(from));
}

/** `table`: the one that the cell stands in. */
export const fromShown = (formula: string, table: string | undefined): string =>
  rewrite(
    formula.replace(/^=/, ''),
    (text) =>
      text
        .replace(STORED_NAME, 'SLA.$1')
        .replace(LATER_NAME, '')
        .replace(BARE_SHEET, (_, sheet: string) => `${quoteSheet(sheet)}!`),
    (text, named, columns) => {
      const owner = named ?? table;
      return columns === undefined || owner === undefined ? text : `${owner}[[#This Row],${columns}]`;
    },
  );

const ADDIN = /\bSLA\.[A-Z]+\(|_xldudf_SLA_/i;

/** Whether it calls a function of ours; a name in a text does not. */
export function callsAddin(formula: string): boolean {
  let found = false;
  const look = (text: string): string => {
    found ||= ADDIN.test(text);
    return text;
  };
  rewrite(formula, look, (text) => text);
  return found;
}
