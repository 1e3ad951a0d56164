// Logs made up from a seed: incidents at and around every bound, overlaps, months crossed, ends and facts left open.
import { INCIDENT_TYPES, OUTCOMES, YES_NO } from '../../../src/domain/condition/vocabulary';
import { LOG_COLUMNS, type LogColumn } from '../../../src/domain/incident/columns';
import type { LogCell, LogEntries } from '../../../src/workbook/log';
import type { Month } from '../../../src/workbook/months';

export type Random = () => number;
/** Mulberry32. */
export const seeded = (seed: number): Random => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
};
export const pick = <T>(random: Random, from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;

/** How often something is left blank or wrong. */
export interface Manner {
  readonly blanks: number;
  readonly faults: number;
  readonly rows: number;
}

const DAY = 86_400;
const HOUR = 3600;
const BOUNDS = [0, 15 * 60, 30 * 60, HOUR, 2 * HOUR, 4 * HOUR, 8 * HOUR, DAY, 3 * DAY, 7 * DAY, 20 * DAY];
const around = (random: Random): number => Math.max(0, pick(random, BOUNDS) + pick(random, [-1, 0, 0, 1, 60, 600]));
const serial = (seconds: number): number => seconds / DAY;

/** Beginnings: anywhere, at a month's bound, or just where an earlier incident ended or a week after it began. */
const beginnings = (random: Random, months: readonly Month[], rows: number): readonly number[] => {
  const [from, to] = [months[0]!.start * DAY - 10 * DAY, months[months.length - 1]!.end * DAY + 5 * DAY];
  const made: number[] = [];
  for (let i = 0; i < rows; i += 1) {
    const kind = random();
    const bound = pick(random, months);
    if (kind < 0.15) made.push((random() < 0.5 ? bound.start : bound.end) * DAY + pick(random, [-1, 0, 1, -HOUR]));
    else if (kind < 0.35 && made.length > 0) made.push(pick(random, made) + pick(random, BOUNDS) + pick(random, [-1, 0, 1]));
    else made.push(Math.round(from + random() * (to - from)));
  }
  return made.sort((a, b) => a - b);
};

const NUMBERS: Readonly<Partial<Record<LogColumn, readonly number[]>>> = {
  影响人数: [0, 99, 100, 199, 200, 299, 300, 301], 经济损失: [0, 499999.99, 500000, 999999, 1000000, 2000000], 丢失库数: [0, 1, 2, 3], 丢失数据月数: [0, 2, 2.5, 3, 3.1, 4],
  处置小时: [0, 0.5, 1, 1.01, 48, 48.5, 72],
};

const cells = (random: Random, start: number, n: number, systems: readonly string[], { blanks }: Manner): Record<LogColumn, LogCell> => {
  const blank = (): boolean => random() < blanks;
  const time = (after: number): LogCell => (blank() ? null : serial(after));
  const called = start + pick(random, [0, 0, 60, 600]);
  const word = (words: readonly string[], often: string): LogCell => (blank() ? null : random() < 0.6 ? often : pick(random, words));
  const number = (column: LogColumn): LogCell => (blank() ? null : pick(random, NUMBERS[column] ?? [0]));
  return {
    编号: String(n), 业务系统: blank() ? null : pick(random, systems), 事件类型: random() < 0.4 ? '服务中断' : pick(random, INCIDENT_TYPES), 发生时间: serial(start),
    报告时间: random() < 0.3 ? null : serial(called), 响应时间: time(called + around(random)), 到场时间: random() < 0.5 ? null : serial(called + around(random)), 恢复时间: time(start + around(random)),
    说明: pick(random, ['=1+1', '-见附件', '+', '@值班', '正常', '']), 影响人数: number('影响人数'), 经济损失: number('经济损失'), 丢失库数: number('丢失库数'), 丢失数据月数: number('丢失数据月数'),
    可恢复: word(YES_NO, '否'), 不可抗力: random() < 0.5 ? null : word(YES_NO, '否'), 服务商责任: word(YES_NO, '是'), 重保期间: word(YES_NO, '是'), 处置小时: number('处置小时'),
    按预案处置: word(YES_NO, '否'), 上级通报: word(YES_NO, '是'), 后果: random() < 0.8 ? '无' : word(OUTCOMES, '一般'),
  };
};

/** Half of the faulty rows stay readable: out of order, of another system, without type or beginning. */
const spoil = (random: Random, row: Record<LogColumn, LogCell>): void => {
  const faults: readonly (() => void)[] = [
    () => (row.发生时间 = (row.发生时间 as number) - 40), () => (row.业务系统 = '别的系统'), () => (row.事件类型 = null), () => (row.发生时间 = null),
    () => (row.响应时间 = '9:30'), () => (row.影响人数 = -1), () => (row.经济损失 = '五十万'), () => (row.后果 = '严重'), () => (row.恢复时间 = (row.发生时间 as number) - 1), () => (row.处置小时 = '1'),
  ];
  pick(random, faults)();
};

export const randomLog = (random: Random, months: readonly Month[], systems: readonly string[], manner: Manner): LogEntries => {
  const rows = beginnings(random, months, manner.rows).map((start, i) => {
    const row = cells(random, start, i + 1, systems, manner);
    if (random() < manner.faults) spoil(random, row);
    return LOG_COLUMNS.map((column) => row[column]);
  });
  if (random() < 0.3 && rows.length > 3) rows.splice(2, 0, LOG_COLUMNS.map(() => null));
  return { rows, systems };
};
