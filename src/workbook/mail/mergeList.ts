// Rows of one list that came back from several, merged into those that stand there: what changes, and what is left to decide.
import { mergeRows, type Row, rowLabel } from './conflicts';
import type { Change, Conflict, Merged, MergeOptions } from './merge';
import { labelOf, type Returned } from './returned';
import { type PlaceIn, sentRows } from './sentRows';

export type Rows = Omit<Merged, 'spreads'>;

export interface List {
  /** 「事件日志」「付款计划 放假安排」 */
  readonly name: string;
  readonly columns: readonly string[];
  readonly placeIn: PlaceIn;
  /** What a row is known by; '' where it has nothing. */
  readonly idOf: (row: Row) => string;
  /** No more rows have a place; undefined: as many as there are. */
  readonly room?: number;
}

export interface MergedList extends Pick<Rows, 'changes' | 'conflicts'> {
  /** undefined: as they were. */
  readonly rows: readonly Row[] | undefined;
}

/** A row in one line. */
const summary = (row: Row): string => row.filter((value) => value !== null && value !== '').join(' ');

const noPlace = (label: string, from: string, row: Row): Conflict => ({ label, own: null, others: [{ label: from, value: summary(row) }], why: 'noPlace' });

export const mergeList = (own: readonly Row[], files: readonly Returned[], { name, columns, placeIn, idOf, room = Infinity }: List, options: MergeOptions): MergedList => {
  const sent = files.map((file) => ({ label: labelOf(file), ...sentRows(file, placeIn, columns.length, idOf) }));
  const unclear = sent.flatMap(({ label, unclear: rows }) => rows.map((row) => noPlace(name, label, row)));
  const known = own.map((row): Row => [idOf(row), ...row]);
  const merged = mergeRows(known, sent, ['', ...columns], options, name);
  const bare = merged.rows.map((row) => row.slice(1));
  // New rows stand last.
  const fit = Math.min(bare.length, Math.max(room, own.length));
  const over = bare.slice(fit);
  const added = merged.added.slice(0, merged.added.length - over.length);
  const changes = [
    ...added.map((id): Change => ({ label: `${name} ${id}`.trim(), before: null, after: id === '' ? '（新的一行）' : id, from: [] })),
    ...merged.filled.map(({ id, column, before, after, label }): Change => ({ label: rowLabel(name, id, column), before, after, from: [label] })),
  ];
  const conflicts = merged.conflicts.map(
    ({ id, column, own: before, others }): Conflict => ({ label: rowLabel(name, id, column), own: before, others, why: before === null ? 'split' : 'differs', row: { sheet: name, id, column } }),
  );
  const from = sent.map(({ label }) => label).join('、');
  return { rows: changes.length > 0 ? bare.slice(0, fit) : undefined, changes, conflicts: [...conflicts, ...unclear, ...over.map((row) => noPlace(name, from, row))] };
};

export const textId = ([first]: Row): string => String(first ?? '').trim();
