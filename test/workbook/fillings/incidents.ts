// Logs made up from the contract: for every class of its annexes incidents that meet it, just miss it or leave it open, and for
// every metric incidents that bring it to its bounds.
import { type Compare, comparisons } from '../../../src/domain/condition/ast';
import { INCIDENT_TYPES, OUTCOMES, YES_NO } from '../../../src/domain/condition/vocabulary';
import type { Contract, IncidentClass } from '../../../src/domain/contract/types';
import { LOG_COLUMNS, type LogColumn } from '../../../src/domain/incident/columns';
import type { LogCell, LogEntries } from '../../../src/workbook/log';
import type { Month } from '../../../src/workbook/months';
import { boundsOf, type Durations, durationsOf } from './bounds';
import { around, chance, pick, type Random, weighted, whole } from './chance';

/** How often a cell is left blank, and how often a row is wrong in some way. */
export interface Manner {
  readonly rows: number;
  readonly blanks: number;
  readonly faults: number;
}

type Row = Partial<Record<LogColumn, LogCell>>;
interface Setting {
  readonly random: Random;
  readonly contract: Contract;
  readonly durations: Durations;
  readonly systems: readonly string[];
}

const DAY = 86_400;
const serial = (seconds: number): number => seconds / DAY;
const lasting = (random: Random, bounds: readonly number[]): number => Math.round(around(random, bounds, 1));

const TYPED: readonly LogColumn[] = ['影响人数', '经济损失', '丢失库数', '丢失数据月数', '处置小时'];
const isTyped = (name: string): name is LogColumn => (TYPED as readonly string[]).includes(name);
const stepOf = (name: string): number => (name === '经济损失' ? 0.01 : name === '影响人数' || name === '丢失库数' ? 1 : 0.25);

/** What a comparison asks for, or nearly: a word mostly as it is asked for, a number around its bound. */
const ask = ({ random, contract }: Setting, { name, op, literal }: Compare, row: Row): Row => {
  if (typeof literal.value === 'number') return isTyped(name) ? { ...row, [name]: around(random, boundsOf(contract, name), stepOf(name)) } : row;
  const wanted = op === '=' ? literal.value : pick(random, OUTCOMES.filter((word) => word !== literal.value));
  const words = name === '后果' ? OUTCOMES : name === '事件类型' ? [literal.value] : YES_NO;
  return { ...row, [name]: chance(random, 0.88) ? wanted : pick(random, words) };
};

const SECONDS: Readonly<Record<string, number>> = { 中断小时: 3600, 影响分钟: 60 };

/** An incident about one class; its time of effect is around the class's own bounds, or around anyone's. */
const ofClass = (setting: Setting, { condition }: IncidentClass, start: number): Row => {
  const asked = comparisons(condition).reduce<Row>((row, compare) => ask(setting, compare, row), {});
  const own = comparisons(condition).flatMap(({ name, literal }) => (name in SECONDS ? [Number(literal.value) * (SECONDS[name] ?? 0)] : []));
  const bounds = own.length > 0 && chance(setting.random, 0.7) ? own : setting.durations.outage;
  return { ...asked, 恢复时间: serial(start + lasting(setting.random, bounds)) };
};

/** An incident about a metric: requests and faults answered around a limit, outages and absences around theirs. */
const ofMetric = ({ random, durations: { response, restore, outage } }: Setting, start: number): Row => {
  const called = start + pick(random, [0, 0, 60, 600]);
  const answered: Row = { 报告时间: serial(called), 响应时间: serial(called + lasting(random, response)), 恢复时间: serial(called + lasting(random, restore)) };
  return weighted<Row>(random, [
    [5, () => ({ ...answered, 事件类型: '需求' })],
    [3, () => ({ ...answered, 事件类型: '故障' })],
    [6, () => ({ 事件类型: '服务中断', 响应时间: answered.响应时间, 恢复时间: serial(start + lasting(random, outage)) })],
    [5, () => ({ 事件类型: '无人值守', 恢复时间: serial(start + lasting(random, outage)) })],
    [3, () => ({ ...answered, 事件类型: pick(random, INCIDENT_TYPES) })],
  ]);
};

const TEXTS = ['=1+1', '-见附件', '+', '@值班', '正常', '', '"引号"、<尖括号>&'];

