// What the fillings of a contract have to bring about at least once, derived from the contract itself.
import { namesIn } from '../../../src/domain/condition/ast';
import { boundsOf } from '../../workbook/fillings/bounds';
import { findBreaches, vocabularyOf } from '../../../src/domain/breach/breach';
import { LIMITS, lineKeys, penaltyLayout } from '../../../src/workbook/sheets/penaltyLayout';
import type { Clause, Contract, IncidentClass } from '../../../src/domain/contract/types';

const valuesOf = (contract: Contract, name: string): readonly (number | string)[] =>
  vocabularyOf(contract)(name)?.words ?? boundsOf(contract, name).flatMap((bound) => [bound - 0.001, bound, bound + 0.001, bound + 1]);

type Metrics = ReadonlyMap<string, number | string>;
const combined = (contract: Contract, names: readonly string[]): readonly Metrics[] =>
  names.reduce<readonly Metrics[]>((all, name) => all.flatMap((metrics) => valuesOf(contract, name).map((value) => new Map([...metrics, [name, value]]))), [new Map()]);

/** At or beyond some bound the contract has a gap, and this row is the nearest to it. */
const hasGap = (contract: Contract, clause: Clause): boolean =>
  combined(contract, clause.condition ? namesIn(clause.condition) : []).some((metrics) => findBreaches(contract, metrics).some(({ kind, rule }) => kind === 'gap' && rule?.clause === clause));

const suffixed = (name: string, tables: readonly string[]): readonly string[] => (tables.length > 1 ? tables.map((table) => `${name}（${table}）`) : [name]);

const clauseOf = ({ id, source }: IncidentClass): string => `${id}（${source}）`;

const incidents = ({ incidentTables }: Contract): readonly string[] => {
  const tables = [...incidentTables.keys()];
  const [level, clause] = [suffixed('级别', tables), suffixed('条款', tables)];
  return [
    ...level.flatMap((head) => ['一般', '不计', '#N/A', '#VALUE!', '空'].map((state) => `${head} ${state}`)),
    ...[...incidentTables.values()].flatMap((classes, i) => classes.flatMap((row) => [`${level[i] ?? ''} ${row.level}`, `${clause[i] ?? ''} ${clauseOf(row)}`])),
    ...['正常', '选项有误', '时间有误', '数值有误', '时间先后有误', '未填发生时间', '未填事件类型'].map((state) => `检查 ${state}`),
  ];
};

const scores = ({ grades }: Contract): readonly string[] => [
  ...['#N/A', '#VALUE!', '/', '空', '数值', ...grades.map(({ id }) => id)].map((state) => `评分表 ${state}`),
  ...['指标 月得分', '指标 连续低于60月数'].flatMap((metric) => ['#N/A', '#VALUE!', '数值'].map((state) => `${metric} ${state}`)),
];

const services = (): readonly string[] => [
  ...['响应超时', '恢复超时'].flatMap((head) => ['是', '否', '未填', '空'].map((state) => `${head} ${state}`)),
  ...['是', '否', '空'].map((state) => `到场超时 ${state}`),
  ...['有误', '未填', '空'].map((state) => `检查 ${state}`),
  ...Object.keys(LIMITS).flatMap((metric) => ['#N/A', '#VALUE!', '数值'].map((state) => `指标 ${metric} ${state}`)),
];

export const expectedOf = (contract: Contract): readonly string[] => {
  const keys = lineKeys(contract);
  const lines = penaltyLayout(contract).clauses.flatMap((clause, i) => [`${keys[i] ?? ''} 是`, `${keys[i] ?? ''} 空`, `${keys[i] ?? ''} #VALUE!`, ...(hasGap(contract, clause) ? [`${keys[i] ?? ''} 缺口`] : [])]);
  return [
    ...lines,
    ...['数值', '空', '#VALUE!', ...(contract.tables.size > 0 ? ['#N/A'] : [])].map((state) => `违约金合计 ${state}`),
    ...(contract.tables.size > 0 ? [...incidents(contract), ...scores(contract)] : services()),
    ...['已触发', '预警', '未触发', '未填写'].map((state) => `年度汇总 ${state}`),
    ...['付款计划', '交付物'].flatMap((sheet) => ['数值', '#VALUE!', '空'].map((state) => `${sheet} ${state}`)),
    '付款计划 #N/A', '定稿', '重新打开',
  ];
};
