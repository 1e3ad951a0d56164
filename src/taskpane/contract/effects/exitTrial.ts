// Grounds for ending the contract, tried on incidents more than a year apart and on months in a row below sixty; and service past the term.
import { dateOf } from '../../../domain/contract/term';
import type { Contract } from '../../../domain/contract/types';
import { exitFindings, type ExitInput, type LevelEntry } from '../../../domain/exit/exit';
import { whyInEnglish } from '../../../domain/exit/why.en';
import { isIssue } from '../../../domain/issue';
import { yuanText } from '../../../domain/money/round';
import { settleExtension } from '../../../domain/payment/settle';
import type { Situation, Telling, Trial } from './situation';

const groundsOf =
  ({ language, word }: Telling, input: (contract: Contract) => ExitInput) =>
  (contract: Contract): string =>
    exitFindings(contract, input(contract))
      .flatMap(({ ground, state, why }) => {
        if (state !== 'met' && state !== 'near') return [];
        return [word(state, { 条: ground.id, 说: language === 'en' ? whyInEnglish(why) : why })];
      })
      .join(word('semicolon')) || word('noGround');

const levels = (contract: Contract, ...days: readonly number[]): readonly LevelEntry[] =>
  days.map((day) => ({ level: 'B级', day: (dateOf(contract, '开始') ?? 46_000) + day }));

export const exitTrial: Trial = (contracts, telling) => {
  const { word, describe } = telling;
  const situation = (text: string, input: (contract: Contract) => ExitInput): Situation => ({ text, result: groundsOf(telling, input) });
  const count = contracts[0]?.tables.size ?? 0;
  const facts = new Map<string, number>();
  const months = (value: number): readonly number[] => [value, value, value];
  return [
    situation(word('twoApart', { 天: 200 }), (contract) => ({ levels: levels(contract, 10, 210), scores: [], facts })),
    situation(word('threeApart', { 天: 370 }), (contract) => ({ levels: levels(contract, 10, 200, 380), scores: [], facts })),
    situation(word('twoApart', { 天: 370 }), (contract) => ({ levels: levels(contract, 10, 380), scores: [], facts })),
    ...(count > 0
      ? [
          situation(word('oneTableLow'), () => ({
            levels: [],
            scores: Array.from({ length: count }, (_, i) => months(i === 0 ? 55 : 78)),
            facts,
          })),
        ]
      : []),
    {
      text: word('after', { 天: 10 }),
      result: (contract) => {
        const due = settleExtension(contract, 10);
        return isIssue(due) ? describe(due) : word('money', { 额: yuanText(due) });
      },
    },
  ];
};
