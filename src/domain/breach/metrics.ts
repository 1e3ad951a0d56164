// What the clauses ask for, from the log, a period and the months' scores up to it.
import type { Grid } from '../cell';
import { LOG_METRICS } from '../condition/vocabulary';
import { choiceOf, dateOf } from '../contract/term';
import type { Contract } from '../contract/types';
import { comparable } from '../evaluation/grade';
import { readHeaders } from '../incident/columns';
import { type Incident, isEmptyRow, readIncident } from '../incident/read';
import { classifierOf, classify } from '../incident/severity';
import { type Issue, isIssue, missing, wrong } from '../issue';
import { type Span } from '../time/intervals';
import { isoOf, toSeconds } from '../time/serial';
import { type Input, METRIC_RULES, type MetricValue } from './metricRules';
import { monthScore, streak, type ScoreTables } from './streak';

export type Metrics = ReadonlyMap<string, MetricValue>;

/** Every filled row of the log; a row in which something happened needs its type and its beginning. */
export const readLog = (headers: Grid, rows: Grid): readonly Incident[] | Issue => {
  const columns = readHeaders(headers);
  if (isIssue(columns)) return columns;
  const incidents: Incident[] = [];
  for (const [i, row] of rows.entries()) {
    if (isEmptyRow(row)) continue;
    const incident = readIncident(row, columns, i + 1);
    if (isIssue(incident)) return incident;
    if (incident.times['发生时间'] === undefined) return missing('logBlank', { row: i + 1, columns: '发生时间' });
    if (incident.type === '') return missing('logBlank', { row: i + 1, columns: '事件类型' });
    incidents.push(incident);
  }
  return incidents;
};

/** 统计期间=合同年: from the first day of the contract up to the period's end. */
const periodOf = (contract: Contract, start: number, end: number): Span => {
  const first = choiceOf(contract, '统计期间') === '合同年' ? dateOf(contract, '开始') : undefined;
  return { start: toSeconds(first ?? start), end: toSeconds(end) };
};

/** Where an outage counts as a whole, records that ended earlier may have opened one that runs on. */
const reaches = (contract: Contract, period: Span, incident: Incident): boolean => {
  const start = incident.times['发生时间'] ?? 0;
  const opens = choiceOf(contract, '跨月中断') !== '按月分开' && incident.words['服务商责任'] === '是';
  return start < period.end && (opens || (incident.times['恢复时间'] ?? period.end) > period.start - 1);
};

/** The level an incident reaches: of several tables the highest counts, once. */
const highestLevel = (contract: Contract, incident: Incident): string | Issue => {
  const levels: string[] = [];
  for (const table of contract.incidentTables.keys()) {
    const classifier = classifierOf(contract, table);
    const verdict = isIssue(classifier) ? classifier : classify(classifier, incident);
    if (isIssue(verdict)) return verdict;
    levels.push(verdict.level);
  }
  return levels.sort()[0] ?? '';
};

const levelCount = ({ contract, period, incidents }: Input, level: string): MetricValue => {
  const began = incidents.filter((incident) => (incident.times['发生时间'] ?? -1) >= period.start);
  const levels = began.map((incident) => highestLevel(contract, incident));
  return levels.find(isIssue) ?? levels.filter((each) => each === level).length;
};

/** As it is compared: half up to the hundredth. */
const lastScore = (contract: Contract, scores: ScoreTables): MetricValue => {
  const score = monthScore(contract, scores);
  return typeof score === 'number' ? comparable(score, contract) : score;
};

const scoreMetrics = (contract: Contract, scores: ScoreTables | undefined): readonly (readonly [string, MetricValue])[] => [
  ['月得分', scores && lastScore(contract, scores)],
  ['连续低于60月数', scores && streak(contract, scores, (score) => comparable(score, contract) < 60)],
];

export const computeMetrics = (contract: Contract, incidents: readonly Incident[], start: number, end: number, scores?: ScoreTables): Metrics | Issue => {
  if (end <= start) return wrong('endBeforeStart', { start: isoOf(start), end: isoOf(end) });
  const period = periodOf(contract, start, end);
  const input: Input = { contract, period, incidents: incidents.filter((incident) => incident.words['不可抗力'] !== '是' && reaches(contract, period, incident)) };
  const levels = contract.incidentTables.size > 0;
  const values = new Map<string, MetricValue>([
    ...Object.entries(METRIC_RULES).map(([name, rule]) => [name, rule(input)] as const),
    ['A级次数', levels ? levelCount(input, 'A级') : undefined],
    ['B级次数', levels ? levelCount(input, 'B级') : undefined],
    ...scoreMetrics(contract, scores),
  ]);
  return new Map(LOG_METRICS.map((name) => [name, values.get(name)]));
};
