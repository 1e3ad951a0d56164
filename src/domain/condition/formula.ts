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

/** A blank that means 0, 否 or 无 is compared as that; an unknown one as the mode says. */
const atom = (node: Compare, ref: string, blank: BlankRule, mode: Mode): string => {
  const unknown = mode === 'certain' ? 'FALSE' : 'TRUE';
  if (blank === 'zero') return comparison(node, `N(${ref})`);
  if (blank === 'unknown') return `IF(${ref}="",${unknown},${comparison(node, ref)})`;
  return comparison(node, `IF(${ref}="",${quote(BLANK_WORD[blank] ?? '')},${ref})`);
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
