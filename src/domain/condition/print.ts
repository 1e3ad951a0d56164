// Writes a condition the way the contracts speak; reading it again gives the same tree.
import type { Condition } from './ast';

const JOIN = { and: ' 且 ', or: ' 或 ' } as const;

/** Nested junctions keep their parentheses, so that the tree survives the round trip. */
const nested = (condition: Condition): string =>
  condition.type === 'and' || condition.type === 'or' ? `(${printCondition(condition)})` : printCondition(condition);

export const printCondition = (condition: Condition): string => {
  switch (condition.type) {
    case 'compare':
      return `${condition.name} ${condition.op} ${condition.literal.text}`;
    case 'not':
      return `非 ${nested(condition.part)}`;
    default:
      return condition.parts.map((part) => (condition.type === 'or' && part.type === 'and' ? printCondition(part) : nested(part))).join(JOIN[condition.type]);
  }
};
