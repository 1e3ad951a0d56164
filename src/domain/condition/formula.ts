// Second back end: a condition as a native formula of Excel 2016, from the same tree as the predicate.
// Unknown facts (blank cells) give two formulas: `certain` counts them as failing, `possible` as met; where the two differ there is no answer yet.
import type { Compare, Condition } from './ast';
import type { BlankRule, Vocabulary } from './vocabulary';

export type Mode = 'certain' | 'possible';
/** The cell (or expression) that holds a fact. */
export type Reference = (name: string) => string;

const OPS: Readonly<Record<string, string>> = { '=': '=', '≠': '<>', '>': '>', '≥': '>=', '<': '<', '≤': '<=' };
const BLANK_WORD: Readonly<Record<string, string>> = { no: '否', none: '无' };

/** A literal's value without exponent, as every spreadsheet program reads it. */
const numberText = (value: number): string => (Math.abs(value) >= 1e15 ? String(value) : value.toString());
const quote = (text: string): string => `"${text.replace(/"/g, '""')}"`;

const comparison = ({ op, literal }: Compare, ref: string): string =>
  `${ref}${OPS[op] ?? '='}${typeof literal.value === 'number' ? numberText(literal.value) : quote(literal.value)}`;

/** A blank is never the word asked for, so that = fails and ≠ holds without asking for it. */
const plain = ({ op, literal }: Compare, mode: Mode): boolean => typeof literal.value === 'string' && (op === '=') === (mode === 'certain');

/** A blank that means 0, 否 or 无 is compared as that; an unknown one as the mode says. Shorter where it comes to the same: thousands of rows hold these. */
const atom = (node: Compare, ref: string, blank: BlankRule, mode: Mode): string => {
  if (blank === 'zero') return comparison(node, `N(${ref})`);
  if (blank === 'unknown') {
    return plain(node, mode) ? comparison(node, ref) : `IF(${ref}="",${mode === 'certain' ? 'FALSE' : 'TRUE'},${comparison(node, ref)})`;
  }
  const word = BLANK_WORD[blank] ?? '';
  return comparison(node, node.literal.value === word ? `IF(${ref}="",${quote(word)},${ref})` : ref);
};

export const conditionFormula = (condition: Condition, reference: Reference, vocabulary: Vocabulary, mode: Mode = 'certain'): string => {
  switch (condition.type) {
    case 'compare':
      return atom(condition, reference(condition.name), vocabulary(condition.name)?.blank ?? 'unknown', mode);
    case 'not':
      return `NOT(${conditionFormula(condition.part, reference, vocabulary, mode === 'certain' ? 'possible' : 'certain')})`;
    default:
      return `${condition.type === 'and' ? 'AND' : 'OR'}(${condition.parts.map((part) => conditionFormula(part, reference, vocabulary, mode)).join(',')})`;
  }
};
