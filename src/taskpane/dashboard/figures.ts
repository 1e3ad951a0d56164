// What the page 看板 shows of the year: the same values, by the same rules, as the sheets hold. Pure; today is not asked here.
import { type CellValue, isCellError } from '../../workbook/model';
import { logOf } from '../../workbook/log';
import type { Plan } from '../../workbook/plan';
import { formName, LOG, penaltyName } from '../../workbook/sheetNames';
import { monthLevel } from '../../workbook/sheets/annualIncidents';
import { yearLayout } from '../../workbook/sheets/annualLayout';
import type { Year } from '../../workbook/sheets/annualTotals';
import { streakTogether, yearValues } from '../../workbook/sheets/annualValues';
import { exitValues } from '../../workbook/sheets/exitValues';
import { penaltyTotals } from '../../workbook/sheets/penaltyTotals';
import { EXIT_STATES } from '../../domain/exit/exit';
import { EXIT_WORDS } from '../../workbook/sheets/exitWords';

/** One figure a month: a number, '' where nothing is known yet, an error where something is open or wrong. */
export interface Series {
  /** The table, the level; '' where there is only one. */
  readonly name: string;
  readonly cells: readonly CellValue[];
  /** Month by month, where it is to be filled in. */
  readonly sheets: readonly string[];
}

export type GroundState = 'met' | 'near' | 'far' | 'unknown' | 'open' | 'wrong';

export interface Ground {
  readonly id: string;
  readonly text: string;
  readonly source: string;
  readonly state: GroundState;
  /** What it is now, and how far off, in the words of 年度汇总. */
  readonly why: string;
}

export interface Figures {
  readonly months: readonly string[];
  readonly scores: readonly Series[];
  readonly yearScore: CellValue;
  readonly yearGrade: CellValue;
  readonly levels: readonly Series[];
  readonly penalties: Series;
  readonly grounds: readonly Ground[];
}

const STATES: ReadonlyMap<CellValue, GroundState> = new Map<CellValue, GroundState>([
  [EXIT_STATES.met, 'met'],
  [EXIT_WORDS.warn, 'near'],
  [EXIT_STATES.near, 'near'],
  [EXIT_STATES.far, 'far'],
  [EXIT_STATES.unknown, 'unknown'],
]);

export const stateOf = (state: CellValue): GroundState =>
  isCellError(state) ? (state.error === '#N/A' ? 'open' : 'wrong') : (STATES.get(state) ?? 'unknown');

/** The nearest first; within a state in the contract's order. */
const ORDER: readonly GroundState[] = ['met', 'near', 'wrong', 'open', 'unknown', 'far'];

const groundsOf = (plan: Plan, values: Year['values']): readonly Ground[] =>
  exitValues(plan, values)
    .grounds.map(({ finding: { ground }, state, why }) => ({
      id: ground.id,
      text: ground.text,
      source: ground.source,
      state: stateOf(state),
      why,
    }))
    .sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state));

const levelsOf = (part: Year): readonly Series[] =>
  logOf(part.plan) === undefined
    ? []
    : part.layout.levelNames.map((name) => ({
        name,
        cells: part.plan.months.map((_, i) => monthLevel(part, i, name)),
        sheets: part.plan.months.map(() => LOG),
      }));

export const figuresOf = (plan: Plan): Figures => {
  const values = yearValues(plan);
  const penalties = penaltyTotals(plan);
  const part: Year = { plan, layout: yearLayout(plan, streakTogether(plan)), values, penalties };
  const tables = [...plan.contract.tables.keys()];
  return {
    months: plan.months.map(({ label }) => label),
    scores: tables.map((name, t) => ({
      name,
      cells: values.totals[t] ?? [],
      sheets: plan.months.map(({ label }) => formName(label, tables.length > 1 ? name : '')),
    })),
    yearScore: values.score,
    yearGrade: values.grade,
    levels: levelsOf(part),
    penalties: { name: '', cells: penalties.map(({ value }) => value), sheets: plan.months.map(({ label }) => penaltyName(label)) },
    grounds: groundsOf(plan, values),
  };
};

export type Open = 'blank' | 'missing' | 'wrong';

/** Why a figure is none. */
export const openOf = (cell: CellValue): Open | undefined =>
  isCellError(cell) ? (cell.error === '#N/A' ? 'missing' : 'wrong') : typeof cell === 'number' ? undefined : 'blank';

export const numbersOf = ({ cells }: Series): readonly number[] => cells.filter((cell): cell is number => typeof cell === 'number');
