// A new incident or service as it is typed: its row, its level and clause by the rules, the facts still missing, what to know before writing.
import { isBlank } from '../../domain/cell';
import { type LogColumn, LOG_COLUMNS, readHeaders } from '../../domain/incident/columns';
import { type Incident, isEmptyRow, readIncident } from '../../domain/incident/read';
import { clauseOf, reasonOf } from '../../domain/incident/reason';
import { reasonInEnglish } from '../../domain/incident/reason.en';
import { classifierOf, classify, ORDINARY } from '../../domain/incident/severity';
import type { Contract } from '../../domain/contract/types';
import { isIssue, type Issue } from '../../domain/issue';
import { timeText, toSeconds } from '../../domain/time/serial';
import { closedOf } from '../../workbook/closing';
import type { CellChange } from '../../workbook/host';
import type { LogCell } from '../../workbook/log';
import type { Month } from '../../workbook/months';
import type { Plan } from '../../workbook/plan';
import type { TypedCell } from '../../workbook/read';
import { serviceValues } from '../../workbook/sheets/serviceLogValues';
import type { Language, Parts } from '../words';
import { readTyped } from './typedText';
import type { EntryWord } from './words.zh';

export type Texts = ReadonlyMap<LogColumn, string>;

export interface Line {
  readonly columns: readonly LogColumn[];
  readonly cells: readonly LogCell[];
  readonly refused: readonly TypedCell[];
}

export const columnOf = ({ what }: TypedCell): LogColumn | undefined => ('column' in what ? what.column : undefined);

export const lineOf = (row: readonly TypedCell[], texts: Texts): Line => {
  const read = row.flatMap((cell) => {
    const column = columnOf(cell);
    return column === undefined ? [] : [{ column, cell, value: readTyped(cell.expected, texts.get(column) ?? '') }];
  });
  return {
    columns: read.map(({ column }) => column),
    cells: read.map(({ value }) => (value === 'refused' ? null : value.value)),
    refused: read.filter(({ value }) => value === 'refused').map(({ cell }) => cell),
  };
};

/** `undefined`: nothing is typed yet. */
const incidentOf = ({ columns, cells }: Line, at: number): Incident | Issue | undefined => {
  const heads = readHeaders([columns]);
  if (isIssue(heads)) return heads;
  return isEmptyRow(cells) ? undefined : readIncident(cells, heads, at);
};

export interface Level {
  readonly table: string;
  readonly level: string;
  readonly clause: string;
  readonly reason: Readonly<Record<Language, string>>;
}

export interface Verdicts {
  readonly levels: readonly Level[];
  /** Of a service log: minutes and overruns. */
  readonly computed: readonly (readonly [string, string])[];
  /** Columns without which there is no answer. */
  readonly needed: readonly string[];
  readonly issue: Issue | undefined;
}

const NONE: Verdicts = { levels: [], computed: [], needed: [], issue: undefined };

const verdictIn = (contract: Contract, table: string, incident: Incident): Level | Issue => {
  const classifier = classifierOf(contract, table);
  const verdict = isIssue(classifier) ? classifier : classify(classifier, incident);
  if (isIssue(verdict)) return verdict;
  const reason = { zh: reasonOf(incident, verdict), en: reasonInEnglish(incident, verdict) };
  return { table, level: verdict.level, clause: verdict.level === ORDINARY ? '' : clauseOf(verdict), reason };
};

const NEEDED: readonly LogColumn[] = ['发生时间', '事件类型'];
const unfilled = ({ columns, cells }: Line): readonly string[] => NEEDED.filter((column) => isBlank(cells[columns.indexOf(column)]));

const figure = (value: unknown): string => (typeof value === 'number' ? String(Math.round(value * 100) / 100) : String(value));

const computedOf = (contract: Contract, line: Line): Verdicts['computed'] =>
  Object.entries(serviceValues(contract, line.cells)).flatMap(([name, value]) => (value === '' ? [] : [[name, figure(value)] as const]));

/** `at`: the row that messages name. */
export const verdictsOf = (plan: Plan, line: Line, at: number): Verdicts => {
  const incident = incidentOf(line, at);
  if (incident === undefined) return NONE;
  if (isIssue(incident)) return { ...NONE, issue: incident };
  const open = unfilled(line);
  if (plan.contract.tables.size === 0) return { ...NONE, needed: open, computed: computedOf(plan.contract, line) };
  const found = [...plan.contract.incidentTables.keys()].map((table) => verdictIn(plan.contract, table, incident));
  const missing = found.filter(isIssue).map(({ params }) => String(params['columns'] ?? ''));
  const levels = found.filter((one): one is Level => !isIssue(one));
  return { ...NONE, levels, needed: [...new Set([...open, ...missing])].filter((names) => names !== '') };
};

/** A row without its time or its type is none; one that contradicts itself would stop the month. */
export const canWrite = (line: Line, verdicts: Verdicts): boolean =>
  line.refused.length === 0 && verdicts.issue === undefined && unfilled(line).length === 0;

export interface Doubt {
  readonly code: EntryWord;
  readonly parts: Parts;
}

const START = LOG_COLUMNS.indexOf('发生时间');
const HALF_SECOND = 0.5 / 86_400;

const latest = ({ entries }: Plan): number =>
  (entries.log?.rows ?? []).reduce((last, row) => {
    const began = row[START];
    return typeof began === 'number' ? Math.max(last, began) : last;
  }, -Infinity);

/** What it would be good to know before it is written; `month`: of a month's own log. */
export const doubtsOf = (plan: Plan, { columns, cells }: Line, month: Month | undefined): readonly Doubt[] => {
  const began = cells[columns.indexOf('发生时间')];
  if (typeof began !== 'number') return [];
  const at = toSeconds(began) / 86_400;
  const isIn = ({ start, end }: Month): boolean => at >= start && at < end;
  if (month) return isIn(month) ? [] : [{ code: 'otherMonth', parts: { 月: month.label } }];
  const own = plan.months.find(isIn);
  const last = latest(plan);
  return [
    ...(began < last - HALF_SECOND ? [{ code: 'earlier', parts: { 时: timeText(last) } } as const] : []),
    ...(own ? [] : [{ code: 'outside', parts: { 起: plan.months[0]?.label ?? '', 止: plan.months.at(-1)?.label ?? '' } } as const]),
    ...(own && closedOf(plan.entries, own.label) ? [{ code: 'inClosed', parts: { 月: own.label } } as const] : []),
  ];
};

/** Only the cells that were filled. */
export const incidentChanges = (row: readonly TypedCell[], { columns, cells }: Line): readonly CellChange[] =>
  row.flatMap((cell) => {
    const column = columnOf(cell);
    const value = column === undefined ? null : (cells[columns.indexOf(column)] ?? null);
    return value === null ? [] : [{ sheet: cell.sheet, address: cell.address, value }];
  });
