// An incident as the example makes it up: minutes from where it began; the rest of the log's columns as facts.
import type { INCIDENT_TYPES } from '../../domain/condition/vocabulary';
import { LOG_COLUMNS, type LogColumn } from '../../domain/incident/columns';
import { isWorked, publishedCalendar } from '../../domain/time/calendar';
import { isIssue } from '../../domain/issue';
import { weekdayOf } from '../../domain/time/serial';
import type { LogCell } from '../log/entries';
import type { Month } from '../months';
import { between, type Random } from './random';

export type IncidentType = (typeof INCIDENT_TYPES)[number];
export type Facts = Readonly<Partial<Record<LogColumn, LogCell>>>;

export interface Draft {
  readonly type: IncidentType;
  readonly system: string;
  readonly text: string;
  /** Minutes since the day of serial 0. */
  readonly start: number;
  /** Minutes until it was reported; nobody reported it where there are none. */
  readonly reported?: number;
  /** Minutes after the report (or the beginning). */
  readonly response?: number;
  readonly onSite?: number;
  readonly restore?: number;
  readonly facts?: Facts;
}

export const MINUTES = 1440;

/** A day of the month, the contract's first days left out; whoever asks for a working day gets one. */
export const dayIn = (random: Random, { start, end }: Month, worked = false): number => {
  const days = Array.from({ length: end - start - 5 }, (_, i) => start + 3 + i);
  const own = worked ? days.filter(isWorkday) : days;
  return own[Math.floor(random() * own.length)] ?? start + 3;
};

/** Plain weekends where no schedule is published. */
const isWorkday = (day: number): boolean => {
  const answer = isWorked(publishedCalendar, day);
  return isIssue(answer) ? weekdayOf(day) !== 0 && weekdayOf(day) !== 6 : answer;
};

/** Some minute between two hours of a day. */
export const at = (random: Random, day: number, from: number, to: number): number => day * MINUTES + between(random, from * 60, to * 60 - 1);

const serial = (minutes: number | undefined): LogCell => (minutes === undefined ? null : minutes / MINUTES);

const after = (from: number, minutes: number | undefined): number | undefined => (minutes === undefined ? undefined : from + minutes);

/** The cells of its row, whatever their order. */
export const cellsOf = (draft: Draft, number: number): Readonly<Partial<Record<LogColumn, LogCell>>> => {
  const { type, system, text, start, reported } = draft;
  const called = start + (reported ?? 0);
  return {
    编号: number, 业务系统: system, 事件类型: type, 发生时间: serial(start), 报告时间: serial(after(start, reported)),
    响应时间: serial(after(called, draft.response)), 到场时间: serial(after(called, draft.onSite)), 恢复时间: serial(after(called, draft.restore)), 说明: text,
    ...draft.facts,
  };
};

export const inOrder = (drafts: readonly Draft[]): readonly Draft[] => [...drafts].sort((a, b) => a.start - b.start);

export const rowsOf = (drafts: readonly Draft[], columns: readonly LogColumn[] = LOG_COLUMNS): readonly (readonly LogCell[])[] =>
  inOrder(drafts).map((draft, i) => {
    const cells = cellsOf(draft, i + 1);
    return columns.map((column) => cells[column] ?? null);
  });
