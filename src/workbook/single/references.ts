// Where a formula names a sheet, a table or a defined name. Texts, functions, errors and the columns of a table are no such places:
// a sheet's name inside a text is a word that is shown.
import { quoteSheet } from '../address';

/** Tables and defined names share one space of names. */
export type ReferenceKind = 'sheet' | 'name';

const TEXT = String.raw`"(?:[^"]|"")*"`;
const COLUMNS = String.raw`\[(?:[^\[\]']|'[^]|\[(?:[^\[\]']|'[^])*\])*\]`;
const ERROR = String.raw`#(?:N/A|[A-Z0-9/]+[!?])`;
const QUOTED_SHEET = String.raw`'((?:[^']|'')*)'!`;
const WORD = String.raw`(?<![\p{L}\p{N}_.\\$])([\p{L}_\\][\p{L}\p{N}_.\\]*)(?=([!(]?))`;
const PARTS = new RegExp([TEXT, COLUMNS, ERROR, QUOTED_SHEET, WORD].join('|'), 'gu');

/** The formula with other names; undefined leaves a name as it is. What was quoted stays so. */
export const replaceReferences = (formula: string, nameFor: (kind: ReferenceKind, name: string) => string | undefined): string =>
  formula.replace(PARTS, (part: string, quoted: string | undefined, word: string | undefined, next: string | undefined) => {
    if (quoted !== undefined) {
      const name = nameFor('sheet', quoted.replace(/''/g, "'"));
      return name === undefined ? part : `${quoteSheet(name)}!`;
    }
    if (word === undefined || next === '(') return part;
    if (next !== '!') return nameFor('name', word) ?? part;
    const name = nameFor('sheet', word);
    return name === undefined ? part : quoteSheet(name);
  });

export interface Reference {
  readonly kind: ReferenceKind;
  readonly name: string;
}

const NO_NAME = /^(?:[A-Z]{1,3}\d*|TRUE|FALSE)$/i;

/** Everything that a formula names; cells and truth values are not names. */
export const referencesIn = (formula: string): readonly Reference[] => {
  const found: Reference[] = [];
  replaceReferences(formula, (kind, name) => {
    if (kind === 'sheet' || !NO_NAME.test(name)) found.push({ kind, name });
    return undefined;
  });
  return found;
};
