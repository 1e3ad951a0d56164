// The amount of one clause, with the steps that lead to it.
import { namesIn } from '../condition/ast';
import { predicate } from '../condition/predicate';
import type { Clause, Contract, Rate } from '../contract/types';
import { choiceOf, type Quotient, resolveBase, settle, times, whole } from '../contract/term';
import { type Issue, isIssue, missing, wrong } from '../issue';
import { decimal, type Decimal, HUNDRED, ZERO } from '../money/decimal';
import { toFen, toHundredth } from '../money/round';

export interface PenaltyInput {
  /** Replaces the base of the clause. */
  readonly base?: Decimal;
  /** Days, the year's score, a metric; otherwise how often (1). */
  readonly quantity?: Decimal;
  /** The row of the clause that is known to apply; otherwise the first whose condition the quantity meets. */
  readonly row?: Clause;
}

export interface Penalty {
  /** The row that gave the rate; none where the quantity meets no row: nothing is due. */
  readonly clause: Clause | undefined;
  readonly id: string;
  readonly amount: Decimal;
  readonly base: Quotient;
  readonly baseGiven: boolean;
  readonly quantity: Decimal;
  /** What the quantity is: a metric, or undefined for how often. */
  readonly metric: string | undefined;
  /** Multiple of the base that is due. */
  readonly factor: Decimal;
  readonly cap: Quotient | undefined;
  readonly capped: boolean;
}

export const clausesOf = (contract: Contract, id: string): readonly Clause[] => contract.clauses.filter((clause) => clause.id === id);
export const clauseIds = (contract: Contract): readonly string[] => [...new Set(contract.clauses.map((clause) => clause.id))];

const PER_UNIT_METRIC = new Map([['日', '迟延天数'], ['天', '迟延天数']]);

/** The metric that a clause's quantity is: where several rows share the 编号, or the rate itself depends on it. */
export const quantityMetric = (rows: readonly Clause[]): string | undefined => {
  const depends = rows.length > 1 || rows.some((row) => row.rate !== undefined && row.rate.kind !== 'share');
  if (!depends) return undefined;
  const names = [...new Set(rows.flatMap((row) => (row.condition ? namesIn(row.condition) : [])))];
  const unit = rows.map((row) => (row.rate?.kind === 'perUnit' ? PER_UNIT_METRIC.get(row.rate.unit) : undefined)).find((name) => name !== undefined);
  return names[0] ?? unit ?? (rows.some((row) => row.rate?.kind === 'shortfall') ? '得分' : '数量');
};

const isScore = (metric: string): boolean => metric.endsWith('得分');

/** Days are whole unless part of a unit counts; scores lie in 0–100 and are rounded before any comparison; how often is whole. */
const checkQuantity = (contract: Contract, rows: readonly Clause[], metric: string | undefined, quantity: Decimal | undefined): Decimal | Issue => {
  const id = rows[0]?.id ?? '';
  if (quantity === undefined) return metric === undefined ? decimal(1) : missing('quantityMissing', { clause: id, metric });
  if (quantity.lt(0)) return wrong('quantityNegative', { clause: id, found: quantity.toString() });
  if (metric !== undefined && isScore(metric)) {
    if (quantity.gt(HUNDRED)) return wrong('scoreRange', { found: quantity.toString() });
    return choiceOf(contract, '得分舍入') === '两位小数' ? toHundredth(quantity) : quantity;
  }
  const fractional = rows.some((row) => row.rate?.kind === 'perUnit' && row.rate.partial) || (metric !== undefined && !metric.includes('天数') && rows.every((row) => row.rate?.kind !== 'perUnit'));
  if (!fractional && !quantity.isInteger()) return wrong(metric === undefined ? 'timesNotWhole' : 'daysNotWhole', { clause: id, found: quantity.toString() });
  return quantity;
};

/** The row whose condition the quantity meets; undefined where it meets none. */
const rowFor = (rows: readonly Clause[], metric: string | undefined, quantity: Decimal): Clause | undefined | Issue => {
  if (metric === undefined) return rows[0];
  for (const row of rows) {
    if (!row.condition) return row;
    const holds = predicate(row.condition)((name) => (name === metric ? quantity.toNumber() : undefined));
    if (holds === undefined) return missing('conditionOpen', { clause: row.id, names: namesIn(row.condition).filter((name) => name !== metric).join('、') });
    if (holds) return row;
  }
  return undefined;
};

