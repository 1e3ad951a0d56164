// What the workbook itself holds, under both choices: every month's scores, clauses and penalties, the log's levels, the year.
import { decimal } from '../../../domain/money/decimal';
import { yuanText } from '../../../domain/money/round';
import { hasLogRows, logMetrics, logOf } from '../../../workbook/log';
import { readRow, rowValues } from '../../../workbook/log/rowValues';
import { type CellValue, isCellError } from '../../../workbook/model';
import type { Month } from '../../../workbook/months';
import type { Plan } from '../../../workbook/plan';
import { yearValues } from '../../../workbook/sheets/annualValues';
import { lineKeys } from '../../../workbook/sheets/penaltyLayout';
import { type ClauseValues, penaltyValues } from '../../../workbook/sheets/penaltyValues';
import { formValues } from '../../../workbook/sheets/scoreValues';
import type { Difference } from './situation';

type Results = ReadonlyMap<string, string>;
type Result = readonly [string, string];

const text = (value: CellValue): string => (isCellError(value) ? value.error : value === '' ? '空' : String(value));
const money = (value: CellValue): string => (typeof value === 'number' ? `${yuanText(decimal(value))} 元` : text(value));

const clauseText = ({ state, amount, remark }: ClauseValues): string => {
  if (state === '') return '不违约';
  if (typeof amount === 'number') return money(amount);
  return [text(state), isCellError(amount) ? amount.error : '', remark].filter((part) => part !== '').join('，');
};

const scoresOf = (plan: Plan, month: Month): readonly Result[] =>
  [...plan.contract.tables.keys()].map((table) => {
    const { total, grade } = formValues(plan, month, table);
    return [`${month.label} ${table} 得分`, total === '' ? '空' : `${text(total)}，${text(grade)}`];
  });

const penaltiesOf = (plan: Plan, month: Month): readonly Result[] => {
  const { clauses, total } = penaltyValues(plan, month);
  const keys = lineKeys(plan.contract);
  return [
    ...[...logMetrics(plan, month)].map(([metric, value]): Result => [`${month.label} ${metric}`, text(value)]),
    ...clauses.map((clause, i): Result => [`${month.label} ${keys[i] ?? ''}`, clauseText(clause)]),
    [`${month.label} 违约金合计`, money(total)],
  ];
};

const levelsOf = (plan: Plan): readonly Result[] => {
  const tables = [...plan.contract.incidentTables.keys()];
  return (logOf(plan)?.rows ?? []).flatMap((row, i) => {
    const read = readRow(row, i);
    if (read === undefined) return [];
    // After three computed times: level and clause of each annex table.
    const values = rowValues(plan.contract, read).slice(3);
    return tables.map((table, t): Result => [
      `事件日志 第 ${i + 1} 行${tables.length > 1 ? `（${table}）` : ''} 级别`,
      text(values[t * 2] ?? ''),
    ]);
  });
};

const yearOf = (plan: Plan): readonly Result[] => {
  if (plan.contract.tables.size === 0) return [];
  const { score, grade } = yearValues(plan);
  return [['年度得分', score === '' ? '空' : `${text(score)}，${text(grade)}`]];
};

const resultsOf = (plan: Plan): Results =>
  new Map([...plan.months.flatMap((month) => [...scoresOf(plan, month), ...penaltiesOf(plan, month)]), ...levelsOf(plan), ...yearOf(plan)]);

/** Whether anybody has entered anything that the rules compute with. */
export const hasEntries = (plan: Plan): boolean =>
  [...plan.entries.scores.values()].some((rows) => rows.flat().some((mark) => mark !== null && mark !== '')) ||
  [...plan.entries.metrics.values()].some((metrics) => metrics.size > 0) ||
  [...(plan.entries.serviceLog?.values() ?? [])].some((rows) => rows.length > 0) ||
  plan.months.some((month) => hasLogRows(plan, month));

/** In the order of the months; what only one of them has is not compared: those rows are in the terms' own differences. */
export const bookDifferences = (now: Plan, then: Plan): readonly Difference[] => {
  const results = resultsOf(then);
  return [...resultsOf(now)].flatMap(([situation, before]) => {
    const after = results.get(situation);
    return after === undefined || after === before ? [] : [{ situation, now: before, then: after }];
  });
};
