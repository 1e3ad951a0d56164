// What the rules make of each row of the log: the values stored in its computed columns.
import { classifierOf, classify, ORDINARY } from '../../domain/incident/severity';
import { clauseOf } from '../../domain/incident/reason';
import { type LogColumn, readHeaders, LOG_COLUMNS } from '../../domain/incident/columns';
import { called, effect, type Incident, isEmptyRow, readIncident } from '../../domain/incident/read';
import type { Contract } from '../../domain/contract/types';
import { isIssue, type Issue } from '../../domain/issue';
import { type CellValue, NOT_AVAILABLE, WRONG_VALUE } from '../model';
import type { LogCell } from './entries';
import { FINE } from './layout';
import { FAULT_TEXTS, UNFILLED } from './rowFormulas';

export type Row = readonly LogCell[];
export type ReadRow = Incident | Issue | undefined;

export const errorOf = (issue: Issue): CellValue => (issue.kind === 'na' ? NOT_AVAILABLE : WRONG_VALUE);

const COLUMNS = readHeaders([LOG_COLUMNS]);

/** `undefined`: an empty row. */
export const readRow = (row: Row, at: number): ReadRow => {
  if (isIssue(COLUMNS)) return COLUMNS;
  return isEmptyRow(row) ? undefined : readIncident(row, COLUMNS, at + 1);
};

export const checkText = (read: ReadRow): string => {
  if (read === undefined) return '';
  if (isIssue(read)) return FAULT_TEXTS[read.code] ?? '';
  if (read.times['发生时间'] === undefined) return UNFILLED('发生时间');
  return read.type === '' ? UNFILLED('事件类型') : FINE;
};

const minutes = (incident: Incident, column: '响应时间' | '恢复时间'): CellValue => {
  const [from, to] = [called(incident), incident.times[column]];
  return from === undefined || to === undefined ? '' : (to - from) / 60;
};

const times = (read: ReadRow): readonly CellValue[] => {
  if (read === undefined || isIssue(read)) return ['', '', ''];
  const seconds = effect(read);
  return [minutes(read, '响应时间'), minutes(read, '恢复时间'), seconds === undefined ? '' : seconds / 3600];
};

const verdict = (contract: Contract, table: string, read: ReadRow): readonly [CellValue, CellValue] => {
  if (read === undefined) return ['', ''];
  if (isIssue(read)) return [errorOf(read), ''];
  const classifier = classifierOf(contract, table);
  const found = isIssue(classifier) ? classifier : classify(classifier, read);
  return isIssue(found) ? [errorOf(found), ''] : [found.level, found.level === ORDINARY ? '' : clauseOf(found)];
};

/** In the order of `computedColumns`. */
export const rowValues = (contract: Contract, read: ReadRow): readonly CellValue[] => [
  ...times(read),
  ...[...contract.incidentTables.keys()].flatMap((table) => verdict(contract, table, read)),
  checkText(read),
];

export const cellIn = (row: Row, column: LogColumn): LogCell => row[LOG_COLUMNS.indexOf(column)] ?? null;
