// Rows of the logs that came back put into the entries' logs.
import { FIRST_BLOCK, LOG_COLUMNS } from '../../domain/incident/columns';
import type { Entries } from '../entries';
import { MAX_SYSTEMS, NO_LOG } from '../log';
import { LOG } from '../sheetNames';
import type { Row } from './conflicts';
import type { Change, Conflict, MergeOptions } from './merge';
import { type List, mergeList, type Rows, textId } from './mergeList';
import { labelOf, type Returned } from './returned';

const BEGAN = LOG_COLUMNS.indexOf('发生时间');
const began = (row: Row): number => (typeof row[BEGAN] === 'number' ? row[BEGAN] : Infinity);

/** In order of 发生时间, as the log has to stand; rows of the same moment as they came. */
const inOrder = (rows: readonly Row[]): readonly Row[] => [...rows].sort((a, b) => began(a) - began(b) || 0);

const INCIDENTS: List = {
  name: LOG,
  columns: LOG_COLUMNS,
  placeIn: (what) => (what.kind === 'log' ? [what.row, LOG_COLUMNS.indexOf(what.column)] : undefined),
  idOf: textId,
};

const mergeLog = (entries: Entries, files: readonly Returned[], options: MergeOptions): Rows => {
  const log = entries.log ?? NO_LOG;
  const { rows, changes, conflicts } = mergeList(log.rows, files, INCIDENTS, options);
  return { entries: rows ? { ...entries, log: { rows: inOrder(rows), systems: log.systems } } : entries, changes, conflicts };
};

const COLUMNS: readonly string[] = FIRST_BLOCK;
const SYSTEMS = `${LOG} 业务系统清单`;

/** Systems that somebody added to the list; one that was left out of it stays. */
const mergeSystems = (entries: Entries, files: readonly Returned[]): Rows => {
  const own = (entries.log?.systems ?? []).filter((name) => name !== '');
  const given = files.flatMap((file) => file.cells.flatMap(({ typed: { what }, value, asSent }) => (what.kind === 'system' && !asSent ? [{ label: labelOf(file), name: String(value).trim() }] : [])));
  const fresh = given.filter(({ name }, i) => !own.includes(name) && given.findIndex((other) => other.name === name) === i);
  const room = Math.max(0, MAX_SYSTEMS - own.length);
  const changes = fresh.slice(0, room).map(({ label, name }): Change => ({ label: `${SYSTEMS} ${name}`, before: null, after: name, from: [label] }));
  const conflicts = fresh.slice(room).map(({ label, name }): Conflict => ({ label: `${SYSTEMS} ${name}`, own: null, others: [{ label, value: name }], why: 'noPlace' }));
  if (changes.length === 0) return { entries, changes, conflicts };
  return { entries: { ...entries, log: { ...(entries.log ?? NO_LOG), systems: [...own, ...changes.map(({ after }) => String(after))] } }, changes, conflicts };
};

const mergeService = (entries: Entries, files: readonly Returned[], month: string, options: MergeOptions): Rows => {
  const list: List = {
    name: `${month} 服务日志`,
    columns: FIRST_BLOCK,
    placeIn: (what) => (what.kind === 'service' && what.month === month ? [what.row, COLUMNS.indexOf(what.column)] : undefined),
    idOf: textId,
  };
  const { rows, changes, conflicts } = mergeList(entries.serviceLog?.get(month) ?? [], files, list, options);
  return { entries: rows ? { ...entries, serviceLog: new Map([...(entries.serviceLog ?? []), [month, rows] as const]) } : entries, changes, conflicts };
};

type Step = (entries: Entries) => Rows;

/** One after the other, each on what the one before made. */
export const inTurn = (entries: Entries, steps: readonly Step[]): Rows =>
  steps.reduce<Rows>(
    (so, step) => {
      const next = step(so.entries);
      return { entries: next.entries, changes: [...so.changes, ...next.changes], conflicts: [...so.conflicts, ...next.conflicts] };
    },
    { entries, changes: [], conflicts: [] },
  );

/** The year's log with its systems, and the months' service logs. */
export const mergeLogs = (entries: Entries, files: readonly Returned[], months: readonly string[], options: MergeOptions): Rows =>
  inTurn(entries, [
    (so) => mergeSystems(so, files),
    (so) => mergeLog(so, files, options),
    ...months.map((month): Step => (so) => mergeService(so, files, month, options)),
  ]);
