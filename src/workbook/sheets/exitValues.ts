// What our rules make of the grounds for ending the contract: each fact as far as it is known, what is open, each ground's state.
import { vocabularyOf } from '../../domain/breach/breach';
import { readMetric } from '../../domain/breach/readMetric';
import { longestStreak, type ScoreTables, streak } from '../../domain/breach/streak';
import { comparisons } from '../../domain/condition/ast';
import { choiceOf } from '../../domain/contract/term';
import type { ExitGround } from '../../domain/contract/types';
import { comparable } from '../../domain/evaluation/grade';
import { EXIT_STATES, type ExitFinding, exitFindings } from '../../domain/exit/exit';
import { isIssue } from '../../domain/issue';
import { decimal, sum } from '../../domain/money/decimal';
import { knownLevels, levelsFault } from '../log/yearLevels';
import { type CellValue, isCellError } from '../model';
import type { Plan } from '../plan';
import { firstError, streakTogether, type YearValues } from './annualValues';
import { decidesOpen, type ExitFact, exitFacts, factsFrom, summing } from './exitFacts';
import { EXIT_WORDS as WORDS } from './exitWords';
import { penaltyValues } from './penaltyValues';
import { errorOf } from './results';

export interface FactValues {
  readonly fact: ExitFact;
  /** A number, or `''` where nothing is known. */
  readonly known: CellValue;
  /** 0, or the error that leaves it open. */
  readonly fault: CellValue;
}

export interface GroundValues {
  /** What SLA.EXIT answers on what is known. */
  readonly finding: ExitFinding;
  /** 0: met; −1: not known; otherwise how far off. */
  readonly left: number;
  readonly open: CellValue;
  readonly state: CellValue;
  readonly why: string;
}

export interface ExitValues {
  readonly facts: readonly FactValues[];
  readonly grounds: readonly GroundValues[];
  /** By fact from the penalty sheets, then by month: what stands there, what is read of it. */
  readonly monthly: ReadonlyMap<string, readonly { readonly raw: CellValue; readonly read: CellValue }[]>;
}

const number = (value: CellValue): number | undefined => (typeof value === 'number' ? value : undefined);
const numbers = (values: readonly CellValue[]): readonly number[] => values.filter((value): value is number => typeof value === 'number');

const readCell = (plan: Plan, { word }: ExitFact, cell: unknown): CellValue => {
  const read = readMetric(word.name, cell, vocabularyOf(plan.contract));
  if (isIssue(read)) return errorOf(read);
  if (typeof read !== 'number') return '';
  return word.name.endsWith('得分') ? comparable(read, plan.contract) : read;
};

const monthlyValues = (plan: Plan): ExitValues['monthly'] => {
  const facts = factsFrom(plan, 'month');
  const months = facts.length === 0 ? [] : plan.months.map((month) => penaltyValues(plan, month).metrics);
  return new Map(
    facts.map((fact) => [fact.name, months.map((metrics) => {
      const raw = metrics.find(({ name }) => name === fact.name)?.cell ?? '';
      const cell = typeof raw === 'boolean' ? String(raw) : raw;
      return { raw: cell, read: readCell(plan, fact, isCellError(cell) ? { ...cell } : cell) };
    })]),
  );
};

const together = (fact: ExitFact, months: readonly CellValue[]): CellValue => {
  const known = numbers(months);
  if (known.length === 0) return '';
  const how = summing(fact);
  return how === 'sum' ? sum(known.map(decimal)).toNumber() : Math[how](...known);
};

const knownScores = ({ totals }: YearValues): ScoreTables => totals.map((table) => table.map(number));

/** Months in a row up to each month, by series; where a score is an error the row breaks. */
export const knownStreaks = (plan: Plan, year: YearValues, below: number): readonly (readonly number[])[] => {
  const { contract, months } = plan;
  const low = (score: number): boolean => comparable(score, contract) < below;
  const all = knownScores(year);
  const groups = streakTogether(plan) ? [all] : all.map((table) => [table]);
  return groups.map((tables) =>
    months.map((_, i) => {
      const length = streak(contract, tables.map((table) => table.slice(0, i + 1)), low);
      return isIssue(length) ? 0 : length;
    }),
  );
};

