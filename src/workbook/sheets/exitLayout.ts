// Where the grounds for ending the contract stand on 年度汇总: below the year's rows a row a ground, then the facts to be typed;
// right of the print area, in the same rows, what is computed with.
import { cell } from '../address';
import type { Plan } from '../plan';
import { YEAR } from '../sheetNames';
import { type YearLayout, yearLayout } from './annualLayout';
import { streakTogether } from './annualValues';
import { type ExitFact, exitFacts, factsFrom } from './exitFacts';

export interface ExitLayout {
  readonly title: number;
  readonly head: number;
  readonly first: number;
  readonly factsHead: number;
  readonly factsFirst: number;
  /** The last row; where nothing is agreed the row above. */
  readonly bottom: number;
  /** Printed columns: the ground, its words, the state (and what is typed), the figures. */
  readonly words: number;
  readonly state: number;
  readonly why: number;
  readonly width: number;
  /** Computed with: what SLA.EXIT answers in four columns, how far off, what is open. */
  readonly answer: number;
  readonly left: number;
  readonly open: number;
  /** Facts: name, what is known, what is open; then columns by month. */
  readonly name: number;
  readonly value: number;
  readonly fault: number;
  readonly monthly: number;
}

export const exitLayout = (plan: Plan, year: YearLayout): ExitLayout => {
  const grounds = plan.contract.exits.length;
  const typed = factsFrom(plan, 'typed').length;
  const title = year.total + 2;
  const first = title + 3;
  const factsHead = first + grounds;
  const state = Math.round(year.width * 0.55) + 1;
  const answer = year.computing;
  return {
    title,
    head: title + 2,
    first,
    factsHead,
    factsFirst: factsHead + 1,
    bottom: grounds === 0 ? year.total : typed === 0 ? factsHead - 1 : factsHead + typed,
    words: 2,
    state,
    why: state + 1,
    width: year.width,
    answer,
    left: answer + 4,
    open: answer + 5,
    name: answer + 7,
    value: answer + 8,
    fault: answer + 9,
    monthly: answer + 11,
  };
};

export const groundRow = ({ first }: ExitLayout, index: number): number => first + index;
/** Facts stand beside the grounds, as many rows as there are facts. */
export const factRow = ({ first }: ExitLayout, index: number): number => first + index;
export const typedCell = ({ factsFirst, state }: ExitLayout, index: number): string => cell(factsFirst + index, state);

export interface ExitInputCell {
  readonly sheet: string;
  readonly address: string;
  readonly fact: ExitFact;
}

/** Every cell in which a fact is typed. */
export const exitInputs = (plan: Plan): readonly ExitInputCell[] => {
  const layout = exitLayout(plan, yearLayout(plan, streakTogether(plan)));
  return factsFrom(plan, 'typed').map((fact, i) => ({ sheet: YEAR, address: typedCell(layout, i), fact }));
};

export const factIndex = (plan: Plan, name: string): number => exitFacts(plan).findIndex((fact) => fact.name === name);
