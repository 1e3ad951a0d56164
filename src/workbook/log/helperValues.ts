// The values stored in the helper rows of 计算: read by the rules, run through in one pass.
import { halfWidth } from '../../domain/cell';
import { OUTCOMES } from '../../domain/condition/vocabulary';
import { called, type Incident } from '../../domain/incident/read';
import { classifierOf, classify } from '../../domain/incident/severity';
import { isIssue } from '../../domain/issue';
import { WEEK } from '../../domain/time/windows';
import type { Contract } from '../../domain/contract/types';
import type { Plan } from '../plan';
import { channels, FIRST_OUTAGE, type Helper, isTogether, OPEN_END, type Running, UNATTENDED } from './calcLayout';
import type { LogEntries, LogSize } from './entries';
import { kindOf, lossScope } from './helperFormulas';
import { FINE, WRONG } from './layout';
import { checkText, type ReadRow, readRow } from './rowValues';

type Fact = Exclude<Helper, 'n'>;
export type HelperRow = Readonly<Record<Fact, number | string>>;
/** Running values after each row, a number a channel; the first row is the one before the log. */
export type Runs = Readonly<Record<Running, readonly (readonly number[])[]>>;

export interface HelperValues {
  readonly rows: readonly HelperRow[];
  readonly runs: Runs;
  /** First row (from 1) of the log with this fault, or 0. */
  readonly first: Readonly<Record<'wrong' | 'unfilled' | 'unsorted' | 'unlisted', number>>;
}

const levelOf = (contract: Contract, incident: Incident): number => {
  const levels = [...contract.incidentTables.keys()].map((table) => {
    const classifier = classifierOf(contract, table);
    const verdict = isIssue(classifier) ? classifier : classify(classifier, incident);
    return isIssue(verdict) ? undefined : verdict.level;
  });
  if (levels.includes(undefined)) return -1;
  return levels.includes('A级') ? 1 : levels.includes('B级') ? 2 : 0;
};

const channelOf = (plan: Plan, systems: readonly string[], incident: Incident, kind: number, duty: number): number => {
  if (kind === kindOf('无人值守')) return UNATTENDED;
  if (kind !== kindOf('服务中断') || duty !== 1) return 0;
  if (isTogether(plan) || incident.system === '') return FIRST_OUTAGE;
  const place = systems.lastIndexOf(incident.system) + 1;
  return place === 0 ? -1 : place + FIRST_OUTAGE;
};

const inScope = (plan: Plan, { system }: Incident): number => {
  const scope = lossScope(plan);
  return scope === undefined || (system !== '' && scope.some((name) => system.includes(name) || name.includes(system))) ? 1 : 0;
};

type Facts = Omit<HelperRow, 'runStart' | 'runEnd' | 'lastEnd' | 'weekCount' | 'weekAfter' | 'weekBefore'>;

const nothing = (check: string, start: number): Facts => ({
  check, start, fault: check === '' ? 0 : check.endsWith(WRONG) ? 2 : 1, unsorted: 0, kind: 0, duty: 0, outcome: 0, called: 0, end: 0,
  response: '', restore: '', arrival: '', lost: 0, level: 0, channel: 0,
});

const factsOf = (plan: Plan, systems: readonly string[], read: ReadRow, above: number): Facts => {
  const check = checkText(read);
  if (read === undefined || isIssue(read) || check !== FINE) return nothing(check, above);
  const { times, words } = read;
  const start = times['发生时间'] ?? 0;
  const call = called(read) ?? 0;
  const kind = words['不可抗力'] === '是' ? 0 : kindOf(read.type);
  const duty = ['', '是', '否'].indexOf(words['服务商责任'] ?? '');
  const since = (time: number | undefined): number | string => (time === undefined ? '' : time - call);
  return {
    check, fault: 0, start, unsorted: start < above ? 1 : 0, kind, duty, outcome: OUTCOMES.findIndex((each) => each === (words['后果'] ?? '无')), called: call,
    end: times['恢复时间'] ?? OPEN_END, response: since(times['响应时间']), restore: since(times['恢复时间']), arrival: since(times['到场时间']),
    lost: inScope(plan, read), level: levelOf(plan.contract, read), channel: channelOf(plan, systems, read, kind, duty),
  };
};

