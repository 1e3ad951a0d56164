// Everything that is silent or contradictory in a contract's own terms: what the terms show by themselves, the readings chosen, and what only a reader saw.
import { choiceOf } from '../contract/term';
import { findReading } from '../contract/readings';
import type { Contract } from '../contract/types';
import { lintClauseBands, lintIncidentBands } from './bands';
import { lintFields } from './fields';
import type { LintFinding } from './finding';
import { lintMoney } from './money';
import { lintWeights } from './weights';

const readings = (contract: Contract): readonly LintFinding[] =>
  [...contract.readings.values()].map(({ id, source }) => ({
    topic: '解读', name: id, text: findReading(id)?.text ?? '', source, applied: choiceOf(contract, id),
    others: (findReading(id)?.choices ?? []).filter((choice) => choice !== choiceOf(contract, id)).join('、'),
  }));

const doubts = (contract: Contract): readonly LintFinding[] => contract.doubts.map(({ id, text, source }) => ({ topic: '存疑', name: id, text, source }));

export const lint = (contract: Contract): readonly LintFinding[] => [
  ...lintWeights(contract),
  ...lintClauseBands(contract),
  ...lintIncidentBands(contract),
  ...lintMoney(contract),
  ...lintFields(contract),
  ...readings(contract),
  ...doubts(contract),
];
