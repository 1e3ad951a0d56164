// The syntax tree of a condition: what both back ends (predicate and native formula), lint and the gap rule read.
export type Op = '=' | '≠' | '>' | '≥' | '<' | '≤';

/** A literal as written (`99.9%`, `50万`, `重大`) and what it means. */
export interface Literal {
  readonly text: string;
  readonly value: number | string;
}

export interface Compare {
  readonly type: 'compare';
  readonly name: string;
  readonly op: Op;
  readonly literal: Literal;
}
export interface Junction {
  readonly type: 'and' | 'or';
  readonly parts: readonly Condition[];
}
export interface Not {
  readonly type: 'not';
  readonly part: Condition;
}
export type Condition = Compare | Junction | Not;

export const and = (parts: readonly Condition[]): Condition => (parts.length === 1 && parts[0] ? parts[0] : { type: 'and', parts });
export const or = (parts: readonly Condition[]): Condition => (parts.length === 1 && parts[0] ? parts[0] : { type: 'or', parts });

/** Every comparison of a condition, in order. */
export const comparisons = (condition: Condition): readonly Compare[] => {
  if (condition.type === 'compare') return [condition];
  if (condition.type === 'not') return comparisons(condition.part);
  return condition.parts.flatMap(comparisons);
};

export const namesIn = (condition: Condition): readonly string[] => [...new Set(comparisons(condition).map((c) => c.name))];
