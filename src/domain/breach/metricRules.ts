// How each metric comes out of a period's incidents. One rule a metric; `undefined` is no event, so nothing to measure.
import { type Contract } from '../contract/types';
import { choiceOf, optionalNumber, termText } from '../contract/term';
import { called, type Incident } from '../incident/read';
import { type Issue, isIssue, missing } from '../issue';
import { clip, longest, merge, type Span, total } from '../time/intervals';
import { fullestWindow, mostInWindow, WEEK } from '../time/windows';
import { availability } from './availability';

export type MetricValue = number | string | undefined | Issue;
export interface Input {
  readonly contract: Contract;
  readonly period: Span;
  /** Of the period or reaching into it, force majeure left out. */
  readonly incidents: readonly Incident[];
}

const FAULTS = new Set(['服务中断', '数据丢失', '恶意入侵攻击', '重大篡改', '故障']);
const blank = (incident: Incident, column: string): Issue => missing('logBlank', { row: incident.row, columns: column });
const began = ({ period }: Input, incident: Incident): boolean => {
  const start = incident.times['发生时间'] ?? -1;
  return start >= period.start && start < period.end;
};

/** What a clause on the provider's own faults counts: the fault must be known. */
const owned = (incidents: readonly Incident[]): readonly Incident[] | Issue => {
  const unknown = incidents.find((incident) => incident.words['服务商责任'] === undefined);
  return unknown ? blank(unknown, '服务商责任') : incidents.filter((incident) => incident.words['服务商责任'] === '是');
};

/** Outages of each 业务系统, merged; unfinished ones run until the period ends. */
const outages = (input: Input, whole = false): readonly (readonly Span[])[] | Issue => {
  const own = owned(input.incidents.filter((incident) => incident.type === '服务中断'));
  if (isIssue(own)) return own;
  const together = choiceOf(input.contract, '可用性对象') === '合并';
  const systems = new Map<string, Span[]>();
  for (const incident of own) {
    const span = { start: incident.times['发生时间'] ?? 0, end: incident.times['恢复时间'] ?? input.period.end };
    const key = together ? '' : incident.system;
    const spans = systems.get(key);
    if (spans) spans.push(span);
    else systems.set(key, [span]);
  }
  return [...systems.values()].map((spans) => merge(spans).flatMap((span) => (whole ? span : (clip(span, input.period) ?? []))));
};

const worst =
  (measure: (spans: readonly Span[], input: Input) => number) =>
  (input: Input): MetricValue => {
    const systems = outages(input);
    return isIssue(systems) ? systems : systems.reduce((most, spans) => Math.max(most, measure(spans, input)), 0);
  };

/** Interruptions that began in the period; one that runs on from before was counted where it began. */
const beginnings = (input: Input): readonly (readonly Span[])[] | Issue => {
  const systems = outages(input, true);
  return isIssue(systems) ? systems : systems.map((spans) => spans.filter(({ start }) => start >= input.period.start && start < input.period.end));
};
const worstCount =
  (measure: (spans: readonly Span[]) => number) =>
  (input: Input): MetricValue => {
    const systems = beginnings(input);
    return isIssue(systems) ? systems : systems.reduce((most, spans) => Math.max(most, measure(spans)), 0);
  };

const hours = (seconds: number): number => seconds / 3600;

const longestOutage = (input: Input): MetricValue => {
  if (choiceOf(input.contract, '跨月中断') === '按月分开') return worst((spans) => hours(longest(spans)))(input);
  const systems = outages(input, true);
  if (isIssue(systems)) return systems;
  return Math.max(0, ...systems.map((spans) => hours(longest(spans.filter(({ end }) => end > input.period.start && end <= input.period.end)))));
};

const mean = (input: Input, types: ReadonlySet<string>, column: '响应时间' | '恢复时间'): MetricValue => {
  const rows = input.incidents.filter((incident) => types.has(incident.type) && began(input, incident));
  const open = rows.find((incident) => incident.times[column] === undefined);
  if (open) return blank(open, column);
  if (rows.length === 0) return undefined;
  const seconds = rows.reduce((sum, incident) => sum + (incident.times[column] ?? 0) - (called(incident) ?? 0), 0);
  return seconds / (60 * rows.length);
};

