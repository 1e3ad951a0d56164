// A condition in which some facts are known beforehand: what they decide drops out, the rest stays as it is.
import { and, type Compare, type Condition, or } from '../../domain/condition/ast';

export type Known = ReadonlyMap<string, string>;

const compare = (node: Compare, known: Known): Condition | boolean => {
  const fact = known.get(node.name);
  return fact === undefined ? node : (fact === node.literal.value) === (node.op === '=');
};

/** Words only, so that = and ≠ are all there is. What is left unknown is as unknown as before. */
export const specialise = (condition: Condition, known: Known): Condition | boolean => {
  if (condition.type === 'compare') return compare(condition, known);
  if (condition.type === 'not') {
    const part = specialise(condition.part, known);
    return typeof part === 'boolean' ? !part : { type: 'not', part };
  }
  const stop = condition.type === 'or';
  const parts = condition.parts.map((part) => specialise(part, known));
  if (parts.includes(stop)) return stop;
  const left = parts.filter((part): part is Condition => typeof part !== 'boolean');
  if (left.length === 0) return !stop;
  return condition.type === 'and' ? and(left) : or(left);
};
