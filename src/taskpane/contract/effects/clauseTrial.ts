// Clauses tried on every bound of their conditions, between two and beyond: which apply, what each costs, which counts, where there is a gap.
import { findBreaches, type Finding, totalOf, vocabularyOf } from '../../../domain/breach/breach';
import type { Vocabulary } from '../../../domain/condition/vocabulary';
import type { Clause, Contract } from '../../../domain/contract/types';
import { candidates, combinations, type Sample } from '../../../domain/lint/sample';
import { isIssue } from '../../../domain/issue';
import { yuanText } from '../../../domain/money/round';
import { metricIn } from './metricWords';
import type { Situation, Telling, Trial } from './situation';

const LIMIT = 300;
/** The note under 重大违约 speaks of incidents of these levels beside its own conditions. */
const LEVELS: readonly (readonly [string, number])[] = [['A级次数', 1]];

const counted = (finding: Finding, { word, describe }: Telling): string => {
  const id = finding.rule?.clause.id ?? word('cap');
  if (finding.kind === 'gap') return word('gap', { 条: id });
  if (finding.kind === 'open') return word('open', { 条: id });
  if (finding.yieldsTo !== undefined) return word('yields', { 条: id, 从: finding.yieldsTo });
  if (finding.withheld !== undefined) return word('noAmount', { 条: id });
  if (isIssue(finding.penalty)) return `${id} ${describe(finding.penalty)}`;
  return finding.amount ? word('charged', { 条: id, 额: yuanText(finding.amount) }) : id;
};

export const breachesText = (findings: readonly Finding[], telling: Telling): string => {
  const { word } = telling;
  if (findings.length === 0) return word('noBreach');
  const charged = findings.filter(({ amount }) => amount !== undefined).length;
  const sum = charged > 1 ? [word('together', { 额: yuanText(totalOf(findings)) })] : [];
  return [...findings.map((finding) => counted(finding, telling)), ...sum].join(word('semicolon'));
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

const situationOf = (sample: Sample, name: string, telling: Telling): Situation => ({
  text: [...sample].map(([metric, value]) => metricIn(telling, metric, value)).join(telling.word('comma')),
  result: (contract) =>
    breachesText(findBreaches({ ...contract, clauses: contract.clauses.filter((clause) => familyOf(clause) === name) }, sample), telling),
});

const familySamples = (clauses: readonly Clause[], vocabulary: Vocabulary): readonly Sample[] => {
  const conditions = clauses.flatMap(({ condition }) => (condition ? [condition] : []));
  const samples = combinations(wholeCounts(candidates(conditions, vocabulary), vocabulary), LIMIT);
  const major = clauses.some(({ kind }) => kind === '重大违约');
  return major ? [...samples, ...samples.map((sample): Sample => new Map([...sample, ...LEVELS]))] : samples;
};

export const clauseTrial: Trial = (contracts, telling) => {
  const vocabulary = contracts[0] && vocabularyOf(contracts[0]);
  if (!vocabulary) return [];
  return [...familiesOf(contracts)].flatMap(([name, clauses]) =>
    familySamples(clauses, vocabulary).map((sample) => situationOf(sample, name, telling)),
  );
};
