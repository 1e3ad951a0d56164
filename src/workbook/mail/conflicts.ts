// Rows of the logs that came back, by their 编号: new ones are added, equal ones are one, and those that differ stand side by side to choose from.
import { isBlank } from '../../domain/cell';
import type { Mark } from '../entries';

export type Row = readonly Mark[];

export interface Sent {
  readonly label: string;
  readonly rows: readonly Row[];
}

export interface RowConflict {
  /** 编号 */
  readonly id: string;
  readonly column: string;
  readonly own: Mark;
  readonly others: readonly { readonly label: string; readonly value: Mark }[];
}

export interface MergedRows {
  readonly rows: readonly Row[];
  readonly added: readonly string[];
  /** 编号 and column of blanks that were filled in, and of what was chosen in place of another. */
  readonly filled: readonly { readonly id: string; readonly column: string; readonly before: Mark; readonly after: Mark; readonly label: string }[];
  readonly conflicts: readonly RowConflict[];
}

const ID = 0;
/** Half a second: programs round moments differently. */
const NEAR = 0.5 / 86_400;
const MOMENT = 10_000;

const same = (a: Mark | undefined, b: Mark | undefined): boolean => {
  if (isBlank(a) || isBlank(b)) return isBlank(a) && isBlank(b);
  if (typeof a === 'number' && typeof b === 'number') return Math.abs(a - b) <= (a > MOMENT ? NEAR : 1e-9);
  return String(a).replace(/\r\n?/g, '\n') === String(b).replace(/\r\n?/g, '\n');
};

const idOf = (row: Row): string => String(row[ID] ?? '').trim();
const isEmpty = (row: Row): boolean => row.every((value) => isBlank(value));
export const sameRow = (a: Row, b: Row): boolean => Array.from({ length: Math.max(a.length, b.length) }).every((_, i) => same(a[i], b[i]));

interface Version {
  readonly label: string;
  readonly row: Row;
}

/** What stands in the workbook stays. */
export const KEEP = '';
/** What merging makes of all that came back: a mean, or what they agree on. */
export const TAKE = '*';

/** `prefer`: the label whose version is taken; `replace`: what came back, where all that came back agree. */
export interface Choice {
  readonly prefer: string | undefined;
  readonly replace: boolean;
  /** One by one, by the conflict's label: KEEP, TAKE, or the label of whose version is taken. */
  readonly picks?: ReadonlyMap<string, string>;
}

interface Met {
  /** undefined: as it was, since there is something to choose first. */
  readonly row: Row | undefined;
  readonly filled: MergedRows['filled'];
  readonly conflicts: readonly RowConflict[];
}

/** By which a conflict is shown, and its choice is known. */
export const rowLabel = (sheet: string, id: string, column: string): string => `${sheet} ${id} ${column}`;

/** One row as it stands (nothing, where it is new) and all versions of it that came back, column by column. */
const meet = (sheet: string, id: string, own: Row, versions: readonly Version[], columns: readonly string[], { prefer, replace, picks }: Choice): Met => {
  const filled: MergedRows['filled'][number][] = [];
  const conflicts: RowConflict[] = [];
  const row = columns.map((column, i): Mark => {
    const before = own[i] ?? null;
    const others = versions.flatMap(({ label, row: theirs }) => (isBlank(theirs[i]) || same(theirs[i], before) ? [] : [{ label, value: theirs[i] ?? null }]));
    const [first] = others;
    const pick = picks?.get(rowLabel(sheet, id, column));
    if (!first || pick === KEEP) return before;
    const agreed = others.every(({ value }) => same(value, first.value)) && (isBlank(before) || replace || pick === TAKE) ? first : undefined;
    const taken = others.find(({ label }) => label === (pick ?? prefer)) ?? agreed;
    if (!taken) conflicts.push({ id, column, own: before, others });
    else filled.push({ id, column, before, after: taken.value, label: taken.label });
    return taken ? taken.value : before;
  });
  return conflicts.length > 0 ? { row: undefined, filled: [], conflicts } : { row, filled, conflicts };
};

const byId = (sent: readonly Sent[]): ReadonlyMap<string, readonly Version[]> => {
  const found = new Map<string, Version[]>();
  for (const { label, rows } of sent) {
    for (const row of rows) {
      if (isEmpty(row) || idOf(row) === '') continue;
      found.set(idOf(row), [...(found.get(idOf(row)) ?? []), { label, row }]);
    }
  }
  return found;
};

/** Without a 编号 nothing tells a row from another: one that does not stand there yet is a row of its own. */
const nameless = (own: readonly Row[], sent: readonly Sent[]): readonly Row[] =>
  sent
    .flatMap(({ rows }) => rows.filter((row) => !isEmpty(row) && idOf(row) === ''))
    .reduce<readonly Row[]>((added, row) => ([...own, ...added].some((each) => sameRow(each, row)) ? added : [...added, row]), []);

export const mergeRows = (own: readonly Row[], sent: readonly Sent[], columns: readonly string[], choice: Choice, sheet = ''): MergedRows => {
  const kept = own.filter((row) => !isEmpty(row));
  const met = [...byId(sent)].map(([id, versions]) => {
    const present = kept.find((row) => idOf(row) === id);
    return { id, present, ...meet(sheet, id, present ?? [], versions, columns, choice) };
  });
  const changed = new Map(met.flatMap(({ present, row }) => (present && row ? [[present, row] as const] : [])));
  const fresh = met.flatMap(({ id, present, row }) => (!present && row ? [{ id, row }] : []));
  const extra = nameless(kept, sent);
  return {
    rows: [...kept.map((row) => changed.get(row) ?? row), ...fresh.map(({ row }) => row), ...extra],
    added: [...fresh.map(({ id }) => id), ...extra.map(() => '')],
    filled: met.flatMap(({ present, filled }) => (present ? filled : [])),
    conflicts: met.flatMap(({ conflicts }) => conflicts),
  };
};
