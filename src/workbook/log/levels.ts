// 级别 and 条款 of an incident as native formulas, from the conditions of the contract's classes.
// Force majeure, fault and type are asked first, as the rules do; each type is then left with the few classes that speak of it.
import type { Condition } from '../../domain/condition/ast';
import { conditionFormula, type Mode } from '../../domain/condition/formula';
import { printCondition } from '../../domain/condition/print';
import { relax } from '../../domain/condition/relax';
import { INCIDENT_TYPES, incidentVocabulary } from '../../domain/condition/vocabulary';
import type { IncidentClass } from '../../domain/contract/types';
import { type Classifier, GAP, NOT_COUNTED, ORDINARY } from '../../domain/incident/severity';
import { factRef, word } from './facts';
import { CHECK, ownComputed, WRONG } from './layout';
import { specialise } from './specialise';

interface Branch {
  readonly row: IncidentClass;
  readonly holds: Condition | true;
}
interface Branches {
  readonly classes: readonly Branch[];
  readonly gaps: readonly Branch[];
}

/** Classes that this type may meet; none after one that always holds. */
const branches = (rows: readonly IncidentClass[], type: string, conditionOf: (row: IncidentClass) => Condition | undefined): readonly Branch[] => {
  const known = new Map([['事件类型', type], ['服务商责任', '是'], ['不可抗力', '否']]);
  const found: Branch[] = [];
  for (const row of rows) {
    const condition = conditionOf(row);
    const holds = condition === undefined || specialise(condition, known);
    if (holds !== false) found.push({ row, holds });
    if (holds === true) break;
  }
  return found;
};

const losesBound = ({ condition }: IncidentClass): boolean => {
  const relaxed = relax(condition, incidentVocabulary);
  return relaxed === undefined || printCondition(relaxed) !== printCondition(condition);
};

/** A class that its own condition would have met is no gap: only those count that lose a bound. */
const branchesOf = ({ classes }: Classifier, type: string): Branches => {
  const rows = classes.map(({ row }) => row);
  const bounded = rows.filter((row) => losesBound(row));
  return {
    classes: branches(rows, type, (row) => row.condition),
    gaps: branches(bounded, type, (row) => relax(row.condition, incidentVocabulary)),
  };
};

const formula = (holds: Condition, mode: Mode): string => conditionFormula(holds, factRef, incidentVocabulary, mode);

/** What a formula says of a class, of a gap, of neither; and where a blank decides (left out: it cannot come to that). */
interface Answers {
  readonly met: (row: IncidentClass) => string;
  readonly gap: (row: IncidentClass) => string;
  readonly ordinary: string;
  readonly open?: string;
}

const chain = ({ classes, gaps }: Branches, answers: Answers): string => {
  const rest = gaps.reduceRight((after, { row, holds }) => holds === true ? answers.gap(row) : `IF(${formula(holds, 'certain')},${answers.gap(row)},${after})`, answers.ordinary);
  return classes.reduceRight((after, { row, holds }) => {
    if (holds === true) return answers.met(row);
    const [certain, possible] = [formula(holds, 'certain'), formula(holds, 'possible')];
    const open = answers.open === undefined || certain === possible ? after : `IF(${possible},${answers.open},${after})`;
    return `IF(${certain},${answers.met(row)},${open})`;
  }, rest);
};

const byType = (classifier: Classifier, answers: Answers): string =>
  INCIDENT_TYPES.filter((type) => type !== '需求').reduceRight((after, type) => {
    const found = branchesOf(classifier, type);
    if (found.classes.length + found.gaps.length === 0) return after;
    return `IF(${word('事件类型')}="${type}",${chain(found, answers)},${after})`;
  }, answers.ordinary);

const quote = (text: string): string => `"${text}"`;

export const levelFormula = (classifier: Classifier): string => {
  const check = ownComputed(CHECK);
  const [force, fault, type] = [word('不可抗力'), word('服务商责任'), word('事件类型')];
  const counted = byType(classifier, {
    met: ({ level }) => quote(level),
    gap: () => quote(classifier.gapLevel ?? GAP),
    ordinary: quote(ORDINARY),
    open: 'NA()',
  });
  const asked = `IF(OR(${force}="是",${fault}="否"),"${NOT_COUNTED}",IF(${type}="",NA(),IF(${type}="需求","${NOT_COUNTED}",IF(${fault}="",NA(),${counted}))))`;
  return `IF(${check}="","",IF(RIGHT(${check},${WRONG.length})="${WRONG}",#VALUE!,${asked}))`;
};

/** Classes that give this level; only where there are several do their conditions decide between them. */
const ofLevel = (found: Branches, level: string, gapLevel: string): Branches => {
  const classes = found.classes.filter(({ row }) => row.level === level);
  const gaps = gapLevel === level ? found.gaps : [];
  const all = [...classes, ...gaps];
  return all.length === 1 ? { classes: all.map(({ row }) => ({ row, holds: true })), gaps: [] } : { classes, gaps };
};

/** `clause` gives the text of a class, from live cells. Where there is a level, no blank decides any more. */
export const clauseFormula = (classifier: Classifier, level: string, clause: (row: IncidentClass) => string): string => {
  const gapLevel = classifier.gapLevel ?? GAP;
  const answers: Answers = { met: clause, gap: clause, ordinary: '""' };
  const levels = [...new Set([...classifier.classes.map(({ row }) => row.level), gapLevel])];
  const chosen = INCIDENT_TYPES.reduceRight((after, type) => {
    const found = branchesOf(classifier, type);
    const byLevel = levels.reduceRight((rest, each) => {
      const some = ofLevel(found, each, gapLevel);
      return some.classes.length + some.gaps.length === 0 ? rest : `IF(${level}="${each}",${chain(some, answers)},${rest})`;
    }, '""');
    return byLevel === '""' ? after : `IF(${word('事件类型')}="${type}",${byLevel},${after})`;
  }, '""');
  return `IF(ISERROR(${level}),"",IF(OR(${level}="",${level}="${ORDINARY}",${level}="${NOT_COUNTED}"),"",${chosen}))`;
};
