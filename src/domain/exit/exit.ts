// The grounds on which the contract may be ended: met, or how far off.
import { comparisons, type Compare } from '../condition/ast';
import { predicate, type Fact } from '../condition/predicate';
import { METRIC_ALIASES } from '../condition/vocabulary';
import { choiceOf } from '../contract/term';
import type { Contract, ExitGround } from '../contract/types';
import { comparable } from '../evaluation/grade';
import { type Issue, isIssue, missing } from '../issue';
import { longestStreak, type ScoreTables } from '../breach/streak';

/** A level of the log (or why it is not known), and where known the day (serial) it happened. */
export interface LevelEntry {
  readonly level: string | Issue;
  readonly day?: number;
}
export interface ExitInput {
  readonly levels: readonly LevelEntry[];
  readonly scores: ScoreTables;
  readonly facts: ReadonlyMap<string, number>;
}
export interface ExitFinding {
  readonly ground: ExitGround;
  readonly state: 'met' | 'near' | 'far' | 'unknown' | 'error';
  readonly why: string;
  readonly issue?: Issue;
}

const LEVEL_COUNT = /^([A-Z]级)次数$/;

/** B-level incidents within any twelve months: the fullest such span. */
const countLevels = (contract: Contract, levels: readonly LevelEntry[], level: string): number | Issue => {
  const own = levels.filter((entry) => entry.level === level);
  if (choiceOf(contract, '一年内') !== '任意十二个月') return own.length;
  const days = own.map((entry) => entry.day);
  if (days.some((day) => day === undefined)) return missing('levelsNeedDays');
  const sorted = days.filter((day): day is number => day !== undefined).sort((a, b) => a - b);
  return Math.max(0, ...sorted.map((first, i) => sorted.slice(i).filter((day) => day - first < 365).length));
};

const factFor = (contract: Contract, input: ExitInput, name: string): number | Issue | undefined => {
  const level = LEVEL_COUNT.exec(name)?.[1];
  if (level !== undefined) return countLevels(contract, input.levels, level);
  const below = /^连续低于(\d+)月数$/.exec(name)?.[1];
  if (below !== undefined) return longestStreak(contract, input.scores, (score) => comparable(score, contract) < Number(below));
  const alias = Object.entries(METRIC_ALIASES).find(([, full]) => full === name)?.[0];
  return input.facts.get(name) ?? (alias === undefined ? undefined : input.facts.get(alias));
};

/** Levels that are not known leave a count open, unless the known ones already suffice. */
const openLevel = (input: ExitInput, parts: readonly Compare[], met: boolean | undefined): Issue | undefined => {
  const asked = parts.filter(({ name }) => LEVEL_COUNT.test(name));
  if (asked.length === 0 || (met === true && asked.every(({ op }) => op === '≥' || op === '>'))) return undefined;
  return input.levels.map(({ level }) => level).find(isIssue);
};

/** How far a count is from the bound that ends the contract. */
const distance = ({ op, literal }: Compare, value: number): number => {
  const bound = typeof literal.value === 'number' ? literal.value : 0;
  if (op === '≥' || op === '=') return bound - value;
  return op === '>' ? Math.floor(bound) + 1 - value : 0;
};

const judge = (contract: Contract, input: ExitInput, ground: ExitGround): ExitFinding => {
  const parts = comparisons(ground.condition);
  const facts = new Map<string, Fact | Issue>(parts.map(({ name }) => [name, factFor(contract, input, name)]));
  const met = predicate(ground.condition)((name) => {
    const fact = facts.get(name);
    return isIssue(fact) ? undefined : fact;
  });
  const bad = [...facts.values()].find(isIssue) ?? openLevel(input, parts, met);
  if (bad) return { ground, state: 'error', why: '', issue: bad };
  const figures = parts.map((part) => `${part.name} ${String(facts.get(part.name) ?? '未填')}（${part.op} ${part.literal.text}）`).join('，');
  if (met === true) return { ground, state: 'met', why: figures };
  if (met === undefined) return { ground, state: 'unknown', why: `${figures}：未填写，不能判断` };
  const steps = parts.map((part) => ({ part, left: distance(part, Number(facts.get(part.name) ?? 0)) })).sort((a, b) => a.left - b.left)[0];
  const left = steps?.left ?? 0;
  return { ground, state: left <= 1 ? 'near' : 'far', why: `${figures}，还差 ${left}` };
};

export const exitFindings = (contract: Contract, input: ExitInput): readonly ExitFinding[] => contract.exits.map((ground) => judge(contract, input, ground));
