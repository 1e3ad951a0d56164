// The bounds at which a contract changes its mind, read from its own conditions: every number that they compare something with.
import { comparisons, type Condition } from '../../../src/domain/condition/ast';
import { optionalNumber } from '../../../src/domain/contract/term';
import type { Contract } from '../../../src/domain/contract/types';
import type { Month } from '../../../src/workbook/months';

const conditionsOf = ({ incidentTables, clauses, exits }: Contract): readonly Condition[] => [
  ...[...incidentTables.values()].flat().map(({ condition }) => condition),
  ...clauses.flatMap(({ condition }) => (condition ? [condition] : [])),
  ...exits.map(({ condition }) => condition),
];

const found = new WeakMap<Contract, ReadonlyMap<string, readonly number[]>>();

const collect = (contract: Contract): ReadonlyMap<string, readonly number[]> => {
  const bounds = new Map<string, number[]>();
  for (const { name, literal } of conditionsOf(contract).flatMap(comparisons)) {
    if (typeof literal.value === 'number') bounds.set(name, [...(bounds.get(name) ?? []), literal.value]);
  }
  return new Map([...bounds].map(([name, values]) => [name, [...new Set(values)]]));
};

/** What a fact or a metric is compared with, anywhere in the contract. */
export const boundsOf = (contract: Contract, ...names: readonly string[]): readonly number[] => {
  const known = found.get(contract) ?? collect(contract);
  found.set(contract, known);
  return names.flatMap((name) => known.get(name) ?? []);
};

const limit = (contract: Contract, field: string): readonly number[] => {
  const minutes = optionalNumber(contract, field);
  return minutes === undefined ? [] : [minutes.toNumber()];
};

/** Whole seconds that decide something, by what they are counted for. */
export interface Durations {
  readonly response: readonly number[];
  readonly restore: readonly number[];
  readonly arrival: readonly number[];
  readonly outage: readonly number[];
}

const seconds = (unit: number, values: readonly number[]): readonly number[] => values.map((value) => Math.round(value * unit));
const USUAL = [0, 600];

export const durationsOf = (contract: Contract, { start, end }: Month): Durations => {
  const of = (...names: readonly string[]): readonly number[] => boundsOf(contract, ...names);
  const whole = [
    ...seconds(3600, of('中断小时', '最长中断小时', '累计中断小时', '七天内累计中断小时', '无人值守小时')),
    ...seconds(60, of('影响分钟')),
    ...of('可用性').map((share) => Math.round((1 - share) * (end - start) * 86_400)),
  ];
  const counts = of('中断次数', '七天内中断次数');
  return {
    response: [...USUAL, ...seconds(60, [...of('应急平均响应分钟', '需求平均响应分钟'), ...limit(contract, '响应时限分钟')])],
    restore: [...USUAL, ...seconds(60, [...of('需求平均恢复分钟'), ...limit(contract, '恢复时限分钟')])],
    arrival: [...USUAL, ...seconds(60, limit(contract, '到场时限分钟'))],
    // Parts of a bound too: several outages add up to it.
    outage: [...whole, ...[2, ...counts].flatMap((parts) => whole.map((one) => Math.round(one / parts)))],
  };
};
