// 年度汇总, the grounds for ending the contract: met, one step before, or how far off, and what is typed for them.
import { comparisons } from '../../domain/condition/ast';
import type { ExitGround } from '../../domain/contract/types';
import { EXIT_STATES } from '../../domain/exit/exit';
import { abs, cell, range } from '../address';
import type { Computed, SheetBuilder } from '../sheetBuilder';
import { fillIn } from '../words.zh';
import { YEAR_ROWS } from './annualLayout';
import type { Year } from './annualTotals';
import { widthsOf } from './annualWidths';
import { type ExitFact, exitFacts, factsFrom, hasExitCall } from './exitFacts';
import { type ExitContext, factFaultFormula, knownFormula, knownStreakFormula, monthFactFormula, rawColumn, rawFormula, streakColumn } from './exitFactFormulas';
import { answerFormulas, exitCall, leftFormula, openFormula, stateFormula, whyFormula } from './exitFormulas';
import { exitLayout, factRow, groundRow } from './exitLayout';
import { type ExitValues, knownStreaks } from './exitValues';
import { EXIT_WORDS as WORDS } from './exitWords';

/** Without line breaks, so that what is only computed with makes no row high. */
const STYLE = 'plain';

/** The facts that the months' penalty sheets hold, a column each. */
export function addMonthFacts(year: SheetBuilder, { plan, layout }: Year, values: ExitValues, index: number): void {
  const month = plan.months[index];
  if (!month) return;
  const context: ExitContext = { plan, year: layout, layout: exitLayout(plan, layout) };
  const row = YEAR_ROWS.first + index;
  layout.monthFacts.forEach((fact, i) => {
    const own = values.monthly.get(fact.name)?.[index];
    year.put(row, layout.facts + i, { native: monthFactFormula(context, fact, row), value: own?.read ?? '' }, 'centre');
    year.put(row, rawColumn(context, fact), { native: rawFormula(context, month, fact), value: own?.raw ?? '' }, STYLE);
  });
}

function addStreaks(year: SheetBuilder, part: Year, context: ExitContext): void {
  const { plan, values } = part;
  for (const fact of factsFrom(plan, 'streak')) {
    const { source } = fact;
    if (source.kind !== 'streak') continue;
    knownStreaks(plan, values, source.below).forEach((months, s) => {
      const column = streakColumn(context, fact, s);
      year.put(YEAR_ROWS.head, column, fact.name, STYLE);
      months.forEach((value, i) => {
        const row = YEAR_ROWS.first + i;
        const above = i === 0 ? undefined : cell(row - 1, column);
        year.put(row, column, { native: knownStreakFormula(context, source.below, s, row, above), value }, STYLE);
      });
    });
  }
}

function addFacts(year: SheetBuilder, context: ExitContext, values: ExitValues): void {
  const { plan, layout } = context;
  exitFacts(plan).forEach((fact, i) => {
    const row = factRow(layout, i);
    const own = values.facts[i];
    if (!own) return;
    year.put(row, layout.name, fact.name, STYLE);
    year.put(row, layout.value, { ...knownFormula(context, fact), value: own.known }, STYLE);
    year.put(row, layout.fault, { native: factFaultFormula(context, fact), value: own.fault }, STYLE);
  });
}

/** One call answers for all grounds, where the function takes what they ask for. */
function addAnswers(year: SheetBuilder, context: ExitContext, values: ExitValues): void {
  const { plan, layout } = context;
  const { exits } = plan.contract;
  const last = groundRow(layout, exits.length - 1);
  const spilled = hasExitCall(plan) ? { sla: exitCall(context), spill: range(layout.first, layout.answer, last, layout.answer + 3) } : {};
  exits.forEach((ground, i) => {
    const own = values.grounds[i];
    if (!own) return;
    const row = groundRow(layout, i);
    const { finding } = own;
    const answers = [ground.id, EXIT_STATES[finding.state], finding.why, `${ground.text}（${ground.source}）`];
    answerFormulas(context, ground, i).forEach((native, c) => {
      year.put(row, layout.answer + c, { native, value: answers[c] ?? '', ...(i === 0 && c === 0 ? spilled : {}) }, STYLE);
    });
    year.put(row, layout.left, { native: leftFormula(context, ground), value: own.left }, STYLE);
    year.put(row, layout.open, { native: openFormula(context, ground, i), value: own.open }, STYLE);
  });
}

/** Wide letters take two places; a little is left free, since programs set Chinese text differently. */
const linesOf = (text: string, width: number): number => Math.ceil([...text].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 2 : 1), 0) / (width * 0.9));

