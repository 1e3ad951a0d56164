// Grounds for ending the contract, tried on incidents more than a year apart and on months in a row below sixty; and service past the term.
import { dateOf } from '../../../domain/contract/term';
import type { Contract } from '../../../domain/contract/types';
import { exitFindings, type ExitInput, type LevelEntry } from '../../../domain/exit/exit';
import { isIssue } from '../../../domain/issue';
import { yuanText } from '../../../domain/money/round';
import { settleExtension } from '../../../domain/payment/settle';
import type { Situation, Trial } from './situation';

const STATES = { met: '成立', near: '未成立', far: '未成立', unknown: '不能判断', error: '不能判断' } as const;

const groundsOf =
  (input: (contract: Contract) => ExitInput) =>
  (contract: Contract): string =>
    exitFindings(contract, input(contract))
      .filter(({ state }) => state === 'met' || state === 'near')
      .map(({ ground, state, why }) => `${ground.id} ${STATES[state]}：${why}`)
      .join('；') || '没有成立的事由';

const levels = (contract: Contract, ...days: readonly number[]): readonly LevelEntry[] =>
  days.map((day) => ({ level: 'B级', day: (dateOf(contract, '开始') ?? 46_000) + day }));

const situation = (text: string, input: (contract: Contract) => ExitInput): Situation => ({ text, result: groundsOf(input) });

export const exitTrial: Trial = (contracts, describe) => {
  const count = contracts[0]?.tables.size ?? 0;
  const facts = new Map<string, number>();
  const months = (value: number): readonly number[] => [value, value, value];
  return [
    situation('两次B级事故相隔 200 天', (contract) => ({ levels: levels(contract, 10, 210), scores: [], facts })),
    situation('三次B级事故，首末相隔 370 天', (contract) => ({ levels: levels(contract, 10, 200, 380), scores: [], facts })),
    situation('两次B级事故相隔 370 天', (contract) => ({ levels: levels(contract, 10, 380), scores: [], facts })),
    ...(count > 0
      ? [
          situation('一张表连续三个月 55 分', () => ({
            levels: [],
            scores: Array.from({ length: count }, (_, i) => months(i === 0 ? 55 : 78)),
            facts,
          })),
        ]
      : []),
    {
      text: '期满后继续服务 10 天',
      result: (contract) => {
        const due = settleExtension(contract, 10);
        return isIssue(due) ? describe(due) : `${yuanText(due)} 元`;
      },
    },
  ];
};
