// What the grounds for ending the contract ask for, and where this workbook finds it: the log, the scores, the months' penalty
// sheets; what none of them holds is typed on 年度汇总.
import { vocabularyOf } from '../../domain/breach/breach';
import { comparisons, type Compare } from '../../domain/condition/ast';
import { TYPED_METRICS, type Word } from '../../domain/condition/vocabulary';
import { LEVEL_COUNT, LOW_MONTHS } from '../../domain/exit/exit';
import { yearLevels } from '../log/yearLevels';
import type { Plan } from '../plan';
import { penaltyLayout } from './penaltyLayout';

export type Source =
  | { readonly kind: 'level'; readonly level: string }
  | { readonly kind: 'streak'; readonly below: number }
  | { readonly kind: 'year' | 'month' | 'typed' }
  /** A word, where only numbers are counted: never known. */
  | { readonly kind: 'none' };

export interface ExitFact {
  readonly name: string;
  readonly word: Word;
  readonly source: Source;
}

const sourceOf = (plan: Plan, { name, type }: Word): Source => {
  const evaluated = plan.contract.tables.size > 0;
  const level = LEVEL_COUNT.exec(name)?.[1];
  const below = LOW_MONTHS.exec(name)?.[1];
  if (type === 'word') return { kind: 'none' };
  if (level !== undefined && yearLevels(plan).includes(level)) return { kind: 'level', level };
  if (below !== undefined && evaluated) return { kind: 'streak', below: Number(below) };
  if (name === '年度得分' && evaluated) return { kind: 'year' };
  return { kind: penaltyLayout(plan.contract).metrics.includes(name) ? 'month' : 'typed' };
};

const counted = ({ source: { kind } }: ExitFact): boolean => kind === 'level' || kind === 'streak';

/** Every fact once, in the order of the grounds; those that are handed over as facts stand together, after the others. */
export const exitFacts = (plan: Plan): readonly ExitFact[] => {
  const names = new Set(plan.contract.exits.flatMap(({ condition }) => comparisons(condition).map(({ name }) => name)));
  const vocabulary = vocabularyOf(plan.contract);
  const facts = [...names].flatMap((name): ExitFact[] => {
    const word = vocabulary(name);
    return word ? [{ name, word, source: sourceOf(plan, word) }] : [];
  });
  return [...facts.filter(counted), ...facts.filter((fact) => !counted(fact))];
};

export const factsFrom = (plan: Plan, kind: Source['kind']): readonly ExitFact[] => exitFacts(plan).filter(({ source }) => source.kind === kind);

/** How months make a year: counts add up, of the others the worst one counts. */
export const summing = ({ word }: ExitFact): 'sum' | 'max' | 'min' => (word.worse === 'low' ? 'min' : word.banded || word.name.startsWith('连续') ? 'max' : 'sum');

/** Known so far, at least: what is still open can only add to it. */
export const isAtLeast = (fact: ExitFact): boolean => fact.source.kind === 'level' || fact.source.kind === 'streak' || (fact.source.kind === 'month' && summing(fact) !== 'min');

const isLowerBound = ({ op }: Compare): boolean => op === '≥' || op === '>';

/** Of the facts that a ground asks for those which, still open, leave it open even where what is known meets it. */
export const decidesOpen = (fact: ExitFact, parts: readonly Compare[]): boolean => isAtLeast(fact) && !parts.filter(({ name }) => name === fact.name).every(isLowerBound);

/** SLA.EXIT takes as facts what no log holds, and metrics of the table's own. */
export const hasExitCall = (plan: Plan): boolean =>
  exitFacts(plan).every((fact) => counted(fact) || (!LEVEL_COUNT.test(fact.name) && ((TYPED_METRICS as readonly string[]).includes(fact.name) || plan.contract.metrics.has(fact.name))));
