// Short ways to look at a built-in contract's rows.
import type { Column, Kind, TermRow } from '../../src/domain/terms/columns';
import { wholeContract } from './pick';

const packages = { website: wholeContract('website'), systems: wholeContract('systems'), data: wholeContract('data') };
export type Key = keyof typeof packages;
export const keys = ['website', 'systems', 'data'] as const satisfies readonly Key[];

export const rowsOf = (key: Key, ...kinds: Kind[]): readonly TermRow[] => packages[key].rows.filter((row) => kinds.length === 0 || kinds.includes(row.类别));

/** Chosen columns of every row of a kind, as lists that read like the annex. */
export const table = (key: Key, kind: Kind, ...columns: Column[]): unknown[][] => rowsOf(key, kind).map((row) => columns.map((column) => row[column] ?? ''));

export const fieldsOf = (key: Key): ReadonlyMap<string, unknown> => new Map(rowsOf(key, '合同').map((row) => [row.限于 === undefined ? row.编号 : `${row.编号}[${row.限于}]`, row.名称]));
