// Operations as requests: as many as fit, in their order. Excel in a browser refuses a request of more than five megabytes.
import { columnName, parseRange, range } from '../../workbook/address';
import { bytesOf, costOf, type Op } from './ops';

/** Of a request, with room to spare below a megabyte. */
export const REQUEST = 970_000;
/** Of one range: smaller, so that requests are filled well. */
const RANGE = 200_000;
/** The library itself takes a larger range apart, in more words. */
const CELLS = 1_500;
/** Of a list of areas; Excel takes up to 8,192 characters. */
const AREAS = 2_000;

export function batchesOf(ops: readonly Op[], limit: number = REQUEST): readonly (readonly Op[])[] {
  const batches: Op[][] = [];
  let [batch, size]: [Op[], number] = [[], 0];
  for (const op of ops) {
    const cost = costOf(op);
    if (batch.length > 0 && size + cost > limit) {
      batches.push(batch);
      [batch, size] = [[], 0];
    }
    batch.push(op);
    size += cost;
  }
  return batch.length > 0 ? [...batches, batch] : batches;
}

type Enter = Extract<Op, { do: 'enter' }>;

/** A range too large for its part of a request, as ranges of fewer rows. */
export function splitRows(op: Enter, limit: number = RANGE): readonly Enter[] {
  const area = parseRange(op.ref);
  if (!area) return [op];
  const parts: Enter[] = [];
  let [from, size] = [0, 0];
  const cut = (to: number): void => {
    if (to > from)
      parts.push({ ...op, ref: range(area.top + from, area.left, area.top + to - 1, area.right), formulas: op.formulas.slice(from, to) });
    [from, size] = [to, 0];
  };
  op.formulas.forEach((row, i) => {
    const cost = bytesOf(row);
    if (size + cost > limit || (i + 1 - from) * row.length > CELLS) cut(i);
    size += cost;
  });
  cut(op.formulas.length);
  return parts;
}

/** Addresses as lists that Excel takes in one piece. */
export function joinRefs(refs: readonly string[]): readonly string[] {
  const lists: string[] = [];
  for (const ref of refs) {
    const last = lists.at(-1);
    if (last !== undefined && last.length + ref.length < AREAS) lists[lists.length - 1] = `${last},${ref}`;
    else lists.push(ref);
  }
  return lists;
}

/** `2:4`, `7:7` for the rows 2, 3, 4 and 7; `B:D` for columns. */
export function runsOf(numbers: readonly number[], name: 'rows' | 'columns'): readonly string[] {
  const text = (number: number): string => (name === 'rows' ? String(number) : columnName(number));
  const runs: { from: number; to: number }[] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last?.to === number - 1) last.to = number;
    else runs.push({ from: number, to: number });
  }
  return runs.map(({ from, to }) => `${text(from)}:${text(to)}`);
}
