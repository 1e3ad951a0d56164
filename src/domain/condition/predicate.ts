// First back end: a condition as a function of the facts. What is not known stays unknown (undefined) unless the rest decides.
// Comparisons of plain numbers decide exactly: decimals of up to 15 digits keep their order as doubles, and quotients of whole seconds are
// rounded correctly, so that no two different values meet and no equal ones part.
import type { Compare, Condition, Op } from './ast';

export type Fact = number | string | undefined;
export type Facts = (name: string) => Fact;
export type Predicate = (facts: Facts) => boolean | undefined;

const TESTS: Readonly<Record<Op, (a: number | string, b: number | string) => boolean>> = {
  '=': (a, b) => a === b,
  '≠': (a, b) => a !== b,
  '>': (a, b) => a > b,
  '≥': (a, b) => a >= b,
  '<': (a, b) => a < b,
  '≤': (a, b) => a <= b,
};

const compare = ({ name, op, literal }: Compare): Predicate => {
  const test = TESTS[op];
  return (facts) => {
    const fact = facts(name);
    return fact === undefined ? undefined : test(fact, literal.value);
  };
};

/** `and` stops at false, `or` at true; an unknown part leaves the whole unknown unless another part stops it. */
const junction = (parts: readonly Predicate[], stop: boolean): Predicate => (facts) => {
  let result: boolean | undefined = !stop;
  for (const part of parts) {
    const value = part(facts);
    if (value === stop) return stop;
    if (value === undefined) result = undefined;
  }
  return result;
};

export const predicate = (condition: Condition): Predicate => {
  switch (condition.type) {
    case 'compare':
      return compare(condition);
    case 'not': {
      const part = predicate(condition.part);
      return (facts) => {
        const value = part(facts);
        return value === undefined ? undefined : !value;
      };
    }
    default:
      return junction(condition.parts.map(predicate), condition.type === 'or');
  }
};
