// The grounds for ending the contract as formulas: how far each is from being met, what is shown, and SLA.EXIT's call.
import { vocabularyOf } from '../../domain/breach/breach';
import { comparisons, type Compare, type Condition, type Op } from '../../domain/condition/ast';
import { conditionFormula } from '../../domain/condition/formula';
import type { Vocabulary } from '../../domain/condition/vocabulary';
import type { ExitGround } from '../../domain/contract/types';
import { EXIT_STATES } from '../../domain/exit/exit';
import { abs, absRange } from '../address';
import { quote } from '../formulas/text';
import { levelsArgument } from '../log/yearLevels';
import { YEAR_ROWS } from './annualLayout';
import type { ExitContext } from './exitFactFormulas';
import { decidesOpen, type ExitFact, exitFacts } from './exitFacts';
import { factRow, groundRow } from './exitLayout';
import { EXIT_WORDS as WORDS } from './exitWords';

const place = ({ plan, layout }: ExitContext, name: string, column: number): string => abs(factRow(layout, exitFacts(plan).findIndex((fact) => fact.name === name)), column);
const known = (context: ExitContext, name: string): string => place(context, name, context.layout.value);

/** A blank fact is not known, whatever the metric's blank means elsewhere. */
const unknownBlanks =
  ({ plan }: ExitContext): Vocabulary =>
  (name) => {
    const word = vocabularyOf(plan.contract)(name);
    return word && { ...word, blank: 'unknown' };
  };

const test = (context: ExitContext, condition: Condition, mode: 'certain' | 'possible'): string =>
  conditionFormula(condition, (name) => known(context, name), unknownBlanks(context), mode);

const STEPS: Readonly<Record<Op, (value: string, bound: number) => string>> = {
  '≥': (value, bound) => `${bound}-${value}`,
  '>': (value, bound) => `${Math.floor(bound) + 1}-${value}`,
  '≤': (value, bound) => `${value}-${bound}`,
  '<': (value, bound) => `${value}-${Math.ceil(bound) - 1}`,
  '=': (value, bound) => `ABS(${bound}-${value})`,
  '≠': () => '1',
};

/** The rules' own way: all parts of 且 are needed, the nearest of 或; what is not known adds nothing. */
const steps = (context: ExitContext, condition: Condition): string => {
  if (condition.type === 'not') return `IF(${test(context, condition, 'certain')},0,1)`;
  if (condition.type !== 'compare') {
    const parts = condition.parts.map((part) => steps(context, part)).join();
    return `IF(${test(context, condition, 'certain')},0,${condition.type === 'and' ? 'MAX' : 'MIN'}(${parts}))`;
  }
  const ref = known(context, condition.name);
  const { text, value } = condition.literal;
  if (typeof value !== 'number') return '0';
  // A step is one; of shares, one percent.
  const scale = text.endsWith('%') ? 100 : 1;
  const bound = Math.round(value * scale * 1e6) / 1e6;
  return `IF(${ref}="",0,IF(${test(context, condition, 'certain')},0,${STEPS[condition.op](scale === 1 ? ref : `${ref}*100`, bound)}))`;
};

/** 0: met; −1: not known; otherwise how far off. */
export const leftFormula = (context: ExitContext, { condition }: ExitGround): string =>
  `IF(${test(context, condition, 'certain')},0,IF(${test(context, condition, 'possible')},-1,ROUND(${steps(context, condition)},6)))`;

const figures = (context: ExitContext, parts: readonly Compare[]): string =>
  parts
    .map(({ name, op, literal }) => `${quote(`${name} `)}&IF(${known(context, name)}="","未填",ROUND(${known(context, name)},6))&${quote(`（${op} ${literal.text}）`)}`)
    .join('&"，"&');