const countOf = (plan: Plan, level: string): number => {
  const own = knownLevels(plan).filter((entry) => entry.level === level);
  if (choiceOf(plan.contract, '一年内') !== '任意十二个月') return own.length;
  const days = own.map(({ day }) => Math.floor(day));
  return Math.max(0, ...days.map((first) => days.filter((day) => day >= first && day < first + 365).length));
};

const factValues = (plan: Plan, year: YearValues, monthly: ExitValues['monthly'], fact: ExitFact): FactValues => {
  const { contract, entries } = plan;
  switch (fact.source.kind) {
    case 'level':
      return { fact, known: countOf(plan, fact.source.level), fault: levelsFault(plan) };
    case 'streak': {
      const { below } = fact.source;
      return { fact, known: longestStreak(contract, knownScores(year), (score) => comparable(score, contract) < below), fault: firstError(year.totals.flat()) ?? 0 };
    }
    case 'year':
      return { fact, known: number(year.score) ?? '', fault: isCellError(year.score) ? year.score : 0 };
    case 'month': {
      const months = (monthly.get(fact.name) ?? []).map(({ read }) => read);
      return { fact, known: together(fact, months), fault: firstError(months) ?? 0 };
    }
    case 'typed': {
      const read = readCell(plan, fact, entries.exitFacts?.get(fact.name) ?? null);
      return { fact, known: number(read) ?? '', fault: isCellError(read) ? read : 0 };
    }
    case 'none':
      return { fact, known: '', fault: 0 };
  }
};

/** The rules on what is known: each ground by itself, with the log and the scores where this workbook has them. */
const findingOf = (plan: Plan, year: YearValues, facts: readonly FactValues[], ground: ExitGround): ExitFinding | undefined => {
  const own = facts.filter(({ fact }) => comparisons(ground.condition).some(({ name }) => name === fact.name));
  const from = (kind: string): boolean => own.some(({ fact }) => fact.source.kind === kind);
  const rest = own.flatMap(({ fact, known }) => (typeof known === 'number' && fact.source.kind !== 'level' && fact.source.kind !== 'streak' ? [[fact.name, known] as const] : []));
  const input = { ...(from('level') && { levels: knownLevels(plan) }), ...(from('streak') && { scores: knownScores(year) }), facts: new Map(rest) };
  return exitFindings({ ...plan.contract, exits: [ground] }, input)[0];
};

const leftOf = ({ state, why }: ExitFinding): number => (state === 'met' ? 0 : state === 'unknown' ? -1 : Number(why.slice(why.lastIndexOf('还差 ') + 3)));

const groundValues = (plan: Plan, year: YearValues, facts: readonly FactValues[], ground: ExitGround): readonly GroundValues[] => {
  const finding = findingOf(plan, year, facts, ground);
  if (!finding) return [];
  const parts = comparisons(ground.condition);
  const own = facts.filter(({ fact }) => parts.some(({ name }) => name === fact.name));
  const left = leftOf(finding);
  const strict = own.filter(({ fact, fault }) => fault !== 0 && decidesOpen(fact, parts));
  const lax = own.filter(({ fact, fault }) => fault !== 0 && !decidesOpen(fact, parts));
  const first = strict[0] ?? (left === 0 ? undefined : lax[0]);
  if (first) return [{ finding, left, open: first.fault, state: first.fault, why: WORDS.open[first.fact.source.kind] }];
  const begun = own.some(({ known }) => typeof known === 'number' && known > 0);
  const state = finding.state === 'near' ? (begun ? WORDS.warn : EXIT_STATES.far) : EXIT_STATES[finding.state];
  return [{ finding, left, open: 0, state, why: finding.why }];
};

export const exitValues = (plan: Plan, year: YearValues): ExitValues => {
  const monthly = monthlyValues(plan);
  const facts = exitFacts(plan).map((fact) => factValues(plan, year, monthly, fact));
  return { facts, grounds: plan.contract.exits.flatMap((ground) => groundValues(plan, year, facts, ground)), monthly };
};
