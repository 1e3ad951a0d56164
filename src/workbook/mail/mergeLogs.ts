// Rows of the logs that came back put into the entries' logs.
import { FIRST_BLOCK, LOG_COLUMNS } from '../../domain/incident/columns';
import type { Entries, Mark } from '../entries';
import { NO_LOG } from '../log/entries';
import { LOG } from '../sheetNames';
import { type MergedRows, mergeRows, type Row, rowLabel, type Sent } from './conflicts';
import type { Change, Conflict, Merged, MergeOptions } from './merge';
import { labelOf, type Returned } from './returned';

const rowsIn = (file: Returned, kind: 'log' | 'service', month: string, columns: readonly string[]): readonly Row[] => {
  const rows = new Map<number, Mark[]>();
  for (const { typed: { what }, value } of file.cells) {
    if (what.kind !== kind || (what.kind === 'service' && what.month !== month)) continue;
    const row = rows.get(what.row) ?? columns.map((): Mark => null);
    row[columns.indexOf(what.column)] = value;
    rows.set(what.row, row);
  }
  return [...rows].sort(([a], [b]) => a - b).map(([, row]) => row);
};

const BEGAN = 3;
const began = (row: Row): number => (typeof row[BEGAN] === 'number' ? row[BEGAN] : Infinity);

/** In order of 发生时间, as the log has to stand; rows of the same moment as they came. */
const inOrder = (rows: readonly Row[]): readonly Row[] => [...rows].sort((a, b) => began(a) - began(b) || 0);

const rowOutcome = (sheet: string, { added, filled, conflicts }: MergedRows): Pick<Merged, 'changes' | 'conflicts'> => ({
  changes: [
    ...added.map((id): Change => ({ label: `${sheet} ${id}`.trim(), before: null, after: id, from: [] })),
    ...filled.map(({ id, column, before, after, label }): Change => ({ label: rowLabel(sheet, id, column), before, after, from: [label] })),
  ],
  conflicts: conflicts.map(({ id, column, own, others }): Conflict => ({ label: rowLabel(sheet, id, column), own, others, why: own === null ? 'split' : 'differs', row: { sheet, id, column } })),
});

type Rows = Omit<Merged, 'spreads'>;

const mergeLog = (entries: Entries, files: readonly Returned[], options: MergeOptions): Rows => {
  const sent = files.map((file): Sent => ({ label: labelOf(file), rows: rowsIn(file, 'log', '', LOG_COLUMNS) })).filter(({ rows }) => rows.length > 0);
  const log = entries.log ?? NO_LOG;
  const merged = mergeRows(log.rows, sent, LOG_COLUMNS, options, LOG);
  const outcome = rowOutcome(LOG, merged);
  return outcome.changes.length === 0 ? { entries, ...outcome } : { entries: { ...entries, log: { rows: inOrder(merged.rows), systems: log.systems } }, ...outcome };
};

const mergeService = (entries: Entries, files: readonly Returned[], month: string, options: MergeOptions): Rows => {
  const sent = files.map((file): Sent => ({ label: labelOf(file), rows: rowsIn(file, 'service', month, FIRST_BLOCK) })).filter(({ rows }) => rows.length > 0);
  const sheet = `${month} 服务日志`;
  const merged = mergeRows(entries.serviceLog?.get(month) ?? [], sent, FIRST_BLOCK, options, sheet);
  const outcome = rowOutcome(sheet, merged);
  return outcome.changes.length === 0 ? { entries, ...outcome } : { entries: { ...entries, serviceLog: new Map([...(entries.serviceLog ?? []), [month, merged.rows] as const]) }, ...outcome };
};

/** The year's log and the months' service logs. */
export const mergeLogs = (entries: Entries, files: readonly Returned[], months: readonly string[], options: MergeOptions): Rows =>
  months.reduce<Rows>((so, month) => {
    const next = mergeService(so.entries, files, month, options);
    return { entries: next.entries, changes: [...so.changes, ...next.changes], conflicts: [...so.conflicts, ...next.conflicts] };
  }, mergeLog(entries, files, options));
