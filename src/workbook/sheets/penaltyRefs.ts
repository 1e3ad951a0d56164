// How other sheets refer to a month's penalty sheet.
import { onSheet } from '../address';
import type { DefinedName } from '../model';
import { type Month, monthKey } from '../months';
import type { Plan } from '../plan';
import { penaltyName } from '../sheetNames';
import { defineName } from '../workbook';
import { cell } from '../address';
import { at, COLUMNS, penaltyLayout } from './penaltyLayout';

/** The cell of the month's total in yuan: a number, or an error while something is wrong or missing. */
export const penaltyTotalRef = ({ contract }: Plan, { label }: Month): string =>
  onSheet(penaltyName(label), at(penaltyLayout(contract).total, 'amount'));

/** `违约金_2026_04` for each month. */
export const penaltyNames = ({ contract, months }: Plan): readonly DefinedName[] =>
  months.map((month) => defineName(`违约金_${monthKey(month)}`, penaltyName(month.label), cell(penaltyLayout(contract).total, COLUMNS.amount)));
