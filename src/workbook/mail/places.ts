// What a returned cell is about, told by the words beside it and not by its row, so that it is found in a workbook whose items have moved.
import type { Plan } from '../plan';
import type { TypedCell } from '../read';
import { deliverableCells } from '../read/typedDeliverables';
import { exitCells } from '../read/typedExits';
import { formCells } from '../read/typedForms';
import { paymentCells } from '../read/typedPayments';
import { penaltyCells } from '../read/typedPenalty';

/** The month that a column of 交付物 stands for; the last one is for what comes after them all. */
const periodOf = (months: readonly string[], period: number): string => months[period] ?? `after ${months.at(-1) ?? ''}`;

/** `months`: of the whole workbook that the cell is of. undefined: a kind of cell that is merged by rows, not one by one. */
export const placeOf = ({ what, anchor }: TypedCell, months: readonly string[]): string | undefined => {
  const item = `${anchor?.text ?? ''}|${anchor?.nth ?? 0}`;
  switch (what.kind) {
    case 'mark':
      return `mark|${what.month}|${what.table}|${what.dimension}|${item}`;
    case 'ground':
      return `ground|${what.month}|${what.table}|${item}`;
    case 'metric':
      return `metric|${what.month}|${what.metric}`;
    case 'penalty':
      return `penalty|${what.month}|${what.line}|${what.field}`;
    case 'exitFact':
      return `exitFact|${what.fact}`;
    case 'instalment':
      return `instalment|${anchor?.text ?? ''}|${what.field}`;
    case 'against':
      return `against|${what.month}`;
    case 'planned':
    case 'delivered':
      return `${what.kind}|${what.id}|${periodOf(months, what.period)}`;
    case 'bondGiven':
    case 'daysPastTerm':
    case 'asOf':
      return what.kind;
    default:
      return undefined;
  }
};

/** Every cell of the plan that takes single values, by its place; of monthly sheets those of the months. */
export const placesIn = (plan: Plan, months: ReadonlySet<string>): ReadonlyMap<string, TypedCell> => {
  const labels = plan.months.map(({ label }) => label);
  const monthly = plan.months.filter(({ label }) => months.has(label)).flatMap((month) => [...formCells(plan, month), ...penaltyCells(plan, month)]);
  return new Map(
    [...monthly, ...exitCells(plan), ...paymentCells(plan), ...deliverableCells(plan)].flatMap((typed) => {
      const place = placeOf(typed, labels);
      return place === undefined ? [] : [[place, typed] as const];
    }),
  );
};
