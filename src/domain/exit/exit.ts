// The grounds on which the contract may be ended: met, or how far off.
import { comparisons, type Compare, type Condition, type Op } from '../condition/ast';
import { type Fact, type Facts, predicate } from '../condition/predicate';
import { METRIC_ALIASES } from '../condition/vocabulary';
import { choiceOf } from '../contract/term';
import type { Contract, ExitGround } from '../contract/types';
import { comparable } from '../evaluation/grade';
import { type Issue, isIssue, missing } from '../issue';
import { toSeconds } from '../time/serial';
import { longestStreak, type ScoreTables } from '../breach/streak';

/** A level of the log (or why it is not known), and where known the day (serial) it happened. */
export interface LevelEntry {
  readonly level: string | Issue;
  readonly day?: number;
}
export interface ExitInput {
  /** Where there is no log, and no evaluation, what they would say is a fact like any other. */
  readonly levels?: readonly LevelEntry[];
  readonly scores?: ScoreTables;
  readonly facts: ReadonlyMap<string, number>;
}
export interface ExitFinding {
  readonly ground: ExitGround;
  readonly state: 'met' | 'near' | 'far' | 'unknown' | 'error';
  readonly why: string;
  readonly issue?: Issue;
}

export const EXIT_STATES: Readonly<Record<ExitFinding['state'], string>> = { met: '已触发', near: '差一步', far: '未触发', unknown: '未填写', error: '' };

export const LEVEL_COUNT = /^([A-Z]级)次数$/;
export const LOW_MONTHS = /^连续低于(\d+)月数$/;

/** 任意十二个月: the fullest such span, in whole days. */
const countLevels = (contract: Contract, levels: readonly LevelEntry[], level: string): number | Issue => {
  const own = levels.filter((entry) => entry.level === level);
  if (choiceOf(contract, '一年内') !== '任意十二个月') return own.length;
  const days = own.map(({ day }) => (day === undefined ? NaN : Math.floor(toSeconds(day) / 86_400)));
  if (days.some(isNaN)) return missing('levelsNeedDays');
  return Math.max(0, ...days.map((first) => days.filter((day) => day >= first && day < first + 365).length));
};

const factFor = (contract: Contract, { levels, scores, facts }: ExitInput, name: string): number | Issue | undefined => {
  const level = LEVEL_COUNT.exec(name)?.[1];
  if (level !== undefined && levels) return countLevels(contract, levels, level);
  const below = LOW_MONTHS.exec(name)?.[1];
  if (below !== undefined && scores) return longestStreak(contract, scores, (score) => comparable(score, contract) < Number(below));
  const alias = Object.entries(METRIC_ALIASES).find(([, full]) => full === name)?.[0];
  return facts.get(name) ?? (alias === undefined ? undefined : facts.get(alias));
};

/** Levels and months that are not known leave a count open, unless the known ones already suffice. */
const openCount = ({ levels, scores }: ExitInput, parts: readonly Compare[], met: boolean | undefined): Issue | undefined => {
  const open = ({ name }: Compare): Issue | undefined =>
    LEVEL_COUNT.test(name) ? levels?.map(({ level }) => level).find(isIssue) : LOW_MONTHS.test(name) ? scores?.flat().find(isIssue) : undefined;
  const asked = parts.filter(open);
  return asked[0] && !(met === true && asked.every(({ op }) => op === '≥' || op === '>')) ? open(asked[0]) : undefined;
};

const STEPS: Readonly<Record<Op, (value: number, bound: number) => number>> = {
  '≥': (value, bound) => bound - value,
  '>': (value, bound) => Math.floor(bound) + 1 - value,
  '≤': (value, bound) => value - bound,
  '<': (value, bound) => value - Math.ceil(bound) + 1,
  '=': (value, bound) => Math.abs(bound - value),
  '≠': () => 1,
};

/** Figures are shown, not computed with: at most six decimals. */
const plain = (value: number): number => Math.round(value * 1e6) / 1e6;

/** How far a condition is from being met: all parts of 且 are needed, the nearest of 或; what is not known adds nothing. */
const distance = (condition: Condition, facts: Facts): number => {
  if (predicate(condition)(facts) === true) return 0;
  if (condition.type === 'not') return 1;
  if (condition.type !== 'compare') return Math[condition.type === 'and' ? 'max' : 'min'](...condition.parts.map((part) => distance(part, facts)));
  const { name, op, literal } = condition;
  const value = facts(name);
  // A step is one; of shares, one percent.
  const scale = literal.text.endsWith('%') ? 100 : 1;
  return typeof value === 'number' ? plain(STEPS[op](value * scale, plain(Number(literal.value) * scale))) : 0;
};

const judge = (contract: Contract, input: ExitInput, ground: ExitGround): ExitFinding => {
  const { condition } = ground;
  const parts = comparisons(condition);
  const found = new Map<string, Fact | Issue>(parts.map(({ name }) => [name, factFor(contract, input, name)]));
  const facts: Facts = (name) => {
    const fact = found.get(name);
    return isIssue(fact) ? undefined : fact;
  };
  const met = predicate(condition)(facts);
  const issue = [...found.values()].find(isIssue) ?? openCount(input, parts, met);
  if (issue) return { ground, state: 'error', why: '', issue };
  const figure = (fact: Fact): Fact => (typeof fact === 'number' ? plain(fact) : '未填');
  const figures = parts.map(({ name, op, literal }) => `${name} ${figure(facts(name))}（${op} ${literal.text}）`).join('，');
  if (met === true) return { ground, state: 'met', why: figures };
  if (met === undefined) return { ground, state: 'unknown', why: `${figures}：未填写，不能判断` };
  const left = distance(condition, facts);
  return { ground, state: left <= 1 ? 'near' : 'far', why: `${figures}，还差 ${left}` };
};

export const exitFindings = (contract: Contract, input: ExitInput): readonly ExitFinding[] => contract.exits.map((ground) => judge(contract, input, ground));
