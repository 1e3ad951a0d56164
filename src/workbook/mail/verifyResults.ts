// Results stored in a returned copy held against what our rules make of all that was filled in: a formula may be untouched and its
// result not. Where a cell that it is computed from is not as we have it, no result is ours to expect.
import { cell } from '../address';
import { buildPlan } from '../build';
import type { DrawnWorkbook } from '../host';
import { logOf, logSheets } from '../log';
import type { CellValue, SheetModel } from '../model';
import { entriesOf } from '../read';
import { same } from '../read/compare';
import type { Plan } from '../plan';
import { monthSheets } from '../sheets/monthSheets';
import { hasServiceLog } from '../sheets/penaltyLayout';
import { scoreForm } from '../sheets/scoreForm';
import { serviceLog } from '../sheets/serviceLog';
import type { Finding } from './finding';
import { isSameFormula, type Pair, placeOf } from './pairs';
import type { Receipt } from './receipt';
import { returnedCells, stayedCells } from './receiptPlan';
import { type Computed, resting } from './resting';

/**
 * A program that computes nothing stores nothing; that is no result to be held against anything. By way of .ods LibreOffice makes 0 of
 * an empty text that a formula gave.
 */
const isNone = (found: CellValue | null, expected: CellValue | null): boolean => found === null || found === '' || (found === 0 && (expected === '' || expected === null));

/** The moment of its making does not matter to a result. */
const CREATED = '2000-01-01T00:00:00Z';

/** As few as are needed: forms and service logs rest on themselves and the terms alone. */
const modelsOf = (plan: Plan, { behind, sheets, months }: Receipt): readonly SheetModel[] => {
  const sent = plan.months.filter(({ label }) => months.includes(label));
  if (!behind) return sent.flatMap((month) => (hasServiceLog(plan.contract) ? [serviceLog(plan, month)] : [...plan.contract.tables.keys()].map((table) => scoreForm(plan, month, table))));
  const log = logOf(plan);
  const some = [...sent.flatMap((month) => monthSheets(plan, month).map(([, sheet]) => sheet)), ...(log ? logSheets(plan, log).slice(0, 1) : [])];
  const names = new Set(some.map(({ name }) => name));
  // The year, payments and what is due take the whole workbook to compute.
  return sheets.every(({ name, formulas }) => names.has(name) || Object.keys(formulas).length === 0) ? some : buildPlan(plan, CREATED).sheets;
};

interface Cell {
  readonly sheet: string;
  /** As sent. */
  readonly address: string;
  readonly expected: CellValue | null;
  readonly found: CellValue | null;
  /** Where it stands now. */
  readonly now: string;
  /** Of a formula that is as it was. */
  readonly formula: string | undefined;
  readonly pair: Pair;
}

/** Cells that both the copy and the rules have. */
const cellsOf = (pair: Pair, { rows }: SheetModel): readonly Cell[] =>
  [...rows].flatMap(([row, cells]) =>
    [...cells].flatMap(([col, { value }]): readonly Cell[] => {
      const address = cell(row, col);
      const [own, now] = [pair.sent.cells[address], placeOf(pair, address)];
      if (!own || now === undefined) return [];
      const found = pair.found.cells[now];
      const formula = own.formula !== undefined && isSameFormula(pair, own.formula, found?.formula, now) ? own.formula : undefined;
      return [{ sheet: pair.sent.name, address, expected: value, found: found?.value ?? null, now, formula, pair }];
    }),
  );

const isComputed = (own: Cell): own is Cell & Computed => own.formula !== undefined;

const filledIn = (drawn: DrawnWorkbook, receipt: Receipt, plan: Plan): Plan => {
  const cells = [...stayedCells(plan, receipt), ...(returnedCells(drawn, receipt) ?? [])];
  return { ...plan, entries: { ...plan.entries, ...entriesOf(plan, cells, receipt.behind?.log === true) } };
};

export const resultFindings = (drawn: DrawnWorkbook, receipt: Receipt, plan: Plan, pairs: readonly Pair[]): readonly Finding[] => {
  if (receipt.sheets.every(({ formulas }) => Object.keys(formulas).length === 0)) return [];
  const models = new Map(modelsOf(filledIn(drawn, receipt, plan), receipt).map((model) => [model.name, model]));
  const cells = pairs.flatMap((pair) => {
    const model = models.get(pair.sent.name);
    return model ? cellsOf(pair, model) : [];
  });
  const computed = cells.filter(isComputed);
  const others = cells.filter((own) => !isComputed(own) && !same(own.expected, own.found));
  const unsure = resting(computed, others, { sheets: pairs.map(({ sent }) => sent), names: receipt.names });
  return computed.flatMap((own): readonly Finding[] => {
    const { expected, found, now, pair } = own;
    if (isNone(found, expected) || same(expected, found) || unsure.has(own)) return [];
    return [{ code: 'result', gravity: 'wrong', sheet: pair.found.name, address: now, before: expected, after: found }];
  });
};
