// From all rows of a table to the contract that holds: the newest version in force on a day, the alternative that each reading chooses.
import { type Issue, isIssue, wrong } from '../issue';
import { findReading } from './readings';
import type { Clause, Contract, ReadingRow, Term, Terms } from './types';

const keyOf = (term: Term): string => `${term.kind}\u0000${term.id}`;

const grouped = <T>(values: readonly T[], key: (value: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const group = groups.get(key(value));
    if (group) group.push(value);
    else groups.set(key(value), [value]);
  }
  return groups;
};

/** Of rows with one 编号 the newest in force on the day; what starts later does not hold yet. */
export const inForce = (terms: readonly Term[], day: number): readonly Term[] => {
  const newest = new Map<string, number>();
  for (const term of terms) {
    const from = term.from ?? 0;
    if (from <= day) newest.set(keyOf(term), Math.max(newest.get(keyOf(term)) ?? 0, from));
  }
  return terms.filter((term) => newest.get(keyOf(term)) === (term.from ?? 0));
};

const choices = (terms: readonly Term[]): ReadonlyMap<string, ReadingRow> =>
  new Map(terms.flatMap((term) => (term.kind === '解读' ? [[term.id, term] as const] : [])));

const holds = (term: Term, chosen: ReadonlyMap<string, ReadingRow>): boolean =>
  term.guards.every(({ reading, choice }) => (chosen.get(reading)?.choice ?? findReading(reading)?.choices[0]) === choice);

/** Only clauses may share a 编号, and then each needs the condition that tells them apart. */
const duplicate = (active: readonly Term[]): Issue | undefined => {
  for (const group of grouped(active, keyOf).values()) {
    const [first] = group;
    if (!first || group.length === 1) continue;
    const clauses = group.every((term): term is Clause => 'family' in term && term.condition !== undefined);
    if (!clauses) return wrong('duplicateTerm', { kind: first.kind, id: first.id });
  }
  return undefined;
};

const of = <K extends Term['kind']>(terms: readonly Term[], ...kinds: readonly K[]): Extract<Term, { kind: K }>[] =>
  terms.filter((term): term is Extract<Term, { kind: K }> => (kinds as readonly string[]).includes(term.kind));

const byId = <T extends { readonly id: string }>(terms: readonly T[]): ReadonlyMap<string, T> => new Map(terms.map((term) => [term.id, term]));

const assemble = (active: readonly Term[], all: readonly Term[]): Contract => ({
  fields: byId(of(active, '合同')),
  tables: grouped(of(active, '考核项'), (item) => item.table),
  clauses: of(active, '重大违约', '一般违约', '违约'),
  incidentTables: grouped(of(active, '事故'), (row) => row.table),
  exits: of(active, '退出'),
  grades: of(active, '等级'),
  instalments: of(active, '付款'),
  deliverables: of(active, '交付物'),
  readings: choices(active),
  metrics: byId(of(active, '指标')),
  doubts: of(active, '存疑'),
  terms: all,
});

export const LATEST = Number.MAX_SAFE_INTEGER;

/** The contract on a day. Without a day a table with dated rows (生效) has no one answer and says so. */
export const resolve = ({ terms }: Terms, day?: number): Contract | Issue => {
  const dated = terms.find((term) => term.from !== undefined);
  if (dated && day === undefined) return wrong('needsAsOf', { kind: dated.kind, id: dated.id });
  const current = inForce(terms, day ?? LATEST);
  const chosen = choices(current);
  const active = current.filter((term) => holds(term, chosen));
  const twice = duplicate(active);
  return isIssue(twice) ? twice : assemble(active, current);
};