/** The four columns that SLA.EXIT answers, from cells of this workbook. */
export const answerFormulas = (context: ExitContext, ground: ExitGround, index: number): readonly [string, string, string, string] => {
  const { plan, layout } = context;
  const left = abs(groundRow(layout, index), layout.left);
  const { met, unknown, near, far } = EXIT_STATES;
  return [
    plan.terms.cell(ground, '编号'),
    `IF(${left}=0,"${met}",IF(${left}=-1,"${unknown}",IF(${left}<=1,"${near}","${far}")))`,
    `${figures(context, comparisons(ground.condition))}&IF(${left}=0,"",IF(${left}=-1,"：未填写，不能判断","，还差 "&${left}))`,
    `${plan.terms.cell(ground, '名称')}&"（"&${plan.terms.cell(ground, '依据')}&"）"`,
  ];
};

const ownFacts = ({ plan }: ExitContext, { condition }: ExitGround): { readonly strict: readonly ExitFact[]; readonly lax: readonly ExitFact[] } => {
  const parts = comparisons(condition);
  const own = exitFacts(plan).filter(({ name }) => parts.some((part) => part.name === name));
  return { strict: own.filter((fact) => decidesOpen(fact, parts)), lax: own.filter((fact) => !decidesOpen(fact, parts)) };
};

/** The first of them whose fault is an error decides. */
const firstFault = (context: ExitContext, facts: readonly ExitFact[], answer: (fact: ExitFact, fault: string) => string, otherwise: string): string =>
  facts.reduceRight((rest, fact) => {
    const fault = place(context, fact.name, context.layout.fault);
    return `IF(ISERROR(${fault}),${answer(fact, fault)},${rest})`;
  }, otherwise);

export const openFormula = (context: ExitContext, ground: ExitGround, index: number): string => {
  const { strict, lax } = ownFacts(context, ground);
  const left = abs(groundRow(context.layout, index), context.layout.left);
  const later = lax.length === 0 ? '0' : `IF(${left}=0,0,${firstFault(context, lax, (_, fault) => fault, '0')})`;
  return firstFault(context, strict, (_, fault) => fault, later);
};

/** 预警 where something has happened already: an only incident has no step before it. */
export const stateFormula = (context: ExitContext, ground: ExitGround, index: number): string => {
  const { layout } = context;
  const row = groundRow(layout, index);
  const [open, answer] = [abs(row, layout.open), abs(row, layout.answer + 1)];
  const begun = [...new Set(comparisons(ground.condition).map(({ name }) => `N(${known(context, name)})>0`))];
  const warns = begun.length === 1 ? begun.join() : `OR(${begun.join()})`;
  return `IF(ISERROR(${open}),${open},IF(${answer}="${EXIT_STATES.near}",IF(${warns},"${WORDS.warn}","${EXIT_STATES.far}"),${answer}))`;
};

export const whyFormula = (context: ExitContext, ground: ExitGround, index: number): string => {
  const { layout } = context;
  const row = groundRow(layout, index);
  const { strict, lax } = ownFacts(context, ground);
  const words = firstFault(context, [...strict, ...lax], ({ source }) => quote(WORDS.open[source.kind]), '""');
  return `IF(ISERROR(${abs(row, layout.open)}),${words},${abs(row, layout.answer + 2)})`;
};

/** On what is known: errors are left out, and shown beside. */
export const exitCall = (context: ExitContext): string => {
  const { plan, year, layout } = context;
  const facts = exitFacts(plan);
  const asked = (kind: string): boolean => facts.some(({ source }) => source.kind === kind);
  const scores = absRange(YEAR_ROWS.first, year.scores, year.lastMonth, year.grades - 1);
  const given = facts.flatMap(({ source }, i) => (source.kind === 'level' || source.kind === 'streak' ? [] : [i]));
  const rows = given.map((i) => factRow(layout, i));
  const table = rows.length === 0 ? '""' : absRange(Math.min(...rows), layout.name, Math.max(...rows), layout.value);
  return `SLA.EXIT(${[plan.terms.range, asked('level') ? levelsArgument(plan) : '""', asked('streak') ? `IF(ISNUMBER(${scores}),${scores},"")` : '""', table].join()})`;
};
