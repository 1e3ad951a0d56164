// The form's last rows: total and grade, in both ways.
import type { Contract } from '../../domain/contract/types';
import { sum } from '../../domain/money/decimal';
import { abs, absRange, cell } from '../address';
import type { Plan } from '../plan';
import type { SheetBuilder } from '../sheetBuilder';
import { FORM_WORDS as WORDS } from '../words.zh';
import { FORM, FORM_COLUMNS, fullColumn, gradeRow, markColumn, markRow, totalRow } from './formLayout';
import { gradeFormula, nothingEntered, notArrangedRule, totalFormula } from './scoreFormulas';
import { type FormValues, itemsOf } from './scoreValues';
import { gradesText } from './gradesText';

const { name, label, pair, subtotal, last } = FORM_COLUMNS;

/** Some desktop versions hand a blank cell of a range over as 0, which would be a mark. */
const blanksAs = (ref: string): string => `IF(${ref}="","",${ref})`;
const quote = (text: string): string => `"${text.replace(/"/g, '""')}"`;

const slaTotal = (plan: Plan, table: string, items: number): string => {
  const block = absRange(FORM.first, fullColumn(0), markRow(items - 1), markColumn(2));
  return `IF(${nothingEntered(items)},"",SLA.SCORE(${plan.terms.range},${blanksAs(block)},${quote(table)}))`;
};

/** What was done with items not arranged; blank where all were. */
const noteFor = (contract: Contract): string | undefined => {
  const rule = notArrangedRule(contract);
  return rule === '不允许' ? undefined : rule === '计满分' ? WORDS.counted : WORDS.converted;
};

function addTotal(form: SheetBuilder, plan: Plan, table: string, values: FormValues): void {
  const items = itemsOf(plan, table);
  const row = totalRow(items.length);
  const got = absRange(FORM.first, last, markRow(items.length - 1), last);
  const note = noteFor(plan.contract);
  const points = Array.from(items, (_, i) => cell(markRow(i), subtotal)).join('+');
  form.merge(row, name, row, label, WORDS.total, 'total');
  const out = values.subtotals.includes('/') ? (note ?? '') : '';
  const remark = note === undefined ? null : { native: `IF(COUNTIF(${got},"/")>0,${quote(note)},"")`, value: out };
  form.merge(row, pair, row, subtotal - 1, remark, 'remark');
  form.put(row, subtotal, { native: `ROUND(${points},10)`, value: sum(items.map((item) => item.points)).toNumber() }, 'totalNumber');
  const native = totalFormula(plan.contract, items.length);
  form.put(row, last, { native, sla: slaTotal(plan, table, items.length), value: values.total }, 'totalNumber').height(row, 30);
}

export function addResults(form: SheetBuilder, plan: Plan, table: string, values: FormValues): void {
  addTotal(form, plan, table, values);
  const { contract } = plan;
  const items = itemsOf(plan, table).length;
  const row = gradeRow(items);
  const total = abs(totalRow(items), last);
  if (contract.grades.length === 0) return;
  form.merge(row, name, row, label, WORDS.grade, 'total').merge(row, pair, row, subtotal, gradesText(contract), 'remark');
  const sla = `IF(${total}="","",SLA.GRADE(${total},${plan.terms.range}))`;
  form.put(row, last, { native: gradeFormula(contract, total), sla, value: values.grade }, 'total').height(row, 30);
}
