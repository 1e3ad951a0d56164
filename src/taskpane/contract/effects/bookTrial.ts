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
import type { Difference, Telling } from './situation';

type Results = ReadonlyMap<string, string>;
type Result = readonly [string, string];

const text = (value: CellValue, { word }: Telling): string =>
  isCellError(value) ? value.error : value === '' ? word('blank') : String(value);
const money = (value: CellValue, telling: Telling): string =>
  typeof value === 'number' ? telling.word('money', { 额: yuanText(decimal(value)) }) : text(value, telling);
const scored = (score: CellValue, grade: CellValue, telling: Telling): string =>
  score === '' ? telling.word('blank') : telling.word('scored', { 分: text(score, telling), 等级: text(grade, telling) });

const clauseText = ({ state, amount, remark }: ClauseValues, telling: Telling): string => {
  const { word } = telling;
  if (state === '') return word('noBreach');
  if (typeof amount === 'number') return money(amount, telling);
  return [text(state, telling), isCellError(amount) ? amount.error : '', remark].filter((part) => part !== '').join(word('comma'));
};

const scoresOf = (plan: Plan, month: Month, telling: Telling): readonly Result[] =>
  [...plan.contract.tables.keys()].map((table) => {
    const { total, grade } = formValues(plan, month, table);
    return [telling.word('bookScore', { 月: month.label, 表: table }), scored(total, grade, telling)];
  });

const penaltiesOf = (plan: Plan, month: Month, telling: Telling): readonly Result[] => {
  const of = (what: string): string => telling.word('bookOf', { 月: month.label, 何: what });
  const { clauses, total } = penaltyValues(plan, month);
  const keys = lineKeys(plan.contract);
  return [
    ...[...logMetrics(plan, month)].map(([metric, value]): Result => [of(metric), text(value, telling)]),
    ...clauses.map((clause, i): Result => [of(keys[i] ?? ''), clauseText(clause, telling)]),
    [telling.word('bookTotal', { 月: month.label }), money(total, telling)],
  ];
};

const levelsOf = (plan: Plan, telling: Telling): readonly Result[] => {
  const tables = [...plan.contract.incidentTables.keys()];
  return (logOf(plan)?.rows ?? []).flatMap((row, i) => {
    const read = readRow(row, i);
    if (read === undefined) return [];
    // After three computed times: level and clause of each annex table.
    const values = rowValues(plan.contract, read).slice(3);
    return tables.map((table, t): Result => [
      telling.word(tables.length > 1 ? 'bookLevelOf' : 'bookLevel', { 行: i + 1, 表: table }),
      text(values[t * 2] ?? '', telling),
    ]);
  });
};

const yearOf = (plan: Plan, telling: Telling): readonly Result[] => {
  if (plan.contract.tables.size === 0) return [];
  const { score, grade } = yearValues(plan);
  return [[telling.word('bookYear'), scored(score, grade, telling)]];
};

const resultsOf = (plan: Plan, telling: Telling): Results =>
  new Map([
    ...plan.months.flatMap((month) => [...scoresOf(plan, month, telling), ...penaltiesOf(plan, month, telling)]),
    ...levelsOf(plan, telling),
    ...yearOf(plan, telling),
  ]);

/** Whether anybody has entered anything that the rules compute with. */
export const hasEntries = (plan: Plan): boolean =>
  [...plan.entries.scores.values()].some((rows) => rows.flat().some((mark) => mark !== null && mark !== '')) ||
  [...plan.entries.metrics.values()].some((metrics) => metrics.size > 0) ||
  [...(plan.entries.serviceLog?.values() ?? [])].some((rows) => rows.length > 0) ||
  plan.months.some((month) => hasLogRows(plan, month));

/** In the order of the months; what only one of them has is not compared: those rows are in the terms' own differences. */
export const bookDifferences = (now: Plan, then: Plan, telling: Telling): readonly Difference[] => {
  const results = resultsOf(then, telling);
  return [...resultsOf(now, telling)].flatMap(([situation, before]) => {
    const after = results.get(situation);
    return after === undefined || after === before ? [] : [{ situation, now: before, then: after }];
  });
};
