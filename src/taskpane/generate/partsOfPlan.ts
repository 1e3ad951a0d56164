// Which of the sheets that may be left out are made. Forms, penalties and the year belong together: their formulas refer to each other.
import type { Plan } from '../../workbook/plan';
import type { Content, Filled } from '../session/content';

export interface SheetParts {
  readonly log: boolean;
  readonly payments: boolean;
  readonly deliverables: boolean;
}

export const ALL_PARTS: SheetParts = { log: true, payments: true, deliverables: true };

/** What is due by day counts by the calendar, which takes its days off from 付款计划. */
export const completed = ({ log, payments, deliverables }: SheetParts): SheetParts => ({
  log,
  payments: payments || deliverables,
  deliverables,
});

const withoutLog = (entries: Plan['entries']): Plan['entries'] => {
  const { log, ...rest } = entries;
  return log === undefined ? entries : rest;
};

/** The terms sheet still shows every row; only the sheets built on them are left out. */
export const withParts = (plan: Plan, parts: SheetParts): Plan => {
  const { log, payments, deliverables } = completed(parts);
  return {
    ...plan,
    entries: log ? plan.entries : withoutLog(plan.entries),
    contract: {
      ...plan.contract,
      instalments: payments ? plan.contract.instalments : [],
      deliverables: deliverables ? plan.contract.deliverables : [],
    },
  };
};

/** What the contract has sheets for at all. */
export const possibleParts = ({ tables, instalments, deliverables }: Plan['contract']): SheetParts => ({
  log: tables.size > 0,
  payments: instalments.length > 0 || deliverables.length > 0,
  deliverables: deliverables.length > 0,
});

/** What is typed on a sheet keeps it. */
export const filledParts = (content: Content): SheetParts => {
  const filled = (part: Filled['part']): boolean => content.state === 'ours' && content.book.typed.some((each) => each.part === part);
  return { log: filled('log'), payments: filled('payments'), deliverables: filled('deliverables') };
};
