// A condition without its outer bounds: what the contract seems to have forgotten lies where this holds and no row does.
import { and, type Compare, type Condition, or } from './ast';
import type { Vocabulary, Word } from './vocabulary';

/** The bound against the worse direction: `< 60` where more is worse, `≥ 99%` where less is. */
const outer = (node: Compare, word: Word): boolean =>
  word.worse === 'high' ? node.op === '<' || node.op === '≤' : node.op === '>' || node.op === '≥';

const relaxCompare = (node: Compare, vocabulary: Vocabulary): Condition | undefined => {
  const word = vocabulary(node.name);
  if (!word?.banded || word.type !== 'number') return node;
  if (node.op === '=') return { ...node, op: word.worse === 'high' ? '≥' : '≤' };
  return outer(node, word) ? undefined : node;
};

/** undefined: nothing is left, so that it always holds. What stands under 非 is left as it is. */
export const relax = (condition: Condition, vocabulary: Vocabulary): Condition | undefined => {
  if (condition.type === 'compare') return relaxCompare(condition, vocabulary);
  if (condition.type === 'not') return condition;
  const parts = condition.parts.map((part) => relax(part, vocabulary));
  const left = parts.filter((part): part is Condition => part !== undefined);
  if (condition.type === 'and') return left.length > 0 ? and(left) : undefined;
  return left.length === parts.length ? or(left) : undefined;
};
