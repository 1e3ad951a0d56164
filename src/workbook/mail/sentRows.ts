// Rows of a list that came back (logs, claims, days off), each with what it is known by: its own number, or the one that it was sent with.
import { isBlank } from '../../domain/cell';
import type { Mark } from '../entries';
import type { What } from '../read';
import { type Row, sameRow } from './conflicts';
import type { Returned, SentCell } from './returned';

/** Where in the list a cell is; undefined: it is of no row of it. */
export type PlaceIn = (what: What) => readonly [row: number, column: number] | undefined;

export interface SentRows {
  /** The first cell is what the row is known by. Rows that are as they were sent are left out: nobody says anything by them. */
  readonly rows: readonly Row[];
  /** Sent without a number and changed since: nothing tells which row of the workbook they are. */
  readonly unclear: readonly Row[];
}

const tableOf = (cells: readonly SentCell[], placeIn: PlaceIn, width: number): ReadonlyMap<number, Row> => {
  const rows = new Map<number, Mark[]>();
  for (const { typed: { what }, value } of cells) {
    const [at, column] = placeIn(what) ?? [];
    if (at === undefined || column === undefined) continue;
    const row = rows.get(at) ?? Array.from({ length: width }, (): Mark => null);
    row[column] = value;
    rows.set(at, row);
  }
  return new Map([...rows].sort(([a], [b]) => a - b));
};

/** A row that was sorted elsewhere keeps its number; one whose number was changed is still the one that was sent. */
export const sentRows = ({ cells, before }: Pick<Returned, 'cells' | 'before'>, placeIn: PlaceIn, width: number, idOf: (row: Row) => string): SentRows => {
  const [now, was] = [tableOf(cells, placeIn, width), tableOf(before, placeIn, width)];
  const idsOf = (table: ReadonlyMap<number, Row>): ReadonlySet<string> => new Set([...table.values()].map(idOf).filter((id) => id !== ''));
  const [nowIds, wasIds] = [idsOf(now), idsOf(was)];
  const isIn = (table: ReadonlyMap<number, Row>, row: Row): boolean => [...table.values()].some((other) => sameRow(other, row));
  const rows: Row[] = [];
  const unclear: Row[] = [];
  for (const [at, row] of now) {
    const sent = was.get(at);
    if (row.every((value) => isBlank(value)) || isIn(was, row)) continue;
    const [id, sentId] = [idOf(row), sent ? idOf(sent) : ''];
    const isGone = sent !== undefined && !isIn(now, sent);
    if (isGone && sentId === '' && !wasIds.has(id)) unclear.push(row);
    else rows.push([isGone && sentId !== '' && !nowIds.has(sentId) && !wasIds.has(id) ? sentId : id, ...row]);
  }
  return { rows, unclear };
};
