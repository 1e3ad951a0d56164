// What a returned cell is about, told by the words beside it and not by its row, so that it is found in a workbook whose items have moved.
import { DIMENSIONS } from '../../domain/contract/types';
import { type Entries, entryKey, type Mark, type PenaltyTyped, type Typed } from '../entries';
import type { Plan } from '../plan';
import type { TypedCell } from '../read';
import { formCells } from '../read/typedForms';
import { penaltyCells } from '../read/typedPenalty';

/** undefined: a kind of cell that is not merged one by one. */
export const placeOf = ({ what, anchor }: TypedCell): string | undefined => {
  const item = `${anchor?.text ?? ''}|${anchor?.nth ?? 0}`;
  switch (what.kind) {
    case 'mark':
      return `mark|${what.month}|${what.table}|${what.dimension}|${item}`;
    case 'ground':
      return `ground|${what.month}|${what.table}|${item}`;
    case 'metric':
      return `metric|${what.month}|${what.metric}`;
    case 'penalty':
      return `penalty|${what.month}|${what.line}|${what.field}`;
    default:
      return undefined;
  }
};

/** Every cell of the plan that takes single values, by its place. */
export const placesIn = (plan: Plan, months: ReadonlySet<string>): ReadonlyMap<string, TypedCell> =>
  new Map(
    plan.months
      .filter(({ label }) => months.has(label))
      .flatMap((month) => [...formCells(plan, month), ...penaltyCells(plan, month)])
      .flatMap((typed) => {
        const place = placeOf(typed);
        return place === undefined ? [] : [[place, typed] as const];
      }),
  );

const filled = (mark: Mark | undefined): Typed | undefined => (mark === null || mark === '' ? undefined : mark);

export const valueIn = ({ scores, grounds, metrics, penalties }: Entries, { what }: TypedCell): Typed | undefined => {
  switch (what.kind) {
    case 'mark':
      return filled(scores.get(entryKey(what.month, what.table))?.[what.item]?.[DIMENSIONS.indexOf(what.dimension)]);
    case 'ground':
      return filled(grounds.get(entryKey(what.month, what.table))?.[what.item]);
    case 'metric':
      return filled(metrics.get(what.month)?.get(what.metric));
    case 'penalty':
      return filled(penalties?.get(what.month)?.get(what.line)?.[what.field]);
    default:
      return undefined;
  }
};

const withItem = <T>(rows: readonly T[], at: number, none: () => T, change: (row: T) => T): readonly T[] =>
  Array.from({ length: Math.max(rows.length, at + 1) }, (_, i) => (i === at ? change(rows[i] ?? none()) : (rows[i] ?? none())));

const replaced = <K, V>(map: ReadonlyMap<K, V>, key: K, value: V): ReadonlyMap<K, V> => new Map([...map, [key, value] as const]);

/** The entries with one value put where the cell is. */
export const withValue = (entries: Entries, { what }: TypedCell, value: Typed): Entries => {
  switch (what.kind) {
    case 'mark': {
      const key = entryKey(what.month, what.table);
      const d = DIMENSIONS.indexOf(what.dimension);
      const rows = withItem(entries.scores.get(key) ?? [], what.item, (): readonly Mark[] => [null, null, null], (row) => DIMENSIONS.map((_, i) => (i === d ? value : (row[i] ?? null))));
      return { ...entries, scores: replaced(entries.scores, key, rows) };
    }
    case 'ground': {
      const key = entryKey(what.month, what.table);
      return { ...entries, grounds: replaced(entries.grounds, key, withItem(entries.grounds.get(key) ?? [], what.item, () => '', () => String(value))) };
    }
    case 'metric':
      return { ...entries, metrics: replaced(entries.metrics, what.month, replaced(entries.metrics.get(what.month) ?? new Map<string, Typed>(), what.metric, value)) };
    case 'penalty': {
      const all = entries.penalties ?? new Map<string, ReadonlyMap<string, PenaltyTyped>>();
      const month = all.get(what.month) ?? new Map<string, PenaltyTyped>();
      return { ...entries, penalties: replaced(all, what.month, replaced(month, what.line, { ...month.get(what.line), [what.field]: value })) };
    }
    default:
      return entries;
  }
};
