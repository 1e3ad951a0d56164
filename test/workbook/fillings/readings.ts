// Other readings than the contract's own, where there is a choice.
import { findReading } from '../../../src/domain/contract/readings';
import { termsOf } from '../sheets/plans';
import { chance, pick, type Random } from './chance';

export const readingChoices = (random: Random, key: string): Readonly<Record<string, string>> => {
  const named = termsOf(key).terms.flatMap((term) => (term.kind === '解读' ? [term.id] : []));
  const open = [...new Set(named)].filter((name) => (findReading(name)?.choices.length ?? 0) > 1);
  return Object.fromEntries(open.filter(() => chance(random, 0.3)).map((name) => [name, pick(random, findReading(name)?.choices ?? [''])]));
};
