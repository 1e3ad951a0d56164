// 计算: the hidden sheet that makes a month's metrics out of the log.
import { LOG_METRICS } from '../../domain/condition/vocabulary';
import { cell, range } from '../address';
import type { CellValue, SheetModel } from '../model';
import type { Month } from '../months';
import type { Plan } from '../plan';
import { type Content, sheet, type SheetBuilder } from '../sheetBuilder';
import {
  CALC, FAULTS, faultCell, HELPER_BASE, HELPER_HEAD, HELPER_HEADS, HELPERS, type Helper, helperColumn, MASK_COLUMN, maskRange, METRIC_TOP, METRICS_BOTTOM, metricRow,
  MONTH_ROWS, monthColumn, type Refs, refsOf, type Running,
} from './calcLayout';
import type { LogSize } from './entries';
import { FAULT_LABELS, faultFormulas } from './faultFormulas';
import { HELPER_FORMULAS, type RowContext, runningFormula } from './helperFormulas';
import type { HelperRow, Runs } from './helperValues';
import { ALL_ROWS, HEADERS } from './layout';
import { type MonthContext, metricFormulas, sharedFormulas } from './monthFormulas';
import { gateOf, metricValues, type Reading, sharedValues } from './monthValues';

type FaultName = keyof typeof FAULTS;
const FAULT_NAMES = Object.keys(FAULTS) as readonly FaultName[];
const MONTH_LABELS: Readonly<Record<keyof typeof MONTH_ROWS, string>> = {
  label: '月份', start: '起（秒）', end: '止（秒）', before: '月前行', within: '月内行', firstWeek: '首七天行', lastWeek: '末七天行', unknown: '责任未填', down: '中断秒',
};

const faults = (page: SheetBuilder, refs: Refs, { helpers, faults: errors }: Reading): void => {
  const formulas = faultFormulas(refs);
  const values: Readonly<Record<FaultName, CellValue>> = { ...helpers.first, overflow: 0, ...errors };
  for (const name of FAULT_NAMES) page.row(FAULTS[name], 1, [FAULT_LABELS[name], { native: formulas[name], value: values[name] }]);
};

/** The whole month by one call: it spills over the metrics below; those without answer are masked. */
const spilled = ({ plan, month }: MonthContext): { readonly sla: string; readonly spill: string } => {
  const column = monthColumn(plan, month);
  const call = `SLA.METRICS(${plan.terms.range},${HEADERS},IF(${ALL_ROWS}="","",${ALL_ROWS}),${month.start},${month.end})`;
  return { sla: `IF(${maskRange}=1,NA(),INDEX(${call},0,2))`, spill: range(METRIC_TOP, column, METRICS_BOTTOM, column) };
};

const monthBlock = (page: SheetBuilder, context: MonthContext, reading: Reading, size: LogSize): void => {
  const column = monthColumn(context.plan, context.month);
  const metrics = metricValues(context.plan, reading, context.month);
  const shared = sharedValues(context.plan, reading, context.month, metrics, size);
  const formulas = sharedFormulas(context);
  page.put(MONTH_ROWS.label, column, context.month.label, 'head');
  for (const name of Object.keys(shared) as (keyof typeof MONTH_ROWS)[]) {
    const value = shared[name] ?? null;
    page.put(MONTH_ROWS[name], column, formulas[name] ? { ...formulas[name], value } : value);
  }
  const native = metricFormulas(context);
  for (const metric of LOG_METRICS) {
    const addin = metricRow(metric) === METRIC_TOP ? spilled(context) : {};
    page.put(metricRow(metric), column, { ...native[metric], ...addin, value: metrics.get(metric) ?? null });
  }
};

const labels = (page: SheetBuilder, { faults: errors }: Reading): void => {
  for (const name of Object.keys(MONTH_ROWS) as (keyof typeof MONTH_ROWS)[]) page.put(MONTH_ROWS[name], 1, MONTH_LABELS[name], 'head');
  for (const metric of LOG_METRICS) {
    const gate = gateOf(metric);
    const masked = gate !== 'reading' && errors.reading === 0 && errors[gate] !== 0 ? 1 : 0;
    const formula = gate === 'reading' ? '0' : `IF(ISERROR(${faultCell('reading')}),0,IF(ISERROR(${faultCell(gate)}),1,0))`;
    page.put(metricRow(metric), 1, metric, 'head').put(metricRow(metric), MASK_COLUMN, formula === '0' ? 0 : { native: formula, value: masked });
  }
};

const RUNNING: readonly Running[] = ['end', 'down', 'count'];
const RUNNING_HEADS: Readonly<Record<Running, string>> = { end: '止', down: '累计秒', count: '次数' };
const FACTS = HELPERS.filter((helper): helper is Exclude<Helper, 'n'> => helper !== 'n');

/** What stands in a helper row beyond the log's last: the start carried on, nothing else. */
const beyond = (start: number): HelperRow => {
  const zeros = Object.fromEntries(FACTS.map((fact) => [fact, ['check', 'response', 'restore', 'arrival'].includes(fact) ? '' : 0])) as Record<Exclude<Helper, 'n'>, number | string>;
  return { ...zeros, start };
};

const helperRow = (page: SheetBuilder, context: RowContext, values: HelperRow, runs: Readonly<Record<Running, readonly number[]>>): void => {
  const { refs, row } = context;
  page.put(row, helperColumn('n'), row - HELPER_BASE, 'plain');
  for (const fact of FACTS) page.put(row, helperColumn(fact), { native: HELPER_FORMULAS[fact](context), value: values[fact] }, 'plain');
  for (let channel = 1; channel <= refs.count; channel += 1) {
    const above = (running: Running): string => cell(row - 1, refs.runColumn(running, channel));
    for (const running of RUNNING) {
      const content: Content = { native: runningFormula(context, running, channel, above), value: runs[running][channel - 1] ?? 0 };
      page.put(row, refs.runColumn(running, channel), content, 'plain');
    }
  }
};

const helperHead = (page: SheetBuilder, refs: Refs): void => {
  for (const helper of HELPERS) {
    page.put(HELPER_HEAD, helperColumn(helper), HELPER_HEADS[helper], 'head').put(HELPER_BASE, helperColumn(helper), helper === 'check' ? null : 0, 'plain');
  }
  for (const running of RUNNING) {
    for (let channel = 1; channel <= refs.count; channel += 1) {
      const column = refs.runColumn(running, channel);
      page.put(HELPER_HEAD, column, `${RUNNING_HEADS[running]}${channel}`, 'head').put(HELPER_BASE, column, 0, 'plain');
    }
  }
};

const runsAt = (runs: Runs, row: number): Readonly<Record<Running, readonly number[]>> => {
  const at = Math.min(row, runs.end.length - 1);
  return { end: runs.end[at] ?? [], down: runs.down[at] ?? [], count: runs.count[at] ?? [] };
};

export const calcSheet = (plan: Plan, reading: Reading, size: LogSize): SheetModel => {
  const page = sheet(CALC);
  const refs = refsOf(plan, size);
  const { rows, runs } = reading.helpers;
  faults(page, refs, reading);
  labels(page, reading);
  plan.months.forEach((month: Month) => monthBlock(page, { plan, refs, month }, reading, size));
  helperHead(page, refs);
  const rest = beyond(Number(rows[rows.length - 1]?.start ?? 0));
  for (let n = 1; n <= size.helpers; n += 1) helperRow(page, { plan, refs, row: HELPER_BASE + n }, rows[n - 1] ?? rest, runsAt(runs, n));
  return page.widths(16, 12).hide().protect().build();
};
