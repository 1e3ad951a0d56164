// What is known of each fact that the grounds for ending the contract ask for, and what is open of it, as formulas.
import { choiceOf } from '../../domain/contract/term';
import { abs, absRange, cell } from '../address';
import { factFormula, wrongFormula } from '../formulas/metric';
import { quote } from '../formulas/text';
import { countedLevelsFormula, levelsFaultFormula } from '../log/yearLevels';
import type { Formula } from '../model';
import type { Month } from '../months';
import type { Plan } from '../plan';
import { faultOf } from './annualFormulas';
import { monthsOf, YEAR_ROWS, type YearLayout } from './annualLayout';
import { type ExitFact, factsFrom, summing } from './exitFacts';
import { type ExitLayout, typedCell } from './exitLayout';
import { METRIC_COLUMNS } from './penaltyLayout';
import { metricsBlockRef } from './penaltyRefs';

export interface ExitContext {
  readonly plan: Plan;
  readonly year: YearLayout;
  readonly layout: ExitLayout;
}

const rounds = ({ plan }: ExitContext): boolean => choiceOf(plan.contract, '得分舍入') === '两位小数';

/** Columns right of the facts: for each streak a column a series of months, then a column a fact of the penalty sheets. */
const series = ({ year }: ExitContext): number => Math.max(1, year.streakCount);
export const streakColumn = (context: ExitContext, fact: ExitFact, index: number): number =>
  context.layout.monthly + factsFrom(context.plan, 'streak').findIndex(({ name }) => name === fact.name) * series(context) + index;
export const rawColumn = (context: ExitContext, fact: ExitFact): number =>
  context.layout.monthly + factsFrom(context.plan, 'streak').length * series(context) + factsFrom(context.plan, 'month').findIndex(({ name }) => name === fact.name);

/** Months in a row up to this one; an error breaks the row, so that at least so many are known. */
export const knownStreakFormula = ({ year }: ExitContext, below: number, index: number, row: number, above: string | undefined): string => {
  const each = year.streakCount === year.tables.length;
  const cells = each ? cell(row, year.scores + index) : `${cell(row, year.scores)}:${cell(row, year.grades - 1)}`;
  const score = each ? cells : `ROUND(ROUND(AVERAGE(${cells}),8),2)`;
  return `IF(COUNT(${cells})=${each ? 1 : year.tables.length},IF(${score}<${below},1${above === undefined ? '' : `+${above}`},0),0)`;
};

/** By its name, wherever on the month's penalty sheet it stands. */
export const rawFormula = ({ plan }: ExitContext, month: Month, { name }: ExitFact): string => {
  const found = `VLOOKUP(${quote(name)},${metricsBlockRef(plan, month)},${METRIC_COLUMNS.value - METRIC_COLUMNS.name + 1},FALSE)`;
  return `IF(ISERROR(${found}),${found},IF(${found}="","",${found}))`;
};

/** What is read of a cell in which people type: a number, `""`, or the error of what is wrong. */
const readFormula = (context: ExitContext, { word }: ExitFact, ref: string): string =>
  `IF(ISERROR(${ref}),NA(),IF(${wrongFormula(word, ref)}=1,#VALUE!,${factFormula(word, ref, '0', rounds(context))}))`;

export const monthFactFormula = (context: ExitContext, fact: ExitFact, row: number): string => readFormula(context, fact, cell(row, rawColumn(context, fact)));

/** Sum, largest and smallest; errors left out. */
const AGGREGATES = { sum: '9,6', max: '4,6', min: '5,6' } as const;

export const knownFormula = (context: ExitContext, fact: ExitFact): Formula => {
  const { plan, year, layout } = context;
  const { source } = fact;
  switch (source.kind) {
    case 'level':
      return countedLevelsFormula(plan, source.level);
    case 'streak': {
      const [left, right] = [streakColumn(context, fact, 0), streakColumn(context, fact, series(context) - 1)];
      return { native: `MAX(${absRange(YEAR_ROWS.first, left, year.lastMonth, right)})` };
    }
    case 'year': {
      const score = abs(year.score, year.scores);
      return { native: `IF(ISNUMBER(${score}),${score},"")` };
    }
    case 'month': {
      const months = monthsOf(year, year.facts + factsFrom(plan, 'month').findIndex(({ name }) => name === fact.name));
      return { native: `IF(COUNT(${months})=0,"",AGGREGATE(${AGGREGATES[summing(fact)]},${months}))` };
    }
    case 'typed': {
      const ref = typedCell(layout, factsFrom(plan, 'typed').findIndex(({ name }) => name === fact.name));
      return { native: `IFERROR(${readFormula(context, fact, ref)},"")` };
    }
    case 'none':
      return { native: '""' };
  }
};

export const factFaultFormula = (context: ExitContext, fact: ExitFact): string => {
  const { plan, year, layout } = context;
  switch (fact.source.kind) {
    case 'level':
      return levelsFaultFormula(plan);
    case 'streak':
      return faultOf(absRange(YEAR_ROWS.first, year.scores, year.lastMonth, year.grades - 1));
    case 'year':
      return faultOf(abs(year.score, year.scores));
    case 'month':
      return faultOf(monthsOf(year, year.facts + factsFrom(plan, 'month').findIndex(({ name }) => name === fact.name)));
    case 'typed': {
      const read = readFormula(context, fact, typedCell(layout, factsFrom(plan, 'typed').findIndex(({ name }) => name === fact.name)));
      return `IF(ISERROR(${read}),${read},0)`;
    }
    case 'none':
      return '0';
  }
};
