// Months with a small log of their own: how an outage across two months, two systems, requests beside faults, an earlier outage are counted.
import { findBreaches } from '../../../domain/breach/breach';
import { computeMetrics, type Metrics } from '../../../domain/breach/metrics';
import type { ScoreTables } from '../../../domain/breach/streak';
import { LOG_METRICS } from '../../../domain/condition/vocabulary';
import { dateOf } from '../../../domain/contract/term';
import type { Contract } from '../../../domain/contract/types';
import type { Incident } from '../../../domain/incident/read';
import { isIssue } from '../../../domain/issue';
import { monthStart, toSeconds, ymdOf } from '../../../domain/time/serial';
import { breachesText } from './clauseTrial';
import { metricIn } from './metricWords';
import type { Situation, Telling, Trial } from './situation';
import type { EffectWord } from './words.zh';

interface Case {
  readonly text: EffectWord;
  /** Hours counted from the first of the month. */
  readonly incidents: readonly Given[];
}
interface Given {
  readonly type: string;
  readonly system: string;
  readonly from: number;
  readonly responded?: number;
  readonly until: number;
}

const outage = (system: string, from: number, until: number): Given => ({ type: '服务中断', system, from, until });

const CASES: readonly Case[] = [
  { text: 'caseMonth', incidents: [outage('甲系统', -4, 28)] },
  { text: 'caseSystems', incidents: [outage('甲系统', 200, 203), outage('乙系统', 210, 213)] },
  { text: 'caseEarlier', incidents: [outage('甲系统', -100, -91), outage('甲系统', 200, 203)] },
  {
    text: 'caseRequest',
    incidents: [
      { type: '需求', system: '甲系统', from: 200, responded: 2 / 3, until: 202 },
      { type: '故障', system: '甲系统', from: 300, responded: 1 / 3, until: 305 },
    ],
  },
  { text: 'caseOther', incidents: [{ type: '数据丢失', system: '甲系统', from: 200, until: 203 }] },
];

const incidentAt = (start: number, given: Given, row: number): Incident => {
  const at = (hours: number): number => toSeconds(start) + Math.round(hours * 3600);
  return {
    row,
    system: given.system,
    type: given.type,
    times: {
      发生时间: at(given.from),
      报告时间: at(given.from),
      响应时间: at(given.from + (given.responded ?? 0.1)),
      到场时间: undefined,
      恢复时间: at(given.until),
    },
    numbers: { 影响人数: undefined, 经济损失: undefined, 丢失库数: undefined, 丢失数据月数: undefined, 处置小时: undefined },
    words: { 事件类型: given.type, 服务商责任: '是', 不可抗力: '否', 可恢复: '是', 按预案处置: '是' },
  };
};

/** The third month of the contract: something may have happened before it. */
const monthOf = (contract: Contract): readonly [number, number] => {
  const { year, month } = ymdOf(dateOf(contract, '开始') ?? dateOf(contract, '签订') ?? 46_000);
  return [monthStart(year, month, 2), monthStart(year, month, 3)];
};

const metricsOf = (contract: Contract, incidents: readonly Given[], scores?: ScoreTables): Metrics | undefined => {
  const [start, end] = monthOf(contract);
  const metrics = computeMetrics(
    contract,
    incidents.map((given, i) => incidentAt(start, given, i + 1)),
    start,
    end,
    scores,
  );
  return isIssue(metrics) ? undefined : metrics;
};

interface Tried {
  readonly text: string;
  readonly incidents: readonly Given[];
  readonly scores?: ScoreTables;
}

const ofMetric = ({ text, incidents, scores }: Tried, metric: string, telling: Telling): Situation => ({
  text: telling.word('asked', { 情形: text, 何: metric }),
  result: (contract) => metricIn(telling, metric, metricsOf(contract, incidents, scores)?.get(metric)),
});

const ofClauses = ({ text, incidents, scores }: Tried, telling: Telling): Situation => ({
  text: telling.word('asked', { 情形: text, 何: telling.word('breach') }),
  result: (contract) => breachesText(findBreaches(contract, metricsOf(contract, incidents, scores) ?? new Map()), telling),
});

const asked = (contracts: readonly Contract[]): boolean =>
  contracts.some(({ clauses }) => clauses.some(({ condition }) => condition !== undefined));

export const monthTrial: Trial = (contracts, telling) =>
  asked(contracts)
    ? CASES.flatMap(({ text, incidents }) => {
        const tried = { text: telling.word(text), incidents };
        return [...LOG_METRICS.map((metric) => ofMetric(tried, metric, telling)), ofClauses(tried, telling)];
      })
    : [];

const LOW: readonly (readonly number[])[] = [
  [55, 57, 58],
  [55, 57, 58, 59],
];

/** Months in a row below sixty; of several tables only the first is low. */
export const streakTrial: Trial = (contracts, telling) => {
  const { word } = telling;
  const count = contracts[0]?.tables.size ?? 0;
  if (count === 0) return [];
  return LOW.flatMap((months) => {
    const scores: ScoreTables = Array.from({ length: count }, (_, i) => (i === 0 ? months : months.map(() => 78)));
    const text = word(count > 1 ? 'lowOther' : 'low', { 月: months.length, 分: months.join(word('enumeration')) });
    const tried: Tried = { text, incidents: [], scores };
    return [ofMetric(tried, '连续低于60月数', telling), ofClauses(tried, telling)];
  });
};
