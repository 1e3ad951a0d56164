// The single value of a cell in a workbook's entries, and the entries with another one there.
import { DIMENSIONS } from '../../domain/contract/types';
import { type Entries, entryKey, type Mark, type PenaltyTyped, type Typed } from '../entries';
import type { TypedCell, What } from '../read';
import { type DeliverableEntries, NO_DELIVERIES } from '../sheets/deliverablesEntries';
import { type InstalmentEntries, NO_PAYMENTS } from '../sheets/paymentsEntries';

const filled = (mark: Mark | undefined): Typed | undefined => (mark === null || mark === '' ? undefined : mark);

type Due = Extract<What, { readonly kind: 'planned' | 'delivered' }>;

export const valueIn = ({ scores, grounds, metrics, penalties, exitFacts, payments, deliverables }: Entries, { what }: TypedCell): Typed | undefined => {
  switch (what.kind) {
    case 'mark':
      return filled(scores.get(entryKey(what.month, what.table))?.[what.item]?.[DIMENSIONS.indexOf(what.dimension)]);
    case 'ground':
      return filled(grounds.get(entryKey(what.month, what.table))?.[what.item]);
    case 'metric':
      return filled(metrics.get(what.month)?.get(what.metric));
    case 'penalty':
      return filled(penalties?.get(what.month)?.get(what.line)?.[what.field]);
    case 'exitFact':
      return filled(exitFacts?.get(what.fact));
    case 'instalment':
      return filled(payments?.instalments[what.index]?.[what.field]);
    case 'against':
      return filled(payments?.setAgainst.get(what.month));
    case 'bondGiven':
      return filled(payments?.bondGivenOn);
    case 'daysPastTerm':
      return filled(payments?.daysPastTerm);
    case 'asOf':
      return filled(deliverables?.asOf);
    case 'planned':
    case 'delivered':
      return filled(deliverables?.[what.kind].get(what.id)?.[what.period]);
    default:
      return undefined;
  }
};

const withItem = <T>(rows: readonly T[], at: number, none: () => T, change: (row: T) => T): readonly T[] =>
  Array.from({ length: Math.max(rows.length, at + 1) }, (_, i) => (i === at ? change(rows[i] ?? none()) : (rows[i] ?? none())));

const replaced = <K, V>(map: ReadonlyMap<K, V>, key: K, value: V): ReadonlyMap<K, V> => new Map([...map, [key, value] as const]);

const withMark = (entries: Entries, what: Extract<What, { readonly kind: 'mark' }>, value: Typed): Entries => {
  const key = entryKey(what.month, what.table);
  const d = DIMENSIONS.indexOf(what.dimension);
  const rows = withItem(entries.scores.get(key) ?? [], what.item, (): readonly Mark[] => [null, null, null], (row) => DIMENSIONS.map((_, i) => (i === d ? value : (row[i] ?? null))));
  return { ...entries, scores: replaced(entries.scores, key, rows) };
};

const withGround = (entries: Entries, what: Extract<What, { readonly kind: 'ground' }>, value: Typed): Entries => {
  const key = entryKey(what.month, what.table);
  return { ...entries, grounds: replaced(entries.grounds, key, withItem(entries.grounds.get(key) ?? [], what.item, () => '', () => String(value))) };
};

const withPenalty = (entries: Entries, what: Extract<What, { readonly kind: 'penalty' }>, value: Typed): Entries => {
  const all = entries.penalties ?? new Map<string, ReadonlyMap<string, PenaltyTyped>>();
  const month = all.get(what.month) ?? new Map<string, PenaltyTyped>();
  return { ...entries, penalties: replaced(all, what.month, replaced(month, what.line, { ...month.get(what.line), [what.field]: value })) };
};

type Payments = NonNullable<Entries['payments']>;

const withPayments = (entries: Entries, change: (payments: Payments) => Partial<Payments>): Entries => {
  const own = entries.payments ?? NO_PAYMENTS;
  return { ...entries, payments: { ...own, ...change(own) } };
};

const withDue = (own: DeliverableEntries, { kind, id, period }: Due, value: Typed): DeliverableEntries => ({
  ...own,
  [kind]: replaced(own[kind], id, withItem<Mark>(own[kind].get(id) ?? [], period, () => null, () => value)),
});

/** The entries with one value put where the cell is. */
export const withValue = (entries: Entries, { what }: TypedCell, value: Typed): Entries => {
  switch (what.kind) {
    case 'mark':
      return withMark(entries, what, value);
    case 'ground':
      return withGround(entries, what, value);
    case 'metric':
      return { ...entries, metrics: replaced(entries.metrics, what.month, replaced(entries.metrics.get(what.month) ?? new Map<string, Typed>(), what.metric, value)) };
    case 'penalty':
      return withPenalty(entries, what, value);
    case 'exitFact':
      return { ...entries, exitFacts: replaced(entries.exitFacts ?? new Map<string, Typed>(), what.fact, value) };
    case 'instalment':
      return withPayments(entries, ({ instalments }) => ({ instalments: withItem(instalments, what.index, (): InstalmentEntries => ({}), (own) => ({ ...own, [what.field]: value })) }));
    case 'against':
      return withPayments(entries, ({ setAgainst }) => ({ setAgainst: replaced(setAgainst, what.month, value) }));
    case 'bondGiven':
      return withPayments(entries, () => ({ bondGivenOn: value }));
    case 'daysPastTerm':
      return withPayments(entries, () => ({ daysPastTerm: value }));
    case 'asOf':
      return { ...entries, deliverables: { ...(entries.deliverables ?? NO_DELIVERIES), asOf: value } };
    case 'planned':
    case 'delivered':
      return { ...entries, deliverables: withDue(entries.deliverables ?? NO_DELIVERIES, what, value) };
    default:
      return entries;
  }
};
