// The workbook of one contract: 说明, 合同条款, a form and a penalty sheet for each month, 年度汇总, 付款计划, 交付物.
import { builtInTerms } from '../contracts';
import { termText } from '../domain/contract/term';
import { type Issue, isIssue } from '../domain/issue';
import { type Entries, NO_ENTRIES } from './entries';
import { nameable } from './checkNames';
import type { DefinedName, SheetModel, WorkbookModel } from './model';
import { withNotes } from './notes';
import { type Month, monthKey, months } from './months';
import { type Plan, planOf } from './plan';
import { logOf, logSheets } from './log';
import { withLog } from './log/withLog';
import { annualSheet } from './sheets/annual';
import { yearNames } from './sheets/annualTotals';
import { scoreTotalRef } from './sheets/formLayout';
import { deliverableNames, deliverablesSheet } from './sheets/deliverables';
import { type GuideEntry, guideSheet } from './sheets/guide';
import { paymentNames, paymentsSheet } from './sheets/payments';
import { calendarSheet } from './sheets/paymentsCalendar';
import { NO_PAYMENTS, type PaymentEntries } from './sheets/paymentsEntries';
import { closingRecord } from './sheets/closingRecord';
import { mailSheets } from './sheets/flowSheet';
import { drawnMonth } from './sheets/monthSheets';
import { penaltyNames } from './sheets/penaltyRefs';
import { byMonth, type PenaltyTotal, penaltyTotals } from './sheets/penaltyTotals';
import { termsSheet } from './sheets/terms';
import { CLOSINGS, DELIVERABLES, FLOW, GUIDE, PAYMENTS, TERMS, YEAR } from './sheetNames';
import { workbook } from './workbook';
import { fillIn, GUIDE_WORDS } from './words.zh';

export interface BuildOptions {
  /** `2026-03` */
  readonly from: string;
  readonly months: number;
  readonly entries?: Entries;
  /** ISO date and time, given by the caller: the rules know no clock. */
  readonly created: string;
}

/** `评分_2026_03`, where the contract has several tables `评分_2026_03_应用系统运维`. */
const scoreName = ({ contract }: Plan, month: Month, table: string): string => {
  const suffix = contract.tables.size > 1 ? `_${nameable(table)}` : '';
  return `评分_${monthKey(month)}${suffix}`;
};

const scoreNames = (plan: Plan): readonly DefinedName[] => {
  const tables = [...plan.contract.tables.keys()];
  return plan.months.flatMap((month) => tables.map((table) => ({ name: scoreName(plan, month, table), ref: scoreTotalRef(plan, month, table) })));
};

/** The months' penalties as 付款计划 sets them against instalments. */
const paymentEntries = (plan: Plan, totals: readonly PenaltyTotal[]): PaymentEntries => ({
  ...NO_PAYMENTS,
  ...plan.entries.payments,
  monthTotals: byMonth(plan, totals),
});

interface DueSheets {
  readonly guide: readonly GuideEntry[];
  readonly sheets: readonly SheetModel[];
  readonly names: readonly DefinedName[];
}

/** What is due: payments and documents, each where the contract states any, and the calendar by which both count. */
const dueSheets = (plan: Plan, totals: readonly PenaltyTotal[]): DueSheets => {
  const payments = paymentEntries(plan, totals);
  const paid = plan.contract.instalments.length > 0;
  const due = plan.contract.deliverables.length > 0;
  if (!paid && !due) return { guide: [], sheets: [], names: [] };
  // Both sheets count by the calendar, and the calendar takes its days off from 付款计划.
  return {
    guide: [{ kind: 'payments', names: [PAYMENTS] }, ...(due ? [{ kind: 'deliverables', names: [DELIVERABLES] } as const] : [])],
    sheets: [paymentsSheet(plan, payments), ...(due ? [deliverablesSheet(plan, plan.entries.deliverables, payments.holidays)] : []), calendarSheet(plan, payments)],
    names: [...paymentNames(plan), ...(due ? deliverableNames(plan) : [])],
  };
};

const mailEntries = (sheets: readonly SheetModel[]): readonly GuideEntry[] => {
  const names = sheets.map(({ name }) => name);
  const listed = [{ kind: 'evaluators', names: names.filter((name) => name !== FLOW) }, { kind: 'flow', names: names.filter((name) => name === FLOW) }] as const;
  return listed.filter((entry) => entry.names.length > 0);
};

/** `called`: the names under which 说明 lists the sheets, where a larger workbook gives them others. */
export function buildPlan(plan: Plan, created: string, called: (sheet: string) => string = (name) => name): WorkbookModel {
  const monthly = plan.months.flatMap((month) => drawnMonth(plan, month));
  const totals = penaltyTotals(plan);
  const due = dueSheets(plan, totals);
  const log = logOf(plan);
  const [incidents, working] = log ? logSheets(plan, log) : [];
  const mailed = mailSheets(plan.name, plan.entries.mail);
  const named = (kind: GuideEntry['kind']): GuideEntry => ({
    kind,
    names: monthly.filter(([own]) => own === kind).map(([, { name }]) => name),
  });
  const entries: readonly GuideEntry[] = [
    { kind: 'guide', names: [GUIDE] },
    { kind: 'terms', names: [TERMS] },
    ...(incidents ? [{ kind: 'log', names: [incidents.name] } as const] : []),
    ...(['form', 'service', 'penalty'] as const).map(named).filter(({ names }) => names.length > 0),
    { kind: plan.contract.tables.size > 0 ? 'year' : 'money', names: [YEAR] },
    ...due.guide,
    ...(plan.entries.closings?.size ? [{ kind: 'closings', names: [CLOSINGS] } as const] : []),
    ...mailEntries(mailed),
  ];
  const sheets = [
    guideSheet(plan, entries.map(({ kind, names }) => ({ kind, names: names.map(called) }))),
    termsSheet(plan),
    ...(incidents ? [incidents] : []),
    ...monthly.map(([, sheet]) => sheet),
    annualSheet(plan, totals),
    ...due.sheets,
    ...(plan.entries.closings?.size ? [closingRecord(plan.name, plan.entries)] : []),
    ...mailed,
    ...(working ? [working] : []),
  ].map((sheet) => withNotes(sheet, plan.entries.notes));
  const subject = termText(plan.contract, '合同名称');
  const names = [...scoreNames(plan), ...yearNames(plan), ...penaltyNames(plan), ...due.names];
  const title = fillIn(GUIDE_WORDS.title, { 合同: plan.name });
  return workbook({ title, created, ...(subject === undefined ? {} : { subject }) }, sheets, names);
}

/** A built-in contract by its key. */
export function buildWorkbook(key: string, options: BuildOptions): WorkbookModel | Issue {
  const terms = builtInTerms(key);
  if (isIssue(terms)) return terms;
  const plan = planOf(key, terms, months(options.from, options.months), withLog(key, options.entries ?? NO_ENTRIES));
  return isIssue(plan) ? plan : buildPlan(plan, options.created);
}
