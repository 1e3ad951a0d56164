// Rows of 总览 with scores, blanks and errors, referring to a sheet that holds them.
import { abs, onSheet } from '../../../src/workbook/address';
import { type CellValue, NOT_AVAILABLE, type SheetModel, WRONG_VALUE } from '../../../src/workbook/model';
import { months } from '../../../src/workbook/months';
import { sheet } from '../../../src/workbook/sheetBuilder';
import { type Linked, overviewRow, type OverviewForm, type OverviewRow } from '../../../src/workbook/sheets/overviewRow';
import { builtInPlan } from '../../recalc/planOf';

export const MONTHS = months('2026-03', 12);
const SOURCE = '源';

const SCORES: readonly (readonly (CellValue | null)[])[] = [
  [92.5, 80, 79.99, 60, 59.99, 88, '', '', null],
  [71, NOT_AVAILABLE, 85.25],
  [WRONG_VALUE, 45.5, '', 90],
  [],
  [100],
];
const gradeOf = (score: CellValue | null): CellValue | null =>
  typeof score === 'number' ? (score >= 90 ? '优秀' : score >= 80 ? '良好' : score >= 60 ? '及格' : '不及格') : score;

export interface Overview {
  readonly rows: readonly OverviewRow[];
  readonly source: SheetModel;
}

/** The five contracts; every figure is a formula on the sheet 源. */
export function overviewRows(): Overview {
  const built = sheet(SOURCE);
  let row = 0;
  const link = (value: CellValue | null): Linked => {
    row += 1;
    const native = typeof value === 'object' ? (value === null ? undefined : value.error) : typeof value === 'string' ? `"${value}"` : String(value);
    built.put(row, 1, native === undefined ? null : { native, value });
    return { ref: onSheet(SOURCE, abs(row, 1)), value: value ?? '' };
  };
  const form = (name: string, scores: readonly (CellValue | null)[]): OverviewForm => ({
    name,
    scores: MONTHS.map((_, i) => link(scores[i] ?? '')),
    grades: MONTHS.map((_, i) => link(gradeOf(scores[i] ?? ''))),
  });
  let next = 0;
  const rows = ['website', 'systems', 'data', 'security', 'petition'].map((key, i) => {
    const plan = builtInPlan(key);
    const forms = [...plan.contract.tables.keys()].map((name) => form(name, SCORES[next++] ?? []));
    const figures = { penalties: link(i === 2 ? 0 : 12_345.67 * i), nextPayment: link(i === 1 ? '' : 46_120 + i), nextDeliverable: link(i === 3 ? '' : '2026-05 月度进度报告') };
    const own = overviewRow(plan, { forms, ...figures });
    return { ...own, amount: { value: own.amount.value } };
  });
  return { rows, source: built.build() };
}
