// Clauses tried on every bound of their conditions, between two and beyond: which apply, what each costs, which counts, where there is a gap.
import { findBreaches, type Finding, totalOf, vocabularyOf } from '../../../domain/breach/breach';
import { metricText } from '../../../domain/breach/words';
import type { Vocabulary } from '../../../domain/condition/vocabulary';
import type { Clause, Contract } from '../../../domain/contract/types';
import { candidates, combinations, type Sample } from '../../../domain/lint/sample';
import { isIssue } from '../../../domain/issue';
import { yuanText } from '../../../domain/money/round';
import type { Describe, Situation, Trial } from './situation';

const LIMIT = 300;
/** The note under 重大违约 speaks of incidents of these levels beside its own conditions. */
const LEVELS: readonly (readonly [string, number])[] = [['A级次数', 1]];

const counted = (finding: Finding, describe: Describe): string => {
  const id = finding.rule?.clause.id ?? '月违约金上限';
  if (finding.kind === 'gap') return `${id} 缺口`;
  if (finding.kind === 'open') return `${id} 未定`;
  if (finding.yieldsTo !== undefined) return `${id} 不另计（${finding.yieldsTo}）`;
  if (finding.withheld !== undefined) return `${id} 不计金额`;
  if (isIssue(finding.penalty)) return `${id} ${describe(finding.penalty)}`;
  return `${id} ${finding.amount ? `${yuanText(finding.amount)} 元` : ''}`.trim();
};

export const breachesText = (findings: readonly Finding[], describe: Describe): string => {
  if (findings.length === 0) return '不违约';
  const charged = findings.filter(({ amount }) => amount !== undefined).length;
  const sum = charged > 1 ? `；合计 ${yuanText(totalOf(findings))} 元` : '';
  return findings.map((finding) => counted(finding, describe)).join('；') + sum;
};

const familyOf = ({ family, id }: Clause): string => (family === '' ? `#${id}` : family);

const familiesOf = (contracts: readonly Contract[]): ReadonlyMap<string, readonly Clause[]> => {
  const families = new Map<string, Clause[]>();
  for (const clause of new Set(contracts.flatMap(({ clauses }) => clauses))) {
    if (clause.condition) families.set(familyOf(clause), [...(families.get(familyOf(clause)) ?? []), clause]);
  }
  return families;
};

/** A count is whole. */
const wholeCounts = (values: ReturnType<typeof candidates>, vocabulary: Vocabulary): ReturnType<typeof candidates> =>
  new Map(
    [...values].map(([name, list]) => {
      const whole = vocabulary(name)?.banded === false;
      return [name, [...new Set(list.map((value) => (whole && typeof value === 'number' ? Math.ceil(value) : value)))]] as const;
    }),
  );

const situationOf = (sample: Sample, name: string, describe: Describe): Situation => ({
  text: [...sample].map(([metric, value]) => metricText(metric, value)).join('，'),
  result: (contract) =>
    breachesText(findBreaches({ ...contract, clauses: contract.clauses.filter((clause) => familyOf(clause) === name) }, sample), describe),
});

const familySamples = (clauses: readonly Clause[], vocabulary: Vocabulary): readonly Sample[] => {
  const conditions = clauses.flatMap(({ condition }) => (condition ? [condition] : []));
  const samples = combinations(wholeCounts(candidates(conditions, vocabulary), vocabulary), LIMIT);
  const major = clauses.some(({ kind }) => kind === '重大违约');
  return major ? [...samples, ...samples.map((sample): Sample => new Map([...sample, ...LEVELS]))] : samples;
};

export const clauseTrial: Trial = (contracts, describe) => {
  const vocabulary = contracts[0] && vocabularyOf(contracts[0]);
  if (!vocabulary) return [];
  return [...familiesOf(contracts)].flatMap(([name, clauses]) =>
    familySamples(clauses, vocabulary).map((sample) => situationOf(sample, name, describe)),
  );
};
