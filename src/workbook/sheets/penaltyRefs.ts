// How other sheets refer to a month's penalty sheet.
import { absRange, columnName, onSheet } from '../address';
import type { DefinedName } from '../model';
import { type Month, monthKey } from '../months';
import type { Plan } from '../plan';
import { penaltyName } from '../sheetNames';
import { closedOf, pairsAt } from '../closing/state';
import { at, COLUMNS, METRIC_COLUMNS, METRIC_LETTERS, METRICS_HEAD, payableRow, penaltyLayout } from './penaltyLayout';

/** The cell of the month's total in yuan: a number, or an error while something is wrong or missing. */
export const penaltyTotalRef = ({ contract, entries }: Plan, { label }: Month): string =>
  closedOf(entries, label)?.anchors.penalty ?? onSheet(penaltyName(label), at(penaltyLayout(contract).total, 'amount'));

/** The cell of what is deducted (应扣), and of the word that says by what. */
export const payableRef = ({ contract, entries }: Plan, { label }: Month): string =>
  closedOf(entries, label)?.anchors.payable ?? onSheet(penaltyName(label), at(payableRow(penaltyLayout(contract)), 'amount'));
export const basisRef = ({ contract, entries }: Plan, { label }: Month): string =>
  closedOf(entries, label)?.anchors.basis ?? onSheet(penaltyName(label), at(payableRow(penaltyLayout(contract)), 'source'));

/** What the parties entered, summed in the row of the total; a closed month's stands where it stood. */
const sumRef = (plan: Plan, month: Month, column: 'claimed' | 'waived' | 'agreed'): string =>
  penaltyTotalRef(plan, month).replace(/\$[A-Z]+(?=\$\d+$)/, () => `$${columnName(COLUMNS[column])}`);

/** `违约金_2026_04`, `违约金_应扣_2026_04` and the sums of what the parties entered, for each month. */
export const penaltyNames = (plan: Plan): readonly DefinedName[] =>
  plan.months.flatMap((month) => [
    { name: `违约金_${monthKey(month)}`, ref: penaltyTotalRef(plan, month) },
    { name: `违约金_应扣_${monthKey(month)}`, ref: payableRef(plan, month) },
    { name: `违约金_主张_${monthKey(month)}`, ref: sumRef(plan, month, 'claimed') },
    { name: `违约金_减免_${monthKey(month)}`, ref: sumRef(plan, month, 'waived') },
    { name: `违约金_确认_${monthKey(month)}`, ref: sumRef(plan, month, 'agreed') },
  ]);

/** The block of a month's metrics, names and values: every metric that the sheet shows, also of a month closed under other terms. */
export const metricsBlockRef = ({ contract, entries }: Plan, { label }: Month): string => {
  const closed = closedOf(entries, label);
  const own = penaltyLayout(contract).metrics.length;
  const count = closed ? pairsAt(closed, penaltyName(label), METRICS_HEAD + 1, METRIC_LETTERS).size : own;
  return onSheet(penaltyName(label), absRange(METRICS_HEAD + 1, METRIC_COLUMNS.name, METRICS_HEAD + Math.max(1, count), METRIC_COLUMNS.value));
};
