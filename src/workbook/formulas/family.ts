// Of clauses of one family the highest amount counts, of equal ones the first.

/** One clause of a family: its own amount, the same as a number (−1 where it has none), its name. */
export interface Member {
  readonly own: string;
  readonly compared: string;
  readonly name: string;
}

const highest = (members: readonly Member[]): string => `MAX(${members.map(({ compared }) => compared).join()})`;

/** The amount that counts for one of the members: its own, or nothing where another counts. Errors stay. */
export const countedFormula = (members: readonly Member[], index: number): string => {
  const own = members[index]?.own ?? '""';
  if (members.length < 2) return own;
  const earlier = members.slice(0, index);
  const first = earlier.length === 0 ? [] : [`${highest(earlier)}<${own}`];
  return `IF(ISNUMBER(${own}),IF(AND(${[`${own}=${highest(members)}`, ...first].join()}),${own},""),${own})`;
};

/** The name of the member that counts. */
export const winnerFormula = (members: readonly Member[]): string =>
  members.reduceRight((rest, { compared, name }) => (rest === '' ? name : `IF(${compared}=${highest(members)},${name},${rest})`), '');
