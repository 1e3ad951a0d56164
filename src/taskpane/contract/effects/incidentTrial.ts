// Incidents tried on every bound of the annexes' classes: the level that each reaches.
import { namesIn } from '../../../domain/condition/ast';
import { incidentVocabulary } from '../../../domain/condition/vocabulary';
import type { Contract, IncidentClass } from '../../../domain/contract/types';
import { TIME_COLUMNS } from '../../../domain/incident/columns';
import type { Incident } from '../../../domain/incident/read';
import { classifierOf, classify } from '../../../domain/incident/severity';
import { isIssue } from '../../../domain/issue';
import { candidates, combinations, type Sample } from '../../../domain/lint/sample';
import type { Situation, Telling, Trial } from './situation';

const LIMIT = 600;
/** Any day; only how long the effect lasts matters. */
const BEGAN = 46_000 * 86_400;

const seconds = (sample: Sample): number => {
  const [hours, minutes] = [sample.get('中断小时'), sample.get('影响分钟')];
  return typeof hours === 'number' ? hours * 3600 : typeof minutes === 'number' ? minutes * 60 : 3600;
};

/** The sample as a row of the log that the provider is answerable for. */
export const incidentOf = (sample: Sample, type: string): Incident => {
  const words = [...sample].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []));
  const numbers = [...sample].flatMap(([name, value]) => (typeof value === 'number' ? [[name, value] as const] : []));
  const times = Object.fromEntries(TIME_COLUMNS.map((column) => [column, column === '恢复时间' ? BEGAN + seconds(sample) : BEGAN]));
  return {
    row: 1,
    system: '',
    type,
    times: times as Incident['times'],
    numbers: {
      影响人数: undefined,
      经济损失: undefined,
      丢失库数: undefined,
      丢失数据月数: undefined,
      处置小时: undefined,
      ...Object.fromEntries(numbers),
    },
    words: { 服务商责任: '是', 不可抗力: '否', ...Object.fromEntries(words), 事件类型: type },
  };
};

const WHOLE = new Set(['影响人数', '丢失库数']);
const whole = (name: string, values: readonly (number | string)[]): readonly (number | string)[] =>
  WHOLE.has(name) ? [...new Set(values.map((value) => (typeof value === 'number' ? Math.ceil(value) : value)))] : values;

const FIXED = new Set(['事件类型', '服务商责任', '不可抗力']);

const levelOf =
  (table: string, incident: Incident, { word, describe }: Telling) =>
  (contract: Contract): string => {
    const classifier = classifierOf(contract, table);
    const verdict = isIssue(classifier) ? classifier : classify(classifier, incident);
    if (isIssue(verdict)) return describe(verdict);
    return verdict.row ? word('level', { 级: verdict.level, 条: verdict.row.id }) : verdict.level;
  };

const typesOf = (rows: readonly IncidentClass[]): readonly string[] => {
  const values =
    candidates(
      rows.map(({ condition }) => condition),
      incidentVocabulary,
    ).get('事件类型') ?? [];
  return values.filter((value): value is string => typeof value === 'string');
};

/** Only the facts that classes of this type ask for, so that every combination stays a short list. */
const samplesFor = (rows: readonly IncidentClass[], type: string): readonly Sample[] => {
  const own = rows.filter(({ condition }) => !namesIn(condition).includes('事件类型') || speaksOf(condition, type));
  const values = [
    ...candidates(
      own.map(({ condition }) => condition),
      incidentVocabulary,
    ),
  ].filter(([name]) => !FIXED.has(name));
  return combinations(new Map(values.map(([name, list]) => [name, whole(name, list)])), LIMIT);
};

const speaksOf = (condition: IncidentClass['condition'], type: string): boolean =>
  condition.type === 'compare'
    ? condition.name === '事件类型' && condition.literal.value === type
    : condition.type === 'not'
      ? speaksOf(condition.part, type)
      : condition.parts.some((part) => speaksOf(part, type));

const onTable = (table: string, rows: readonly IncidentClass[], telling: Telling): readonly Situation[] =>
  typesOf(rows).flatMap((type) =>
    samplesFor(rows, type).map((sample) => ({
      text: [type, ...[...sample].map(([name, value]) => `${name} ${value}`)].join(telling.word('comma')),
      result: levelOf(table, incidentOf(sample, type), telling),
    })),
  );

export const incidentTrial: Trial = (contracts, telling) => {
  const tables = new Map<string, Set<IncidentClass>>();
  for (const [table, rows] of contracts.flatMap(({ incidentTables }) => [...incidentTables])) {
    tables.set(table, new Set([...(tables.get(table) ?? []), ...rows]));
  }
  return [...tables].flatMap(([table, rows]) => onTable(table, [...rows], telling));
};
