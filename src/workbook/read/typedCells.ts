// Every cell of a plan's workbook that somebody may type into.
import { closedOf } from '../closing';
import { logOf, MAX_SYSTEMS } from '../log';
import { sizeFor } from '../log/entries';
import type { Month } from '../months';
import type { Plan } from '../plan';
import { hasServiceLog } from '../sheets/penaltyLayout';
import { LOG_ROWS } from '../sheets/serviceLogLayout';
import { serviceRows } from '../sheets/serviceLogValues';
import type { TypedCell } from './typedCell';
import { deliverableCells } from './typedDeliverables';
import { exitCells } from './typedExits';
import { formCells } from './typedForms';
import { logCells, type Offsets, offsetsUpTo, serviceCells } from './typedLogs';
import { paymentCells } from './typedPayments';
import { penaltyCells } from './typedPenalty';

/** How far the logs go: as the plan's workbook is made, or as far as people have filled one. */
export interface Extent {
  /** undefined: the workbook has no incident log. */
  readonly log: Offsets | undefined;
  readonly places: number;
  readonly systems: readonly string[];
  readonly service: (month: Month) => Offsets;
}

const extentOf = (plan: Plan): Extent => {
  const log = logOf(plan);
  const size = log && sizeFor(log);
  return {
    log: size && offsetsUpTo(size.ready),
    places: size?.systems ?? MAX_SYSTEMS,
    systems: log?.systems ?? [],
    service: (month) => offsetsUpTo(Math.max(LOG_ROWS, serviceRows(plan, month).length + 10)),
  };
};

/** A closed month's cells are locked. */
const monthCells = (plan: Plan, month: Month, extent: Extent): readonly TypedCell[] => {
  const cells = [
    ...formCells(plan, month),
    ...(hasServiceLog(plan.contract) ? serviceCells(month, extent.service(month)) : []),
    ...penaltyCells(plan, month),
  ];
  return closedOf(plan.entries, month.label) ? cells.map((cell) => ({ ...cell, closed: true })) : cells;
};

export const typedCells = (plan: Plan, extent: Extent = extentOf(plan)): readonly TypedCell[] => [
  ...(extent.log === undefined ? [] : logCells({ rows: extent.log, places: extent.places, systems: extent.systems })),
  ...plan.months.flatMap((month) => monthCells(plan, month, extent)),
  ...exitCells(plan),
  ...paymentCells(plan),
  ...deliverableCells(plan),
];
