// The columns of the log's table: looks, widths, what may be typed, what is computed.
import type { IncidentClass } from '../../domain/contract/types';
import { LOG_COLUMNS, type LogColumn, NUMBER_COLUMNS, TIME_COLUMNS, WORD_COLUMNS } from '../../domain/incident/columns';
import { classifierOf } from '../../domain/incident/severity';
import { isIssue } from '../../domain/issue';
import type { Formula, Rule } from '../model';
import type { Plan } from '../plan';
import type { LogSize } from './entries';
import type { StyleKey } from '../styles';
import type { TableColumnSpec } from '../tableBuilder';
import { CHECK, clauseColumn, HEADERS, headOf, HOURS, levelColumn, OWN_ROW, ownComputed, RESPONSE, RESTORE, systemsRange } from './layout';
import { clauseFormula, levelFormula } from './levels';
import { checkFormula, hoursFormula, minutesFormula } from './rowFormulas';

const isOf = (names: readonly string[], column: string): boolean => names.includes(column);

const styleOf = (column: LogColumn): StyleKey => {
  if (isOf(TIME_COLUMNS, column)) return 'inputMoment';
  if (column === '经济损失') return 'inputMoney';
  return isOf(NUMBER_COLUMNS, column) || column in WORD_COLUMNS ? 'input' : 'inputText';
};

/** 2000 to 2099: what lies outside is a slip of the pen. */
const FIRST_DAY = 36_526;
const LAST_DAY = 73_050;

export interface Check {
  readonly rule: Rule;
  readonly error: string;
}
export const checkOf = (column: LogColumn, { systems }: LogSize): Check | undefined => {
  if (column === '业务系统') return { rule: { kind: 'listFrom', source: systemsRange(systems) }, error: '请从表上方的业务系统清单中选择' };
  if (isOf(TIME_COLUMNS, column)) return { rule: { kind: 'date', min: FIRST_DAY, max: LAST_DAY }, error: '请填写日期和时间，例如 2026-03-05 09:30' };
  if (isOf(NUMBER_COLUMNS, column)) return { rule: { kind: 'decimal', min: 0, max: 1e12 }, error: '请填写不小于0的数值' };
  const words = WORD_COLUMNS[column];
  return words && { rule: { kind: 'list', items: words }, error: `请选择：${words.join('、')}` };
};

/** In all as narrow as the entries allow: the whole row has to fit the width of a page. */
const WIDTHS: Readonly<Record<string, number>> = { 编号: 5, 业务系统: 11, 事件类型: 9.5, 说明: 18, 影响人数: 6, 经济损失: 12 };
const COMPUTED_WIDTHS: readonly (readonly [string, number])[] = [['条款', 22], ['级别', 7.5], [CHECK, 11]];
export const widthOf = (column: string): number => WIDTHS[column] ?? (isOf(TIME_COLUMNS, column) ? 15.5 : 5);
export const computedWidth = (column: string): number => COMPUTED_WIDTHS.find(([start]) => column.startsWith(start))?.[1] ?? 8;

/** One call a row: the functions give a table, of which this is the one cell. */
const call = (plan: Plan, name: 'SEVERITY' | 'INCIDENT', table: string): string =>
  `SLA.${name}(${plan.terms.range},${HEADERS},IF(${OWN_ROW}="","",${OWN_ROW}),"${table}")`;

const verdictColumns = (plan: Plan, table: string): readonly TableColumnSpec[] => {
  const classifier = classifierOf(plan.contract, table);
  if (isIssue(classifier)) return [];
  const level = levelColumn(plan.contract, table);
  const clause = (row: IncidentClass): string => `${plan.terms.cell(row, '编号')}&"（"&${plan.terms.cell(row, '依据')}&"）"`;
  const levels: Formula = { native: levelFormula(classifier), sla: call(plan, 'SEVERITY', table) };
  const clauses: Formula = {
    native: clauseFormula(classifier, ownComputed(level), clause),
    sla: `INDEX(${call(plan, 'INCIDENT', table)},1,2)`,
  };
  return [
    { name: level, style: 'centre', formula: levels },
    { name: clauseColumn(plan.contract, table), style: 'text', formula: clauses },
  ];
};

export const tableColumns = (plan: Plan): readonly TableColumnSpec[] => [
  ...LOG_COLUMNS.map((column): TableColumnSpec => ({ name: headOf(column), style: styleOf(column), unlocked: true })),
  { name: RESPONSE, style: 'number', formula: { native: minutesFormula('响应时间') } },
  { name: RESTORE, style: 'number', formula: { native: minutesFormula('恢复时间') } },
  { name: HOURS, style: 'number', formula: { native: hoursFormula } },
  ...[...plan.contract.incidentTables.keys()].flatMap((table) => verdictColumns(plan, table)),
  { name: CHECK, style: 'centre', formula: { native: checkFormula } },
];

