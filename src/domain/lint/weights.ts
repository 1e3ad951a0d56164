// Weights and full marks that do not add up.
import type { Contract } from '../contract/types';
import { HUNDRED, percentText, sum } from '../money/decimal';
import type { LintFinding } from './finding';

export const lintWeights = (contract: Contract): readonly LintFinding[] =>
  [...contract.tables].flatMap(([table, items]): LintFinding[] => {
    const off = items.filter((item) => !sum(item.weights).eq(1));
    const points = sum(items.map((item) => item.points));
    const findings = off.map((item): LintFinding => ({
      topic: '权重', name: item.name, source: item.source,
      text: `三个维度 ${item.weights.map(percentText).join('/')} 合计 ${percentText(sum(item.weights))}，不是100%`,
    }));
    if (points.eq(HUNDRED)) return findings;
    return [...findings, { topic: '权重', name: table, source: items[0]?.source ?? '', text: `各项满分合计 ${points.toString()} 分，不是100分` }];
  });