/** What is shown of the figures changes with them: room for the longest answer. */
const groundHeight = ({ year, layout }: ExitContext, ground: ExitGround): number => {
  const widths = widthsOf(year);
  const across = (from: number, to: number): number => widths.slice(from - 1, to).reduce((a, b) => a + b, 0);
  const figures = comparisons(ground.condition).map(({ name, op, literal }) => `${name} 未填（${op} ${literal.text}），`).join('');
  const words = linesOf(`${ground.text}（${ground.source}）`, across(layout.words, layout.state - 1));
  const answer = linesOf(`${figures}未填写，不能判断`, across(layout.why, layout.width));
  return Math.max(words, answer, linesOf(ground.id, across(1, 1))) * 15 + 10;
};

function addGrounds(year: SheetBuilder, context: ExitContext, values: ExitValues): void {
  const { plan, layout } = context;
  plan.contract.exits.forEach((ground, i) => {
    const own = values.grounds[i];
    if (!own) return;
    const row = groundRow(layout, i);
    year.height(row, groundHeight(context, ground));
    const answer = (column: number, value: string): Computed => ({ native: abs(row, layout.answer + column), value });
    year.put(row, 1, answer(0, ground.id), 'centre');
    year.merge(row, layout.words, row, layout.state - 1, answer(3, `${ground.text}（${ground.source}）`), 'text');
    year.put(row, layout.state, { native: stateFormula(context, ground, i), value: own.state }, 'total');
    year.merge(row, layout.why, row, layout.width, { native: whyFormula(context, ground, i), value: own.why }, 'text');
  });
}

const usedBy = (context: ExitContext, { name }: ExitFact): string =>
  context.plan.contract.exits.filter(({ condition }) => comparisons(condition).some((part) => part.name === name)).map(({ id, source }) => `${id}（${source}）`).join('、');

/** A count may also be 是 or 否, as on the penalty sheets. */
function addTyped(year: SheetBuilder, context: ExitContext): void {
  const { plan, layout } = context;
  const facts = factsFrom(plan, 'typed');
  if (facts.length === 0) return;
  year.merge(layout.factsHead, 1, layout.factsHead, layout.width, WORDS.facts, 'head');
  facts.forEach((fact, i) => {
    const row = layout.factsFirst + i;
    const ref = cell(row, layout.state);
    const whole = !fact.word.banded;
    const text = whole ? WORDS.countText : WORDS.numberText;
    year.merge(row, 1, row, layout.state - 1, fact.name, 'text');
    year.input(row, layout.state, plan.entries.exitFacts?.get(fact.name) ?? null, 'input');
    year.merge(row, layout.why, row, layout.width, fillIn(WORDS.factHow, { 事由: usedBy(context, fact) }), 'remark');
    const rule = whole ? ({ kind: 'custom', formula: `AND(ISNUMBER(${ref}),${ref}>=0,${ref}=INT(${ref}))` } as const) : ({ kind: 'decimal', min: 0, max: 1e9 } as const);
    year.validate(ref, { rule, prompt: { title: fact.name, text }, error: { title: fact.name, text } });
    year.height(row, 32);
  });
}

function addColours(year: SheetBuilder, { plan, layout }: ExitContext): void {
  const state = cell(layout.first, layout.state);
  const area = range(layout.first, layout.state, groundRow(layout, plan.contract.exits.length - 1), layout.state);
  const is = (text: string): string => `IF(ISERROR(${state}),FALSE,${state}="${text}")`;
  year.highlight(area, is(EXIT_STATES.met), 'bad').highlight(area, is(WORDS.warn), 'warn').highlight(area, `IF(ISERROR(${state}),TRUE,${state}="${EXIT_STATES.unknown}")`, 'muted');
}

/** Returns the last row. */
export function addExits(year: SheetBuilder, part: Year, values: ExitValues): number {
  const { plan, layout: own } = part;
  const layout = exitLayout(plan, own);
  if (plan.contract.exits.length === 0) return layout.bottom;
  const context: ExitContext = { plan, year: own, layout };
  const [id, words, state, why] = WORDS.head;
  year.merge(layout.title, 1, layout.title, layout.width, WORDS.title, 'section');
  year.merge(layout.title + 1, 1, layout.title + 1, layout.width, WORDS.note, 'note');
  year.put(layout.head, 1, id, 'head').merge(layout.head, layout.words, layout.head, layout.state - 1, words, 'head');
  year.put(layout.head, layout.state, state, 'head').merge(layout.head, layout.why, layout.head, layout.width, why, 'head');
  year.put(layout.head - 1, layout.answer, WORDS.computing, STYLE).row(layout.head, layout.answer, WORDS.computingHead, STYLE);
  addGrounds(year, context, values);
  addTyped(year, context);
  addAnswers(year, context, values);
  addFacts(year, context, values);
  addStreaks(year, part, context);
  addColours(year, context);
  return layout.bottom;
}
