// Gaps and overlaps of bands: for each metric of a family of clauses the stretches that no row covers although only an outer bound stands in the way, and
// those that two rows cover; the same for the classes of incidents.
import { comparisons, type Condition, namesIn } from '../condition/ast';
import { parseCondition } from '../condition/parse';
import { predicate } from '../condition/predicate';
import { relax } from '../condition/relax';
import { incidentVocabulary, type Vocabulary } from '../condition/vocabulary';
import type { Contract } from '../contract/types';
import { families, type Rule, ruleOf } from '../breach/gaps';
import { vocabularyOf } from '../breach/breach';
import { classifierOf } from '../incident/severity';
import { isIssue } from '../issue';
import type { LintFinding } from './finding';
import { candidates, combinations, type Sample } from './sample';

interface Band {
  readonly id: string;
  readonly source: string;
  readonly holds: Rule['holds'];
  readonly relaxed: Rule['relaxed'];
  /** The metrics on which the row has an outer bound. */
  readonly outer: ReadonlySet<string>;
}

/** What relaxing takes away. */
const outerOf = (condition: Condition, vocabulary: Vocabulary): ReadonlySet<string> => {
  const bounds = (part: Condition | undefined): readonly string[] => (part ? comparisons(part).map(({ name, op, literal }) => `${name} ${op} ${literal.text}`) : []);
  const left = new Set(bounds(relax(condition, vocabulary)));
  return new Set(bounds(condition).filter((bound) => !left.has(bound)).map((bound) => bound.split(' ')[0] ?? ''));
};

const factsOf = (sample: Sample) => (name: string) => sample.get(name);

/** Stretches of one number among the values tried: `恰为60`, `大于等于240`, `60至120之间`. */
const stretches = (tried: readonly number[], hit: ReadonlySet<number>, bounds: ReadonlySet<number>): string => {
  const texts: string[] = [];
  for (let i = 0; i < tried.length; i += 1) {
    if (!hit.has(tried[i] ?? NaN)) continue;
    let j = i;
    while (hit.has(tried[j + 1] ?? NaN)) j += 1;
    texts.push(stretch(tried, i, j, bounds));
    i = j;
  }
  return texts.join('、');
};

const stretch = (tried: readonly number[], i: number, j: number, bounds: ReadonlySet<number>): string => {
  const [first, last] = [tried[i] ?? 0, tried[j] ?? 0];
  const closedLeft = bounds.has(first);
  if (i === j && closedLeft) return `恰为${first}`;
  const from = closedLeft ? `大于等于${first}` : i === 0 ? '' : `大于${tried[i - 1] ?? 0}`;
  const to = j === tried.length - 1 ? '' : bounds.has(last) ? `小于等于${last}` : `小于${tried[j + 1] ?? 0}`;
  return [from, to].filter((text) => text !== '').join('且');
};

const contextText = (sample: Sample, metric: string): string =>
  [...sample].filter(([name, value]) => name !== metric && typeof value === 'string').map(([name, value]) => `${name}=${value}`).join('，');

interface Hit {
  readonly metric: string;
  readonly ids: string;
  readonly context: string;
  readonly values: Set<number>;
}

/** Samples in which two rows hold, or none although one would without its outer bound, gathered by metric, rows and context. A gap lies in the metric whose bound stands in the way. */
const hits = (bands: readonly Band[], samples: readonly Sample[], metrics: readonly string[], kind: 'gap' | 'overlap'): readonly Hit[] => {
  const found = new Map<string, Hit>();
  for (const sample of samples) {
    const facts = factsOf(sample);
    const holding = bands.filter((band) => band.holds(facts) === true);
    const near = kind === 'overlap' ? (holding.length > 1 ? holding : []) : holding.length === 0 ? bands.filter((band) => band.relaxed(facts) === true) : [];
    if (near.length === 0) continue;
    for (const metric of metrics) {
      const value = sample.get(metric);
      if (typeof value !== 'number' || (kind === 'gap' && !near.some((band) => band.outer.has(metric)))) continue;
      const ids = near.map((band) => band.id).join('、');
      const context = contextText(sample, metric);
      const key = `${metric}|${ids}|${context}`;
      const hit = found.get(key) ?? { metric, ids, context, values: new Set() };
      hit.values.add(value);
      found.set(key, hit);
    }
  }
  return [...found.values()];
};

