// What people typed for one month, taken out of a workbook's entries and put back into others.
import { type Entries, entryKey, type Mark, type PenaltyTyped, type Typed } from '../entries';

export interface MonthTyped {
  /** By evaluation table. */
  readonly scores: Readonly<Record<string, readonly (readonly Mark[])[]>>;
  readonly grounds: Readonly<Record<string, readonly string[]>>;
  readonly metrics: Readonly<Record<string, Typed>>;
  readonly serviceLog?: readonly (readonly Mark[])[];
  /** By line of the penalty sheet. */
  readonly penalties: Readonly<Record<string, PenaltyTyped>>;
}

/** The entries of one month whose keys are `2026-03|table`, by table. */
const byTable = <T>(entries: ReadonlyMap<string, T>, month: string): Readonly<Record<string, T>> => {
  const start = entryKey(month, '');
  return Object.fromEntries([...entries].flatMap(([key, value]) => (key.startsWith(start) ? [[key.slice(start.length), value] as const] : [])));
};

export const monthTyped = ({ scores, grounds, metrics, serviceLog, penalties }: Entries, month: string): MonthTyped => {
  const rows = serviceLog?.get(month);
  return {
    scores: byTable(scores, month),
    grounds: byTable(grounds, month),
    metrics: Object.fromEntries(metrics.get(month) ?? []),
    ...(rows && { serviceLog: rows }),
    penalties: Object.fromEntries(penalties?.get(month) ?? []),
  };
};

const tabled = <T>(own: ReadonlyMap<string, T>, month: string, tables: Readonly<Record<string, T>>): ReadonlyMap<string, T> => {
  const start = entryKey(month, '');
  const others = [...own].filter(([key]) => !key.startsWith(start));
  return new Map([...others, ...Object.entries(tables).map(([table, value]) => [`${start}${table}`, value] as const)]);
};

const put = <T>(own: ReadonlyMap<string, T> | undefined, month: string, value: T | undefined): ReadonlyMap<string, T> => {
  const next = new Map(own ?? []);
  if (value === undefined) next.delete(month);
  else next.set(month, value);
  return next;
};

/** The entries with this month as it was typed; other months stay. */
export const withMonthTyped = (entries: Entries, month: string, typed: MonthTyped): Entries => ({
  ...entries,
  scores: tabled(entries.scores, month, typed.scores),
  grounds: tabled(entries.grounds, month, typed.grounds),
  metrics: put(entries.metrics, month, new Map(Object.entries(typed.metrics))),
  ...(entries.serviceLog || typed.serviceLog ? { serviceLog: put(entries.serviceLog, month, typed.serviceLog) } : {}),
  penalties: put(entries.penalties, month, new Map(Object.entries(typed.penalties))),
});
