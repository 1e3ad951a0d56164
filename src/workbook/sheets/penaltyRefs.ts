// How other sheets refer to a month's penalty sheet.
import { onSheet } from '../address';
import type { DefinedName } from '../model';
import { type Month, monthKey } from '../months';
import type { Plan } from '../plan';
import { penaltyName } from '../sheetNames';
import { closedOf } from '../closing/state';
import { at, penaltyLayout } from './penaltyLayout';

/** The cell of the month's total in yuan: a number, or an error while something is wrong or missing. */
export const penaltyTotalRef = ({ contract, entries }: Plan, { label }: Month): string =>
  closedOf(entries, label)?.anchors.penalty ?? onSheet(penaltyName(label), at(penaltyLayout(contract).total, 'amount'));

/** `违约金_2026_04` for each month. */
export const penaltyNames = (plan: Plan): readonly DefinedName[] => plan.months.map((month) => ({ name: `违约金_${monthKey(month)}`, ref: penaltyTotalRef(plan, month) }));
