// The level of an incident under the contract's annex, the row that decides, and why.
import { predicate, type Predicate } from '../condition/predicate';
import { comparisons, type Condition } from '../condition/ast';
import { relax } from '../condition/relax';
import { incidentVocabulary } from '../condition/vocabulary';
import { choiceOf } from '../contract/term';
import type { Contract, IncidentClass } from '../contract/types';
import { type Issue, isIssue, missing } from '../issue';
import { findTable } from '../evaluation/score';
import { factOf, type Incident } from './read';

export const NOT_COUNTED = '不计';
export const ORDINARY = '一般';
export const GAP = '缺口';

export interface Verdict {
  readonly level: string;
  /** The deciding row, or none for 一般 and 不计. */
  readonly row?: IncidentClass;
  readonly why: 'class' | 'forceMajeure' | 'notProvider' | 'request' | 'ordinary' | 'gap' | 'gapRead';
}

interface Compiled {
  readonly row: IncidentClass;
  readonly holds: Predicate;
  readonly relaxed: Predicate;
}
export interface Classifier {
  readonly classes: readonly Compiled[];
  readonly gapLevel: string | undefined;
}

const classifiers = new WeakMap<readonly IncidentClass[], Classifier>();
const always: Predicate = () => true;

const compile = (row: IncidentClass): Compiled => {
  const relaxed: Condition | undefined = relax(row.condition, incidentVocabulary);
  return { row, holds: predicate(row.condition), relaxed: relaxed ? predicate(relaxed) : always };
};

const NUMERALS = '一二三四五六七八九';
const rank = ({ level }: IncidentClass): number => NUMERALS.indexOf(level[0] ?? '');

/** Classes from the highest level down (A级 before B级, 一级 before 二级): where two hold on one bound, the higher counts. */
const ordered = (rows: readonly IncidentClass[]): readonly IncidentClass[] => [...rows].sort((a, b) => rank(a) - rank(b) || a.level.localeCompare(b.level, 'en'));

export const classifierOf = (contract: Contract, table: string | undefined): Classifier | Issue => {
  const found = findTable(contract.incidentTables, table, missing('noIncidentTable'));
  if (isIssue(found)) return found;
  const known = classifiers.get(found[1]);
  if (known) return known;
  const choice = choiceOf(contract, '断档分级');
  const made: Classifier = { classes: ordered(found[1]).map(compile), gapLevel: choice === '不定级' ? undefined : choice };
  classifiers.set(found[1], made);
  return made;
};

/** The blank facts that keep a condition open. */
const openFacts = (row: IncidentClass, incident: Incident): string =>
  [...new Set(comparisons(row.condition).map((c) => c.name))]
    .filter((name) => factOf(incident, name) === undefined)
    .map((name) => (name === '中断小时' || name === '影响分钟' ? '恢复时间' : name))
    .join('、');

const blank = (incident: Incident, columns: string): Issue => missing('logBlank', { row: incident.row, columns });

/** Force majeure, and what is not the provider's fault, do not count: the annexes are headed 服务商主责. A request is no incident. */
const notCounted = (incident: Incident): Verdict | Issue | undefined => {
  if (incident.words['不可抗力'] === '是') return { level: NOT_COUNTED, why: 'forceMajeure' };
  if (incident.words['服务商责任'] === '否') return { level: NOT_COUNTED, why: 'notProvider' };
  if (incident.type === '') return blank(incident, '事件类型');
  if (incident.type === '需求') return { level: NOT_COUNTED, why: 'request' };
  return incident.words['服务商责任'] === undefined ? blank(incident, '服务商责任') : undefined;
};

const gapVerdict = (classifier: Classifier, row: IncidentClass): Verdict =>
  classifier.gapLevel === undefined ? { level: GAP, row, why: 'gap' } : { level: classifier.gapLevel, row, why: 'gapRead' };

export const classify = (classifier: Classifier, incident: Incident): Verdict | Issue => {
  const early = notCounted(incident);
  if (early) return early;
  const facts = (name: string) => factOf(incident, name);
  for (const { row, holds } of classifier.classes) {
    const met = holds(facts);
    if (met === true) return { level: row.level, row, why: 'class' };
    if (met === undefined) return blank(incident, openFacts(row, incident));
  }
  const gap = classifier.classes.find(({ relaxed }) => relaxed(facts) === true);
  return gap ? gapVerdict(classifier, gap.row) : { level: ORDINARY, why: 'ordinary' };
};
