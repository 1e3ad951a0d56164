// One row of the log as facts: times in whole seconds, numbers, words. A wrong cell is an issue that names row and column.
import { halfWidth, isBlank, show } from '../cell';
import { type Fact } from '../condition/predicate';
import { isIssue, type Issue, wrong } from '../issue';
import { isSerial, timeText, toSeconds } from '../time/serial';
import { type Columns, type LogColumn, NUMBER_COLUMNS, TIME_COLUMNS, WORD_COLUMNS } from './columns';

type TimeColumn = (typeof TIME_COLUMNS)[number];
type NumberColumn = (typeof NUMBER_COLUMNS)[number];

export interface Incident {
  /** Row in the log, from 1. */
  readonly row: number;
  readonly system: string;
  readonly type: string;
  /** Seconds; undefined where blank. */
  readonly times: Readonly<Record<TimeColumn, number | undefined>>;
  readonly numbers: Readonly<Record<NumberColumn, number | undefined>>;
  readonly words: Readonly<Record<string, string | undefined>>;
}

type Row = readonly unknown[];
const WORDS = Object.entries(WORD_COLUMNS).map(([column, words]) => [column as LogColumn, new Set(words), words] as const);

const cellOf = (row: Row, columns: Columns, column: LogColumn): unknown => row[columns[column]];

/** Blank cells of a range may arrive as 0: a 0 in a date or text column is blank. */
const isEmpty = (cell: unknown): boolean => cell === 0 || isBlank(cell);

export const isEmptyRow = (row: Row): boolean => row.every(isEmpty);

const readTime = (cell: unknown, row: number, column: TimeColumn): number | undefined | Issue => {
  if (isEmpty(cell)) return undefined;
  return isSerial(cell) ? toSeconds(cell) : wrong('logTime', { row, column, found: show(cell) });
};

const readNumber = (cell: unknown, row: number, column: NumberColumn): number | undefined | Issue => {
  if (isBlank(cell)) return undefined;
  return typeof cell === 'number' && Number.isFinite(cell) && cell >= 0 ? cell : wrong('logNumber', { row, column, found: show(cell) });
};

const readWord = (cell: unknown, row: number, column: string, words: ReadonlySet<string>, list: readonly string[]): string | undefined | Issue => {
  if (typeof cell === 'string' && words.has(cell)) return cell;
  if (isEmpty(cell)) return undefined;
  const word = typeof cell === 'string' ? halfWidth(cell) : '';
  return words.has(word) ? word : wrong('logWord', { row, column, found: show(cell), expected: list.join('、') });
};

/** No time may lie before the event began, nor restoring before it. */
const inOrder = (times: Readonly<Record<TimeColumn, number | undefined>>, row: number): Issue | undefined => {
  const start = times['发生时间'];
  if (start === undefined) return undefined;
  for (const column of TIME_COLUMNS) {
    const time = times[column];
    if (time !== undefined && time < start) return wrong('logOrder', { row, column, found: timeText(time / 86_400), start: timeText(start / 86_400) });
  }
  return undefined;
};

export const readIncident = (row: Row, columns: Columns, at: number): Incident | Issue => {
  const times: Record<string, number | undefined> = {};
  for (const column of TIME_COLUMNS) {
    const time = readTime(cellOf(row, columns, column), at, column);
    if (isIssue(time)) return time;
    times[column] = time;
  }
  const numbers: Record<string, number | undefined> = {};
  for (const column of NUMBER_COLUMNS) {
    const value = readNumber(cellOf(row, columns, column), at, column);
    if (isIssue(value)) return value;
    numbers[column] = value;
  }
  const words: Record<string, string | undefined> = {};
  for (const [column, set, list] of WORDS) {
    const word = readWord(cellOf(row, columns, column), at, column, set, list);
    if (isIssue(word)) return word;
    words[column] = word;
  }
  const system = cellOf(row, columns, '业务系统');
  const incident: Incident = {
    row: at, type: words['事件类型'] ?? '', system: isEmpty(system) ? '' : halfWidth(String(system)),
    times: times as Incident['times'], numbers: numbers as Incident['numbers'], words,
  };
  return inOrder(incident.times, at) ?? incident;
};

/** Seconds of effect, from 发生时间 to 恢复时间. */
export const effect = ({ times }: Incident): number | undefined => {
  const [start, end] = [times['发生时间'], times['恢复时间']];
  return start === undefined || end === undefined ? undefined : end - start;
};

/** When the provider was called: 报告时间, or 发生时间 where nobody reported. */
export const called = ({ times }: Incident): number | undefined => times['报告时间'] ?? times['发生时间'];

const BLANKS: Readonly<Record<string, string>> = { 不可抗力: '否', 重保期间: '否', 上级通报: '否', 后果: '无' };

/** A fact that a condition asks for; blanks mean what functions.md says. */
export const factOf = (incident: Incident, name: string): Fact => {
  const seconds = name === '中断小时' || name === '影响分钟' ? effect(incident) : undefined;
  if (name === '中断小时') return seconds === undefined ? undefined : seconds / 3600;
  if (name === '影响分钟') return seconds === undefined ? undefined : seconds / 60;
  if (name in incident.numbers) {
    const value = incident.numbers[name as NumberColumn];
    return value ?? (name === '处置小时' ? undefined : 0);
  }
  return incident.words[name] ?? BLANKS[name];
};
