// Results stored in a returned form held against what our rules make of its marks: a formula may be untouched and its result not.
import { cell } from '../address';
import type { DrawnWorkbook } from '../host';
import type { CellValue } from '../model';
import { same } from '../read/compare';
import { entriesOf } from '../read';
import type { Plan } from '../plan';
import { formSheet } from '../sheets/formLayout';
import { scoreForm } from '../sheets/scoreForm';
import type { Finding } from './finding';
import { isSameFormula, type Pair, placeOf } from './pairs';
import type { Receipt } from './receipt';
import { returnedCells } from './receiptPlan';

/** A program that computes nothing stores nothing; that is no result to be held against anything. */
const isStored = (value: CellValue | null): boolean => value !== null && value !== '';

/** Only formulas that are as they were; of the others it is told that they are not. */
const formFindings = (pair: Pair, model: ReturnType<typeof scoreForm>): readonly Finding[] =>
  [...model.rows].flatMap(([row, cells]) =>
    [...cells].flatMap(([col, { value }]): readonly Finding[] => {
      const address = cell(row, col);
      const now = placeOf(pair, address);
      const formula = pair.sent.cells[address]?.formula;
      const found = now === undefined ? undefined : pair.found.cells[now];
      if (now === undefined || formula === undefined || !found || !isSameFormula(pair, formula, found.formula, now)) return [];
      if (!isStored(found.value) || same(value, found.value)) return [];
      return [{ code: 'result', gravity: 'wrong', sheet: pair.found.name, address: now, before: value, after: found.value }];
    }),
  );

export const resultFindings = (drawn: DrawnWorkbook, receipt: Receipt, plan: Plan, pairs: readonly Pair[]): readonly Finding[] => {
  const cells = returnedCells(drawn, receipt) ?? [];
  const filled: Plan = { ...plan, entries: { ...plan.entries, ...entriesOf(plan, cells, false) } };
  return plan.months.flatMap((month) =>
    [...plan.contract.tables.keys()].flatMap((table) => {
      const pair = pairs.find(({ sent: { name } }) => name === formSheet(plan, month, table));
      return pair ? formFindings(pair, scoreForm(filled, month, table)) : [];
    }),
  );
};
