// Each evaluator's own marks, as they were given: kept beside what was made of them.
import { DIMENSIONS } from '../../domain/contract/types';
import type { Mark } from '../entries';
import type { TypedCell } from '../read';
import type { EvaluatorRow } from './flow';
import type { Returned } from './returned';

/** The name of the item that a cell belongs to. */
export const itemOf = ({ anchor }: TypedCell): string => anchor?.text ?? '';

export const evaluatorRows = (file: Returned, places: ReadonlyMap<string, TypedCell>): readonly EvaluatorRow[] => {
  const rows = new Map<string, { month: string; table: string; item: string; marks: [Mark, Mark, Mark]; ground: string; digest: string }>();
  for (const { value, place } of file.cells) {
    const target = places.get(place ?? '');
    const what = target?.what;
    if (!target || (what?.kind !== 'mark' && what?.kind !== 'ground')) continue;
    const key = `${what.month}|${what.table}|${what.item}`;
    const row = rows.get(key) ?? { month: what.month, table: what.table, item: itemOf(target), marks: [null, null, null], ground: '', digest: file.digest };
    if (what.kind === 'ground') row.ground = String(value);
    else row.marks[DIMENSIONS.indexOf(what.dimension)] = value;
    rows.set(key, row);
  }
  return [...rows.values()];
};
