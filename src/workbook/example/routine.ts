// The ordinary run of a year: requests, faults, short outages, answered and mended in time.
import type { Plan } from '../plan';
import { at, dayIn, type Draft } from './draft';
import { wordsOf } from './incidentWords';
import { between, chance, dealer, pick, type Random } from './random';
import type { Story } from './story';

const OURS = { 服务商责任: '是' } as const;

const request = (random: Random, start: number, [system, text]: readonly [string, string]): Draft => {
  const response = between(random, 4, 13);
  return { type: '需求', system, text, start, reported: 0, response, restore: response + between(random, 5, 16) };
};

const fault = (random: Random, start: number, [system, text]: readonly [string, string]): Draft => {
  const reported = chance(random, 0.7) ? between(random, 2, 15) : undefined;
  const response = between(random, 3, 12);
  return {
    type: '故障', system, text, start, response, restore: response + between(random, 20, 150), facts: OURS,
    ...(reported === undefined ? {} : { reported }), ...(chance(random, 0.4) ? { onSite: response + between(random, 15, 60) } : {}),
  };
};

/** Too short for a clause, too few people for a level. */
const shortOutage = (random: Random, start: number, [system, text]: readonly [string, string]): Draft => {
  const restore = between(random, 6, 22);
  return { type: '服务中断', system, text, start, reported: 1, response: between(random, 2, 5), restore, facts: { ...OURS, 影响人数: between(random, 10, 90), 经济损失: 0, 后果: '无' } };
};

const other = (random: Random, start: number, [system, text]: readonly [string, string]): Draft => ({
  type: '其他', system, text, start, response: between(random, 5, 30), restore: between(random, 60, 200), facts: { 服务商责任: '否' },
});

/** In the slow month all requests are slow; months with outages of their own get no short ones besides. */
export function routine(random: Random, { key, months }: Plan, { filled, turns }: Story): readonly Draft[] {
  const words = wordsOf(key);
  const [requests, faults, outages, others] = [words.requests, words.faults, words.outages, words.others].map((lines) => dealer(random, lines));
  if (!requests || !faults || !outages || !others) return [];
  const busy = new Set([1, 2, turns.grave, turns.lesser, turns.long, turns.thrice]);
  return months.slice(0, filled).flatMap((month, m) => {
    const working = (): number => at(random, dayIn(random, month, true), 9, 17);
    const anytime = (): number => at(random, dayIn(random, month), 7, 22);
    return [
      ...(m === turns.slow ? [] : [request(random, working(), requests())]),
      ...(m !== turns.slow && chance(random, 0.3) ? [request(random, working(), requests())] : []),
      fault(random, anytime(), faults()),
      ...(!busy.has(m) && chance(random, 0.35) ? [shortOutage(random, anytime(), outages())] : []),
      ...(m % 5 === 3 ? [other(random, working(), others())] : []),
    ];
  });
}

/** Requests that were left waiting: the month's mean runs over; under `security` they took long to do as well. */
export const slowRequests = (random: Random, plan: Plan, month: Plan['months'][number]): readonly Draft[] =>
  [0, 1, 2].map(() => {
    const [system, text] = pick(random, wordsOf(plan.key).requests);
    const response = between(random, 34, 52);
    const more = plan.key === 'security' ? between(random, 40, 55) : between(random, 3, 7);
    return { type: '需求', system, text: `${text}（人手不足，响应较慢）`, start: at(random, dayIn(random, month, true), 9, 15), reported: 0, response, restore: response + more };
  });