const completed = ({ random, durations, systems }: Setting, start: number, n: number, row: Row): Record<LogColumn, LogCell> => {
  const often = (share: number, usual: string, words: readonly string[]): LogCell => (chance(random, share) ? usual : pick(random, words));
  const empty = Object.fromEntries(LOG_COLUMNS.map((column) => [column, null])) as Record<LogColumn, LogCell>;
  return {
    ...empty, 业务系统: pick(random, systems), 响应时间: serial(start + lasting(random, durations.response)), 到场时间: chance(random, 0.5) ? null : serial(start + lasting(random, durations.arrival)),
    说明: pick(random, TEXTS), 服务商责任: often(0.85, '是', YES_NO), 可恢复: often(0.7, '否', YES_NO), 按预案处置: often(0.6, '否', YES_NO), 处置小时: pick(random, [0, 1, 49]),
    后果: chance(random, 0.6) ? null : often(0.3, '重大', OUTCOMES), 不可抗力: chance(random, 0.7) ? null : often(0.7, '否', YES_NO),
    ...row, 编号: String(n), 发生时间: serial(start),
  };
};

/** Anywhere in the months, at a month's bound (so that outages cross it), or just where an earlier incident ended, a day or a week after it began. */
const beginning = (random: Random, months: readonly Month[], earlier: readonly number[], outage: readonly number[]): number => {
  const [first, last] = [months[0]!, months[months.length - 1]!];
  const bound = pick(random, months);
  return weighted(random, [
    [10, () => whole(random, first.start * DAY, last.end * DAY - 1)],
    [1, () => whole(random, (first.start - 9) * DAY, (last.end + 4) * DAY)],
    [2, () => pick(random, [bound.start, bound.end]) * DAY + pick(random, [-1, 0, 1, -3600, -lasting(random, outage)])],
    [3, () => (earlier.length === 0 ? first.start * DAY : pick(random, earlier) + pick(random, [DAY, 7 * DAY, lasting(random, outage)]) + pick(random, [-1, 0, 1]))],
  ]);
};

const beginnings = (random: Random, months: readonly Month[], count: number, outage: readonly number[]): readonly number[] => {
  const made: number[] = [];
  while (made.length < count) made.push(beginning(random, months, made, outage));
  return made.sort((a, b) => a - b);
};

/** Half of the wrong rows stay readable: out of order, of another system, without type or beginning, words with spaces of a Chinese keyboard around them. */
const spoiled = (random: Random, row: Record<LogColumn, LogCell>): Record<LogColumn, LogCell> => {
  const start = row.发生时间 as number;
  const faults: readonly Row[] = [
    { 发生时间: start - 40 }, { 业务系统: '别的系统' }, { 事件类型: null }, { 发生时间: null }, { 服务商责任: '　是' }, { 可恢复: '否 ' }, { 后果: 0 }, { 重保期间: '　' },
    { 响应时间: '9:30' }, { 影响人数: -1 }, { 经济损失: '五十万' }, { 后果: '严重' }, { 恢复时间: start - 1 }, { 响应时间: start - 1 / 1440 }, { 事件类型: 0 }, { 到场时间: start - 1 }, { 事件类型: '服务中断。' },
  ];
  return { ...row, ...pick(random, faults) };
};

const withBlanks = (random: Random, share: number, row: Record<LogColumn, LogCell>): Record<LogColumn, LogCell> =>
  Object.fromEntries(LOG_COLUMNS.map((column) => [column, column !== '发生时间' && column !== '事件类型' && chance(random, share) ? null : row[column]])) as Record<LogColumn, LogCell>;

const SPARE = 3;

export const logOf = (random: Random, contract: Contract, months: readonly Month[], systems: readonly string[], { rows, blanks, faults }: Manner): LogEntries => {
  const classes = [...contract.incidentTables.values()].flat();
  const setting: Setting = { random, contract, durations: durationsOf(contract, months[0]!), systems };
  const made = beginnings(random, months, rows, setting.durations.outage).map((start, i) => {
    const about = classes.length > 0 && chance(random, 0.5) ? ofClass(setting, pick(random, classes), start) : ofMetric(setting, start);
    const row = withBlanks(random, blanks, completed(setting, start, i + 1, about));
    const typed = chance(random, faults) ? spoiled(random, row) : row;
    return LOG_COLUMNS.map((column) => typed[column]);
  });
  const all = chance(random, 0.2) ? [...made.slice(0, 1), LOG_COLUMNS.map(() => null), ...made.slice(1)] : made;
  return { rows: all, systems, size: { ready: all.length + SPARE, helpers: all.length + 2 * SPARE, systems: systems.length + 2 } };
};