const units = (rate: Extract<Rate, { kind: 'perUnit' }>, quantity: Decimal): Decimal => {
  const steps = quantity.div(rate.units);
  return rate.partial ? steps.ceil() : steps.floor();
};

/** The multiple of the base that a rate asks for. */
export const factorOf = (rate: Rate, quantity: Decimal, metric: string | undefined): Decimal => {
  switch (rate.kind) {
    case 'share':
      return metric === undefined ? rate.value.times(quantity) : rate.value;
    case 'perUnit':
      return rate.value.times(units(rate, quantity));
    case 'shortfall': {
      const short = rate.from.minus(quantity);
      return short.gt(0) ? short.div(HUNDRED) : ZERO;
    }
  }
};

const capOf = (contract: Contract, clause: Clause, base: Quotient): Quotient | undefined | Issue => {
  if (!clause.cap) return undefined;
  return clause.cap.kind === 'share' ? times(base, clause.cap.value) : resolveBase(contract, clause.cap);
};

const ownBase = (contract: Contract, clause: Clause): Quotient | Issue => (clause.base ? resolveBase(contract, clause.base) : missing('baseNotGiven'));

/** The base given, or the clause's own. What is left to other rules stays so whatever base is given. */
const baseFor = (bases: Prepared['bases'], clause: Clause, given: Decimal | undefined): Quotient | Issue => {
  const own = bases.get(clause) ?? missing('baseNotGiven');
  if (!given || (clause.base?.kind === 'elsewhere' && !clause.rate)) return own;
  return given.lt(0) ? wrong('baseNegative', { found: given.toString() }) : whole(given);
};

const less = (a: Quotient, b: Quotient): boolean => a.over.times(b.under).lt(b.over.times(a.under));

/** What of a clause depends on the contract alone, worked out once. */
interface Prepared {
  readonly rows: readonly Clause[];
  readonly metric: string | undefined;
  readonly bases: ReadonlyMap<Clause, Quotient | Issue>;
}
const prepared = new WeakMap<Contract, Map<string, Prepared>>();

const prepare = (contract: Contract, id: string): Prepared => {
  const known = prepared.get(contract) ?? new Map<string, Prepared>();
  prepared.set(contract, known);
  const found = known.get(id);
  if (found) return found;
  const rows = clausesOf(contract, id);
  const made = { rows, metric: quantityMetric(rows), bases: new Map(rows.map((row) => [row, ownBase(contract, row)] as const)) };
  if (rows.length > 0) known.set(id, made);
  return made;
};

export const penalty = (contract: Contract, id: string, input: PenaltyInput = {}): Penalty | Issue => {
  const { rows, metric, bases } = prepare(contract, id);
  const [first] = rows;
  if (!first) return wrong('unknownClause', { found: id, known: clauseIds(contract).join('、') });
  const base = baseFor(bases, first, input.base);
  if (isIssue(base)) return base;
  const quantity = checkQuantity(contract, rows, metric, input.quantity);
  if (isIssue(quantity)) return quantity;
  const clause = input.row ?? rowFor(rows, metric, quantity);
  if (isIssue(clause)) return clause;
  const baseGiven = input.base !== undefined;
  // Written out: spreading one object into another costs more here than all the arithmetic.
  if (!clause?.rate) return { id, base, baseGiven, quantity, metric, clause: undefined, amount: ZERO, factor: ZERO, cap: undefined, capped: false };
  const own = clause === first ? base : baseFor(bases, clause, input.base);
  if (isIssue(own)) return own;
  const factor = factorOf(clause.rate, quantity, metric);
  const cap = capOf(contract, clause, own);
  if (isIssue(cap)) return cap;
  const due = times(own, factor);
  const capped = cap !== undefined && less(cap, due);
  const amount = toFen(settle(capped && cap ? cap : due));
  return { id, base: own, baseGiven, quantity, metric, clause, factor, cap, capped, amount };
};