/** One line for each metric and stretch, whatever the context. */
const report = (bands: readonly Band[], list: readonly Hit[], tried: ReadonlyMap<string, readonly (number | string)[]>, bounds: (metric: string) => ReadonlySet<number>, kind: 'gap' | 'overlap', name: string): readonly LintFinding[] => {
  const lines = new Map<string, { contexts: Set<string>; ids: Set<string>; finding: LintFinding }>();
  for (const hit of list) {
    const values = (tried.get(hit.metric) ?? []).filter((value): value is number => typeof value === 'number');
    const where = `${hit.metric}${stretches(values, hit.values, bounds(hit.metric))}`;
    const source = [...new Set(bands.filter((band) => hit.ids.split('、').includes(band.id)).map((band) => band.source))].join('、');
    const line = lines.get(`${where}|${hit.ids}`) ?? { contexts: new Set<string>(), ids: new Set<string>(), finding: { topic: kind === 'gap' ? '缺口' : '重叠', name, text: where, source } };
    line.contexts.add(hit.context);
    hit.ids.split('、').forEach((id) => line.ids.add(id));
    lines.set(`${where}|${hit.ids}`, line);
  }
  const says = kind === 'gap' ? '没有任何一行适用，最近的是' : '同时适用';
  return [...lines.values()].map(({ contexts, ids, finding }) => {
    const context = [...contexts].filter((text) => text !== '').join(' 或 ');
    return { ...finding, text: `${context === '' ? '' : `${context}：`}${finding.text}，${says} ${[...ids].join('、')}` };
  });
};

const boundsOf = (conditions: readonly { readonly name: string; readonly literal: { readonly value: number | string } }[]) => (metric: string) =>
  new Set(conditions.filter(({ name }) => name === metric).flatMap(({ literal }) => (typeof literal.value === 'number' ? [literal.value] : [])));

const lintGroup = (name: string, bands: readonly Band[], conditions: readonly Parameters<typeof namesIn>[0][], vocabulary: Vocabulary, kinds: readonly ('gap' | 'overlap')[]): readonly LintFinding[] => {
  const tried = candidates(conditions, vocabulary);
  const banded = [...tried.keys()].filter((metric) => vocabulary(metric)?.banded === true);
  const samples = combinations(tried);
  return kinds.flatMap((kind) => report(bands, hits(bands, samples, banded, kind), tried, boundsOf(conditions.flatMap(comparisons)), kind, name));
};

/** A family whose rows speak of one banded metric; rows over different metrics overlap by intent. */
const lintFamily = (name: string, rules: readonly Rule[], vocabulary: Vocabulary): readonly LintFinding[] => {
  const conditions = rules.flatMap((rule) => (rule.clause.condition ? [rule.clause.condition] : []));
  const metrics = new Set(conditions.flatMap(namesIn).filter((metric) => vocabulary(metric)?.banded === true));
  if (metrics.size !== 1) return [];
  const bands = rules.flatMap(({ clause, holds, relaxed }) =>
    clause.condition ? [{ id: clause.id, source: clause.source, holds, relaxed, outer: outerOf(clause.condition, vocabulary) }] : [],
  );
  return lintGroup(name.replace('#', ''), bands, conditions, vocabulary, ['gap', 'overlap']);
};

export const lintClauseBands = (contract: Contract): readonly LintFinding[] => {
  const vocabulary = vocabularyOf(contract);
  const rules = contract.clauses.flatMap((clause) => ruleOf(clause, vocabulary) ?? []);
  return [...families(rules)].flatMap(([name, group]) => lintFamily(name, group, vocabulary));
};

/** Incidents the annex speaks of at all: the provider's, of one type at a time. */
const ofType = (type: string) => predicateOf(`事件类型 = ${type}`);
const predicateOf = (text: string) => {
  const condition = parseCondition(text, incidentVocabulary);
  return isIssue(condition) ? () => false : predicate(condition);
};

/** A higher class within a lower one is meant; that two meet on one bound is not. */
const onOneBound = (findings: readonly LintFinding[]): readonly LintFinding[] => findings.filter(({ topic, text }) => topic === '缺口' || text.includes('恰为'));

export const lintIncidentBands = (contract: Contract): readonly LintFinding[] =>
  [...contract.incidentTables].flatMap(([table, rows]) => {
    const classifier = classifierOf(contract, table);
    if (isIssue(classifier)) return [];
    const types = [...new Set(rows.flatMap((row) => comparisons(row.condition)).flatMap(({ name, literal }) => (name === '事件类型' ? [String(literal.value)] : [])))];
    return types.flatMap((type) => {
      const own = classifier.classes.filter(({ row }) => comparisons(row.condition).some(({ literal }) => literal.value === type));
      const fixed: Vocabulary = (name) => {
        const word = incidentVocabulary(name);
        const only = name === '事件类型' ? [type] : name === '服务商责任' ? ['是'] : name === '不可抗力' ? ['否'] : undefined;
        return word && only ? { ...word, words: only } : word;
      };
      const bands = own.map(({ row, holds, relaxed }) => ({ id: row.id, source: row.source, holds, relaxed, outer: outerOf(row.condition, incidentVocabulary) }));
      const seen = own.map(({ row }) => row.condition);
      return ofType(type)((name) => (name === '事件类型' ? type : undefined)) === true ? onOneBound(lintGroup(`${table} ${type}`, bands, seen, fixed, ['gap', 'overlap'])) : [];
    });
  });
