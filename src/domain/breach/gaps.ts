// Where a family of clauses is silent: a value would meet a row but for its outer bound, and meets none (the contract's own gap).
import { predicate, type Predicate } from '../condition/predicate';
import { relax } from '../condition/relax';
import type { Vocabulary } from '../condition/vocabulary';
import type { Clause } from '../contract/types';

export interface Rule {
  readonly clause: Clause;
  readonly holds: Predicate;
  readonly relaxed: Predicate;
}

const always: Predicate = () => true;

export const ruleOf = (clause: Clause, vocabulary: Vocabulary): Rule | undefined => {
  if (!clause.condition) return undefined;
  const relaxed = relax(clause.condition, vocabulary);
  return { clause, holds: predicate(clause.condition), relaxed: relaxed ? predicate(relaxed) : always };
};

/** Families by name; a clause without one stands alone. */
export const families = (rules: readonly Rule[]): ReadonlyMap<string, readonly Rule[]> => {
  const map = new Map<string, Rule[]>();
  for (const rule of rules) {
    const key = rule.clause.family === '' ? `#${rule.clause.id}` : rule.clause.family;
    map.set(key, [...(map.get(key) ?? []), rule]);
  }
  return map;
};

/** The rows that only their outer bound keeps from applying, the nearest (last) one last; none where some row of the family holds. */
export const gapRows = (rules: readonly Rule[], facts: Parameters<Predicate>[0]): readonly Rule[] =>
  rules.some((rule) => rule.holds(facts) === true) ? [] : rules.filter((rule) => rule.relaxed(facts) === true);
