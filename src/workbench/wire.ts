// Models and workbooks as plain JSON: how they go into and out of the page. Maps become lists of pairs under a mark.
const MARK = '∷map';

const isMarked = (value: unknown): value is Record<typeof MARK, [unknown, unknown][]> =>
  typeof value === 'object' && value !== null && MARK in value;

export const toWire = (value: unknown): string =>
  JSON.stringify(value, (_key, one: unknown) => (one instanceof Map ? { [MARK]: [...one] } : one));

export const fromWire = (text: string): unknown => JSON.parse(text, (_key, one: unknown) => (isMarked(one) ? new Map(one[MARK]) : one));