const num = (value: number | string): number => (typeof value === 'number' ? value : 0);

const run = (facts: readonly Facts[], count: number): Runs => {
  const zero = Array.from({ length: count }, () => 0);
  const runs: Record<Running, number[][]> = { end: [zero], down: [zero], count: [zero] };
  facts.forEach((row, i) => {
    const [end, down, times] = [[...(runs.end[i] ?? zero)], [...(runs.down[i] ?? zero)], [...(runs.count[i] ?? zero)]];
    const at = num(row.channel) - 1;
    if (at >= 0) {
      const before = end[at] ?? 0;
      end[at] = Math.max(before, num(row.end));
      down[at] = (down[at] ?? 0) + Math.max(0, num(row.end) - Math.max(num(row.start), before));
      times[at] = (times[at] ?? 0) + (num(row.start) > before ? 1 : 0);
    }
    runs.end.push(end);
    runs.down.push(down);
    runs.count.push(times);
  });
  return runs;
};

/** How many of these rising numbers are at most `limit`. */
export const upTo = (rising: readonly number[], limit: number): number => {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
};

const UNKNOWN = { runStart: 0, runEnd: 0, lastEnd: 0, weekCount: 0, weekAfter: 0, weekBefore: 0 };

const windows = (facts: readonly Facts[], runs: Runs): readonly HelperRow[] => {
  const starts = [0, ...facts.map(({ start }) => num(start))];
  const counts = Array.from({ length: runs.count[0]?.length ?? 0 }, (_, k) => runs.count.map((row) => row[k] ?? 0));
  return facts.map((row, i) => {
    const k = num(row.channel) - 1;
    if (k < 0) return { ...row, ...UNKNOWN };
    const value = (running: Running, at: number): number => runs[running][at]?.[k] ?? 0;
    const down = (moment: number): number => {
      const last = upTo(starts, moment) - 1;
      return value('down', last) - Math.max(0, value('end', last) - moment);
    };
    const [start, end, count] = [num(row.start), value('end', i + 1), value('count', i + 1)];
    const runStart = starts[upTo(counts[k] ?? [], count - 1)] ?? 0;
    if (row.channel === UNATTENDED) return { ...row, ...UNKNOWN, runStart, runEnd: end };
    return {
      ...row, runStart, runEnd: end, lastEnd: value('end', upTo(counts[k] ?? [], count) - 1),
      weekCount: count - value('count', upTo(starts, start - WEEK - 1) - 1),
      weekAfter: down(start + WEEK) - down(start),
      weekBefore: end < OPEN_END ? down(end) - down(end - WEEK) : 0,
    };
  });
};

export const helperValues = (plan: Plan, log: LogEntries, size: LogSize): HelperValues => {
  const systems = Array.from({ length: size.systems }, (_, i) => halfWidth(log.systems[i] ?? ''));
  const facts: Facts[] = [];
  log.rows.forEach((row, i) => facts.push(factsOf(plan, systems, readRow(row, i), num(facts[i - 1]?.start ?? 0))));
  const firstWhere = (test: (row: Facts) => boolean): number => facts.findIndex(test) + 1;
  const first = {
    wrong: firstWhere(({ fault }) => fault === 2),
    unfilled: firstWhere(({ fault }) => fault === 1),
    unsorted: firstWhere(({ unsorted }) => unsorted === 1),
    unlisted: firstWhere(({ channel }) => channel === -1),
  };
  const runs = run(facts, channels(plan, size));
  const rows = first.unsorted > 0 ? facts.map((row) => ({ ...row, ...UNKNOWN })) : windows(facts, runs);
  return { rows, runs, first };
};
