// What is typed month by month beside the log: metrics that no log holds, the service log, other bases and what the parties say.
import { vocabularyOf } from '../../../src/domain/breach/breach';
import { INCIDENT_TYPES } from '../../../src/domain/condition/vocabulary';
import type { Contract } from '../../../src/domain/contract/types';
import type { Mark, PenaltyTyped, Typed } from '../../../src/workbook/entries';
import type { Month } from '../../../src/workbook/months';
import { lineKeys, penaltyLayout } from '../../../src/workbook/sheets/penaltyLayout';
import { boundsOf, durationsOf } from './bounds';
import { around, chance, pick, type Random, weighted, whole } from './chance';

const WRONG: readonly Typed[] = ['约30', -1, '重', ' ', '是', '否', '　', 1e12, 0.5];

const metricOf = (random: Random, contract: Contract, name: string): Typed => {
  const word = vocabularyOf(contract)(name);
  if (word?.type === 'word') return pick(random, word.words ?? ['无']);
  if (name === '可用性') return Math.min(1, around(random, boundsOf(contract, name), 0.0001));
  return chance(random, 0.85) ? around(random, boundsOf(contract, name), name.endsWith('次数') || name.endsWith('天数') ? 1 : 0.01) : whole(random, 0, 12);
};

/** About half of what may be typed; wrong only where `careless`. */
export const metricsOf = (random: Random, contract: Contract, careless: boolean): ReadonlyMap<string, Typed> =>
  new Map(
    penaltyLayout(contract).metrics.flatMap((name) => {
      if (chance(random, 0.45)) return [];
      return [[name, careless && chance(random, 0.08) ? pick(random, WRONG) : metricOf(random, contract, name)] as const];
    }),
  );

const serviceRow = (random: Random, contract: Contract, month: Month, careless: boolean): readonly Mark[] => {
  const { response, restore, arrival } = durationsOf(contract, month);
  const start = month.start * 86_400 + whole(random, -1, (month.end - month.start) * 86_400);
  const called = start + pick(random, [0, 0, 60, 600]);
  const time = (seconds: readonly number[], blank: number): Mark => (chance(random, blank) ? null : (called + Math.round(around(random, seconds, 1))) / 86_400);
  const type = careless && chance(random, 0.2) ? pick(random, ['', '不明', ' 需求', '需求　']) : pick(random, INCIDENT_TYPES);
  const begun = careless && chance(random, 0.1) ? pick<Mark>(random, [null, '3月5日', 0]) : start / 86_400;
  const early = careless && chance(random, 0.1) ? (start - 60) / 86_400 : undefined;
  const open = careless ? 0.2 : 0.02;
  return ['1', '信访系统', type, begun, chance(random, 0.3) ? null : called / 86_400, time(response, open), early ?? time(arrival, 0.4), time(restore, open), '=说明'];
};

export const serviceLogOf = (random: Random, contract: Contract, month: Month, careless: boolean): readonly (readonly Mark[])[] =>
  Array.from({ length: chance(random, 0.2) ? 0 : whole(random, 1, 5) }, () => (careless && chance(random, 0.1) ? [null, ' ', '　'] : serviceRow(random, contract, month, careless)));

const money = (random: Random, careless: boolean): Typed =>
  weighted<Typed>(random, [
    [6, () => whole(random, 0, 90_000_000) / 100],
    [1, () => pick(random, [0, 0.005, 1.005, 2.675, 1e6])],
    [careless ? 2 : 0, () => pick<Typed>(random, ['五万', -1, ' ', '100', '　'])],
  ]);

const lineOf = (random: Random, careless: boolean): PenaltyTyped => ({
  ...(chance(random, 0.3) ? { base: money(random, careless) } : {}),
  ...(chance(random, 0.4) ? { claimed: money(random, careless) } : {}),
  ...(chance(random, 0.3) ? { waived: money(random, careless) } : {}),
  ...(chance(random, 0.3) ? { agreed: money(random, careless) } : {}),
  ...(chance(random, 0.2) ? { reply: pick<Typed>(random, ['同意', '=异议', '-', 3]) } : {}),
});

export const penaltiesOf = (random: Random, contract: Contract, careless: boolean): ReadonlyMap<string, PenaltyTyped> =>
  new Map(lineKeys(contract).flatMap((key) => (chance(random, 0.3) ? [[key, lineOf(random, careless)] as const] : [])));