const REQUEST: ReadonlySet<string> = new Set(['需求']);
const BOTH: ReadonlySet<string> = new Set([...FAULTS, '需求']);
const responseTypes = (input: Input, own: ReadonlySet<string>): ReadonlySet<string> => (choiceOf(input.contract, '平均响应时间') === '合并' ? BOTH : own);
const restoreTypes = (input: Input): ReadonlySet<string> => (choiceOf(input.contract, '恢复口径') === '需求' ? REQUEST : new Set(['故障', '服务中断', '需求']));

/** How often a time ran over the contract's limit. A visit that did not take place has no time to be late. */
const overruns =
  (field: string, column: '响应时间' | '恢复时间' | '到场时间') =>
  (input: Input): MetricValue => {
    const limit = optionalNumber(input.contract, field);
    if (limit === undefined) return undefined;
    const rows = input.incidents.filter((incident) => BOTH.has(incident.type) && began(input, incident));
    const open = column === '到场时间' ? undefined : rows.find((incident) => incident.times[column] === undefined);
    if (open) return blank(open, column);
    const seconds = limit.times(60).toNumber();
    return rows.filter((incident) => (incident.times[column] ?? 0) - (called(incident) ?? 0) > seconds).length;
  };

/** Where the contract names the databases whose loss counts (数据丢失范围), only those, unless the reading says otherwise. */
const scopeOf = (contract: Contract): readonly string[] | undefined =>
  choiceOf(contract, '系统数据丢失') === '照原文' ? termText(contract, '数据丢失范围')?.split('、') : undefined;

/** Whose data was lost must be known where only some data counts. */
const losses = (input: Input): MetricValue => {
  const own = owned(input.incidents.filter((incident) => incident.type === '数据丢失' && began(input, incident)));
  const scope = scopeOf(input.contract);
  if (isIssue(own) || !scope) return isIssue(own) ? own : own.length;
  const unnamed = own.find(({ system }) => system === '');
  return unnamed ? blank(unnamed, '业务系统') : own.filter(({ system }) => scope.some((name) => system.includes(name) || name.includes(system))).length;
};

const count =
  (type: string) =>
  (input: Input): MetricValue => {
    const own = owned(input.incidents.filter((incident) => incident.type === type && began(input, incident)));
    return isIssue(own) ? own : own.length;
  };

const unattended = (input: Input): MetricValue => {
  const spans = input.incidents
    .filter((incident) => incident.type === '无人值守')
    .map((incident) => ({ start: incident.times['发生时间'] ?? 0, end: incident.times['恢复时间'] ?? input.period.end }));
  return hours(longest(merge(spans.flatMap((span) => clip(span, input.period) ?? []))));
};

const OUTCOME_ORDER = ['无', '一般', '重大'];
const outcome = (input: Input): MetricValue => {
  const ranks = input.incidents.filter((incident) => began(input, incident) && incident.words['服务商责任'] !== '否').map((incident) => OUTCOME_ORDER.indexOf(incident.words['后果'] ?? '无'));
  return OUTCOME_ORDER[ranks.reduce((worst, rank) => Math.max(worst, rank), 0)] ?? '无';
};

const availabilityOf = (input: Input): MetricValue => {
  const systems = outages(input);
  return isIssue(systems) ? systems : systems.reduce((least, spans) => Math.min(least, availability(input.period, spans).toNumber()), 1);
};

export const METRIC_RULES: Readonly<Record<string, (input: Input) => MetricValue>> = {
  可用性: availabilityOf,
  应急平均响应分钟: (input) => mean(input, responseTypes(input, FAULTS), '响应时间'),
  需求平均响应分钟: (input) => mean(input, responseTypes(input, REQUEST), '响应时间'),
  需求平均恢复分钟: (input) => mean(input, restoreTypes(input), '恢复时间'),
  最长中断小时: longestOutage,
  中断次数: worstCount((spans) => spans.length),
  累计中断小时: worst((spans) => hours(total(spans))),
  七天内中断次数: worstCount((spans) => mostInWindow(spans, WEEK)),
  七天内累计中断小时: worst((spans) => hours(fullestWindow(spans, WEEK))),
  无人值守小时: unattended,
  响应超时次数: overruns('响应时限分钟', '响应时间'),
  恢复超时次数: overruns('恢复时限分钟', '恢复时间'),
  到场超时次数: overruns('到场时限分钟', '到场时间'),
  数据丢失: losses,
  数据篡改: count('重大篡改'),
  入侵: count('恶意入侵攻击'),
  后果: outcome,
};
