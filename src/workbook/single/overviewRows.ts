// What 总览 shows of a built workbook: the cells of its own sheets, under the names that they have in the workbook over all contracts.
import { parseCell } from '../address';
import { formSheet, scoreGradeRef, scoreTotalRef } from '../sheets/formLayout';
import { yearPenaltyRef } from '../sheets/annualTotals';
import { WORDS as DUE_WORDS } from '../sheets/deliverablesWords';
import { nextDeliverableRef } from '../sheets/deliverablesLayout';
import { type Linked, overviewRow, type OverviewRow, type Places } from '../sheets/overviewRow';
import { nextPaymentRef } from '../sheets/paymentsLayout';
import { hasServiceLog } from '../sheets/penaltyLayout';
import { serviceLogName } from '../sheets/serviceLogLayout';
import { cellAt, type WorkbookModel } from '../model';
import type { Month } from '../months';
import type { Plan } from '../plan';
import { DELIVERABLES, GUIDE, LOG, PAYMENTS, penaltyName, TERMS, YEAR } from '../sheetNames';
import type { Renamer } from './rename';

const QUALIFIED = /^'((?:[^']|'')*)'!(.+)$/;

/** A reference with the value that stands there; nothing where the workbook has no such sheet. */
const linkInto = (book: WorkbookModel, to: Renamer) => {
  const sheets = new Map(book.sheets.map((sheet) => [sheet.name, sheet]));
  return (ref: string): Linked => {
    const [, name = '', address = ''] = QUALIFIED.exec(ref) ?? [];
    const [sheet, place] = [sheets.get(name.replace(/''/g, "'")), parseCell(address)];
    if (!place) throw new RangeError(ref);
    if (!sheet) return { value: null };
    const cell = cellAt(sheet, place.row, place.col);
    if (!cell) throw new RangeError(ref);
    return { ref: to.formula(ref), value: cell.value };
  };
};

/** On 交付物 the text begins with what is here the column's head. */
const withoutHead = ({ ref, value }: Linked): Linked =>
  ref === undefined ? { value } : { ref: `SUBSTITUTE(${ref},"${DUE_WORDS.next}","")`, value: typeof value === 'string' ? value.replaceAll(DUE_WORDS.next, '') : value };

const WORDS = { form: '评分表', penalty: '违约金', service: '服务日志' } as const;

const placesOf = (plan: Plan, months: readonly Month[], called: (bare: string) => string | undefined): Places => {
  const tables = [...plan.contract.tables.keys()];
  const monthly = (name: string, sheet: (month: Month) => string): Places['monthly'][number] => ({ name, sheets: months.map((month) => called(sheet(month))) });
  return {
    guide: called(GUIDE),
    terms: called(TERMS),
    log: called(LOG),
    year: called(YEAR),
    payments: called(PAYMENTS),
    deliverables: called(DELIVERABLES),
    monthly: [
      ...tables.map((table) => monthly(tables.length > 1 ? `${table}${WORDS.form}` : WORDS.form, (month) => formSheet(plan, month, table))),
      ...(hasServiceLog(plan.contract) ? [monthly(WORDS.service, serviceLogName)] : []),
      monthly(WORDS.penalty, ({ label }) => penaltyName(label)),
    ],
  };
};

/** `book`: the contract's own workbook, under its bare names; `months`: those of 总览. */
export const rowFor = (plan: Plan, book: WorkbookModel, to: Renamer, months: readonly Month[]): OverviewRow => {
  const link = linkInto(book, to);
  const covered = new Set(plan.months.map(({ label }) => label));
  const monthly = (ref: (month: Month) => string): readonly Linked[] =>
    months.map((month) => (covered.has(month.label) ? link(ref(month)) : { value: null }));
  const names = new Set(book.sheets.map(({ name }) => name));
  const row = overviewRow(plan, {
    forms: [...plan.contract.tables.keys()].map((table) => ({
      name: table,
      scores: monthly((month) => scoreTotalRef(plan, month, table)),
      grades: plan.contract.grades.length === 0 ? months.map(() => ({ value: null })) : monthly((month) => scoreGradeRef(plan, month, table)),
    })),
    penalties: link(yearPenaltyRef(plan)),
    nextPayment: plan.contract.instalments.length === 0 ? { value: null } : link(nextPaymentRef(plan)),
    nextDeliverable: withoutHead(link(nextDeliverableRef())),
    places: placesOf(plan, months, (bare) => (names.has(bare) ? to.sheet(bare) : undefined)),
  });
  return { ...row, amount: row.amount.ref === undefined ? row.amount : { ...row.amount, ref: to.formula(row.amount.ref) } };
};
