// What was typed, cell by cell, put together as the entries from which a workbook is made.
import { DIMENSIONS, type Dimension } from '../../domain/contract/types';
import { FIRST_BLOCK, LOG_COLUMNS } from '../../domain/incident/columns';
import { type Entries, entryKey, type Mark, type PenaltyTyped, type Typed } from '../entries';
import type { LogEntries } from '../log/entries';
import type { DeliverableEntries } from '../sheets/deliverablesEntries';
import { type Claim, type InstalmentEntries, NO_PAYMENTS } from '../sheets/paymentsEntries';
import type { Kind, What } from './typedCell';

export interface TypedValue {
  readonly what: What;
  readonly value: Typed;
}

type Of<K extends Kind> = readonly (Extract<What, { readonly kind: K }> & { readonly value: Typed })[];

const ofKind = <K extends Kind>(values: readonly TypedValue[], ...kinds: readonly K[]): Of<K> =>
  values.flatMap(({ what, value }) => ((kinds as readonly Kind[]).includes(what.kind) ? [{ ...what, value }] : [])) as unknown as Of<K>;

/** In order of first appearance. */
const grouped = <T, R>(rows: readonly T[], key: (row: T) => string, make: (group: readonly T[], key: string) => R): ReadonlyMap<string, R> => {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return new Map([...groups].map(([name, group]) => [name, make(group, name)] as const));
};

/** A row for each place up to the last one filled, or up to `length`. */
const places = <T, R>(rows: readonly T[], index: (row: T) => number, make: (row: readonly T[]) => R, length = 0): readonly R[] => {
  const count = rows.reduce((most, row) => Math.max(most, index(row) + 1), length);
  const filed: T[][] = Array.from({ length: count }, () => []);
  for (const row of rows) filed[index(row)]?.push(row);
  return filed.map(make);
};

/** How many items each evaluation table has. */
export type Tables = ReadonlyMap<string, number>;

const scores = (values: readonly TypedValue[], tables: Tables): Pick<Entries, 'scores' | 'grounds'> => ({
  scores: grouped(ofKind(values, 'mark'), ({ month, table }) => entryKey(month, table), (marks, key) => {
    const of = (row: Of<'mark'>, dimension: Dimension): Mark => row.find((mark) => mark.dimension === dimension)?.value ?? null;
    return places(marks, ({ item }) => item, (row) => DIMENSIONS.map((dimension) => of(row, dimension)), tables.get(tableOf(key)));
  }),
  grounds: grouped(ofKind(values, 'ground'), ({ month, table }) => entryKey(month, table), (grounds, key) =>
    places(grounds, ({ item }) => item, ([ground]) => String(ground?.value ?? ''), tables.get(tableOf(key))),
  ),
});

const tableOf = (key: string): string => key.slice(key.indexOf('|') + 1);

const metrics = (values: readonly TypedValue[]): Entries['metrics'] =>
  grouped(ofKind(values, 'metric'), ({ month }) => month, (group) => new Map(group.map(({ metric, value }) => [metric, value] as const)));

const penalties = (values: readonly TypedValue[]): NonNullable<Entries['penalties']> =>
  grouped(ofKind(values, 'penalty'), ({ month }) => month, (months) =>
    grouped(months, ({ line }) => line, (fields): PenaltyTyped => Object.fromEntries(fields.map(({ field, value }) => [field, value]))),
  );

const serviceLog = (values: readonly TypedValue[]): NonNullable<Entries['serviceLog']> =>
  grouped(ofKind(values, 'service'), ({ month }) => month, (rows) =>
    places(rows, ({ row }) => row, (cells) => FIRST_BLOCK.map((column): Mark => cells.find((each) => each.column === column)?.value ?? null)),
  );

const log = (values: readonly TypedValue[]): LogEntries => ({
  rows: places(ofKind(values, 'log'), ({ row }) => row, (cells) => LOG_COLUMNS.map((column) => cells.find((each) => each.column === column)?.value ?? null)),
  systems: places(ofKind(values, 'system'), ({ index }) => index, ([system]) => String(system?.value ?? '')),
});

const payments = (values: readonly TypedValue[]): NonNullable<Entries['payments']> => {
  const holidays = places(ofKind(values, 'holiday'), ({ index }) => index, (cells) => {
    const of = (field: 'day' | 'sort'): Mark => cells.find((each) => each.field === field)?.value ?? null;
    return [of('day'), of('sort')] as const;
  });
  const claims = places(ofKind(values, 'claim'), ({ index }) => index, (cells): Claim => {
    const of = (field: keyof Claim): Mark => cells.find((each) => each.field === field)?.value ?? null;
    return { on: of('on'), ground: of('ground'), amount: of('amount') };
  });
  return {
    ...NO_PAYMENTS,
    instalments: places(ofKind(values, 'instalment'), ({ index }) => index, (cells): InstalmentEntries => Object.fromEntries(cells.map(({ field, value }) => [field, value]))),
    setAgainst: new Map(ofKind(values, 'against').map(({ month, value }) => [month, value])),
    bondGivenOn: ofKind(values, 'bondGiven')[0]?.value ?? null,
    claims,
    daysPastTerm: ofKind(values, 'daysPastTerm')[0]?.value ?? null,
    holidays,
  };
};

const deliverables = (values: readonly TypedValue[], periods: number): DeliverableEntries => {
  const counts = (kind: 'planned' | 'delivered'): DeliverableEntries['planned'] =>
    grouped(ofKind(values, kind), ({ id }) => id, (cells) => places(cells, ({ period }) => period, ([cell]): Mark => cell?.value ?? null, periods));
  return { asOf: ofKind(values, 'asOf')[0]?.value ?? null, planned: counts('planned'), delivered: counts('delivered') };
};

const PART_OF: Readonly<Record<string, keyof Entries>> = { exitFact: 'exitFacts', service: 'serviceLog', penalty: 'penalties', instalment: 'payments', against: 'payments', bondGiven: 'payments', claim: 'payments', daysPastTerm: 'payments', holiday: 'payments', asOf: 'deliverables', planned: 'deliverables', delivered: 'deliverables' };

/** Parts that nobody typed anything for are left out; the log is there wherever the workbook has one. */
export const collect = (values: readonly TypedValue[], tables: Tables, periods: number, hasLog: boolean): Entries => {
  const filled = new Set(values.flatMap(({ what }) => PART_OF[what.kind] ?? []));
  return {
    ...scores(values, tables),
    metrics: metrics(values),
    ...(filled.has('serviceLog') ? { serviceLog: serviceLog(values) } : {}),
    ...(filled.has('penalties') ? { penalties: penalties(values) } : {}),
    ...(filled.has('exitFacts') ? { exitFacts: new Map(ofKind(values, 'exitFact').map(({ fact, value }) => [fact, value] as const)) } : {}),
    ...(filled.has('payments') ? { payments: payments(values) } : {}),
    ...(filled.has('deliverables') ? { deliverables: deliverables(values, periods) } : {}),
    ...(hasLog ? { log: log(values) } : {}),
  };
};
